#include "widgets/form/findingtext.h"

#include "widgets/common/findingmark.h"

#include <QCoreApplication>

namespace redraft {

QString findingText(const std::vector<Finding>& findings, const Theme& theme)
{
    constexpr size_t most = 4;
    QStringList lines;
    for (size_t i = 0; i < std::min(findings.size(), most); ++i) {
        const FindingMark mark = markOf(findings[i]);
        if (findings[i].waiver) {
            lines += QStringLiteral("%1&nbsp;&nbsp;<s>%2</s> <i>%3</i>")
                         .arg(signOf(mark), findings[i].message.toHtmlEscaped(),
                              findings[i].waiver->toHtmlEscaped());
            continue;
        }
        lines += QStringLiteral("<span style=\"color:%1;font-weight:600\">%2</span>&nbsp;&nbsp;%3")
                     .arg(colorOf(mark, findings[i].severity, theme).name(), signOf(mark),
                          findings[i].message.toHtmlEscaped());
    }
    if (findings.size() > most)
        lines += QCoreApplication::translate("FormView", "and %n more", nullptr, int(findings.size() - most))
                     .toHtmlEscaped();
    return lines.join(QStringLiteral("<br>"));
}

} // namespace redraft
