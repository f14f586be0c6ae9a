#include "widgets/common/differenceview.h"

#include <QTextBlock>

namespace redraft {

DifferenceView::DifferenceView(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setAccessibleName(tr("What the fix changes"));
    QFont code(codeFontFamily());
    code.setPointSizeF(font().pointSizeF() * 0.95);
    setFont(code);
}

/// The sign says what the colour says.
QString DifferenceView::shownText(const EditLine& line) const
{
    switch (line.kind) {
    case EditLine::Kind::Removed:
        return QStringLiteral("− ") + line.text;
    case EditLine::Kind::Added:
        return QStringLiteral("+ ") + line.text;
    case EditLine::Kind::Skipped:
        return QStringLiteral("⋯ ") + tr("%Ln lines", nullptr, line.line);
    case EditLine::Kind::Same:
        break;
    }
    return QStringLiteral("  ") + line.text;
}

void DifferenceView::setLines(const std::vector<EditLine>& lines, const Theme& theme)
{
    clear();
    QTextCursor cursor(document());
    bool isFirst = true;
    for (const EditLine& line : lines) {
        QTextBlockFormat block;
        QTextCharFormat text;
        const bool isSkipped = line.kind == EditLine::Kind::Skipped;
        text.setForeground(isSkipped ? theme.muted : theme.text);
        if (line.kind == EditLine::Kind::Removed)
            block.setBackground(theme.errorTint);
        else if (line.kind == EditLine::Kind::Added)
            block.setBackground(theme.okTint);
        if (isFirst)
            cursor.setBlockFormat(block);
        else
            cursor.insertBlock(block);
        cursor.insertText(shownText(line), text);
        isFirst = false;
    }
    cursor.movePosition(QTextCursor::Start);
    setTextCursor(cursor);
}

QSize DifferenceView::sizeHint() const
{
    constexpr int fewest = 6;
    constexpr int most = 22;
    const int lines = qBound(fewest, blockCount() + 1, most);
    return {620, lines * QFontMetrics(font()).lineSpacing() + 16};
}

} // namespace redraft
