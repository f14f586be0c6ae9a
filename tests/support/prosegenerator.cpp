#include "tests/support/prosegenerator.h"

namespace redraft::test {

namespace {

QStringList lines(const char* text)
{
    return QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
}

const QStringList& things()
{
    static const QStringList list =
        lines("session store\nedge cache\nwrite path\nqueue\nbilling service\nindex\n"
              "token service\nreplica\ncontrol plane\ngateway\nscheduler\nledger\n"
              "search cluster\naudit log\nrate limiter\nbackfill job\nschema\nworker pool");
    return list;
}

const QStringList& patterns()
{
    // %t a thing, %n a number, %u a unit, %a an abbreviation, %w a team
    static const QStringList list = lines(
        "The %t answers in %n %u at the median and in %n %u at p99, as the dashboard of the %w team shows.\n"
        "Today every request to the %t reads the %t twice, which costs about %n %% of the %a budget.\n"
        "We expect the new %t to be significantly faster than the %t.\n"
        "If the %t fails, the %t retries with a timeout of %n %u and then gives up.\n"
        "The %w team owns the %t until 2026-%m-15, then hands it over.\n"
        "A %a (see [the notes](https://example.org/%n)) is sent for each write to the %t.\n"
        "This should probably scale to more users as needed, for example when the %t is full.\n"
        "Roll back by turning the flag off; the %t keeps what was written for %n days.\n"
        "In the first phase the %t writes to both; in the second phase it reads from the %t only.\n"
        "An alert fires when the error rate of the %t is above %n %% for five minutes.\n"
        "`%t` and `%t` share a lock, **so that** no write is lost, etc.\n"
        "The alternative keeps the %t as it is: it is simple, but it costs %n USD a month.\n"
        "Nothing of the %t may leave the network; all calls MUST carry a token that the %t checks.\n"
        "Reviewers asked why now: the contract of the %t ends in Q%m, and growth is %n %% a month.\n"
        "What happens to the %t while the %t is down is an open question for the %w team.\n"
        "Compared with the %t, the %t needs %n GB of memory instead of %n GB.\n"
        "It is a seamless, robust and flexible solution for the %t.\n"
        "See [the %t](#summary) and RFC-%n for the history of the %t.");
    return list;
}

} // namespace

QString ProseGenerator::document(int bytes)
{
    static const QStringList titles =
        lines("Summary\nMotivation\nGoals\nDetailed design\nAlternatives considered\nMigration strategy\n"
              "Observability\nSecurity considerations\nRisks\nOpen questions\nTimeline");
    QString text = QStringLiteral("---\ntitle: Move the session store to a cluster\nnumber: RFC-0042\n"
                                  "status: Draft\nauthors: [Platform team]\nreviewers: [Storage team]\n"
                                  "created: 2024-06-28\ndeadline: 2024-07-12\n---\n\n"
                                  "# RFC-0042: Move the session store to a cluster\n\n");
    for (const QString& title : titles)
        text += section(title, std::min(bytes / 14, 6000));
    while (text.size() < bytes)
        text += section(QStringLiteral("About the %1 and the %2").arg(pick(things()), pick(things())), 4000);
    return text;
}

QString ProseGenerator::section(const QString& title, int bytes)
{
    QString text = QStringLiteral("## %1%2\n\n")
                       .arg(title, ++m_sections > 11 ? QStringLiteral(" (%1)").arg(m_sections) : QString());
    for (int count = 1; text.size() < bytes; ++count) {
        if (count % 8 == 0)
            text += QStringLiteral("### The %1 in detail %2.%3\n\n")
                        .arg(pick(things()))
                        .arg(m_sections)
                        .arg(count);
        text += block();
    }
    return text;
}

QString ProseGenerator::block()
{
    const int choice = m_random.bounded(100);
    return choice < 62 ? paragraph() : choice < 82 ? list() : choice < 91 ? table() : code();
}

QString ProseGenerator::paragraph()
{
    QString text;
    for (int count = m_random.bounded(2, 6); count > 0; --count)
        text += sentence() + (m_random.bounded(3) == 0 ? u'\n' : u' ');
    return text.trimmed() + QStringLiteral("\n\n");
}

QString ProseGenerator::sentence()
{
    return filled(pick(patterns()));
}

QString ProseGenerator::filled(QString pattern)
{
    static const QStringList units = lines("ms\ns\nMB\nrps\nminutes");
    static const QStringList names = lines("WAL\nSLO\nRPC\nTTL\nCDC\nLSM\nMVCC\nDNS\nOKR\nGRPS");
    static const QStringList teams = lines("storage\nplatform\nsecurity\nnetwork");
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != u'%' || i + 1 == pattern.size()) {
            text += pattern[i];
            continue;
        }
        switch (pattern[++i].unicode()) {
        case u't':
            text += pick(things());
            break;
        case u'n':
            text += QString::number(m_random.bounded(1, 900));
            break;
        case u'u':
            text += pick(units);
            break;
        case u'a':
            text += pick(names);
            break;
        case u'w':
            text += pick(teams);
            break;
        case u'm':
            text += QString::number(m_random.bounded(1, 5));
            break;
        default:
            text += pattern[i];
        }
    }
    return text;
}

QString ProseGenerator::list()
{
    QString text;
    const bool isOrdered = m_random.bounded(3) == 0;
    const int count = m_random.bounded(3, 8);
    for (int i = 1; i <= count; ++i)
        text += (isOrdered ? QString::number(i) + u'.' : QStringLiteral("-")) + u' ' + sentence() + u'\n';
    return text + u'\n';
}

QString ProseGenerator::table()
{
    QString text = QStringLiteral("| Metric | Threshold | Owner |\n|---|---|---|\n");
    for (int count = m_random.bounded(2, 7); count > 0; --count)
        text += filled(QStringLiteral("| Latency of the %t | %n ms | %w team |\n"));
    return text + u'\n';
}

QString ProseGenerator::code()
{
    QString text = QStringLiteral("```yaml\n");
    for (int count = m_random.bounded(2, 9); count > 0; --count)
        text += filled(QStringLiteral("timeout_%n: %nms # of the %t\n"));
    return text + QStringLiteral("```\n\n");
}

} // namespace redraft::test
