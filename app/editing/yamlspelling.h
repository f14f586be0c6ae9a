#pragma once

#include <QString>
#include <QStringList>

namespace redraft {

/// Where a value is to stand: inside of [ ] more characters need quotes.
enum class YamlPlace
{
    Block,
    Flow
};

/// The ways to write `value` as YAML on one line, best first: in the quotes that `oldSpelling` has; without
/// quotes only if that reads as the same text. The last one (double quotes with escapes) can write anything.
QStringList yamlSpellings(const QString& value, const QString& oldSpelling, YamlPlace place);

/// The same for the value of the field `key`, or for an item of it: a text that readers of YAML take for a
/// number, a truth value or a date is quoted where the field is text by its name or by what it holds now. A
/// field that is a number stays one.
QStringList yamlFieldSpellings(const QString& key, const QString& value, const QString& oldSpelling,
                               YamlPlace place);

/// `value` as the block scalar that `oldSpelling` (from its | or > on) is: same header, same indentation.
/// Empty if `oldSpelling` is no block scalar or the value has no text.
QString yamlBlockSpelling(const QString& value, const QString& oldSpelling);

} // namespace redraft
