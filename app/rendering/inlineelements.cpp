// The half of InlineTextBuilder that draws elements of raw HTML in a line of text.
#include "app/rendering/inlinetextbuilder.h"

#include "app/markdown/htmlnodes.h"
#include "app/rendering/elementtext.h"

namespace redraft {

void InlineTextBuilder::appendElement(const Node& element, QTextCharFormat format)
{
    const QString& name = element.tag->name;
    const qsizetype start = m_result.text.size();
    appendAnchor(element);
    if (!isInlineNode(element))
        return appendBlock(element, format);
    if (name == u"kbd")
        return appendChip(element, format, m_result.keys);
    if (name == u"code" || name == u"tt" || name == u"samp")
        return appendChip(element, format, m_result.chips);
    if (name == u"q" || name == u"rt")
        return appendQuotation(element, format);
    if (name == u"rp")
        return;
    if (name == u"sub") {
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    } else if (name == u"sup") {
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    } else if (name == u"ins") {
        format.setFontUnderline(true);
    } else if (name == u"mark") {
        format.setBackground(m_style.theme.warningTint);
    } else if (name == u"small") {
        const QFont font = m_typography.textFont(0.85 * m_base.size);
        format.setFontPointSize(font.pointSizeF());
    }
    appendAll(element.children, format);
    if (!element.title.isEmpty() && m_result.text.size() > start)
        m_result.hints.push_back({TextRange::fromBounds(start, m_result.text.size()), element.title});
}

void InlineTextBuilder::appendAnchor(const Node& element)
{
    for (const QStringView attribute : {QStringView(u"id"), QStringView(u"name")}) {
        const QString name = element.tag->value(attribute);
        if (!name.isEmpty())
            m_result.anchors.push_back({m_result.text.size(), name});
    }
}

void InlineTextBuilder::appendChip(const Node& element, QTextCharFormat format, std::vector<TextRange>& chips)
{
    const QFont font = m_typography.codeFont(0.86 * m_base.size);
    format.setFontFamilies({font.family()});
    format.setFontStyleStrategy(codeShaping(plainText(element)));
    format.setFontFixedPitch(true);
    format.setFontPointSize(font.pointSizeF());
    const qsizetype start = m_result.text.size();
    appendAll(element.children, format);
    if (m_result.text.size() > start)
        chips.push_back(TextRange::fromBounds(start, m_result.text.size()));
}

void InlineTextBuilder::appendQuotation(const Node& element, const QTextCharFormat& format)
{
    const bool isQuotation = element.tag->name == u"q";
    appendText(isQuotation ? QStringLiteral("“") : QStringLiteral(" ("), format);
    appendAll(element.children, format);
    appendText(isQuotation ? QStringLiteral("”") : QStringLiteral(")"), format);
}

void InlineTextBuilder::startLine(const QTextCharFormat& format)
{
    m_isBehindBlock = false;
    if (!m_result.text.isEmpty() && !m_result.text.endsWith(QChar::LineSeparator))
        appendText(QString(QChar::LineSeparator), format);
}

void InlineTextBuilder::appendBlock(const Node& block, const QTextCharFormat& format)
{
    const QString name = block.tag ? block.tag->name : QString();
    startLine(format);
    QTextCharFormat changed = format;
    if (block.kind == NodeKind::Heading || name == u"summary" || name == u"dt" || name == u"th")
        changed.setFontWeight(boldWeight());
    if (block.kind == NodeKind::BulletList || block.kind == NodeKind::OrderedList) {
        appendItems(block, changed);
    } else if (block.kind == NodeKind::CodeBlock) {
        QString code = codeInText(block);
        const QFont font = m_typography.codeFont(0.86 * m_base.size);
        changed.setFontFamilies({font.family()});
        changed.setFontStyleStrategy(codeShaping(code));
        changed.setFontPointSize(font.pointSizeF());
        appendText(code.replace(u'\n', QChar(QChar::LineSeparator)), changed);
    } else {
        appendAll(block.children, changed);
    }
    m_isBehindBlock = !m_result.text.isEmpty();
}

void InlineTextBuilder::appendItems(const Node& list, const QTextCharFormat& format)
{
    ++m_listDepth;
    int number = list.start;
    QTextCharFormat muted = format;
    muted.setForeground(m_style.theme.muted);
    for (const Node& item : list.children) {
        startLine(format);
        appendText(itemMark(list, number++, m_listDepth), muted);
        // The first paragraph stands beside the mark.
        for (size_t i = 0; i < item.children.size(); ++i) {
            const Node& child = item.children[i];
            if (i == 0 && child.kind == NodeKind::Paragraph)
                appendAll(child.children, format);
            else
                append(child, format);
        }
    }
    --m_listDepth;
}

} // namespace redraft
