#include "widgets/common/wrappedtext.h"

#include <QFontMetrics>
#include <QTextLayout>

namespace redraft {

WrappedText wrapText(const QString& text, const QFont& font, int width, int most, int firstWidth)
{
    WrappedText result;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        const int room = result.lines.isEmpty() && firstWidth >= 0 ? firstWidth : width;
        line.setLineWidth(qMax(1, room));
        const int end = line.textStart() + line.textLength();
        const bool isLast = result.lines.size() + 1 == most;
        if (isLast && end < text.size()) {
            result.isCut = true;
            result.lines.append(
                QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, room));
            break;
        }
        result.lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return result;
}

} // namespace redraft
