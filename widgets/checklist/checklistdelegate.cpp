#include "widgets/checklist/checklistdelegate.h"

#include "widgets/common/statemark.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>

namespace redraft {

namespace {

constexpr int margin = 16;
constexpr int markSize = 16;
constexpr int titleIndent = 42;
constexpr int findingIndent = 58;
constexpr int gap = 8;
constexpr int findingPadding = 8;
constexpr int mostLines = 3;

QFont smaller(const QFont& font)
{
    QFont result = font;
    result.setPointSizeF(font.pointSizeF() * 0.9);
    return result;
}

QFont fixFont(const QFont& font)
{
    QFont result = smaller(font);
    result.setWeight(QFont::DemiBold);
    return result;
}

} // namespace

ChecklistDelegate::ChecklistDelegate(const ChecklistModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize ChecklistDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int row = index.row();
    if (m_model.row(row).kind == ChecklistRow::Kind::Section)
        return {0, QFontMetrics(option.font).height() + 13};
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const QRect rect(0, 0, view ? view->viewport()->width() : option.rect.width(), 0);
    const qsizetype lines = shownText(option.font, rect, row).lines.size();
    return {0, int(qMax<qsizetype>(1, lines)) * QFontMetrics(smaller(option.font)).height() + findingPadding};
}

WrappedText ChecklistDelegate::shownText(const QFont& font, const QRect& rect, int row) const
{
    const ChecklistRow& entry = m_model.row(row);
    const int most = entry.kind == ChecklistRow::Kind::Section ? 1 : mostLines;
    return wrapText(entry.text, textFont(font, row), textRect(font, rect, row).width(), most);
}

QFont ChecklistDelegate::textFont(const QFont& font, int row) const
{
    return m_model.row(row).kind == ChecklistRow::Kind::Section ? font : smaller(font);
}

QString ChecklistDelegate::countText(const ChecklistRow& row) const
{
    if (row.state == SectionState::Missing || row.total == 0)
        return QStringLiteral("—");
    return QStringLiteral("%1/%2").arg(QLocale().toString(row.passed), QLocale().toString(row.total));
}

QRect ChecklistDelegate::fixRect(const QFont& font, const QRect& rect, int row) const
{
    const ChecklistRow& entry = m_model.row(row);
    if (entry.kind == ChecklistRow::Kind::Section)
        return {};
    const int width =
        qMin(QFontMetrics(fixFont(font)).horizontalAdvance(entry.fixLabel) + 1, rect.width() / 2);
    const int firstLine = QFontMetrics(smaller(font)).height() + findingPadding;
    return {rect.right() + 1 - margin - width, rect.top(), width, firstLine};
}

QRect ChecklistDelegate::textRect(const QFont& font, const QRect& rect, int row) const
{
    const ChecklistRow& entry = m_model.row(row);
    if (entry.kind == ChecklistRow::Kind::Finding) {
        const int right = fixRect(font, rect, row).left() - gap;
        return QRect(QPoint(rect.left() + findingIndent, rect.top()), QPoint(right, rect.bottom()));
    }
    const int count = QFontMetrics(font).horizontalAdvance(countText(entry));
    return rect.adjusted(titleIndent, 0, -margin - count - gap, 0);
}

void ChecklistDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    painter->save();
    paintBackground(*painter, option, index.row());
    if (m_model.row(index.row()).kind == ChecklistRow::Kind::Section)
        paintSection(*painter, option, index.row());
    else
        paintFinding(*painter, option, index.row());
    painter->restore();
}

void ChecklistDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option, int row) const
{
    if (row == m_currentRow)
        painter.fillRect(option.rect, m_theme.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, m_theme.raised);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.accent, 1.5));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 6, 6);
    }
}

void ChecklistDelegate::paintSection(QPainter& painter, const QStyleOptionViewItem& option, int row) const
{
    const ChecklistRow& entry = m_model.row(row);
    const QRect rect = option.rect;
    const QRectF mark(rect.left() + margin, rect.center().y() - markSize / 2 + 1, markSize, markSize);
    paintStateMark(painter, mark, entry.state, m_theme);
    painter.setFont(option.font);
    painter.setPen(m_theme.text);
    const QRect text = textRect(option.font, rect, row);
    painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
                     shownText(option.font, rect, row).lines.value(0));
    painter.setPen(m_theme.muted);
    painter.drawText(rect.adjusted(0, 0, -margin, 0), Qt::AlignVCenter | Qt::AlignRight, countText(entry));
}

void ChecklistDelegate::paintFinding(QPainter& painter, const QStyleOptionViewItem& option, int row) const
{
    const ChecklistRow& entry = m_model.row(row);
    const QRect rect = option.rect;
    const bool isError = entry.severity == Severity::Error;
    const bool isWarning = entry.severity == Severity::Warning;
    QFont signFont = smaller(option.font);
    signFont.setWeight(QFont::Bold);
    painter.setFont(signFont);
    painter.setPen(isError ? m_theme.error : isWarning ? m_theme.warning : m_theme.muted);
    const QString sign = isError     ? QStringLiteral("✕")
                         : isWarning ? QStringLiteral("!")
                                     : QStringLiteral("i");
    const QRect fix = fixRect(option.font, rect, row);
    painter.drawText(QRect(rect.left() + titleIndent - 4, rect.top(), 12, fix.height()), Qt::AlignCenter,
                     sign);

    const QFont font = smaller(option.font);
    painter.setFont(font);
    painter.setPen(m_theme.muted);
    QRect line = textRect(option.font, rect, row);
    line.setHeight(fix.height());
    for (const QString& text : shownText(option.font, rect, row).lines) {
        painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, text);
        line.translate(0, QFontMetrics(font).height());
    }
    QFont link = fixFont(option.font);
    link.setUnderline(row == m_hoveredFix);
    painter.setFont(link);
    painter.setPen(m_theme.link);
    painter.drawText(fix, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                     QFontMetrics(link).elidedText(entry.fixLabel, Qt::ElideRight, fix.width() + 1));
}

} // namespace redraft
