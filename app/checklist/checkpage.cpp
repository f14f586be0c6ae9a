#include "app/checklist/checkpage.h"

#include "app/text/resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace redraft {

namespace {

struct PageMessages
{
    Q_DECLARE_TR_FUNCTIONS(CheckPage)
};

QString folder()
{
    ensureResources();
    return QStringLiteral(":/redraft/checks/");
}

/// The text below the heading "## name", up to the next one.
QString partOf(const QString& text, const QString& name)
{
    const QString heading = QStringLiteral("\n## %1\n").arg(name);
    const qsizetype start = text.indexOf(heading);
    if (start < 0)
        return {};
    const qsizetype content = start + heading.size();
    const qsizetype end = text.indexOf(QStringLiteral("\n## "), content - 1);
    return text.mid(content, end < 0 ? -1 : end - content).trimmed();
}

} // namespace

Result<CheckPage> readCheckPage(const QString& text)
{
    CheckPage page;
    const QString first = text.section(u'\n', 0, 0);
    const qsizetype colon = first.indexOf(QStringLiteral(": "));
    if (!first.startsWith(QStringLiteral("# ")) || colon < 0)
        return Error{PageMessages::tr("The page does not begin with “# ID: title”.")};
    page.id = first.mid(2, colon - 2).trimmed();
    page.title = first.mid(colon + 2).trimmed();
    const std::pair<QString, QString*> parts[] = {{QStringLiteral("What"), &page.what},
                                                  {QStringLiteral("Why"), &page.why},
                                                  {QStringLiteral("How to mend"), &page.how},
                                                  {QStringLiteral("Source"), &page.source}};
    for (const auto& [name, place] : parts) {
        *place = partOf(text, name);
        if (place->isEmpty())
            return Error{PageMessages::tr("The page of %1 has no part “%2”.").arg(page.id, name)};
    }
    return page;
}

std::optional<CheckPage> checkPage(const QString& id)
{
    QFile file(folder() + id + QStringLiteral(".md"));
    const bool isName =
        std::all_of(id.begin(), id.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'-'; });
    if (!isName || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const Result<CheckPage> page = readCheckPage(QString::fromUtf8(file.readAll()));
    return page ? std::optional(*page) : std::nullopt;
}

QStringList checkPageIds()
{
    QStringList ids;
    for (const QString& name : QDir(folder()).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
        ids += name.chopped(3);
    return ids;
}

} // namespace redraft
