#include "app/commands/checkhelp.h"

#include <QCoreApplication>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckHelp)
};

QString part(const QString& heading, const QStringList& lines)
{
    QString text = heading + u'\n';
    for (const QString& line : lines)
        text += QStringLiteral("  ") + line + u'\n';
    return text;
}

QStringList formats()
{
    return {Words::tr("text    FILE:LINE:COLUMN: weight: message [RULE], and a line that adds up"),
            Words::tr("json    one object; docs/check-json.md describes it"),
            Words::tr("sarif   SARIF 2.1.0, for code scanning"),
            Words::tr("github  workflow commands: remarks beside the lines of a pull request")};
}

QStringList exitCodes()
{
    return {Words::tr("0  nothing of the weight of --fail-on or above was found"),
            Words::tr("1  something was, or some of the files cannot be read; --fail-on never: not for this"),
            Words::tr("2  wrong use, or nothing could be read")};
}

QStringList waivers()
{
    return {Words::tr("A comment in the document says why a rule is not followed there:"),
            QStringLiteral("  <!-- redraft: waive ALT-TWO: The vendor is set by contract. -->"),
            QStringLiteral("  <!-- redraft: waive META-MISSING(reviewers): A note, nobody decides. -->"),
            Words::tr("It holds for its section; above the first heading or right under the title for all."),
            Words::tr("In brackets: the field or the missing section that it is narrowed to.")};
}

QStringList configuration()
{
    return {Words::tr(".redraft/config.yaml in the repository says which documents have which template:"),
            QStringLiteral("  templates:"),
            QStringLiteral("    docs/decisions/**/*.md: madr"),
            QStringLiteral("    \"rfc-[0-9]*.md\": technical-rfc"),
            QStringLiteral("  default_template: technical-rfc"),
            Words::tr("Own templates stand in .redraft/templates/; redraft templates list shows all.")};
}

QStringList guesses()
{
    return {
        Words::tr("Without --template and configuration a document is compared with each template. The best"),
        Words::tr("match is used if it is sure, by headings, fields and place; else only links, fences and"),
        Words::tr("Markdown are checked (TPL-NONE). What only a guess asks for is no error: missing"),
        Words::tr("sections and fields are warnings, states it does not know are remarks, and --fix inserts"),
        Words::tr("no sections or fields. redraft templates match FILE says which template a file has.")};
}

QStringList examples()
{
    return {QStringLiteral("redraft check rfcs/"),
            QStringLiteral("redraft check --template madr --fail-on warning docs/decisions/0007-cache.md"),
            QStringLiteral("redraft check --format sarif rfcs/ > redraft.sarif"),
            QStringLiteral("redraft check --diff rfcs/ | patch -p0"),
            QStringLiteral("redraft check --ask rfcs/rfc-042-cache.md"),
            QStringLiteral("redraft check --explain ALT-TWO")};
}

} // namespace

QString checkHelp()
{
    return QStringList{part(Words::tr("Formats:"), formats()),
                       part(Words::tr("Exit codes:"), exitCodes()),
                       part(Words::tr("Waivers:"), waivers()),
                       part(Words::tr("Configuration:"), configuration()),
                       part(Words::tr("Templates that nobody named:"), guesses()),
                       part(Words::tr("Examples:"), examples())}
        .join(u'\n');
}

} // namespace redraft
