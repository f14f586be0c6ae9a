#include "app/document/filewatch.h"

namespace redraft {

struct FileWatch::Private
{
};
FileWatch::FileWatch(QObject* parent)
    : QObject(parent)
{
}
FileWatch::~FileWatch() = default;
void FileWatch::watch(const QString&) {}

} // namespace redraft
