#include "app/commands/setcommand.h"

#include "app/commands/exportfile.h"
#include "app/commands/fittingtemplate.h"
#include "app/commands/setoptions.h"
#include "app/commands/valueremarks.h"
#include "app/document/companionfile.h"
#include "app/document/documentfile.h"
#include "app/document/unusuallines.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>
#include <algorithm>

namespace redraft {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("SetCommand", source);
}

/// The text of one file while assignment by assignment changes it.
class FieldSetter
{
public:
    FieldSetter(const QString& path, const DecodedText& file)
        : m_template(fittingTemplate(path, file.text))
        , m_remarks(m_template.faults)
        , m_isYaml(isYamlFile(path))
        , m_snapshot(file.text)
        , m_format(file.format)
        , m_unusualLines(file.minorityLines)
    {
    }

    Result<Done> carryOut(const FieldAssignment& assignment);
    /// What is wrong with templates, and what the template says of the values, a sentence each; nothing of
    /// states where no template fits.
    const QStringList& remarks() const { return m_remarks; }
    bool hasChanged() const { return m_hasChanged; }
    QByteArray bytes() const { return encodeText(m_snapshot.text, m_format, m_unusualLines); }

private:
    Metadata metadata() const { return m_isYaml ? readYamlFile(m_snapshot) : readMetadata(m_snapshot); }

    void remark(const FieldAssignment& assignment);
    void remarkOnField(const FieldAssignment& assignment, const Metadata& before);

    FittingTemplate m_template; ///< new fields follow its order
    QStringList m_remarks;
    bool m_isYaml;
    bool m_hasChanged = false;
    TextSnapshot m_snapshot;
    FileFormat m_format;
    QList<UnusualLine> m_unusualLines;
};

void FieldSetter::remark(const FieldAssignment& assignment)
{
    if (assignment.action != FieldAssignment::Action::Set ||
        m_template.choice.reason == TemplateReason::Standard)
        return;
    const QString sentence = valueRemark(*m_template.choice.value, assignment.name, assignment.value);
    if (!sentence.isEmpty())
        m_remarks += sentence;
}

/// What the edit left as it was though it may be meant too: a note behind a state, a field of the same name.
void FieldSetter::remarkOnField(const FieldAssignment& assignment, const Metadata& before)
{
    const MetadataField* old = fieldFor(before, *m_template.choice.value, assignment.name);
    if (!old || assignment.action != FieldAssignment::Action::Set)
        return;
    const auto count = std::count_if(before.fields.begin(), before.fields.end(),
                                     [old](const MetadataField& field) { return field.key == old->key; });
    if (count > 1)
        m_remarks += (isYaml(before.syntax)
                          ? text(QT_TRANSLATE_NOOP("SetCommand", "The field “%1” stands %2 times; the last "
                                                                 "was set, which is the one that counts."))
                          : text(QT_TRANSLATE_NOOP("SetCommand",
                                                   "The field “%1” stands %2 times; the first was set.")))
                         .arg(old->key, QString::number(count));
    const Metadata after = metadata();
    const MetadataField* now = fieldFor(after, *m_template.choice.value, assignment.name);
    if (now && !old->note.isEmpty() && now->note == old->note && !assignment.value.contains(old->note))
        m_remarks +=
            text(QT_TRANSLATE_NOOP("SetCommand", "The note “%1” stays; look whether it still holds."))
                .arg(old->note);
    if (now && !old->link.isEmpty() && now->link == old->link && now->value != old->value &&
        !now->link.contains(now->value, Qt::CaseInsensitive))
        m_remarks +=
            text(QT_TRANSLATE_NOOP("SetCommand", "The link to “%1” stays; look whether it still fits."))
                .arg(old->link);
}

Result<Done> FieldSetter::carryOut(const FieldAssignment& assignment)
{
    if (foldedFieldName(assignment.name) == u"title" && hasLineBreak(assignment.value))
        return Error{
            text(QT_TRANSLATE_NOOP("SetCommand", "The title holds a line break; write it on one line."))};
    const Metadata before = metadata();
    const Result<Edit> edit = assignmentEdit(m_snapshot, before, *m_template.choice.value, assignment);
    if (!edit)
        return edit.error();
    remark(assignment);
    if (edit->isEmpty())
        return Done{};
    const TextSnapshot after(applied(*edit, m_snapshot.text));
    m_unusualLines = movedUnusualLines(m_unusualLines, m_snapshot, edit->deltas, after);
    m_snapshot = after;
    m_hasChanged = true;
    remarkOnField(assignment, before);
    return Done{};
}

