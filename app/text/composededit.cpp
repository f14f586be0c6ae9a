#include "app/text/composededit.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace redraft {

namespace {

/// What happens to the next stretch of a text: it stays, goes, or something comes before it.
struct Step
{
    enum class Kind
    {
        Keep,
        Remove,
        Insert
    };
    Kind kind = Kind::Keep;
    qsizetype length = 0;
    QString text; ///< of Insert
};

std::vector<Step> stepsOf(const Edit& edit)
{
    std::vector<Step> steps;
    qsizetype reached = 0;
    for (const TextDelta& delta : edit.deltas) {
        steps.push_back({Step::Kind::Keep, delta.position - reached, {}});
        steps.push_back({Step::Kind::Remove, delta.removed, {}});
        steps.push_back({Step::Kind::Insert, delta.inserted.size(), delta.inserted});
        reached = delta.position + delta.removed;
    }
    steps.push_back({Step::Kind::Keep, std::numeric_limits<qsizetype>::max() / 2, {}});
    std::erase_if(steps, [](const Step& step) { return step.length == 0; });
    return steps;
}

/// Takes steps piece by piece.
class StepReader
{
public:
    explicit StepReader(const Edit& edit)
        : m_steps(stepsOf(edit))
    {
    }

    Step::Kind kind() const { return m_steps[m_index].kind; }
    qsizetype left() const { return m_steps[m_index].length - m_taken; }
    bool isAtEnd() const { return m_index + 1 == m_steps.size(); }
    /// `length` is at most what is left of the step.
    QString take(qsizetype length)
    {
        const QString text = m_steps[m_index].text.mid(m_taken, length);
        m_taken += length;
        if (left() == 0 && !isAtEnd()) {
            ++m_index;
            m_taken = 0;
        }
        return text;
    }

private:
    std::vector<Step> m_steps;
    size_t m_index = 0;
    qsizetype m_taken = 0;
};

/// Gathers steps into deltas.
class DeltaWriter
{
public:
    void keep(qsizetype length) { m_position += length; }
    void remove(qsizetype length)
    {
        last().removed += length;
        m_position += length;
    }
    void insert(const QString& text)
    {
        if (!text.isEmpty())
            last().inserted += text;
    }
    QList<TextDelta> takeDeltas() { return std::move(m_deltas); }

private:
    /// The delta that ends here: what touches is one change.
    TextDelta& last()
    {
        if (m_deltas.isEmpty() || m_deltas.back().position + m_deltas.back().removed != m_position)
            m_deltas.push_back({m_position, 0, {}});
        return m_deltas.back();
    }

    QList<TextDelta> m_deltas;
    qsizetype m_position = 0;
};

} // namespace

Edit composed(const Edit& first, const Edit& second)
{
    StepReader before(first);
    StepReader after(second);
    DeltaWriter writer;
    while (!before.isAtEnd() || !after.isAtEnd()) {
        if (before.kind() == Step::Kind::Remove) {
            const qsizetype length = before.left();
            before.take(length);
            writer.remove(length);
        } else if (after.kind() == Step::Kind::Insert) {
            writer.insert(after.take(after.left()));
        } else {
            const qsizetype length = std::min(before.left(), after.left());
            const bool isNew = before.kind() == Step::Kind::Insert;
            const bool stays = after.kind() == Step::Kind::Keep;
            const QString text = before.take(length);
            after.take(length);
            if (isNew)
                writer.insert(stays ? text : QString());
            else if (stays)
                writer.keep(length);
            else
                writer.remove(length);
        }
    }
    Edit result = first;
    result.deltas = writer.takeDeltas();
    return result;
}

} // namespace redraft
