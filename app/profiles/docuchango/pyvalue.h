#pragma once

#include "app/metadata/yamldocument.h"

#include <QString>
#include <optional>
#include <vector>

namespace redraft {

/// A value of YAML as Python's PyYAML types it, which decides what docuchango says of it.
struct PyValue
{
    enum class Kind
    {
        Null,
        Bool,
        Int,
        Float,
        Date,
        DateTime,
        String,
        List,
        Map
    };

    Kind kind = Kind::Null;
    QString text;               ///< scalars: as written, decoded
    qsizetype position = -1;    ///< UTF-16 offset in the parsed text
    std::vector<PyValue> items; ///< List; Map: the values
    std::vector<QString> keys;  ///< Map: of `items`

    /// Of a map; null where it has no such key.
    const PyValue* find(const QString& key) const;
    /// The text of a string; "" for anything else.
    QString string() const { return kind == Kind::String ? text : QString(); }
};

/// Reads a YAML text; nullopt if it is none. `source` must be what `parseYaml()` was given.
std::optional<PyValue> readPyValue(QStringView source);

/// The kind of a plain scalar by the rules of YAML 1.1 as PyYAML applies them: "yes" is a Bool, "1:30" an
/// Int, "2026-01-02" a Date, "" a Null.
PyValue::Kind kindOfPlainScalar(const QString& text);

} // namespace redraft
