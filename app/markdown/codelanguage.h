#pragma once

#include <QString>

namespace redraft {

/// The language that the info string of a code block asks for, as KSyntaxHighlighting calls it where the
/// usual short name is neither its name there nor a file extension: "c++" and "c++,ignore" give "C++",
/// "golang" gives "Go", "{.rs}" gives "rs". Empty for plain text ("text", "none", …) and for no language.
/// Lower case unless replaced by such a name.
QString codeLanguageName(const QString& infoString);

} // namespace redraft
