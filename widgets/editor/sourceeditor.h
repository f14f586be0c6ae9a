#pragma once

#include "app/document/document.h"
#include "app/rendering/theme.h"

#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTimer>
#include <functional>
#include <memory>

namespace redraft {

class CodeHighlighter;
class DefinitionSet;
class LineNumberArea;
class SourceColors;
class SourceLayout;

/// The whole file as text: Markdown and code colours, line numbers, current line, soft wrap, list
/// continuation. Shows Document::textDocument(). GUI thread.
class SourceEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Both must outlive the editor.
    SourceEditor(Document& document, const CodeHighlighter& highlighter, QWidget* parent = nullptr);
    ~SourceEditor() override;

    void setTheme(const Theme& theme);
    void setZoom(int percent);
    /// The definitions of links that count in the document; only what refers to one is coloured as a link.
    void setDefinitions(const std::shared_ptr<const DefinitionSet>& definitions);
    /// Selects the range, scrolls it into sight and takes the focus.
    void goTo(TextRange range);
    /// Selects the range and scrolls it into sight; the focus stays where it is.
    void select(TextRange range);
    TextRange selectedRange() const;
    /// The source line at the top, with fraction.
    qreal topLine() const;
    /// Brings source line `line` (from 0, with fraction) to the top without telling back.
    void scrollToLine(qreal line);
    /// Ranges to mark, in the coordinates of the present text; the one at `currentIndex` stands out.
    void setMatches(const QList<TextRange>& matches, int currentIndex);

    /// Calls `visit` for each block in sight with its rectangle in viewport coordinates.
    void forEachVisibleBlock(const std::function<void(const QTextBlock&, const QRectF&)>& visit) const;
    QColor currentLineColor() const;
    /// True for lines so long that they have no colours.
    bool isTooLongToColor(const QTextBlock& block) const;

signals:
    /// The user turned the wheel with Ctrl; steps are positive for larger.
    void zoomRequested(int steps);
    /// The user scrolled; the source line now at the top, with fraction.
    void topLineChanged(qreal line);
    /// The cursor moved (UTF-16 code units).
    void positionChanged(qsizetype position);

protected:
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void showTextDocument();
    bool continuesBlock();
    bool goesHome(const QKeyEvent& event);
    bool indentsLines(QKeyEvent* event);
    void updateMargins();
    void placeLineNumbers();
    void colorVisibleLines();
    void noteCursor();
    QPointF onLine(const QPointF& point) const;
    void paintBehind(QPainter& painter, const QTextBlock& block, const QRectF& rect) const;
    void paintMatches(QPainter& painter, const QTextBlock& block, const QRectF& rect) const;
    void paintText(QPainter& painter, const QTextBlock& block, const QRectF& rect, const QRectF& clip) const;
    void paintTrailingBlanks(QPainter& painter, const QTextBlock& block, const QRectF& rect) const;
    void paintLengthNote(QPainter& painter, const QTextBlock& block, const QRectF& rect) const;
    void paintRange(QPainter& painter, const QTextBlock& block, const QRectF& rect, TextRange range,
                    qreal radius) const;
    void noteScrolling();

    Document& m_document;
    std::unique_ptr<SourceColors> m_colors;
    SourceLayout* m_layout;
    LineNumberArea* m_lineNumbers;
    QTimer m_moreColors; ///< goes on with what one slice of colouring did not finish
    Theme m_theme = Theme::light();
    QList<TextRange> m_matches;
    int m_currentMatch = -1;
    int m_zoom = 100;
    qreal m_topLine = 0;
    int m_cursorLine = 0;
    bool m_hadSelection = false;
    int m_wheelAngle = 0;       ///< turned with Ctrl and not yet told, in eighths of a degree
    bool m_isFollowing = false; ///< scrolling because another view asked: do not tell back
};

} // namespace redraft
