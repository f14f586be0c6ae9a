#pragma once

#include "app/document/filedigest.h"
#include "app/document/preparedtext.h"
#include "app/document/textcodec.h"

namespace redraft {

/// A file as it was read, and what to compare it with later.
struct ReadFile
{
    DecodedText decoded;
    FileDigest digest;
};

/// Reads and decodes in small steps; an Error without a message if `progress` ended it. Any thread.
Result<ReadFile> readDocumentFile(const QString& path, const Progress& progress);

/// Reads and decodes. Errors name the file and say what to do.
Result<DecodedText> readDocumentFile(const QString& path);

/// Writes the bytes beside the file and then puts them in its place, so that after an error the old file is
/// as it was. Keeps the permissions of the file; a symbolic link stays one, and the file it names is written.
/// A file that may be written in a folder that takes no new files is written in place, once its new size is
/// sure to fit.
Result<Done> writeDocumentFile(const QString& path, const QByteArray& bytes);

} // namespace redraft
