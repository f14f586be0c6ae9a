#include "widgets/form/findingtext.h"

#include <QCoreApplication>

namespace redraft {

QString findingText(const std::vector<Finding>& findings, const Theme& theme)
{
    constexpr size_t most = 4;
    QStringList lines;
    for (size_t i = 0; i < std::min(findings.size(), most); ++i) {
        const bool isError = findings[i].severity == Severity::Error;
        const QColor color = isError                                     ? theme.error
                             : findings[i].severity == Severity::Warning ? theme.warning
                                                                         : theme.muted;
        const QString sign = isError                                     ? QStringLiteral("✕")
                             : findings[i].severity == Severity::Warning ? QStringLiteral("!")
                                                                         : QStringLiteral("i");
        if (findings[i].waiver) {
            lines += QStringLiteral("–&nbsp;&nbsp;<s>%1</s> <i>%2</i>")
                         .arg(findings[i].message.toHtmlEscaped(), findings[i].waiver->toHtmlEscaped());
            continue;
        }
        lines += QStringLiteral("<span style=\"color:%1;font-weight:600\">%2</span>&nbsp;&nbsp;%3")
                     .arg(color.name(), sign, findings[i].message.toHtmlEscaped());
    }
    if (findings.size() > most)
        lines += QCoreApplication::translate("FormView", "and %n more", nullptr, int(findings.size() - most))
                     .toHtmlEscaped();
    return lines.join(QStringLiteral("<br>"));
}

} // namespace redraft
