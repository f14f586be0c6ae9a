#include "app/commands/optionvalues.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft {

Result<Done> parseArguments(QCommandLineParser& parser, const QStringList& arguments)
{
    // The parser skips the first word, which is the program's name in its usual place.
    if (parser.parse(QStringList{QString()} + arguments))
        return Done{};
    return Error{parser.errorText()};
}

Error wrongValue(const QString& option, const QString& value, const QStringList& choices)
{
    return Error{QCoreApplication::translate("CommandLine", "The value \"%1\" of %2 is not one of: %3.")
                     .arg(value, option, choices.join(QStringLiteral(", ")))};
}

Result<std::optional<ColorScheme>> themeValue(const QCommandLineParser& parser)
{
    const QString option = QStringLiteral("theme");
    if (!parser.isSet(option))
        return std::optional<ColorScheme>();
    const QString value = parser.value(option);
    if (value == u"light")
        return std::optional<ColorScheme>(ColorScheme::Light);
    if (value == u"dark")
        return std::optional<ColorScheme>(ColorScheme::Dark);
    return wrongValue(QStringLiteral("--theme"), value, {QStringLiteral("light"), QStringLiteral("dark")});
}

Result<QSize> sizeValue(const QString& value)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{3,5})x([0-9]{3,5})$"));
    const QRegularExpressionMatch match = form.match(value);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const int smallest = 100;
    const int largest = 10000;
    if (match.hasMatch() && std::min(size.width(), size.height()) >= smallest &&
        std::max(size.width(), size.height()) <= largest)
        return size;
    return Error{QCoreApplication::translate("CommandLine",
                                             "The value \"%1\" of --size is no size such as 1280x800 "
                                             "(each side from 100 to 10000).")
                     .arg(value)};
}

} // namespace redraft
