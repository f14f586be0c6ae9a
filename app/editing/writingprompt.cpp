#include "app/editing/writingprompt.h"

#include "app/checklist/checkpage.h"
#include "app/editing/newmetadata.h"

#include <QRegularExpression>

namespace redraft {

namespace {

// Prompts are English, whatever language the window has: templates and documents are.

QString preface(const Template& documentTemplate)
{
    if (!documentTemplate.promptPreface.isEmpty())
        return documentTemplate.promptPreface;
    return QStringLiteral(
               "You are an experienced engineer. Write a complete document of the kind “%1” from the three "
               "inputs below. State the assumptions that you make.")
        .arg(documentTemplate.name);
}

QString input(const char* name, const QString& answer)
{
    const QString text = answer.trimmed();
    return QStringLiteral("### %1\n\n%2\n\n")
        .arg(QString::fromLatin1(name),
             text.isEmpty() ? QStringLiteral("(Nothing is said about it. State what you assume.)") : text);
}

QString inputs(const NewDocumentRequest& request)
{
    return QStringLiteral("## Inputs\n\n") +
           (request.title.isEmpty() ? QString() : input("Title", request.title)) +
           input("Problem statement", request.answers.value(BriefAnswer::Problem)) +
           input("System context", request.answers.value(BriefAnswer::Context)) +
           input("Constraints", request.answers.value(BriefAnswer::Constraints));
}

QString fieldLine(const FieldDefinition& field)
{
    QString line = QStringLiteral("- %1").arg(field.label);
    if (field.requirement != Requirement::Optional)
        line += field.requirement == Requirement::Required ? QStringLiteral(" (required)")
                                                           : QStringLiteral(" (recommended)");
    line += QStringLiteral(": ") + field.help;
    if (!field.choices.isEmpty())
        line += QStringLiteral(" One of: %1.").arg(field.choices.join(QStringLiteral(", ")));
    return line + u'\n';
}

/// The fields, and the beginning of the document as it has to look.
QString metadata(const Template& documentTemplate, const NewDocumentRequest& request)
{
    if (documentTemplate.fields.empty())
        return {};
    QString text = QStringLiteral("## Metadata\n\nFill these fields:\n\n");
    for (const FieldDefinition& field : documentTemplate.fields) {
        if (field.requirement != Requirement::Optional)
            text += fieldLine(field);
    }
    const auto document = newDocument(documentTemplate, request);
    if (!document)
        return text + u'\n';
    const bool isBeside = !document->companion.isEmpty();
    const QString marks(documentTemplate.form.sectionLevel, u'#');
    const qsizetype firstSection = document->text.indexOf(QRegularExpression(
        QStringLiteral("^%1 (?=%2$)")
            .arg(marks, QRegularExpression::escape(documentTemplate.sections.front().heading)),
        QRegularExpression::MultilineOption));
    const QString head = isBeside ? document->companion : document->text.left(firstSection);
    if (head.trimmed().isEmpty())
        return text + u'\n';
    return text +
           (isBeside ? QStringLiteral("\nThey stand in the file %1, which looks like this:\n\n")
                           .arg(documentTemplate.form.companion)
                     : QStringLiteral("\nThe document begins like this:\n\n")) +
           QStringLiteral("````\n%1\n````\n\n").arg(head.trimmed());
}

QString partsLine(const SectionDefinition& section)
{
    QStringList labels;
    for (const PartDefinition& part : section.parts)
        labels += part.label;
    const QString list = labels.join(QStringLiteral(", "));
    if (section.shape == SectionShape::Table)
        return QStringLiteral("   - A table with the columns %1.\n").arg(list);
    if (section.shape == SectionShape::Entries)
        return labels.isEmpty()
                   ? QStringLiteral("   - One entry for each %1.\n").arg(section.entryName.toLower())
                   : QStringLiteral("   - For each %1: %2.\n").arg(section.entryName.toLower(), list);
    return {};
}

/// What the check expects, in one paragraph; its id where nothing is known of it.
QString expectation(const QString& checkId)
{
    const std::optional<CheckPage> page = checkPage(checkId);
    return page ? page->title : QString();
}

QString innerHeadings(const SectionDefinition& section)
{
    static const QRegularExpression heading(QStringLiteral("^### (.+)$"),
                                            QRegularExpression::MultilineOption);
    if (section.shape == SectionShape::Entries)
        return {};
    QStringList names;
    for (auto matches = heading.globalMatch(section.scaffold); matches.hasNext();) {
        const QString name = matches.next().captured(1).trimmed();
        if (!name.contains(u'['))
            names += name;
    }
    return names.isEmpty()
               ? QString()
               : QStringLiteral("   - With the headings %1.\n").arg(names.join(QStringLiteral(", ")));
}

QString structure(const Template& documentTemplate)
{
    QString text =
        QStringLiteral("## Structure\n\nThese sections, in this order, with exactly these headings at "
                       "level %1:\n\n")
            .arg(documentTemplate.form.sectionLevel);
    int number = 0;
    for (const SectionDefinition& section : documentTemplate.sections) {
        text += QStringLiteral("%1. **%2**").arg(++number).arg(section.heading);
        if (section.requirement == Requirement::Optional)
            text += QStringLiteral(" (only where there is something to say)");
        text += QStringLiteral(": %1\n").arg(section.guidance) + innerHeadings(section) + partsLine(section);
        for (const CheckRequest& check : section.checks) {
            const QString expected = expectation(check.rule);
            if (!expected.isEmpty())
                text += QStringLiteral("   - Checked: %1.\n").arg(expected);
        }
    }
    return text + u'\n';
}

QString expectations(const Template& documentTemplate)
{
    QStringList lines;
    for (const auto* checks : {&documentTemplate.checks, &documentTemplate.documentChecks}) {
        for (const CheckRequest& check : *checks) {
            const QString expected = expectation(check.rule);
            if (!expected.isEmpty())
                lines += QStringLiteral("- %1").arg(expected);
        }
    }
    for (const ReadinessItem& item : documentTemplate.readiness)
        lines += QStringLiteral("- %1").arg(item.text);
    lines.removeDuplicates();
    return lines.isEmpty()
               ? QString()
               : QStringLiteral("## What reviewers will look for\n\n%1\n\n").arg(lines.join(u'\n'));
}

QString answerForm()
{
    return QStringLiteral(
        "## Answer\n\nGive the document alone, in Markdown, without a word before or behind it. "
        "Leave no placeholder in it: where you cannot know something, write down the question, who "
        "could answer it, and what you assumed. Name the language of each fenced block; diagrams "
        "stand in blocks of the language `text`.\n");
}

struct Fence
{
    qsizetype marks = 0;
    QChar character;
    QString info;
};

Fence fenceOf(const QString& line)
{
    static const QRegularExpression expression(QStringLiteral("^ {0,3}(`{3,}|~{3,})\\s*(.*?)\\s*$"));
    const QRegularExpressionMatch match = expression.match(line);
    if (!match.hasMatch())
        return {};
    return {match.capturedLength(1), match.captured(1).front(), match.captured(2)};
}

bool isMarkdown(const QString& info)
{
    return info.compare(u"markdown", Qt::CaseInsensitive) == 0 ||
           info.compare(u"md", Qt::CaseInsensitive) == 0;
}

/// The line of the fence that is around everything: the first line with words, or one that says "markdown"
/// and comes before any heading. -1 for none.
qsizetype outerStart(const QStringList& lines)
{
    bool isFirst = true;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty())
            continue;
        const Fence fence = fenceOf(lines[i]);
        if (fence.marks > 0)
            return isMarkdown(fence.info) || (isFirst && fence.info.isEmpty()) ? i : -1;
        if (line.startsWith(u'#') || line == QStringLiteral("---"))
            return -1;
        isFirst = false;
    }
    return -1;
}

