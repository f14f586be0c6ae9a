#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace redraft {

/// What a state means to a reader, whatever a team calls it; decides the colour of the status chip and which
/// documents may rely on which.
enum class LifecycleStage
{
    Writing,     ///< Draft, provisional
    Review,      ///< In Review, Proposed, Last Call
    Accepted,    ///< Accepted, implementable
    Implemented, ///< Implemented, Final, Released
    Closed       ///< Rejected, Withdrawn, Superseded, Deprecated
};

/// Something that must hold before a document may enter a state.
struct StateRequirement
{
    enum class Kind
    {
        Field,   ///< the metadata field `id` has a value
        Section, ///< the section `id` is there and holds something
        Check    ///< the check `id` has no finding that counts
    };
    Kind kind = Kind::Field;
    QString id;
    bool operator==(const StateRequirement&) const = default;
};

struct LifecycleState
{
    QString name;         ///< as written into documents: "In Review"
    QStringList synonyms; ///< other spellings that mean it: "review", "under review"
    LifecycleStage stage = LifecycleStage::Writing;
    QStringList next; ///< names of the states that may follow
    std::vector<StateRequirement> requirements;
    QString help; ///< one sentence: what it means to be in this state
    bool operator==(const LifecycleState&) const = default;
};

/// The states of a kind of document, in the order in which people name them. Empty where a template has none.
struct Lifecycle
{
    std::vector<LifecycleState> states;

    bool isEmpty() const { return states.empty(); }
    /// The state that a status means as people write it: case, bold, links, what stands in brackets behind it
    /// and a trailing comment do not matter ("**Implemented** (Swift 6.4)"). Null for an unknown value, an
    /// enumeration that a template left ("Draft | In Review") or an empty one.
    const LifecycleState* find(const QString& status) const;
    bool operator==(const Lifecycle&) const = default;
};

} // namespace redraft