/// The file that holds the fields of `path`: kep.yaml beside a README.md that has none of its own.
QString fileWithFields(const QString& path, const DecodedText& file)
{
    const QString companion = companionFile(path);
    const bool hasOwn = readMetadata(TextSnapshot(file.text)).syntax != MetadataSyntax::None;
    return companion.isEmpty() || hasOwn ? path : companion;
}

Result<DecodedText> readForChange(const QString& path)
{
    const Result<DecodedText> file = readDocumentFile(path);
    if (file && !file->readOnlyReason.isEmpty())
        return Error{file->readOnlyReason};
    return file;
}

/// Writes the changed text; what did not change is not written to its own file.
Result<Done> write(const SetOptions& options, const QString& path, const FieldSetter& setter,
                   QIODevice& output)
{
    if (options.output.isEmpty())
        return setter.hasChanged() ? writeDocumentFile(path, setter.bytes()) : Result<Done>(Done{});
    const bool isItself =
        QFileInfo(options.output).exists() &&
        QFileInfo(options.output).canonicalFilePath() == QFileInfo(path).canonicalFilePath();
    return isItself ? writeDocumentFile(path, setter.bytes())
                    : writeExport(options.output, setter.bytes(), output);
}

Result<Done> carryOut(const SetOptions& options, const CommandStreams& streams)
{
    Result<DecodedText> file = readForChange(options.file);
    if (!file)
        return file.error();
    const QString path = fileWithFields(options.file, *file);
    if (path != options.file)
        file = readForChange(path);
    if (!file)
        return file.error();
    FieldSetter setter(path, *file);
    for (const FieldAssignment& assignment : options.assignments) {
        if (const auto done = setter.carryOut(assignment); !done)
            return Error{QStringLiteral("%1: %2").arg(path, done.error().message)};
    }
    const auto written = write(options, path, setter, streams.output);
    if (written) {
        for (const QString& remark : setter.remarks())
            writeError(streams.errors, remark);
    }
    return written;
}

} // namespace

QString SetCommand::name() const
{
    return QStringLiteral("set");
}

QString SetCommand::synopsis() const
{
    return QStringLiteral("FILE NAME=VALUE... [--remove NAME] [--rename OLD=NEW] [-o OUT|-]");
}

QString SetCommand::summary() const
{
    return text(QT_TRANSLATE_NOOP("SetCommand", "Change fields of a document's metadata and nothing else."));
}

QList<std::pair<QString, QString>> SetCommand::options() const
{
    return {
        {QStringLiteral("NAME=VALUE"),
         text(QT_TRANSLATE_NOOP("SetCommand", "Set the field, or add it at the template's place. Commas "
                                              "separate the items of a list. NAME= empties it."))},
        {QStringLiteral("NAME+=ITEM, NAME-=ITEM"),
         text(QT_TRANSLATE_NOOP("SetCommand", "Add an item to a list, or take it out."))},
        {QStringLiteral("--remove NAME"),
         text(QT_TRANSLATE_NOOP("SetCommand", "Take out the field. May be given more than once."))},
        {QStringLiteral("--rename OLD=NEW"),
         text(QT_TRANSLATE_NOOP("SetCommand", "Give the field another name. May be given more than once."))},
        {QStringLiteral("-o, --output OUT"),
         text(QT_TRANSLATE_NOOP("SetCommand",
                                "Where to write; - is the standard output. Default: FILE itself, or the "
                                "kep.yaml beside a README.md without fields of its own."))},
    };
}

ExitCode SetCommand::run(const QStringList& arguments, const CommandStreams& streams) const
{
    const auto fail = [&streams](const Error& error) {
        writeError(streams.errors, error.message);
        return ExitCode::WrongUse;
    };
    const auto options = parseSetOptions(arguments);
    if (!options)
        return fail(options.error());
    if (!options->output.isEmpty() && QFileInfo(options->output).isDir())
        return fail({text(QT_TRANSLATE_NOOP("SetCommand", "\"%1\" is a folder; name a file with -o."))
                         .arg(options->output)});
    const auto done = carryOut(*options, streams);
    return done ? ExitCode::Done : fail(done.error());
}

} // namespace redraft
