#include "app/markdown/anchormaker.h"

#include <algorithm>

namespace redraft {

namespace {

bool isAscii(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar unit) { return unit.unicode() < 0x80; });
}

/// The way of nearly all headings: without a look into the tables of Unicode.
QString asciiSlug(const QString& heading)
{
    const QString words = heading.trimmed();
    QString result(words.size(), Qt::Uninitialized);
    QChar* out = result.data();
    for (const QChar character : words) {
        const char16_t unit = character.unicode();
        const bool isCapital = unit >= u'A' && unit <= u'Z';
        const bool isOther = (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9') ||
                             unit == u'-' || unit == u'_' || unit == u' ';
        if (isCapital || isOther)
            *out++ = isCapital ? QChar(unit + 32) : unit == u' ' ? QChar(u'-') : character;
    }
    result.truncate(out - result.constData());
    return result;
}

bool isKept(char32_t character)
{
    return character == U'-' || character == U'_' || QChar::isLetterOrNumber(character) ||
           QChar::isMark(character);
}

} // namespace

QString headingSlug(const QString& heading)
{
    if (isAscii(heading)) {
        const QString slug = asciiSlug(heading);
        return slug.isEmpty() ? QStringLiteral("section") : slug;
    }
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
