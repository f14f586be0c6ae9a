#pragma once

#include "app/exporting/htmlexporter.h"
#include "app/markdown/codehighlighter.h"
#include "tests/support/documents.h"
#include "tests/support/htmlcheck.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace redraft::test {

inline Analysis exportable(const QString& text)
{
    Analysis analysis;
    analysis.snapshot = TextSnapshot(text);
    analysis.tree = parseMarkdown(analysis.snapshot);
    analysis.outline = std::make_shared<Outline>(makeOutline(*analysis.tree, analysis.snapshot));
    analysis.metadata = std::make_shared<Metadata>(readMetadata(analysis.snapshot));
    analysis.documentTemplate = std::make_shared<Template>();
    return analysis;
}

inline QString exported(const QString& text, const HtmlOptions& options = {})
{
    const CodeHighlighter highlighter;
    const Result<QByteArray> html = exportHtml(exportable(text), highlighter, options);
    return html ? QString::fromUtf8(*html) : html.error().message;
}

/// What stands between <main> and </main>.
inline QString body(const QString& html)
{
    return html.section(QStringLiteral("<main>\n"), 1).section(QStringLiteral("</main>"), 0, 0).trimmed();
}

/// What is wrong with the page as XML, or an empty text; `ids` and `targets` get its anchors and links to
/// anchors.
inline QString xmlError(const QString& html, QStringList* ids, QStringList* targets)
{
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        if (attributes.hasAttribute(QStringLiteral("id")))
            ids->append(attributes.value(QStringLiteral("id")).toString());
        if (attributes.value(QStringLiteral("class")) == u"permalink" ||
            attributes.value(QStringLiteral("class")) == u"back")
            targets->append(attributes.value(QStringLiteral("href")).mid(1).toString());
    }
    return reader.hasError() ? reader.errorString() : QString();
}

inline QByteArray smallPng()
{
    QImage image(2, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

inline void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace redraft::test
