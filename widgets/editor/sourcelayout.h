#pragma once

#include <QFont>
#include <QPlainTextDocumentLayout>
#include <QTextLine>

namespace redraft {

/// Lays out the lines of a source text that are looked at, each when it is looked at. Differs from Qt's
/// layout in four ways: lines stand apart as `lineSpacing` says; a new width costs nothing for lines out of
/// sight (Qt visits every line of the document and keeps a layout object for each); and a line of more than
/// `plainLineLimit` code units is shaped glyph by glyph and wrapped at any character, because Qt needs
/// quadratic time to find places for wrapping where there is no blank; and such a line has an empty row above
/// it, for a note. GUI thread.
class SourceLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    /// Lines above this length are laid out the simple way and get no colours; UTF-16 code units.
    static constexpr int plainLineLimit = 5000;
    /// Height of a line as a multiple of the font's own.
    static constexpr qreal lineSpacing = 1.18;

    explicit SourceLayout(QTextDocument* document);

    /// Width of the view, in px.
    void setViewWidth(qreal width);

    QRectF blockBoundingRect(const QTextBlock& block) const override;
    QSizeF documentSize() const override;
    /// The room of a laid-out line with the space above and below it, in coordinates of its block.
    QRectF slotOf(const QTextLine& line) const;

protected:
    void documentChanged(int from, int charactersRemoved, int charactersAdded) override;

private:
    bool isCurrent(const QTextBlock& block) const;
    void layOut(QTextBlock block) const;
    void shapePlainly(const QTextBlock& block) const;
    qreal stepOf(const QTextLine& line) const;

    qreal m_width = 0;
    int m_blockCount = 1;
    mutable QFont m_font; ///< that m_step belongs to
    mutable qreal m_step = 0;
    mutable bool m_isTelling = false;
    mutable bool m_isShaping = false;
};

} // namespace redraft
