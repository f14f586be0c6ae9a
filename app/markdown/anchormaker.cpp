#include "app/markdown/anchormaker.h"

namespace redraft {

namespace {

bool isKept(char32_t character)
{
    return character == U'-' || character == U'_' || QChar::isLetterOrNumber(character) ||
           QChar::isMark(character);
}

QString slug(const QString& heading)
{
    QString result;
    result.reserve(heading.size());
    for (const char32_t character : heading.toLower().toUcs4()) {
        if (character == U' ')
            result += u'-';
        else if (isKept(character))
            result += QString::fromUcs4(&character, 1);
    }
    return result.isEmpty() ? QStringLiteral("section") : result;
}

} // namespace

QString AnchorMaker::anchorFor(const QString& heading)
{
    const QString base = slug(heading.trimmed());
    if (!m_uses.contains(base)) {
        m_uses.insert(base, 0);
        return base;
    }
    QString anchor;
    int number = m_uses.value(base);
    do
        anchor = base + u'-' + QString::number(++number);
    while (m_uses.contains(anchor));
    m_uses[base] = number;
    m_uses.insert(anchor, 0);
    return anchor;
}

} // namespace redraft
