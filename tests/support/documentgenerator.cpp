#include "tests/support/documentgenerator.h"

#include <algorithm>

namespace redraft::test {

namespace {

const QStringList words =
    QStringLiteral(
        "the session store request latency of a and to service writes reads cluster replica node queue cache "
        "table we "
        "is must should can client server retry timeout budget traffic shard key value token expires "
        "migrates "
        "owner team review risk cost rollout phase metric alert dashboard threshold percent per second data "
        "model "
        "index schema column row event stream consumer producer offset ordering delivery failure recovery "
        "backup "
        "for in on with without from into each every because until während naïve café 10–20 ms p99 99.9 % "
        "measured on-call 負荷 déjà")
        .split(u' ');

const QStringList sectionTitles = QStringLiteral("Summary,Motivation,Detailed Design,Alternatives "
                                                 "Considered,Migration Strategy,Observability and Monitoring,"
                                                 "Security Considerations,Risks,Open Questions,Timeline")
                                      .split(u',');

const QStringList codeBlocks{
    QStringLiteral("```cpp\nstruct Session\n{\n    std::string key;\n    int ttl = 3600; // "
                   "seconds\n};\n\nauto load(const "
                   "Store& store, std::string_view key) -> std::optional<Session>;\n```"),
    QStringLiteral("```python\ndef backoff(attempt: int, base: float = 0.1) -> float:\n    \"\"\"Seconds to "
                   "wait.\"\"\"\n"
                   "    return min(30.0, base * 2 ** attempt)\n\n\nfor attempt in range(5):\n    "
                   "print(backoff(attempt))\n```"),
    QStringLiteral(
        "```sql\nSELECT user_id, count(*) AS sessions\nFROM session\nWHERE expires_at > now() -- open ones\n"
        "GROUP BY user_id\nHAVING count(*) > 5;\n```"),
    QStringLiteral(
        "```json\n{\n  \"retries\": 5,\n  \"hosts\": [\"alpha\", \"beta\"],\n  \"isStrict\": true\n}\n```"),
    QStringLiteral("```yaml\nservice:\n  replicas: 3\n  probe: { path: /health, seconds: 10 }\n```"),
    QStringLiteral("```sh\nset -eu\nfor host in alpha beta; do\n    ssh \"$host\" 'systemctl status store' | "
                   "head -5\ndone\n```"),
    QStringLiteral(
        "```go\nfunc Handle(w http.ResponseWriter, r *http.Request) {\n\tif r.Method != \"GET\" {\n"
        "\t\thttp.Error(w, \"no\", 405)\n\t\treturn\n\t}\n}\n```"),
    QStringLiteral("```\nplain output, line 1\nplain output, line 2\n```"),
    QStringLiteral("    an indented block\n    of two lines")};

const QStringList diagrams{
    QStringLiteral(
        "```text\n+--------+      +---------+      +----------+\n| Client |----->| Gateway |----->| Sessions "
        "|\n"
        "+--------+      +----+----+      +----------+\n                     |\n                     v\n"
        "                +---------+\n                |  Audit  |\n                +---------+\n```"),
    QStringLiteral(
        "```text\n┌───────────┐     ┌───────────┐\n│ Primary   │────▶│ Replica 1 │\n└─────┬─────┘     "
        "└───────────┘\n      │           ┌───────────┐\n      └──────────▶│ Replica 2 │\n                  "
        "└───────────┘\n```")};

} // namespace

QString DocumentGenerator::document(int bytes)
{
    QString text = frontMatter();
    text += QStringLiteral("# RFC-0042: Move the session store to a cluster\n\n");
    const int rest = std::max(0, bytes - int(text.toUtf8().size()));
    const QList<int> shares{3, 12, 30, 14, 12, 8, 7, 5, 4, 5}; // of a hundred, section by section
    for (qsizetype i = 0; i < sectionTitles.size(); ++i)
        text += section(sectionTitles[i], int(qint64(rest) * shares[i] / 100));
    return text + footnotes();
}

QString DocumentGenerator::frontMatter()
{
    return QStringLiteral("---\n"
                          "id: RFC-0042\n"
                          "title: \"Move the session store to a cluster\" # working title\n"
                          "status: draft\n"
                          "authors: [Platform team, 'Storage team']\n"
                          "reviewers:\n"
                          "  - Backend lead\n"
                          "  - Security lead\n"
                          "created: 2024-06-28\n"
                          "decision_deadline: 2024-07-12\n"
                          "discussion: https://example.org/rfc/42\n"
                          "---\n\n");
}

QString DocumentGenerator::section(const QString& title, int bytes)
{
    QString text = QStringLiteral("## %1\n\n").arg(title);
    text += paragraph();
    qsizetype size = text.toUtf8().size();
    for (int count = 1; size < bytes; ++count) {
        QString next =
            count % 7 == 0 ? QStringLiteral("### %1 %2\n\n").arg(phrase(3)).arg(++m_details) : block();
        size += next.toUtf8().size();
        text += next;
    }
    return text;
}

QString DocumentGenerator::block()
{
    const int choice = m_random.bounded(100);
    if (choice < 48)
        return paragraph();
    if (choice < 63)
        return list();
    if (choice < 68)
        return taskList();
    if (choice < 76)
        return table();
    if (choice < 88)
        return code();
    if (choice < 91)
        return diagram();
    if (choice < 96)
        return quote();
    return choice < 98 ? image() : QStringLiteral("---\n\n");
}

QString DocumentGenerator::paragraph()
{
    QString text;
    for (int count = m_random.bounded(2, 6); count > 0; --count)
        text += sentence() + (m_random.bounded(3) == 0 ? u'\n' : u' ');
    text = text.trimmed();
    if (m_random.bounded(9) == 0)
        text += QStringLiteral(" See the note.[^%1]").arg(++m_footnotes);
    return text + QStringLiteral("\n\n");
}

QString DocumentGenerator::sentence()
{
    QString text = phrase(m_random.bounded(4, 12));
    text[0] = text[0].toUpper();
    if (m_random.bounded(3) == 0)
        text += u' ' + inlineMarkup() + u' ' + phrase(3);
    return text + u'.';
}

QString DocumentGenerator::phrase(int count)
{
    QStringList chosen;
    for (; count > 0; --count)
        chosen += pick(words);
    return chosen.join(u' ');
}

QString DocumentGenerator::inlineMarkup()
{
    const QString inner = phrase(2);
    switch (m_random.bounded(7)) {
    case 0:
        return QStringLiteral("**%1**").arg(inner);
    case 1:
        return QStringLiteral("*%1*").arg(inner);
    case 2:
        return QStringLiteral("`%1()`").arg(pick(words));
    case 3:
        return QStringLiteral("[%1](https://example.org/%2)").arg(inner).arg(m_random.bounded(100));
    case 4:
        return QStringLiteral("~~%1~~").arg(inner);
    case 5:
        return QStringLiteral("[%1](#motivation)").arg(inner);
    default:
        return QStringLiteral("<https://example.org/%1>").arg(m_random.bounded(100));
    }
}

QString DocumentGenerator::list()
{
    const bool isOrdered = m_random.bounded(3) == 0;
    QString text;
    const int count = m_random.bounded(3, 8);
    for (int i = 1; i <= count; ++i) {
        text += (isOrdered ? QString::number(i) + u'.' : QStringLiteral("-")) + u' ' + sentence() + u'\n';
        if (m_random.bounded(4) == 0)
            text += (isOrdered ? QStringLiteral("   - ") : QStringLiteral("  - ")) + phrase(5) + u'\n';
    }
    return text + u'\n';
}

QString DocumentGenerator::taskList()
{
    QString text;
    for (int count = m_random.bounded(2, 6); count > 0; --count)
        text +=
            (m_random.bounded(2) ? QStringLiteral("- [x] ") : QStringLiteral("- [ ] ")) + phrase(6) + u'\n';
    return text + u'\n';
}

QString DocumentGenerator::table()
{
    QString text = QStringLiteral("| Option | Latency | Cost | Remarks |\n|---|---:|:---:|---|\n");
    for (int count = m_random.bounded(2, 9); count > 0; --count) {
        text += QStringLiteral("| %1 | %2 ms | %3 | %4 |\n")
                    .arg(phrase(2))
                    .arg(m_random.bounded(200))
                    .arg(pick({QStringLiteral("low"), QStringLiteral("high")}), phrase(4));
    }
    return text + u'\n';
}

QString DocumentGenerator::code()
{
    return pick(codeBlocks) + QStringLiteral("\n\n");
}

QString DocumentGenerator::diagram()
{
    return pick(diagrams) + QStringLiteral("\n\n");
}

QString DocumentGenerator::quote()
{
    if (m_random.bounded(2) == 0)
        return QStringLiteral("> [!NOTE]\n> %1\n\n").arg(sentence());
    return QStringLiteral("> %1\n>\n> - %2\n> - %3\n\n").arg(sentence(), phrase(4), phrase(5));
}

QString DocumentGenerator::image()
{
    return QStringLiteral("![%1](images/overview-%2.png)\n\n").arg(phrase(3)).arg(m_random.bounded(5));
}

QString DocumentGenerator::footnotes()
{
    QString text;
    for (int i = 1; i <= m_footnotes; ++i)
        text += QStringLiteral("[^%1]: %2\n").arg(i).arg(sentence());
    return text;
}

} // namespace redraft::test