/// The last line that can end the fence at `start`, or the end of the lines.
qsizetype outerEnd(const QStringList& lines, qsizetype start)
{
    const Fence outer = fenceOf(lines[start]);
    for (qsizetype i = lines.size() - 1; i > start; --i) {
        const Fence fence = fenceOf(lines[i]);
        if (fence.marks >= outer.marks && fence.character == outer.character && fence.info.isEmpty())
            return i;
    }
    return lines.size();
}

} // namespace

QString writingPrompt(const Template& documentTemplate, const NewDocumentRequest& request)
{
    return preface(documentTemplate) + QStringLiteral("\n\n") + inputs(request) +
           metadata(documentTemplate, request) + structure(documentTemplate) +
           expectations(documentTemplate) + answerForm();
}

QString documentFromAnswer(const QString& answer)
{
    QString text = answer;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    const QStringList lines = text.split(u'\n');
    const qsizetype start = outerStart(lines);
    QString document = text;
    if (start >= 0)
        document = lines.mid(start + 1, outerEnd(lines, start) - start - 1).join(u'\n');
    while (document.startsWith(u'\n'))
        document.remove(0, 1);
    while (!document.isEmpty() && document.back().isSpace())
        document.chop(1);
    return document.isEmpty() ? QString() : document + u'\n';
}

} // namespace redraft
