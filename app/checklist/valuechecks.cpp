#include "app/checklist/fieldrules.h"

#include "app/checklist/titlewords.h"

#include <QCryptographicHash>
#include <QUuid>

namespace redraft::fields {

namespace {

constexpr int mostShown = 32;

/// True for "Accepted", "in-review" and "Accepted (2026-01-02)", but not for "Draft | In Review".
bool isChoice(const QString& value, const QStringList& choices)
{
    const QString folded = foldedFieldName(value);
    int named = 0;
    bool begins = false;
    for (const QString& choice : choices) {
        const QString word = foldedFieldName(choice);
        if (folded == word)
            return true;
        begins |= folded.startsWith(word) && !folded[word.size()].isLetterOrNumber();
        named += folded.contains(word) ? 1 : 0;
    }
    return begins && named == 1 && !folded.contains(u'|') && !folded.contains(u'/');
}

/// The tag as sites make addresses of it.
QString plainTag(const QString& tag)
{
    QString plain;
    for (const QChar character : tag.trimmed().toLower()) {
        if ((character >= u'a' && character <= u'z') || character.isDigit())
            plain += character;
        else if ((character.isSpace() || character == u'_' || character == u'-' || character == u'/') &&
                 !plain.isEmpty() && plain.back() != u'-')
            plain += u'-';
    }
    while (plain.endsWith(u'-'))
        plain.chop(1);
    return plain;
}

/// True where an item of a list can be taken out together with what stands between it and the one before.
bool isOnlySeparator(const QString& between)
{
    static const QRegularExpression separator(QStringLiteral("^(?:\\s*,\\s*|[ \\t]*\\n[ \\t]*-[ \\t]+)$"));
    return separator.match(between).hasMatch();
}

/// One edit for all tags that need another form or stand twice; empty where one of them cannot be written
/// otherwise.
Edit tagsEdit(const CheckInput& input, const FieldInput& field)
{
    const MetadataField& tags = *field.field;
    Edit edit;
    edit.label = Messages::tr("Set %1").arg(field.definition.label);
    if (tags.items.size() != qsizetype(tags.itemRanges.size()))
        return {};
    QStringList kept;
    for (qsizetype i = 0; i < tags.items.size(); ++i) {
        const QString plain = plainTag(tags.items[i]);
        const TextRange range = tags.itemRanges[size_t(i)];
        const qsizetype offset = input.snapshot.view(range).indexOf(tags.items[i]);
        if (plain.isEmpty() || offset < 0)
            return {};
        if (kept.contains(plain)) {
            const TextRange gap = TextRange::fromBounds(tags.itemRanges[size_t(i - 1)].end(), range.start);
            if (!isOnlySeparator(input.snapshot.view(gap).toString()))
                return {};
            edit.deltas += TextDelta{gap.start, gap.length + range.length, QString()};
        } else if (plain != tags.items[i]) {
            edit.deltas += TextDelta{range.start + offset, tags.items[i].size(), plain};
        }
        kept += plain;
    }
    return edit;
}

/// Tags as one text, "API, Back End", where tools want a list. No tag holds a comma, so that the list is
/// sure.
Finding tagsAsText(const CheckInput& input, const FieldInput& field)
{
    Finding result = finding("META-LIST", Severity::Warning,
                             Messages::tr("%1 is no list").arg(field.definition.label), field);
    const TextRange range = field.field->valueRange;
    QStringList tags;
    for (const QString& tag : field.field->value.split(u','))
        tags += plainTag(tag);
    tags.removeAll(QString());
    tags.removeDuplicates();
    if (tags.isEmpty() || input.snapshot.view(range).contains(u'\n')) {
        result.fixes.push_back(setFix());
        return result;
    }
    const QString list = u'[' + tags.join(QStringLiteral(", ")) + u']';
    result.fixes.push_back({list, Edit::replace(range, list, Messages::tr("Make a list"))});
    return result;
}

/// Version 4 by its form; made of what is particular to the document rather than of chance, for a report says
/// the same of the same document.
QString uuidFor(const CheckInput& input)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (input.neighbourhood)
        hash.addData(input.neighbourhood->ownPath().toUtf8());
    hash.addData(input.snapshot.text.left(input.metadata.range.end()).toUtf8());
    hash.addData(input.today.toString(Qt::ISODate).toUtf8());
    QByteArray bytes = hash.result().left(16);
    bytes[6] = char((bytes[6] & 0x0f) | 0x40);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

int lastNumber(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("(\\d+)\\D*$"));
    const QRegularExpressionMatch match = number.match(text);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

std::vector<Finding> checkNumberInTitle(const CheckInput& input, const FieldInput& field)
{
    const FieldDefinition* definition = input.documentTemplate.field(QStringLiteral("number"));
    const MetadataField* number = definition ? input.metadata.find(definition->names()) : nullptr;
    const QString inTitle = splitNumberedTitle(field.field->value).number;
    if (!number || number == field.field || inTitle.isEmpty())
        return {};
    const int meant = lastNumber(number->value);
    if (meant < 0 || lastNumber(inTitle) < 0 || meant == lastNumber(inTitle))
        return {};
    Finding result = finding("META-TITLE", Severity::Warning,
                             Messages::tr("The title says %1, %2 says %3")
                                 .arg(inTitle, definition->label, number->value.left(mostShown)),
                             field);
    static const QRegularExpression digits(QStringLiteral("\\d+(?=\\D*$)"));
    const int width = int(digits.match(inTitle).capturedLength());
    const QString wanted =
        QString(inTitle).replace(digits, QStringLiteral("%1").arg(meant, width, 10, QLatin1Char('0')));
    result.fixes = replacement(input, field, inTitle, wanted, FixSafety::Unsafe);
    return {result};
}

} // namespace

std::vector<Finding> checkChoice(const CheckInput&, const FieldInput& field)
{
    const QString value = field.field->value;
    if (isChoice(value, field.definition.choices))
        return {};
    Finding result =
        finding("META-CHOICE", Severity::Error,
                Messages::tr("%1 cannot be “%2”").arg(field.definition.label, value.left(mostShown)), field);
    result.fixes.push_back(setFix());
    return {result};
}

std::vector<Finding> checkUrl(const CheckInput&, const FieldInput& field)
{
    static const QRegularExpression address(
        QStringLiteral("://|^mailto:|^[\\w.-]+\\.[a-z]{2,}(?:/|$)|#\\d|/|^\\d+$|^(?:none|n/?a|-+)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString value = field.field->value.trimmed();
    if (!field.field->link.isEmpty() || address.match(value).hasMatch())
        return {};
    Finding result = finding(
        "META-URL", Severity::Warning,
        Messages::tr("%1 is no address: “%2”").arg(field.definition.label, value.left(mostShown)), field);
    result.fixes.push_back(setFix());
    return {result};
}

std::vector<Finding> checkTags(const CheckInput& input, const FieldInput& field)
{
    const ValueShape shape = field.field->shape;
    if (isYaml(input.metadata.syntax) && (shape == ValueShape::Scalar || shape == ValueShape::CommaList))
        return {tagsAsText(input, field)};
    QStringList odd;
    QStringList seen;
    for (const QString& tag : field.field->items) {
        if (plainTag(tag) != tag || seen.contains(plainTag(tag)))
            odd += tag;
        seen += plainTag(tag);
    }
    if (odd.isEmpty())
        return {};
    const QString message =
        odd.size() == 1
            ? Messages::tr("Tag “%1” is no plain word, or stands twice").arg(odd.front().left(mostShown))
            : Messages::tr("%n tags are no plain words, or stand twice", nullptr, int(odd.size()));
    Finding result = finding("META-TAGS", Severity::Note, message, field);
    const Edit edit = tagsEdit(input, field);
    if (!edit.isEmpty())
        result.fixes.push_back({Messages::tr("Write plainly"), edit});
    else
        result.fixes.push_back(setFix());
    return {result};
}

std::vector<Finding> checkUuid(const CheckInput& input, const FieldInput& field)
{
    static const QRegularExpression version4(
        QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
    const QString value = field.field->value.trimmed();
    if (version4.match(value).hasMatch())
        return {};
    Finding result = finding("META-UUID", severityOf(field.definition.requirement),
                             Messages::tr("%1 is no UUID of version 4").arg(field.definition.label), field);
    const QString lower = value.toLower();
    const bool isUpperCase = version4.match(lower).hasMatch();
    result.fixes = replacement(input, field, value, isUpperCase ? lower : uuidFor(input),
                               isUpperCase ? FixSafety::Safe : FixSafety::Unsafe,
                               isUpperCase ? Messages::tr("Lower case") : Messages::tr("New UUID"));
    return {result};
}

std::vector<Finding> checkTitle(const CheckInput& input, const FieldInput& field)
{
    std::vector<Finding> findings = checkNumberInTitle(input, field);
    for (Finding& each : checkHeading(input, field))
        findings.push_back(std::move(each));
    return findings;
}

std::vector<Finding> checkTwice(const CheckInput& input)
{
    std::vector<Finding> findings;
    QSet<QString> seen;
    for (const MetadataField& field : input.metadata.fields) {
        if (field.isFromHeading || !isYaml(input.metadata.syntax))
            continue;
        const QString name = field.parent + u'/' + field.key;
        if (seen.contains(name)) {
            findings.push_back({QStringLiteral("META-DOUBLE"),
                                Severity::Error,
                                Messages::tr("%1: written twice").arg(field.key.left(mostShown)),
                                field.keyRange,
                                QString(),
                                {}});
        }
        seen.insert(name);
    }
    return findings;
}

} // namespace redraft::fields
