#pragma once

#include <QByteArray>
#include <QStringList>

namespace redraft::test {

/// What a run of the program left.
struct Outcome
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

/// Runs the program itself in `folder`, without any display in its environment.
Outcome runProgram(const QStringList& arguments, const QString& folder = {});

bool writeFile(const QString& path, const QByteArray& bytes);
QByteArray fileBytes(const QString& path);

} // namespace redraft::test
