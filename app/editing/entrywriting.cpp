#include "app/editing/entrywriting.h"

#include "app/templates/sectioninsertion.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft {

namespace {

/// Writes one entry like another one.
class EntryWriter
{
public:
    EntryWriter(const ReadSection& section, const SectionEntry& model)
        : m_section(section)
        , m_snapshot(section.snapshot)
        , m_model(model)
    {
    }

    NewEntry write(const QString& numbering, const QString& name, int number)
    {
        const TextRange line = m_snapshot.lines.rangeOf(m_snapshot.lines.lineOf(m_model.range.start));
        const TextRange head = TextRange::fromBounds(line.start, m_model.titleRange.start);
        m_new.text = m_snapshot.view(head).toString();
        if (m_model.number > 0 || m_section.entries.form == EntryForm::ListItems)
            setNumber(number);
        m_new.text += numbering;
        m_new.name = {m_new.text.size(), name.size()};
        m_new.text += name + marksBehindName();
        m_new.content.name = name;
        addParts();
        return m_new;
    }

private:
    void setNumber(int number)
    {
        static const QRegularExpression digits(QStringLiteral("^([ \\t]*)\\d+"));
        static const QRegularExpression box(QStringLiteral("\\[[xX]\\]"));
        m_new.text.replace(box, QStringLiteral("[ ]"));
        const QRegularExpressionMatch match = digits.match(m_new.text);
        if (match.hasMatch())
            m_new.text.replace(match.capturedStart(), match.capturedLength(),
                               match.captured(1) + QString::number(number));
    }

    /// What closes the name: `**`, `:**`, the line below a heading.
    QString marksBehindName() const
    {
        const qsizetype end = m_model.titleRange.end();
        const QStringView rest =
            m_snapshot.view(TextRange::fromBounds(end, std::max(end, m_model.range.end())));
        if (m_section.entries.form == EntryForm::Headings) {
            static const QRegularExpression underline(
                QStringLiteral("^[^\\n]*\\n[ ]{0,3}(?:-+|=+)(?=\\s|$)"));
            const QRegularExpressionMatch match = underline.match(rest.toString());
            const bool isSetext = !m_snapshot.view(m_model.range).startsWith(u'#');
            return isSetext && match.hasMatch() ? match.captured(0) : QString();
        }
        static const QRegularExpression closing(QStringLiteral("^[:.]?(?:\\*\\*|__):?"));
        return m_model.isNamed ? closing.match(rest.toString()).captured(0) : QString();
    }

    void addParts()
    {
        qsizetype last = m_model.titleRange.end();
        for (const EntryPart& part : m_model.parts) {
            const bool isKnown = !part.id.isEmpty();
            const QStringView between =
                m_snapshot.view(TextRange::fromBounds(last, std::max(last, part.range.start)));
            const bool isBlankLine = between.contains(u"\n\n") || part.range.start < last;
            last = part.range.end();
            if (!isKnown || part.form == PartForm::Cell)
                continue;
            const LabelStyle style = styleOf(m_snapshot, part);
            const bool isFirst = m_new.content.parts.isEmpty();
            const bool needsBlankLine = isBlankLine || (isFirst && style.form == PartForm::Label) ||
                                        m_form == PartForm::List || m_form == PartForm::Heading;
            m_new.text += needsBlankLine ? QStringLiteral("\n\n") : QStringLiteral("\n");
            m_new.text += style.prefix + style.label(part.label);
            m_new.content.parts += contentOfPart(part.id, QString());
            m_form = style.form;
        }
    }

