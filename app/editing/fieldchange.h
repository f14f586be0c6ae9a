#pragma once

#include "app/editing/textfieldedits.h"
#include "app/text/edit.h"
#include "app/text/result.h"

#include <functional>
#include <optional>

namespace redraft {

/// One change of one field, tried in several spellings until reading the result again gives what is wanted
/// and all other fields as they were. All arguments must outlive it.
class FieldChange
{
public:
    using Test = std::function<bool(const MetadataField&)>;

    FieldChange(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field);

    /// Why the field cannot be changed at all; nothing if it can.
    std::optional<Error> obstacle() const;
    /// Why nothing of `metadata` can be changed.
    static std::optional<Error> obstacleFor(const Metadata& metadata);
    /// A line of text in the document can hold `value`, which has a line break, in no spelling; else nothing.
    static std::optional<Error> lineBreakIn(const QString& value, const QString& name);
    bool isYaml() const { return redraft::isYaml(m_metadata.syntax) && !m_field.isFromHeading; }

    /// These give an Error if no spelling reads back as what is wanted.
    Result<Edit> toValue(const QString& value) const;
    Result<Edit> toItems(const QStringList& items) const;
    Result<Edit> toName(const QString& name) const;
    Result<Edit> toNothing() const;

private:
    QString written() const { return m_snapshot.view(m_field.valueRange).toString(); }
    QStringList spellings(const QString& value) const;
    QStringList spellings(const QStringList& items) const;
    bool givesWayAsAWhole() const;
    Result<Edit> firstOf(const QList<FieldAttempt>& attempts, const QString& value) const;
    qsizetype blanksLeftBefore(qsizetype start) const;
    Edit toSpelling(QString spelling, const Test& isWanted) const;
    /// The edit if its result has the fields of before, this one as `isWanted` says (null: it is gone).
    Edit checked(const QList<TextDelta>& deltas, const Test& isWanted) const;
    bool isAsBefore(const Metadata& after, const Test& isWanted) const;
    std::vector<const MetadataField*> compared(const Metadata& metadata) const;
    Error unreadable(const QString& value) const;

    const TextSnapshot& m_snapshot;
    const Metadata& m_metadata;
    const MetadataField& m_field;
    qsizetype m_index;
};

/// Reads `text` again in the way that gave `metadata`.
Metadata readAgain(const TextSnapshot& snapshot, const Metadata& metadata);

/// True if a key of YAML metadata stands twice in the text `after` an edit that stood once in `before`: the
/// readers of such a map disagree about which of them counts.
bool repeatsKeys(const TextSnapshot& before, const Metadata& metadata, const TextSnapshot& after,
                 const Metadata& metadataAfter);

} // namespace redraft
