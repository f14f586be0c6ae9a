#include "app/markdown/anchormaker.h"

namespace redraft {

namespace {

bool isKept(char32_t character)
{
    return character == U'-' || character == U'_' || QChar::isLetterOrNumber(character) ||
           QChar::isMark(character);
}

} // namespace

QString headingSlug(const QString& heading)
{
    QString result;
    result.reserve(heading.size());
    for (const char32_t character : heading.trimmed().toLower().toUcs4()) {
        if (character == U' ')
            result += u'-';
        else if (isKept(character))
            result += QString::fromUcs4(&character, 1);
    }
    return result.isEmpty() ? QStringLiteral("section") : result;
}

QString AnchorMaker::anchorFor(const QString& slug)
{
    if (!m_uses.contains(slug)) {
        m_uses.insert(slug, 0);
        return slug;
    }
    QString anchor;
    int number = m_uses.value(slug);
    do
        anchor = slug + u'-' + QString::number(++number);
    while (m_uses.contains(anchor));
    m_uses[slug] = number;
    m_uses.insert(anchor, 0);
    return anchor;
}

} // namespace redraft
