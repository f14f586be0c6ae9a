#pragma once

#include "app/document/analysis.h"
#include "app/text/result.h"
#include "widgets/form/fieldbox.h"

namespace redraft {

/// What one row of the metadata card shows. A value.
struct FieldPlan
{
    QString id;  ///< FieldDefinition::id, or "key:" and the folded key of a field the template does not know
    QString key; ///< as written in the document, "" if the document has no such field
    QString label;
    QString help;
    QString placeholder;
    FieldKind kind = FieldKind::Text;
    QStringList choices;
    QStringList items; ///< lists: the items; otherwise the value or nothing
    /// A part of another value: "RFC-012" of "RFC-012: Title" has suffix "Title". Both empty otherwise.
    QString prefix;
    QString suffix;
    QString separator;       ///< between the part and the suffix (": "); goes when the part is emptied
    QString sourceId;        ///< id of the field that holds the part; "" for whole fields
    bool isReadOnly = false; ///< maps and texts over several lines are edited in the source
    bool isHeading = false;  ///< the title of a document that has it as its heading
    qsizetype position = -1; ///< where the value stands; -1 if it does not
    FieldMark mark = FieldMark::None;
    QString message; ///< what is wrong, shown under the field; "" for fields that are only empty
    QString hint;    ///< findings, for the tool tip

    bool isKnown() const { return !id.startsWith(QStringLiteral("key:")); }
    /// True for fields that the document has under a name of their own, which can be renamed and removed.
    bool hasName() const { return !key.isEmpty() && sourceId.isEmpty() && !isHeading; }
    bool isWide() const;
    QString value() const { return items.join(QStringLiteral(", ")); }
    bool operator==(const FieldPlan&) const = default;
};

inline constexpr size_t mostFieldsPlanned = 200; ///< each is a row of widgets

/// The rows in order: the template's fields, then the document's others up to `mostFieldsPlanned`. Optional
/// fields that only closed states ask for ("Superseded by") have a row where the document has them, is in
/// such a state, or their id is among `wanted`. Pure.
std::vector<FieldPlan> planFields(const TextSnapshot& snapshot, const Metadata& metadata,
                                  const Template& documentTemplate, const SectionReport* report,
                                  const QStringList& wanted = {});

/// The edit that gives the field of `plan` these items. `metadata` must belong to `snapshot`. Empty if
/// nothing changes; an Error if it cannot be done. Pure.
Result<Edit> fieldEdit(const TextSnapshot& snapshot, const Metadata& metadata,
                       const Template& documentTemplate, const FieldPlan& plan, const QStringList& items);

/// The field of the document that `plan` shows, or a part of; null if there is none.
const MetadataField* fieldOf(const Metadata& metadata, const Template& documentTemplate,
                             const FieldPlan& plan);

} // namespace redraft
