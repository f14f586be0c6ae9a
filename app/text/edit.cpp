#include "app/text/edit.h"

namespace redraft {

QString applied(const Edit& edit, const QString& text)
{
    QString result;
    result.reserve(text.size());
    qsizetype position = 0;
    for (const TextDelta& delta : edit.deltas) {
        result += QStringView(text).mid(position, delta.position - position);
        result += delta.inserted;
        position = delta.position + delta.removed;
    }
    result += QStringView(text).mid(position);
    return result;
}

bool isApplicable(const Edit& edit, qsizetype length)
{
    qsizetype position = 0;
    for (const TextDelta& delta : edit.deltas) {
        if (delta.position < position || delta.removed < 0 || delta.position + delta.removed > length)
            return false;
        position = delta.position + delta.removed;
    }
    return true;
}

} // namespace redraft
