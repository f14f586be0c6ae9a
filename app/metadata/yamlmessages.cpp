#include "app/metadata/yamlmessages.h"

#include <QCoreApplication>
#include <array>

namespace redraft {

namespace {

struct Wording
{
    const char* parserMessage; ///< how the parser's message starts
    const char* sentence;
};

// The parser's words on the left (yaml-cpp/exceptions.h), ours on the right.
constexpr std::array wordings{
    Wording{"end of map flow not found",
            QT_TRANSLATE_NOOP("YamlMessages", "A brace “{” is never closed with “}”.")},
    Wording{"end of map not found",
            QT_TRANSLATE_NOOP("YamlMessages", "There is text behind a value that is already complete, or the "
                                              "indentation differs from the fields above.")},
    Wording{"end of sequence flow not found",
            QT_TRANSLATE_NOOP("YamlMessages", "A list “[” is never closed with “]”.")},
    Wording{"end of sequence not found",
            QT_TRANSLATE_NOOP("YamlMessages",
                              "The items of a list must all start with “-” at the same indentation.")},
    Wording{"illegal EOF in scalar", QT_TRANSLATE_NOOP("YamlMessages", "A quote is never closed.")},
    Wording{"illegal document indicator",
            QT_TRANSLATE_NOOP("YamlMessages", "A quoted value runs into a line of “---” or “...”.")},
    Wording{"illegal tab",
            QT_TRANSLATE_NOOP("YamlMessages", "A line is indented with a tab; YAML needs blanks.")},
    Wording{"illegal flow end", QT_TRANSLATE_NOOP("YamlMessages", "A closing bracket has no opening one.")},
    Wording{"illegal block entry",
            QT_TRANSLATE_NOOP("YamlMessages",
                              "A list item “-” cannot stand here; start it on a line of its own.")},
    Wording{"illegal map",
            QT_TRANSLATE_NOOP("YamlMessages", "A second “: ” in one value, or a field that is "
                                              "indented too far; put quotes around the value.")},
    Wording{"unknown token",
            QT_TRANSLATE_NOOP("YamlMessages",
                              "A value cannot start with this character; put quotes around the value.")},
    Wording{
        "unexpected character in block scalar",
        QT_TRANSLATE_NOOP("YamlMessages", "Behind “|” or “>” only a comment may stand on the same line.")},
    Wording{"unknown escape character",
            QT_TRANSLATE_NOOP("YamlMessages",
                              "A backslash in double quotes starts no known escape; write it twice.")},
    Wording{"bad character found while scanning hex",
            QT_TRANSLATE_NOOP("YamlMessages", "An escape such as \\x41 or \\u0041 has too few digits.")},
    Wording{"invalid unicode",
            QT_TRANSLATE_NOOP("YamlMessages", "An escape names a character that does not exist.")},
    Wording{"the referenced anchor is not defined",
            QT_TRANSLATE_NOOP("YamlMessages",
                              "“*” refers to an anchor that is not defined; put quotes around the "
                              "value if it is plain text.")},
    Wording{"alias inside of its anchor",
            QT_TRANSLATE_NOOP("YamlMessages",
                              "“*” refers to the value in which it stands; write out what is meant.")},
    Wording{"alias not found",
            QT_TRANSLATE_NOOP("YamlMessages", "A value cannot start with “*”; put quotes around the value.")},
    Wording{"anchor not found",
            QT_TRANSLATE_NOOP("YamlMessages", "A value cannot start with “&”; put quotes around the value.")},
    Wording{"bad file", QT_TRANSLATE_NOOP("YamlMessages", "The values are nested too deeply.")},
};

QString translated(const char* sentence)
{
    return QCoreApplication::translate("YamlMessages", sentence);
}

/// "" where the parser's words are not known.
QString wordingOf(const std::string& parserMessage)
{
    for (const Wording& wording : wordings) {
        if (parserMessage.rfind(wording.parserMessage, 0) == 0)
            return translated(wording.sentence);
    }
    return {};
}

} // namespace

QString yamlMessage(YamlProblem problem)
{
    switch (problem) {
    case YamlProblem::TooLong:
        return translated(QT_TRANSLATE_NOOP("YamlMessages", "The front matter is longer than 256 KB."));
    case YamlProblem::TooDeep:
        return translated(QT_TRANSLATE_NOOP("YamlMessages", "The values are nested too deeply."));
    case YamlProblem::ControlCharacter:
        return translated(QT_TRANSLATE_NOOP(
            "YamlMessages", "There is a control character that YAML does not allow; delete it."));
    case YamlProblem::MoreThanOne:
        return translated(
            QT_TRANSLATE_NOOP("YamlMessages", "The front matter holds more than one YAML document."));
    case YamlProblem::NotFields:
        return translated(
            QT_TRANSLATE_NOOP("YamlMessages", "The front matter must hold fields such as “status: Draft”."));
    case YamlProblem::MissingColon:
        return translated(
            QT_TRANSLATE_NOOP("YamlMessages", "A colon is missing behind the name of a field."));
    case YamlProblem::UnclosedQuote:
        return translated(QT_TRANSLATE_NOOP("YamlMessages", "A quote is never closed."));
    case YamlProblem::UnclosedList:
        return translated("A list “[” is never closed with “]”.");
    case YamlProblem::UnclosedMap:
        return translated("A brace “{” is never closed with “}”.");
    case YamlProblem::Other:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("YamlMessages", "The front matter is not valid YAML."));
}

QString yamlMessage(const std::string& parserMessage)
{
    const QString known = wordingOf(parserMessage);
    return known.isEmpty() ? yamlMessage(YamlProblem::Other) : known;
}

QString yamlFileMessage(const std::string& parserMessage)
{
    const QString known = wordingOf(parserMessage);
    return known.isEmpty() ? translated(QT_TRANSLATE_NOOP("YamlMessages", "The file is not valid YAML."))
                           : known;
}

} // namespace redraft
