#include "app/document/documentfile.h"

namespace redraft {

QString FileFormat::description() const { return {}; }
Result<DecodedText> decodeText(const QByteArray&, const QString& fileName) { return Error{fileName}; }
QByteArray encodeText(const QString& text, const FileFormat&, const QList<int>&) { return text.toUtf8(); }
Result<DecodedText> readDocumentFile(const QString& path) { return Error{path}; }
Result<Done> writeDocumentFile(const QString& path, const QByteArray&) { return Error{path}; }

} // namespace redraft
