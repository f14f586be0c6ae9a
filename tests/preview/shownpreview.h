#pragma once

#include "app/document/analysis.h"
#include "widgets/preview/previewview.h"

#include <QApplication>
#include <QScrollBar>

namespace redraft::test {

inline std::shared_ptr<const Analysis> analysisOf(const QString& text,
                                                  const std::shared_ptr<const Analysis>& before = nullptr)
{
    static int revision = 0;
    return analyse(TextSnapshot(text, ++revision), before, {});
}

/// Numbered paragraphs of one to several lines.
inline QString paragraphs(int count)
{
    QString text;
    for (int number = 0; number < count; ++number) {
        text += QStringLiteral("Paragraph %1 ").arg(number) +
                QStringLiteral("word ").repeated(10 + number * 7 % 90);
        text += QStringLiteral("\n\n");
    }
    return text;
}

/// A preview on the screen with a document in it.
struct ShownPreview
{
    explicit ShownPreview(const QString& markdown, QSize size = {560, 600})
        : view(highlighter)
        , text(markdown)
    {
        view.resize(size);
        view.show();
        analysis = analysisOf(text);
        view.setDocument(analysis);
        settle();
    }
    /// Until nothing more is laid out.
    void settle()
    {
        qint64 before = -1;
        while (before != view.layoutCount()) {
            before = view.layoutCount();
            QCoreApplication::processEvents();
            view.grab();
            QCoreApplication::processEvents();
        }
    }
    void change(const QString& newText)
    {
        text = newText;
        analysis = analysisOf(text, analysis);
        view.setDocument(analysis);
    }
    int scrollTop() const { return view.verticalScrollBar()->value(); }
    void scrollTo(int y)
    {
        view.verticalScrollBar()->setValue(y);
        settle();
    }
    QPoint linkPoint(int block, const QString& destination)
    {
        for (const LinkArea& link : view.blockLayout(block).links()) {
            if (link.destination == destination)
                return view.blockArea(block).topLeft() + link.area.center().toPoint();
        }
        return {-1, -1};
    }
    /// The middle of the first occurrence of `word` in a block, in the viewport.
    QPoint wordPoint(int block, const QString& word)
    {
        const qsizetype at = view.blockLayout(block).plainText().indexOf(word);
        const std::vector<QRectF> areas = view.surface().textAreas(block + 1, {at, word.size()});
        return at < 0 || areas.empty() ? QPoint(-1, -1) : areas.front().center().toPoint();
    }
    QWidget* surface() const { return view.viewport(); }

    CodeHighlighter highlighter;
    PreviewView view;
    QString text;
    std::shared_ptr<const Analysis> analysis;
};

} // namespace redraft::test
