#pragma once

#include "app/editing/fieldassignment.h"

namespace redraft {

/// What "redraft set" was asked for.
struct SetOptions
{
    QString file;
    QString output; ///< "" is the file itself, "-" the standard output
    QList<FieldAssignment> assignments;
    bool operator==(const SetOptions&) const = default;
};

/// Reads the arguments behind "set". The error is one sentence.
Result<SetOptions> parseSetOptions(const QStringList& arguments);

} // namespace redraft
