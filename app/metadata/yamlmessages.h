#pragma once

#include <QString>
#include <string>

namespace redraft {

/// What can be wrong with front matter beyond what the YAML parser reports.
enum class YamlProblem
{
    TooLong,
    TooDeep,
    ControlCharacter,
    MoreThanOne,
    NotFields,
    MissingColon,
    UnclosedQuote,
    UnclosedList,
    UnclosedMap,
    Other
};

/// One translated sentence for a person.
QString yamlMessage(YamlProblem problem);
/// The same for a message of yaml-cpp, in plain words.
QString yamlMessage(const std::string& parserMessage);

/// The same where the file is YAML as a whole, and no front matter.
QString yamlFileMessage(const std::string& parserMessage);

} // namespace redraft
