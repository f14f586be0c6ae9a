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
constexpr int findingIndent = 54;
constexpr int gap = 8;
constexpr int findingPadding = 8;
constexpr int mostLines = 3;

QFont smaller(const QFont& font)
{
    QFont result = font;
    result.setPointSizeF(font.pointSizeF() * 0.9);
    return result;
}

QFont asideFont(const QFont& font)
{
    QFont result = smaller(font);
    result.setItalic(true);
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
    const qsizetype lines =
        shownText(option.font, rect, row).lines.size() + shownAside(option.font, rect, row).lines.size();
    return {0, int(qMax<qsizetype>(1, lines)) * QFontMetrics(smaller(option.font)).height() + findingPadding};
}

WrappedText ChecklistDelegate::shownText(const QFont& font, const QRect& rect, int row) const
{
    const ChecklistRow& entry = m_model.row(row);
    const int most = entry.kind == ChecklistRow::Kind::Section ? 1 : mostLines;
    const QRect text = textRect(font, rect, row);
    const QRect fix = fixRect(font, rect, row);
    const int firstWidth = fix.isEmpty() ? text.width() : fix.left() - gap - text.left();
    return wrapText(entry.text, textFont(font, row), text.width(), most, firstWidth);
}

QFont ChecklistDelegate::textFont(const QFont& font, int row) const
{
    return m_model.row(row).kind == ChecklistRow::Kind::Section ? font : smaller(font);
}

/// Below the message: why a waived finding does not count, or where one stands that reads like others.
WrappedText ChecklistDelegate::shownAside(const QFont& font, const QRect& rect, int row) const
{
    const ChecklistRow& entry = m_model.row(row);
    const int width = textRect(font, rect, row).width();
    if (entry.isWaived())
        return wrapText(entry.waiver, asideFont(font), width, mostLines);
    return entry.place.isEmpty() ? WrappedText() : wrapText(entry.place, asideFont(font), width, 1);
}

QRect ChecklistDelegate::signRect(const QFont& font, const QRect& rect, int row) const
{
    if (m_model.row(row).kind == ChecklistRow::Kind::Section)
        return {};
    const int line = QFontMetrics(smaller(font)).height() + findingPadding;
    return {rect.left() + titleIndent - 8, rect.top(), 20, line};
}

QRect ChecklistDelegate::fixRect(const QFont& font, const QRect& rect, int row) const
{
    const ChecklistRow& entry = m_model.row(row);
    if (entry.kind == ChecklistRow::Kind::Section)
        return {};
    if (entry.fixLabel.isEmpty())
        return {};
    const int width =
        qMin(QFontMetrics(fixFont(font)).horizontalAdvance(entry.fixLabel) + 1, rect.width() * 2 / 5);
    const int firstLine = QFontMetrics(smaller(font)).height() + findingPadding;
    return {rect.right() + 1 - margin - width, rect.top(), width, firstLine};
}

QRect ChecklistDelegate::textRect(const QFont& font, const QRect& rect, int row) const
{
    const ChecklistRow& entry = m_model.row(row);
    if (entry.kind == ChecklistRow::Kind::Finding) {
        return rect.adjusted(findingIndent, 0, -margin, 0);
    }
    const int count = QFontMetrics(font).horizontalAdvance(entry.countText());
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
    } else if (option.state.testFlag(QStyle::State_Selected)) {
        // Who went to its place from here, or by F8, sees where in the list that was.
        painter.fillRect(QRect(option.rect.left() + 5, option.rect.top() + 3, 3, option.rect.height() - 6),
                         m_theme.accent);
    }
}

void ChecklistDelegate::paintSection(QPainter& painter, const QStyleOptionViewItem& option, int row) const
{
    const ChecklistRow& entry = m_model.row(row);
    const QRect rect = option.rect;
    const QRectF mark(rect.left() + margin, rect.center().y() - markSize / 2 + 1, markSize, markSize);
    if (entry.item == ItemState::NotApplicable)
        paintNotApplicableMark(painter, mark, m_theme);
    else
        paintStateMark(painter, mark, entry.state, m_theme);
    painter.setFont(option.font);
    painter.setPen(m_theme.text);
    const QRect text = textRect(option.font, rect, row);
    painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
                     shownText(option.font, rect, row).lines.value(0));
    painter.setPen(m_theme.muted);
    painter.drawText(rect.adjusted(0, 0, -margin, 0), Qt::AlignVCenter | Qt::AlignRight, entry.countText());
}

void ChecklistDelegate::paintFinding(QPainter& painter, const QStyleOptionViewItem& option, int row) const
{
    const ChecklistRow& entry = m_model.row(row);
    const QRect rect = option.rect;
    paintSign(painter, option, row);
    QFont font = smaller(option.font);
    const int height = QFontMetrics(font).height();
    font.setStrikeOut(entry.isWaived());
    painter.setFont(font);
    painter.setPen(m_theme.muted);
    QRect line = textRect(option.font, rect, row);
    line.setHeight(height + findingPadding);
    for (const QString& text : shownText(option.font, rect, row).lines) {
        painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, text);
        line.translate(0, height);
    }
    painter.setFont(asideFont(option.font));
    for (const QString& text : shownAside(option.font, rect, row).lines) {
        painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, text);
        line.translate(0, height);
    }
    paintFix(painter, option, row);
}

/// Under the mouse: the question that it answers.
void ChecklistDelegate::paintSign(QPainter& painter, const QStyleOptionViewItem& option, int row) const
{
    const ChecklistRow& entry = m_model.row(row);
    const QRect rect = signRect(option.font, option.rect, row);
    QFont font = smaller(option.font);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    if (row == m_hoveredSign) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.border);
        const int side = qMin(rect.width(), rect.height()) - 2;
        QRect disc(0, 0, side, side);
        disc.moveCenter(rect.center());
        painter.drawEllipse(disc);
        painter.setPen(m_theme.text);
        painter.drawText(rect, Qt::AlignCenter, QStringLiteral("?"));
        return;
    }
    painter.setPen(colorOf(entry.mark, entry.severity, m_theme));
    painter.drawText(rect, Qt::AlignCenter, signOf(entry.mark));
}

void ChecklistDelegate::paintFix(QPainter& painter, const QStyleOptionViewItem& option, int row) const
{
    const QRect fix = fixRect(option.font, option.rect, row);
    QFont link = fixFont(option.font);
    link.setUnderline(row == m_hoveredFix);
    painter.setFont(link);
    painter.setPen(m_theme.link);
    painter.drawText(
        fix, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
        QFontMetrics(link).elidedText(m_model.row(row).fixLabel, Qt::ElideRight, fix.width() + 1));
}

} // namespace redraft
