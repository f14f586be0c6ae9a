// The part of HtmlWriter that writes code.

#include "app/exporting/htmltext.h"
#include "app/exporting/htmlwriter.h"
#include "app/markdown/codehighlighter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace redraft {

namespace {

/// Text drawings need lines that touch.
bool isDrawing(const QString& code)
{
    static const QRegularExpression pattern(
        QStringLiteral("[\\x{2500}-\\x{257f}]|\\+[-=]{2,}|[|:]\\s*\\n\\s*[|v+]"));
    return pattern.match(code).hasMatch();
}

} // namespace

void HtmlWriter::writeCodeBlock(const Node& node)
{
    const QString language = node.destination.section(QRegularExpression(u"[\\s,{]"_s), 0, 0);
    const bool isColoured = m_highlighter.knows(language);
    const bool isFlow = isColoured || !isDrawing(node.literal);
    m_html += isFlow ? "<pre"_L1 : "<pre class=\"drawing\""_L1;
    if (isFlow && !language.isEmpty())
        m_html += " data-language=\""_L1 + escapedHtml(language) + u'"';
    m_html += " tabindex=\"0\"><code"_L1;
    if (!language.isEmpty())
        m_html += " class=\"language-"_L1 + escapedHtml(language) + u'"';
    m_html += u'>';
    if (isColoured)
        writeColoured(language, node.literal);
    else
        appendEscaped(m_html, node.literal);
    m_html += "</code></pre>\n"_L1;
}

void HtmlWriter::writeColoured(const QString& language, const QString& code)
{
    qsizetype written = 0;
    for (const CodeSpan& span : m_highlighter.highlight(language, code)) {
        if (span.start < written || span.start + span.length > code.size())
            continue;
        appendEscaped(m_html, QStringView(code).mid(written, span.start - written));
        m_html += "<span class=\"c-"_L1 + codeClass(span.style) + "\">"_L1;
        appendEscaped(m_html, QStringView(code).mid(span.start, span.length));
        m_html += "</span>"_L1;
        written = span.start + span.length;
    }
    appendEscaped(m_html, QStringView(code).mid(written));
}

} // namespace redraft
