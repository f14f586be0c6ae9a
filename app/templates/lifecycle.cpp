#include "app/templates/lifecycle.h"

#include <QRegularExpression>

namespace redraft {

namespace {

/// `status` without what only decorates it: struck-out text, HTML, links' targets, emphasis, code marks, a
/// comment of YAML, and marks before the first letter ("✅ Accepted").
QString undecorated(QString status)
{
    static const QRegularExpression struckOut(QStringLiteral("~~[^~]*~~|<!--.*?-->|</?[A-Za-z][^<>]*>"));
    static const QRegularExpression link(QStringLiteral("!?\\[([^\\]]*)\\](?:\\([^)]*\\)|\\[[^\\]]*\\])?"));
    static const QRegularExpression comment(QStringLiteral("(?:^|\\s)#.*$"));
    static const QRegularExpression marks(
        QStringLiteral("[*`'\"“”]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])"));
    static const QRegularExpression lead(QStringLiteral("^[^\\p{L}\\p{N}{(<\\[]+"));
    status.remove(struckOut);
    status.replace(link, QStringLiteral("\\1"));
    status.remove(comment);
    status.remove(marks);
    status.remove(lead);
    return status.simplified();
}

/// Case, and blanks, dashes and underscores between words do not matter.
QString folded(const QString& name)
{
    QString result = name.toCaseFolded();
    for (QChar& character : result) {
        if (character == u'-' || character == u'_' || character == u'–')
            character = u' ';
    }
    return result.simplified();
}

QString withoutRemarks(QString status)
{
    static const QRegularExpression remark(QStringLiteral("\\([^()]*\\)|\\[[^\\[\\]]*\\]"));
    static const QRegularExpression openRemark(QStringLiteral("\\s*\\(.*$"));
    status.remove(remark);
    status.remove(openRemark);
    return status.simplified();
}

bool hasWord(const QString& text, const QString& name)
{
    const QRegularExpression word(
        QStringLiteral("(?<![\\p{L}\\p{N}])%1(?![\\p{L}\\p{N}])").arg(QRegularExpression::escape(name)));
    return word.match(text).hasMatch();
}

/// What may stand behind a state: "Superseded by …", "Accepted in 3.2", "Accepted, 2024-05-01".
bool isTail(const QString& rest)
{
    static const QRegularExpression tail(QStringLiteral(
        "^(?:[.,;:!]|\\s+(?:by|in|since|with|on|as|for|at|from|until|pending)\\b|\\s+[vV]?\\d)"));
    return rest.isEmpty() || tail.match(rest).hasMatch();
}

class StateSearch
{
public:
    explicit StateSearch(const std::vector<LifecycleState>& states)
        : m_states(states)
    {
    }

    const LifecycleState* exact(const QString& status) const
    {
        for (const LifecycleState& state : m_states) {
            for (const QString& name : QStringList{state.name} + state.synonyms) {
                if (folded(name) == status)
                    return &state;
            }
        }
        return nullptr;
    }

    /// The state with the longest name at the beginning, if what follows may follow and names no other.
    const LifecycleState* atBeginning(const QString& status) const
    {
        const LifecycleState* best = nullptr;
        qsizetype length = 0;
        for (const LifecycleState& state : m_states) {
            for (const QString& name : QStringList{state.name} + state.synonyms) {
                const QString start = folded(name);
                if (start.size() > length && status.startsWith(start) && isTail(status.mid(start.size()))) {
                    best = &state;
                    length = start.size();
                }
            }
        }
        return best && namesNoOther(status.mid(length), *best) ? best : nullptr;
    }

private:
    bool namesNoOther(const QString& rest, const LifecycleState& own) const
    {
        if (rest.isEmpty())
            return true;
        for (const LifecycleState& state : m_states) {
            for (const QString& name : QStringList{state.name} + state.synonyms) {
                if (&state != &own && hasWord(rest, folded(name)))
                    return false;
            }
        }
        return true;
    }

    const std::vector<LifecycleState>& m_states;
};

} // namespace

const LifecycleState* Lifecycle::find(const QString& status) const
{
    const QString plain = undecorated(status);
    if (plain.isEmpty() || plain.startsWith(u'{') || plain.contains(u'|'))
        return nullptr;
    const StateSearch search(states);
    if (const LifecycleState* state = search.exact(folded(plain)))
        return state;
    const QString bare = folded(withoutRemarks(plain));
    if (bare.isEmpty())
        return nullptr;
    if (const LifecycleState* state = search.exact(bare))
        return state;
    return search.atBeginning(bare);
}

} // namespace redraft
