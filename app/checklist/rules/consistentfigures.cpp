#include "app/checklist/rules/phrasetable.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionprose.h"

#include <QCoreApplication>
#include <QHash>

namespace redraft::rules {

namespace {

/// A name and the value that the document gives it.
struct Statement
{
    QString name;  ///< as compared
    QString shown; ///< as written
    QString value; ///< as compared: number and unit
    TextRange range;
};

/// Names that mean something else each time: under each phase stands another "Duration".
bool isGeneric(const QString& name)
{
    static const PhraseTable words(
        "duration|effort|size|weight|time|date|cost|total|count|number|value|note|notes|version|"
        "phase|step|week|day|month|default|min|max|minimum|maximum|range|limit|example|"
        "estimate|priority|status|line|lines|page|id|level|option|type|length|year|score|port|"
        "risk|impact|probability|likelihood|input|output|result|returns|test|case|"
        "before|after|today|current|proposed|expected|actual|part|block|bit|bits|byte|bytes|gas");
    const PhraseTable::Match match = words.next(name, 0);
    return name.size() < 4 || (match.length > 0 && (match.length == name.size() || match.start == 0));
}

QString comparedName(QStringView words)
{
    static const PhraseTable suffixes("score|rating|grade");
    QString name = words.toString().toLower().simplified();
    const qsizetype space = name.lastIndexOf(u' ');
    if (space > 0 && suffixes.isIn(QStringView(name).mid(space + 1)))
        name.truncate(space);
    while (!name.isEmpty() && (name.front().isDigit() || name.front() == u'.' || name.front() == u' '))
        name.remove(0, 1);
    return name;
}

/// Words that a name may be made of: letters, few of them.
bool isName(const QString& name)
{
    constexpr qsizetype longest = 40;
    constexpr int mostWords = 4;
    return !name.isEmpty() && name.size() <= longest && name.count(u' ') < mostWords &&
           std::all_of(name.begin(), name.end(),
                       [](QChar c) { return c.isLetterOrNumber() || c == u' ' || c == u'-'; });
}

/// The end of "3/10" at `start`, or -1.
qsizetype endOfScore(QStringView text, qsizetype start)
{
    qsizetype position = start;
    const auto skipDigits = [&] {
        const qsizetype before = position;
        while (position < text.size() && (text[position].isDigit() || text[position] == u'.'))
            ++position;
        return position > before && position - before < 5;
    };
    if (!skipDigits() || position >= text.size() || text[position] != u'/')
        return -1;
    ++position;
    const qsizetype scale = position;
    if (!skipDigits())
        return -1;
    const QStringView most = text.mid(scale, position - scale);
    const bool isScale = most == u"5" || most == u"10" || most == u"100";
    return isScale && (position == text.size() || !text[position].isLetterOrNumber()) ? position : -1;
}

/// What a size in brackets is the size of: "Current session volume (180M)" is about sessions. Empty where the
/// words before the bracket do not begin with "current" or "total" and name one thing.
QString sizedThing(QStringView before)
{
    static const PhraseTable starts("current|currently|existing|total|today's|our current");
    static const PhraseTable fillers(
        "current|currently|existing|total|today's|our|the|number|of|volume|count|active|amount|all");
    constexpr qsizetype reach = 48;
    const QStringView near = before.right(reach);
    PhraseTable::Match start;
    for (const PhraseTable::Match& match : starts.find(near))
        start = match;
    if (start.length == 0)
        return QString();
    QStringList things;
    for (const QString& word : near.mid(start.start).toString().toLower().split(u' ', Qt::SkipEmptyParts)) {
        if (!fillers.isIn(word))
            things += word.endsWith(u's') ? word.chopped(1) : word;
    }
    return things.size() == 1 && things.front().size() > 3 ? things.front() : QString();
}

/// `line` without the marks that it begins with, and their number.
qsizetype contentStart(QStringView line)
{
    qsizetype start = 0;
    while (start < line.size() && QStringView(u" \t#*_-+>.").contains(line[start]))
        ++start;
    return start;
}

class ConsistentFigures final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(ConsistentFigures)

public:
    QString id() const override { return QStringLiteral("CLAIM-CONSISTENT"); }
    QString title() const override { return tr("A figure has one value"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        QHash<QString, QList<Statement>> byName;
        QStringList order;
        const auto blocks = input.tree.blocks.begin();
        for (int block = 0; block < input.blockFacts->size(); ++block) {
            const BlockFacts& facts = input.blockFacts->of(block);
            for (const Figure& figure : facts.figures) {
                std::optional<Statement> statement =
                    statementOf(input.snapshot, facts, figure, blocks[block].start);
                if (!statement)
                    statement = sizeOf(facts, figure, blocks[block].start);
                if (!statement)
                    continue;
                if (!byName.contains(statement->name))
                    order += statement->name;
                byName[statement->name].append(*statement);
            }
        }
        std::vector<Finding> findings;
        for (const QString& name : order)
            compare(input, byName.value(name), findings);
        return findings;
    }

private:
    /// "Name: value" where that is all that the line says.
    static std::optional<Statement> statementOf(const TextSnapshot& snapshot, const BlockFacts& facts,
                                                const Figure& figure, qsizetype start)
    {
        const ProsePart& part = facts.parts[size_t(figure.part)];
        if (part.isQuoted || part.kind == NodeKind::TableCell || figure.range.start < 2)
            return std::nullopt;
        const TextRange range = part.sourceOf(figure.range).shifted(start);
        const TextRange line = snapshot.lines.rangeOf(snapshot.lines.lineOf(range.start));
        const QStringView before = snapshot.view(TextRange::fromBounds(line.start, range.start));
        constexpr qsizetype longestName = 500; // with the marks around it: what is longer says more
        if (before.size() > longestName)
            return std::nullopt;
        const qsizetype colon = before.lastIndexOf(u':');
        const qsizetype nameStart = contentStart(before);
        if (colon < nameStart || !isNothing(before.mid(colon + 1)))
            return std::nullopt;
        QString shown = before.mid(nameStart, colon - nameStart).toString();
        shown = shown.remove(u'*').simplified();
        const QString name = comparedName(shown);
        if (!isName(name) || isGeneric(name))
            return std::nullopt;
        const QStringView behind =
            snapshot.view(TextRange::fromBounds(range.end(), std::max(line.end(), range.end())));
        return withValue({name, shown, {}, range}, snapshot.view(range), figure, behind);
    }

    /// "Current active sessions (~2.3M)".
    static std::optional<Statement> sizeOf(const BlockFacts& facts, const Figure& figure, qsizetype start)
    {
        static const QStringList units{QStringLiteral("k"),  QStringLiteral("m"),  QStringLiteral("bn"),
                                       QStringLiteral("mb"), QStringLiteral("gb"), QStringLiteral("tb")};
        const ProsePart& part = facts.parts[size_t(figure.part)];
        qsizetype open = figure.range.start - 1;
        if (open > 0 && (part.text[open] == u'~' || part.text[open] == u'≈'))
            --open;
        if (open < 1 || part.text[open] != u'(' || !units.contains(figure.unit) ||
            figure.range.end() >= part.text.size() || part.text[figure.range.end()] != u')')
            return std::nullopt;
        const QString thing = sizedThing(QStringView(part.text).left(open));
        if (thing.isEmpty())
            return std::nullopt;
        return Statement{u'(' + thing, thing, QString::number(figure.value) + figure.unit.toUpper(),
                         part.sourceOf(figure.range).shifted(start)};
    }

    static bool isNothing(QStringView text)
    {
        constexpr QStringView nothing = u" .*_~<>≤≥=";
        return std::all_of(text.begin(), text.end(), [nothing](QChar c) { return nothing.contains(c); });
    }

    /// A score, or a figure with a unit and nothing else behind but a remark in brackets.
    static std::optional<Statement> withValue(Statement statement, QStringView written, const Figure& figure,
                                              QStringView behind)
    {
        if (endOfScore(written, 0) == written.size()) {
            statement.name += u'/' + written.mid(written.indexOf(u'/') + 1).toString();
            statement.value = written.toString();
            return statement;
        }
        if (figure.unit.isEmpty() || !(isNothing(behind) || behind.startsWith(u" (")))
            return std::nullopt;
        statement.name += u' ' + figure.unit;
        statement.value = QString::number(figure.value) + u' ' + figure.unit;
        return statement;
    }

    /// Two statements that differ; three and more are a series of their own kind.
    void compare(const CheckInput& input, const QList<Statement>& statements,
                 std::vector<Finding>& findings) const
    {
        if (statements.size() != 2 || statements[0].value == statements[1].value)
            return;
        const int line = input.snapshot.lines.lineOf(statements[0].range.start) + 1;
        Finding finding =
            vague(Severity::Warning,
                  tr("“%1” is %2 here, %3 in line %4")
                      .arg(quoted(statements[1].shown), statements[1].value, statements[0].value)
                      .arg(line),
                  statements[1].range);
        findings.push_back(finding);
    }
};

} // namespace

const DocumentCheck& consistentFigures()
{
    static const ConsistentFigures rule;
    return rule;
}

} // namespace redraft::rules
