#include "app/checklist/titlewords.h"

#include "app/checklist/fieldrules.h"
#include "app/checklist/placeholders.h"

#include <algorithm>

namespace redraft::fields {

namespace {

constexpr qsizetype mostShown = 60;

/// Offset of the words in a title: behind "RFC-012:" and "RFC:".
qsizetype wordsStart(const QString& title)
{
    static const QRegularExpression family(
        QStringLiteral("^\\s*(?:RFC|ADR|KEP|EIP|PEP|EP|RFD|SE|Proposal|Title|Design(?: doc(?:ument)?)?)"
                       "(?:[ -]?#?\\d[\\d.-]*)?\\s*[:–—-]\\s+"),
        QRegularExpression::CaseInsensitiveOption);
    const qsizetype behindNumber = splitNumberedTitle(title).titleStart;
    return behindNumber > 0 ? behindNumber : family.match(title).capturedLength();
}

/// What is compared: the letters and digits, and of a link its text.
QString lettersOf(const QString& words)
{
    static const QRegularExpression address(QStringLiteral("\\]\\([^)]*\\)|<[^>]*>|&\\w+;"));
    QString text = words;
    text.remove(address);
    text.replace(QStringLiteral("&"), QStringLiteral(" and "));
    QString letters;
    for (const QChar each : text.toCaseFolded()) {
        if (each.isLetterOrNumber() || each.isSurrogate())
            letters += each;
    }
    return letters;
}

/// "cache-warm-up": a name for the file, which the heading says in words.
bool isSlug(const QString& title)
{
    return !title.contains(u' ') && (title.contains(u'-') || title == title.toLower());
}

bool isNameOfSection(const QString& heading, const Template& documentTemplate)
{
    const QString name = normalizedHeading(heading);
    const auto isNamed = [&name](const SectionDefinition& section) {
        const QStringList names = QStringList{section.heading} + section.aliases;
        return std::any_of(names.begin(), names.end(),
                           [&name](const QString& each) { return normalizedHeading(each) == name; });
    };
    return std::any_of(documentTemplate.sections.begin(), documentTemplate.sections.end(), isNamed);
}

/// Takes the words of the field into the heading, whose number stays: a heading holds any text, YAML does
/// not.
Fix headingFix(TextRange place, const QString& written, const QString& wanted)
{
    const qsizetype start = wordsStart(written);
    const QString label = Messages::tr("Take the title of the metadata");
    return {
        label,
        Edit::replace({place.start + start, written.size() - start}, wanted.mid(wordsStart(wanted)), label),
        FixSafety::Unsafe};
}

} // namespace

std::vector<Finding> checkHeading(const CheckInput& input, const FieldInput& field)
{
    const int index = input.outline.titleSection;
    if (!field.field || field.field->isFromHeading || index < 0)
        return {};
    const auto isTitle = [](const Section& each) { return each.level == 1; };
    const std::vector<Section>& sections = input.outline.sections;
    if (std::count_if(sections.begin(), sections.end(), isTitle) > 1)
        return {}; // the first may be a section like the others
    const Section& section = sections[size_t(index)];
    if (isNameOfSection(section.title, input.documentTemplate))
        return {}; // "# Summary"
    const QString title = field.field->value.trimmed();
    const QString ofTitle = lettersOf(title.mid(wordsStart(title)));
    const QString ofHeading = lettersOf(section.title.mid(wordsStart(section.title)));
    const bool isWritten = !ofTitle.isEmpty() && !ofHeading.isEmpty() && !isSlug(title) &&
                           !isPlaceholder(section.title) && findPlaceholders(section.title).empty();
    if (!isWritten || ofTitle == ofHeading)
        return {};
    Finding result = finding("META-TITLE", Severity::Warning,
                             Messages::tr("The heading says “%1”").arg(section.title.left(mostShown)), field);
    if (!input.metadata.isInOtherFile)
        result.fixes.push_back(
            headingFix(section.titleRange, input.snapshot.view(section.titleRange).toString(), title));
    else
        result.fixes.push_back(setFix());
    return {result};
}

} // namespace redraft::fields
