#include "widgets/checklist/checklistlegend.h"

#include "widgets/common/findingmark.h"
#include "widgets/common/statemark.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPainter>
#include <functional>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChecklistLegend)
};

constexpr int side = 16;

QIcon painted(const QMenu& menu, const std::function<void(QPainter&, const QRectF&)>& paint)
{
    const qreal ratio = menu.devicePixelRatioF();
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, QRectF(0, 0, side, side));
    return QIcon(pixmap);
}

void addSections(QMenu& menu, const Theme& theme)
{
    const auto add = [&](SectionState state, const QString& meaning) {
        menu.addAction(
            painted(menu, [&](QPainter& painter,
                              const QRectF& rect) { paintStateMark(painter, rect, state, theme); }),
            meaning);
    };
    add(SectionState::Done, Words::tr("Section specified: every check passed"));
    add(SectionState::Partial, Words::tr("Section partly done: warnings are left"));
    add(SectionState::Failed, Words::tr("Section with errors"));
    add(SectionState::Missing, Words::tr("Section missing"));
    menu.addAction(painted(menu, [&](QPainter& painter,
                                     const QRectF& rect) { paintNotApplicableMark(painter, rect, theme); }),
                   Words::tr("Section not applicable, for the reason given"));
}

} // namespace

void fillLegend(QMenu& menu, const Theme& theme)
{
    menu.clear();
    addSections(menu, theme);
    menu.addSeparator();
    for (const FindingMark mark : {FindingMark::Error, FindingMark::Warning, FindingMark::Note,
                                   FindingMark::Vague, FindingMark::Waived}) {
        const QIcon icon = painted(menu, [&](QPainter& painter, const QRectF& rect) {
            QFont font = menu.font();
            font.setWeight(QFont::Bold);
            painter.setFont(font);
            const Severity severity = mark == FindingMark::Error  ? Severity::Error
                                      : mark == FindingMark::Note ? Severity::Note
                                                                  : Severity::Warning;
            painter.setPen(colorOf(mark, severity, theme));
            painter.drawText(rect, Qt::AlignCenter, signOf(mark));
        });
        menu.addAction(icon, meaningOf(mark));
    }
}

} // namespace redraft
