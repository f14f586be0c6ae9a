#include "app/profiles/docuchango/pyvalue.h"

#include <QRegularExpression>

namespace redraft {

namespace {

bool fits(const QString& text, const char* pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)))
        .match(text)
        .hasMatch();
}

PyValue converted(const YamlNode& node, QStringView source)
{
    PyValue value;
    value.position = node.start;
    switch (node.kind) {
    case YamlNode::Kind::Null:
    case YamlNode::Kind::Alias:
        value.kind = node.kind == YamlNode::Kind::Null ? PyValue::Kind::Null : kindOfPlainScalar(node.value);
        value.text = node.value;
        break;
    case YamlNode::Kind::Scalar: {
        const QChar first = node.start >= 0 && node.start < source.size() ? source[node.start] : QChar();
        const bool isPlain = !QStringView(u"\"'|>!&").contains(first);
        value.kind = isPlain ? kindOfPlainScalar(node.value) : PyValue::Kind::String;
        value.text = node.value;
        break;
    }
    case YamlNode::Kind::Sequence:
        value.kind = PyValue::Kind::List;
        for (const YamlNode& child : node.children)
            value.items.push_back(converted(child, source));
        break;
    case YamlNode::Kind::Map:
        value.kind = PyValue::Kind::Map;
        for (size_t i = 0; i + 1 < node.children.size(); i += 2) {
            value.keys.push_back(node.children[i].value);
            value.items.push_back(converted(node.children[i + 1], source));
        }
        break;
    }
    return value;
}

} // namespace

const PyValue* PyValue::find(const QString& key) const
{
    // Of two equal keys the last one counts.
    for (size_t i = keys.size(); i > 0; --i) {
        if (keys[i - 1] == key)
            return &items[i - 1];
    }
    return nullptr;
}

PyValue::Kind kindOfPlainScalar(const QString& text)
{
    if (fits(text, "~|null|Null|NULL|"))
        return PyValue::Kind::Null;
    if (fits(text, "yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF"))
        return PyValue::Kind::Bool;
    if (fits(text, "[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+)"))
        return PyValue::Kind::Int;
    if (fits(text, "[-+]?(?:[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?|\\.[0-9][0-9_]*|"
                   "[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|\\.(?:inf|Inf|INF))|\\.(?:nan|NaN|NAN)"))
        return PyValue::Kind::Float;
    if (fits(text, "\\d{4}-\\d{2}-\\d{2}"))
        return PyValue::Kind::Date;
    if (fits(text, "\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt]|[ \\t]+)\\d{1,2}:\\d{2}:\\d{2}(?:\\.\\d*)?"
                   "(?:[ \\t]*(?:Z|[-+]\\d{1,2}(?::\\d{2})?))?"))
        return PyValue::Kind::DateTime;
    return PyValue::Kind::String;
}

std::optional<PyValue> readPyValue(QStringView source)
{
    const YamlOutcome outcome = parseYaml(source);
    const auto* node = std::get_if<YamlNode>(&outcome);
    return node ? std::optional(converted(*node, source)) : std::nullopt;
}

} // namespace redraft