    const ReadSection& m_section;
    const TextSnapshot& m_snapshot;
    const SectionEntry& m_model;
    NewEntry m_new;
    PartForm m_form = PartForm::Label;
};

/// The entries of the scaffold, read as a section of the same level; the last one is the model.
std::optional<ReadSection> scaffoldSection(const ReadSection& section)
{
    const int level = section.section().level;
    const QString heading = QString(level, u'#') + QStringLiteral(" Scaffold\n\n");
    return readSection(heading + scaffoldAtLevel(section.definition.scaffold, level) + u'\n',
                       section.definition);
}

/// Where neither document nor scaffold show how an entry is written: a heading and bold labels.
NewEntry plainEntry(const ReadSection& section, const QString& name)
{
    const int level = std::min(6, section.section().level + 1);
    NewEntry entry;
    entry.text = QString(level, u'#') + u' ';
    entry.name = {entry.text.size(), name.size()};
    entry.text += name;
    entry.content.name = name;
    const PartDefinition* own = namePart(section.definition);
    for (const PartDefinition& part : section.definition.parts) {
        if (&part == own || part.requirement == Requirement::Optional)
            continue;
        entry.text += QStringLiteral("\n\n**%1:**").arg(part.label);
        entry.content.parts += contentOfPart(part.id, QString());
    }
    return entry;
}

} // namespace

LabelStyle styleOf(const TextSnapshot& snapshot, const EntryPart& part)
{
    LabelStyle style;
    style.form = part.form;
    style.before = snapshot.view(TextRange::fromBounds(part.range.start, part.labelRange.start)).toString();
    const qsizetype end = std::max(part.labelRange.end(), part.value.range.start);
    const QStringView behind = snapshot.view(TextRange::fromBounds(part.labelRange.end(), end));
    style.behind = behind.toString().section(u'\n', 0, 0).trimmed();
    const qsizetype lineStart = snapshot.lines.startOf(snapshot.lines.lineOf(part.range.start));
    const QStringView lead = snapshot.view(TextRange::fromBounds(lineStart, part.range.start));
    if (lead.trimmed().isEmpty())
        style.prefix = lead.toString();
    return style;
}

LabelStyle standardStyle(const ReadSection& section, const SectionEntry& entry)
{
    LabelStyle style;
    if (section.entries.form == EntryForm::ListItems) {
        style.form = PartForm::ListItem;
        style.before = QStringLiteral("- **");
        style.prefix = entry.nameText.prefix;
    }
    return style;
}

QString nextNumbering(const QString& numbering)
{
    static const QRegularExpression last(QStringLiteral("(\\d+|\\b[A-Ya-y]\\b)(?=[^\\w]*$)"));
    const QRegularExpressionMatch match = last.match(numbering);
    if (!match.hasMatch())
        return numbering;
    const QString old = match.captured(1);
    const QString next =
        old.front().isDigit() ? QString::number(old.toInt() + 1) : QString(QChar(old.front().unicode() + 1));
    return numbering.left(match.capturedStart()) + next + numbering.mid(match.capturedEnd());
}

QString entryWord(const SectionDefinition& definition)
{
    return definition.entryName.isEmpty() ? QCoreApplication::translate("EntryEdits", "entry")
                                          : definition.entryName.toLower();
}

QString addedLabel(const SectionDefinition& definition)
{
    return QCoreApplication::translate("EntryEdits", "Add %1").arg(entryWord(definition));
}

NewEntry newEntry(const ReadSection& section, int behind, const QString& name)
{
    const std::vector<SectionEntry>& entries = section.entries.entries;
    if (!entries.empty()) {
        const SectionEntry& model = entries[size_t(std::max(behind, 0))];
        const QString numbering = behind < 0 ? model.numbering : nextNumbering(entries.back().numbering);
        const int number = behind < 0 ? model.number : model.number + 1;
        return EntryWriter(section, model).write(numbering, name, number);
    }
    const auto scaffold = scaffoldSection(section);
    if (!scaffold || scaffold->entries.entries.empty() || scaffold->entries.form == EntryForm::TableRows)
        return plainEntry(section, name);
    // The last one of the scaffold stands for those that are the matter itself; the first may be "Do
    // nothing".
    const SectionEntry& model = scaffold->entries.entries.back();
    static const QRegularExpression letter(QStringLiteral("\\b[B-Z]\\b(?=[^\\w]*$)"));
    QString numbering = model.numbering;
    numbering.replace(letter, QStringLiteral("A"));
    return EntryWriter(*scaffold, model).write(numbering, name, model.number);
}

} // namespace redraft
