#pragma once

#include "app/document/document.h"
#include "app/markdown/codehighlighter.h"
#include "widgets/editor/sourceeditor.h"

#include <QTest>
#include <QTextBlock>
#include <memory>

namespace redraft::test {

/// A source editor in a window of its own, for the tests of all that belongs to it.
class EditorFixture : public QObject
{
protected:
    void showEditor()
    {
        m_document = std::make_unique<Document>();
        m_window = std::make_unique<QWidget>();
        m_editor = new SourceEditor(*m_document, m_highlighter, m_window.get());
        m_editor->setTheme(Theme::light());
        m_editor->resize(600, 400);
        m_window->resize(600, 500);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_editor->setFocus();
    }
    void closeEditor()
    {
        m_window.reset();
        m_document.reset();
    }
    QList<QTextLayout::FormatRange> formatsOf(int line) const
    {
        return m_document->textDocument()->findBlockByNumber(line).layout()->formats();
    }
    QColor colorAt(int line, int column) const
    {
        QColor color = Theme::light().text;
        for (const QTextLayout::FormatRange& range : formatsOf(line)) {
            if (column >= range.start && column < range.start + range.length &&
                range.format.hasProperty(QTextFormat::ForegroundBrush))
                color = range.format.foreground().color();
        }
        return color;
    }

    CodeHighlighter m_highlighter;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<QWidget> m_window;
    SourceEditor* m_editor = nullptr;
};

} // namespace redraft::test
