#include "widgets/form/celldelegate.h"

#include "app/checklist/placeholders.h"
#include "app/editing/tableedits.h"
#include "widgets/common/sourcetransfer.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/form/tablemodel.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextLayout>
#include <QtMath>
#include <memory>

namespace redraft {

namespace {

// Properties of the editor of a cell.
constexpr char textBefore[] = "textBefore"; ///< when it was opened
constexpr char isRestoring[] = "isRestoring";

Qt::Alignment alignmentOf(const QModelIndex& index, const QString& text)
{
    const auto* model = qobject_cast<const TableModel*>(index.model());
    switch (model ? model->alignment(index.column()) : ColumnAlignment::None) {
    case ColumnAlignment::Right:
        return Qt::AlignRight;
    case ColumnAlignment::Center:
        return Qt::AlignHCenter;
    case ColumnAlignment::Left:
        return Qt::AlignLeft;
    case ColumnAlignment::None:
        break;
    }
    return text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
}

/// Text in lines of `width` px, broken inside of words only where there is no other way.
std::unique_ptr<QTextLayout> laidOut(const QString& text, const QFont& font, int width,
                                     Qt::Alignment alignment)
{
    QString lines = text;
    auto layout = std::make_unique<QTextLayout>(lines.replace(u'\n', QChar::LineSeparator), font);
    QTextOption option(alignment | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->beginLayout();
    qreal y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout->endLayout();
    return layout;
}

} // namespace

CellDelegate::CellDelegate(const FormStyle& style, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_style(style)
{
}

QFont CellDelegate::font(bool isHeader) const
{
    return m_style.textFont(9.5, isHeader ? QFont::DemiBold : QFont::Normal);
}

int CellDelegate::heightOf(const QString& text, bool isHeader, int width) const
{
    const QFontMetrics metrics(font(isHeader));
    const int room = std::max(20, width - 2 * margin());
    int height = metrics.lineSpacing();
    const bool mayWrap = text.contains(u'\n') || metrics.horizontalAdvance(text) > room;
    if (mayWrap)
        height = qCeil(laidOut(text, font(isHeader), room, Qt::AlignLeft)->boundingRect().height());
    return height + m_style.px(12);
}

int CellDelegate::widthOf(const QString& text, bool isHeader) const
{
    const QFontMetrics metrics(font(isHeader));
    int width = 0;
    for (const QString& line : text.split(u'\n'))
        width = std::max(width, metrics.horizontalAdvance(line.left(200)));
    return width + 2 * margin() + 2;
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Theme& theme = m_style.theme;
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHeader = index.row() == 0;
    painter->fillRect(option.rect, isSelected ? theme.selection : isHeader ? theme.raised : theme.surface);
    const QString text = index.data().toString();
    painter->setPen(isPlaceholder(text) && !isSelected ? theme.muted : theme.text);
    const QRect room = option.rect.adjusted(margin(), m_style.px(6), -margin(), -m_style.px(5));
    laidOut(text, font(isHeader), room.width(), alignmentOf(index, text))->draw(painter, room.topLeft());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex& index) const
{
    auto* editor = new SectionEditor(m_style, parent);
    editor->setFont(font(index.row() == 0));
    editor->setAutoFillBackground(true);
    QPalette palette = editor->palette();
    palette.setColor(QPalette::Base, m_style.theme.surface);
    palette.setColor(QPalette::Window, m_style.theme.surface);
    editor->setPalette(palette);
    editor->setStyleSheet(
        QStringLiteral("QPlainTextEdit { background: %1; border: 2px solid %2; padding: %3px %4px; }")
            .arg(m_style.theme.surface.name(), m_style.theme.accent.name())
            .arg(m_style.px(4))
            .arg(m_style.px(6)));
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    editor->setProperty(textBefore, index.data(Qt::EditRole).toString());
    const_cast<CellDelegate*>(this)->connectEditor(*editor);
    return editor;
}

void CellDelegate::connectEditor(SectionEditor& editor)
{
    connect(&editor, &SectionEditor::edited, this, [this, &editor] { emit commitData(&editor); });
    connect(&editor, &SectionEditor::undoRequested, this, &CellDelegate::undoRequested);
    connect(&editor, &SectionEditor::redoRequested, this, &CellDelegate::redoRequested);
    connect(&editor, &SectionEditor::pasteRequested, this,
            [this, &editor](const QMimeData& source, bool* isDone) { takePasted(editor, source, isDone); });
}

void CellDelegate::takePasted(SectionEditor& editor, const QMimeData& source, bool* isDone)
{
    const QString text = sourceText(source);
    // Lines alone are lines of this cell, unless they come from a table.
    const bool isTable = text.contains(u'\t') || source.html().contains(QStringLiteral("<td"));
    std::vector<QStringList> cells = isTable ? pastedCells(text) : std::vector<QStringList>();
    if (cells.size() < 2 && (cells.empty() || cells.front().size() < 2))
        return;
    *isDone = true;
    const QTextCursor cursor = editor.textCursor();
    const QString own = editor.rawText();
    cells.front().front() =
        own.left(cursor.selectionStart()) + cells.front().front() + own.mid(cursor.selectionEnd());
    emit closeEditor(&editor, QAbstractItemDelegate::NoHint);
    emit cellsPasted(cells);
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* text = qobject_cast<SectionEditor*>(editor);
    const QString cell = index.data(Qt::EditRole).toString();
    // Blanks at the ends are not in the document, but the user is about to go on from them.
    if (!text || (text->hasFocus() && text->rawText().trimmed() == cell.trimmed()))
        return;
    const bool isNew = !text->hasFocus();
    text->setRawText(cell);
    if (isNew)
        text->selectAll();
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    auto* text = qobject_cast<SectionEditor*>(editor);
    if (text && text->property(isRestoring).toBool())
        restore(*model, index, text->property(textBefore).toString());
    else if (text && text->rawText().trimmed() != index.data(Qt::EditRole).toString().trimmed())
        model->setData(index, text->rawText(), Qt::EditRole);
}

/// What was typed since the cell was opened is one undo step: taking it back brings back every blank too.
void CellDelegate::restore(QAbstractItemModel& model, const QModelIndex& index, const QString& before) const
{
    const QPersistentModelIndex place(index);
    const auto isOther = [&] { return place.isValid() && place.data(Qt::EditRole).toString() != before; };
    if (isOther())
        emit const_cast<CellDelegate*>(this)->undoRequested();
    if (isOther())
        model.setData(place, before, Qt::EditRole);
}

void CellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex&) const
{
    editor->setFixedHeight(option.rect.height());
    editor->setGeometry(option.rect);
}

bool CellDelegate::eventFilter(QObject* watched, QEvent* event)
{
    auto* editor = qobject_cast<SectionEditor*>(watched);
    if (!editor || event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape) {
        editor->setProperty(isRestoring, true);
        emit commitData(editor);
        emit closeEditor(editor, QAbstractItemDelegate::NoHint);
        return true;
    }
    if (!isEnter)
        return QStyledItemDelegate::eventFilter(watched, event);
    if (key->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)) {
        editor->insertPlainText(QStringLiteral("\n"));
        return true;
    }
    emit commitData(editor);
    emit closeEditor(editor, QAbstractItemDelegate::NoHint);
    emit enterPressed();
    return true;
}

} // namespace redraft
