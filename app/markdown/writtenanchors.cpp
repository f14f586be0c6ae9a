#include "app/markdown/writtenanchors.h"

namespace redraft {

namespace {

bool isBlank(QChar unit)
{
    return unit == u' ' || (unit >= u'\t' && unit <= u'\r');
}

bool isWordPart(QChar unit)
{
    return (unit >= u'0' && unit <= u'9') || (unit >= u'a' && unit <= u'z') ||
           (unit >= u'A' && unit <= u'Z') || unit == u'_';
}

qsizetype behindBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

/// The value of the attribute whose name starts at `at`; empty if there is none.
QStringView attributeAt(QStringView text, qsizetype at, Qt::CaseSensitivity sensitivity)
{
    const QStringView rest = text.mid(at);
    const qsizetype length = rest.startsWith(u"id", sensitivity)     ? 2
                             : rest.startsWith(u"name", sensitivity) ? 4
                                                                     : 0;
    if (length == 0 || (at > 0 && isWordPart(text[at - 1])))
        return {};
    at = behindBlanks(text, at + length);
    if (at == text.size() || text[at] != u'=')
        return {};
    at = behindBlanks(text, at + 1);
    if (at < text.size() && (text[at] == u'"' || text[at] == u'\''))
        ++at;
    qsizetype end = at;
    while (end < text.size() && !isBlank(text[end]) && !QStringView(u"\"'>").contains(text[end]))
        ++end;
    return text.mid(at, end - at);
}

/// Finds the name in `{#name}`. To be asked from the front to the back of a text.
class MarkReader
{
public:
    explicit MarkReader(QStringView text)
        : m_text(text)
    {
    }

    /// The name of the mark at `at`; empty if there is none.
    QStringView at(qsizetype at)
    {
        if (at < m_openUntil || !m_text.mid(at).startsWith(u"{#"))
            return {};
        qsizetype end = at + 2;
        while (end < m_text.size() && !isBlank(m_text[end]) && m_text[end] != u'}')
            ++end;
        const bool isClosed = end < m_text.size() && m_text[end] == u'}';
        if (!isClosed)
            m_openUntil = end;
        return isClosed ? m_text.mid(at + 2, end - at - 2) : QStringView();
    }

private:
    QStringView m_text;
    qsizetype m_openUntil = 0; ///< no mark that begins before this is closed
};

bool mayBegin(QChar unit)
{
    return unit == u'i' || unit == u'n' || unit == u'{' || unit == u'I' || unit == u'N';
}

} // namespace

QStringList writtenAnchors(QStringView text, Qt::CaseSensitivity sensitivity)
{
    QStringList anchors;
    MarkReader marks(text);
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!mayBegin(text[at]))
            continue;
        const QStringView found = text[at] == u'{' ? marks.at(at) : attributeAt(text, at, sensitivity);
        if (found.isEmpty())
            continue;
        anchors += found.toString();
        at = found.end() - text.begin() - (text[at] == u'{' ? 0 : 1);
    }
    return anchors;
}

} // namespace redraft
