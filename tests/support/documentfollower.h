#pragma once

#include "app/document/document.h"

#include <QSyntaxHighlighter>
#include <QTest>
#include <QTextDocument>

namespace redraft::test {

/// The text that Qt holds.
inline QString textOf(const Document& document)
{
    QString text = document.textDocument()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

/// Follows a document only by what `changed` tells.
class Follower : public QObject
{
public:
    explicit Follower(Document& document)
        : text(document.snapshot().text)
    {
        connect(&document, &Document::changed, this, [this](const QList<TextDelta>& deltas) {
            isSound = isSound && isApplicable({deltas, std::nullopt, {}}, text.size());
            text = applied({deltas, std::nullopt, {}}, text);
        });
        connect(&document, &Document::loaded, this, [this, &document] { text = document.snapshot().text; });
    }
    QString text;
    bool isSound = true;
};

inline Edit insertion(qsizetype position, const QString& text, const QString& label = {})
{
    return Edit::replace({position, 0}, text, label);
}

/// All the views of the text that there are say the same.
inline void compareAll(const Document& document, const Follower& follower)
{
    const TextSnapshot snapshot = document.snapshot();
    QCOMPARE(snapshot.text, textOf(document));
    QCOMPARE(follower.text, snapshot.text);
    QVERIFY(follower.isSound);
    QCOMPARE(snapshot.revision, document.revision());
    QVERIFY(snapshot.lines == LineIndex(snapshot.text));
}

/// Colours whatever it sees, as the highlighter of an editor does.
class Highlighter : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override
    {
        setFormat(0, int(text.size() / 2), Qt::red);
        setCurrentBlockState(int(text.size() % 3));
    }
};

} // namespace redraft::test
