#include "app/rendering/inlinetextbuilder.h"

#include "app/markdown/linksafety.h"
#include "app/rendering/chipspacing.h"
#include "app/rendering/elementtext.h"
#include "app/rendering/imagefile.h"
#include "app/rendering/imagesize.h"
#include "app/rendering/shownimage.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QUrl>
#include <algorithm>
#include <utility>

namespace redraft {

namespace {

constexpr qsizetype maximumScreenText = 50'000;
constexpr int maximumDepth = 64;

/// What an image without a text is called; long names keep their beginning and their end.
QString fileNameOf(const QString& destination)
{
    constexpr qsizetype longest = 32;
    const QString path = QUrl(destination).path();
    const QString name =
        isDataImage(destination) ? QString() : path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
    if (name.isEmpty())
        return QCoreApplication::translate("InlineText", "image");
    if (name.size() <= longest)
        return name;
    return name.left(longest / 2) + QChar(0x2026) + name.right(longest / 2 - 1);
}

QTextCharFormat linkFormat(QTextCharFormat format, const Theme& theme)
{
    QColor underline = theme.accent;
    underline.setAlphaF(0.45F);
    format.setForeground(theme.link);
    format.setFontUnderline(true);
    format.setUnderlineColor(underline);
    return format;
}

} // namespace

QString footnoteAnchor(int number)
{
    return QStringLiteral("fn-%1").arg(number);
}

bool isFootnoteLink(const QString& destination)
{
    return destination.startsWith(QLatin1String("#fn-"));
}

QString footnoteReferenceAnchor(int number, int ordinal)
{
    return QStringLiteral("fnref-%1-%2").arg(number).arg(ordinal);
}

InlineTextBuilder::InlineTextBuilder(const RenderStyle& style, const Typography& typography,
                                     RenderResources& resources, const TextStyle& base,
                                     qreal maximumImageWidth)
    : m_style(style)
    , m_typography(typography)
    , m_resources(resources)
    , m_base(base)
    , m_maximumImageWidth(maximumImageWidth)
{
}

bool InlineTextBuilder::isFull() const
{
    return m_style.medium == Medium::Screen && m_result.text.size() >= maximumScreenText;
}

void InlineTextBuilder::appendAll(std::span<const Node> nodes, const QTextCharFormat& format)
{
    for (const Node& node : nodes) {
        if (isFull())
            return;
        append(node, format);
    }
}

void InlineTextBuilder::append(const Node& node, const QTextCharFormat& format)
{
    if (++m_depth > maximumDepth) {
        appendText(plainText(node), format);
        --m_depth;
        return;
    }
    if (m_isBehindBlock && node.kind != NodeKind::SoftBreak && node.kind >= NodeKind::Text)
        startLine(format);
    QTextCharFormat changed = format;
    switch (node.kind) {
    case NodeKind::Text:
        appendText(collapsedBlanks(node.literal), format);
        break;
    case NodeKind::SoftBreak:
        if (!m_isBehindBlock)
            appendText(QStringLiteral(" "), format);
        break;
    case NodeKind::HardBreak:
        appendText(QString(QChar::LineSeparator), format);
        break;
    case NodeKind::Code:
        appendCode(node.literal, format);
        break;
    case NodeKind::HtmlInline:
        appendHtml(node.literal, format);
        break;
    case NodeKind::Emphasis:
        changed.setFontItalic(true);
        appendAll(node.children, changed);
        break;
    case NodeKind::Strong:
        changed.setFontWeight(boldWeight());
        appendAll(node.children, changed);
        break;
    case NodeKind::Strikethrough:
        changed.setFontStrikeOut(true);
        appendAll(node.children, changed);
        break;
    case NodeKind::Link:
        appendLink(node, format);
        break;
    case NodeKind::Image:
        appendImage(node, format);
        break;
    case NodeKind::FootnoteReference:
        appendFootnoteReference(node, format);
        break;
    case NodeKind::HtmlElement:
        appendElement(node, format);
        break;
    default:
        appendBlock(node, format);
        break;
    }
    --m_depth;
}

QFont::Weight InlineTextBuilder::boldWeight() const
{
    return std::max(QFont::DemiBold, m_base.font.weight());
}

void InlineTextBuilder::appendText(const QString& text, const QTextCharFormat& format)
{
    if (text.isEmpty() || isFull())
        return;
    if (std::exchange(m_isBehindBlock, false))
        startLine(format);
    const qsizetype start = m_result.text.size();
    m_result.text += text;
    if (m_style.medium == Medium::Screen && m_result.text.size() > maximumScreenText) {
        qsizetype end = maximumScreenText;
        if (m_result.text.at(end - 1).isHighSurrogate())
            --end;
        m_result.text.truncate(end);
    }
    const int length = int(m_result.text.size() - start);
    if (!format.isEmpty() && length > 0)
        m_result.formats.append({int(start), length, format});
}

void InlineTextBuilder::appendLink(const Node& link, const QTextCharFormat& format)
{
    // What must not be followed does not look as if it could be.
    const bool isRefused = linkKind(link.destination) == LinkKind::Unsafe;
    const qsizetype start = m_result.text.size();
    appendAll(link.children, isRefused ? format : linkFormat(format, m_style.theme));
    const TextRange range = TextRange::fromBounds(start, m_result.text.size());
    if (range.isEmpty() || link.destination.isEmpty())
        return;
    if (isRefused)
        m_result.hints.push_back(
            {range, QCoreApplication::translate("InlineText", "A link that may not be followed: %1")
                        .arg(link.destination)});
    else
        m_result.links.push_back({range, link.destination});
}

void InlineTextBuilder::appendLink(const QString& text, const QString& destination, QTextCharFormat format)
{
    const qsizetype start = m_result.text.size();
    appendText(text, linkFormat(std::move(format), m_style.theme));
    m_result.links.push_back({TextRange::fromBounds(start, m_result.text.size()), destination});
}

void InlineTextBuilder::appendCode(const QString& code, QTextCharFormat format)
{
    const QFont font = m_typography.codeFont(0.86 * m_base.size);
    format.setFontFamilies({font.family()});
    format.setFontStyleStrategy(codeShaping(code));
    format.setFontFixedPitch(true);
    format.setFontPointSize(font.pointSizeF());
    const qsizetype start = m_result.text.size();
    appendText(code, format);
    if (m_result.text.size() > start)
        m_result.chips.push_back(TextRange::fromBounds(start, m_result.text.size()));
}

void InlineTextBuilder::appendHtml(const QString& html, QTextCharFormat format)
{
    if (html.startsWith(QLatin1String("<!--")))
        return;
    if (html.startsWith(QLatin1String("<br"), Qt::CaseInsensitive)) {
        appendText(QString(QChar::LineSeparator), format);
        return;
    }
    const QFont font = m_typography.codeFont(0.86 * m_base.size);
    format.setFontFamilies({font.family()});
    format.setFontStyleStrategy(codeShaping(html));
    format.setFontPointSize(font.pointSizeF());
    format.setForeground(m_style.theme.muted);
    QString shown = html;
    appendText(shown.replace(QLatin1Char('\n'), QLatin1Char(' ')), format);
}

void InlineTextBuilder::appendImage(const Node& image, QTextCharFormat format)
{
    const FoundImage found = shownImage(image.destination, m_style, m_resources);
    const qsizetype start = m_result.text.size();
    if (!found)
        return appendMissingImage(image, found, format);
    const ImageFile* file = &found.file;
    const QSizeF size = shownImageSize(image, file->size, m_style, m_maximumImageWidth);
    // A blank that is as wide as the image: QTextLayout alone has no objects in the text.
    const QString blank(QChar::Nbsp);
    format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    format.setFontLetterSpacing(size.width() - QFontMetricsF(m_base.font).horizontalAdvance(blank));
    appendText(blank, format);
    m_result.imageNames.push_back({{start, 1}, image.destination});
    m_result.images.push_back(
        {start, size, m_resources.picture(file->path, (size * 2).toSize().boundedTo(file->size))});
    if (!image.title.isEmpty())
        m_result.hints.push_back({{start, 1}, image.title});
}

void InlineTextBuilder::appendMissingImage(const Node& image, const FoundImage& found, QTextCharFormat format)
{
    const qsizetype start = m_result.text.size();
    const QString name = plainText(image);
    const Theme& theme = m_style.theme;
    appendText(name.isEmpty() ? fileNameOf(image.destination) : name, format);
    format.setForeground(found.fault == ImageFault::Failed ? theme.error : theme.muted);
    appendText(QStringLiteral(" · ") + faultInShort(found.fault), format);
    const TextRange range = TextRange::fromBounds(start, m_result.text.size());
    const QString action = faultAction(found);
    m_result.chips.push_back(range);
    m_result.hints.push_back(
        {range, faultReason(found) + (action.isEmpty() ? QString() : QStringLiteral(". ") + action)});
    m_result.imageNames.push_back({range, image.destination});
}

void InlineTextBuilder::appendFootnoteReference(const Node& reference, QTextCharFormat format)
{
    format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    const QString number = reference.level > 0 ? QString::number(reference.level) : reference.literal;
    m_result.anchors.push_back(
        {m_result.text.size(), footnoteReferenceAnchor(reference.level, reference.start)});
    appendLink(number, QLatin1Char('#') + footnoteAnchor(reference.level), format);
    if (!m_result.formats.isEmpty())
        m_result.formats.last().format.setFontUnderline(false);
}

InlineText InlineTextBuilder::take()
{
    if (isFull()) {
        QTextCharFormat format;
        format.setForeground(m_style.theme.muted);
        format.setFontItalic(true);
        const QString note =
            QCoreApplication::translate("InlineText", " … The rest of this text is not shown here.");
        m_result.formats.append({int(m_result.text.size()), int(note.size()), format});
        m_result.text += note;
    }
    makeRoomForChips(m_result, m_base.size);
    return std::move(m_result);
}

} // namespace redraft
