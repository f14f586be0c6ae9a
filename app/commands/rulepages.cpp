#include "app/commands/rulepages.h"

#include "app/checklist/check.h"
#include "app/checklist/checkpage.h"
#include "app/commands/terminal.h"
#include "app/text/nearestword.h"

#include <QCoreApplication>
#include <QIODevice>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RulePages)
};

/// "There is no rule …", with the one that may be meant, or all.
QString unknownRule(const QString& id)
{
    const QString meant = nearestWord(id, checkPageIds());
    if (!meant.isEmpty())
        return Words::tr("There is no rule \"%1\"; did you mean %2?").arg(id, meant);
    return Words::tr("There is no rule \"%1\". The rules are: %2.")
        .arg(id, checkPageIds().join(QStringLiteral(", ")));
}

QString paragraph(const QString& heading, const QString& text)
{
    return text.isEmpty() ? QString() : QStringLiteral("\n%1\n%2\n").arg(heading, text.trimmed());
}

} // namespace

ExitCode explainRule(const QString& id, const CommandStreams& streams)
{
    const std::optional<CheckPage> page = checkPage(id);
    const Check* check = findCheck(id);
    if (!page && !check) {
        writeError(streams.errors, unknownRule(id));
        return ExitCode::WrongUse;
    }
    QString text = id + QStringLiteral(": ") + (page ? page->title : check->title()) + u'\n';
    if (page)
        text += paragraph(Words::tr("What"), page->what) + paragraph(Words::tr("Why"), page->why) +
                paragraph(Words::tr("How to mend"), page->how) + paragraph(Words::tr("Source"), page->source);
    streams.output.write(text.toUtf8());
    return ExitCode::Done;
}

ExitCode listRules(QIODevice& output)
{
    QString text;
    for (const QString& id : checkPageIds()) {
        if (const std::optional<CheckPage> page = checkPage(id))
            text += id + QStringLiteral(": ") + page->title + u'\n';
    }
    output.write(text.toUtf8());
    return ExitCode::Done;
}

} // namespace redraft
