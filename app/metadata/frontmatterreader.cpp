#include "app/metadata/frontmatterreader.h"

#include "app/metadata/yamlfieldreader.h"
#include "app/metadata/yamlmessages.h"
#include "app/metadata/yamlranges.h"

#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

/// More than this is no front matter that a person wrote; it is not worth the time to look for fields in it.
constexpr qsizetype longestContent = 1024 * 1024;
constexpr qsizetype longestKey = 64;

/// What a line of the form `key: value` seems to say, for front matter that is no valid YAML.
std::vector<MetadataField> fieldsByLine(QStringView content)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([A-Za-z][^:#\\n]{0,60}?)[ \\t]*:(?:[ \\t]+(.*?))?[ \\t\\r]*$"));
    std::vector<MetadataField> fields;
    if (content.size() > longestContent)
        return fields;
    for (qsizetype line = 0; line < content.size(); line = nextLine(content, line)) {
        const QString text = content.mid(line, endOfLine(content, line) - line).toString();
        const QRegularExpressionMatch match =
            text.size() < 4096 ? pattern.match(text) : QRegularExpressionMatch();
        if (!match.hasMatch())
            continue;
        MetadataField field;
        field.key = match.captured(1);
        field.value = match.captured(2);
        field.shape = field.value.isEmpty() ? ValueShape::Empty : ValueShape::Scalar;
        if (!field.value.isEmpty())
            field.items = QStringList{field.value};
        field.keyRange = {line, field.key.size()};
        field.valueRange = field.value.isEmpty()
                               ? TextRange{line + text.size(), 0}
                               : TextRange{line + match.capturedStart(2), field.value.size()};
        field.entryRange = TextRange::fromBounds(line, nextLine(content, line));
        fields.push_back(std::move(field));
    }
    return fields;
}

/// A line without a colon makes the parser stumble over the colon of the line below; the fault is in the line
/// itself.
YamlFault blamedOnMissingColon(QStringView content, const YamlFault& fault)
{
    if (fault.position >= content.size() || content[fault.position] != u':')
        return fault;
    const qsizetype line = content.left(fault.position).lastIndexOf(u'\n') + 1;
    if (line == 0)
        return fault;
    const qsizetype above = content.left(line - 1).lastIndexOf(u'\n') + 1;
    const QStringView text = content.mid(above, line - 1 - above);
    const bool isMergeMark = text.startsWith(u"<<<<");
    if (text.isEmpty() || (!text.front().isLetter() && !isMergeMark) || text.contains(u':'))
        return fault;
    return {yamlMessage(YamlProblem::MissingColon), above};
}

/// The end of the value in brackets that starts at `open`, or -1 if the next field comes first.
qsizetype endOfBrackets(QStringView content, qsizetype open)
{
    static const QRegularExpression field(QStringLiteral("^[A-Za-z][^:#]{0,60}:(?:[ \\t]|$)"));
    int depth = 0;
    for (qsizetype i = open; i < content.size(); ++i) {
        const QChar unit = content[i];
        if (unit == u'"' || unit == u'\'') {
            const qsizetype end = endOfQuoted(content, i);
            if (end < 0)
                return -1;
            i = end - 1;
        } else if (unit == u'[' || unit == u'{') {
            ++depth;
        } else if ((unit == u']' || unit == u'}') && --depth == 0) {
            return i + 1;
        } else if (unit == u'\n') {
            const QStringView next = content.mid(i + 1, endOfLine(content, i + 1) - i - 1);
            if (field.match(next.left(longestKey).toString()).hasMatch())
                return -1;
        }
    }
    return -1;
}

/// An open bracket lets the parser run on into the fields below; the fault is in the bracket itself.
YamlFault blamedOnOpenBracket(QStringView content, const YamlFault& fault)
{
    for (qsizetype line = 0; line < content.size() && line <= fault.position;
         line = nextLine(content, line)) {
        const QStringView text = content.mid(line, endOfLine(content, line) - line);
        const qsizetype colon = text.indexOf(u": ");
        qsizetype value = colon + 2;
        while (colon > 0 && value < text.size() && text[value] == u' ')
            ++value;
        const bool isOpen = colon > 0 && text.front().isLetter() && value < text.size() &&
                            (text[value] == u'[' || text[value] == u'{');
        if (isOpen && endOfBrackets(content, line + value) < 0)
            return {yamlMessage(text[value] == u'[' ? YamlProblem::UnclosedList : YamlProblem::UnclosedMap),
                    line + value};
    }
    return fault;
}

/// Start of a quoted scalar without its closing quote, which yaml-cpp lets pass at the end of the text; -1 if
/// none.
qsizetype unclosedQuote(QStringView content, const YamlNode& root)
{
    std::vector<const YamlNode*> waiting{&root};
    while (!waiting.empty()) {
        const YamlNode& node = *waiting.back();
        waiting.pop_back();
        for (const YamlNode& child : node.children)
            waiting.push_back(&child);
        const bool isScalar =
            node.kind == YamlNode::Kind::Scalar && node.start >= 0 && node.start < content.size();
        const bool isQuoted = isScalar && (content[node.start] == u'"' || content[node.start] == u'\'');
        if (isQuoted && endOfQuoted(content, node.start) < 0)
            return node.start;
    }
    return -1;
}

void shift(std::vector<MetadataField>& fields, qsizetype by)
{
    for (MetadataField& field : fields) {
        field.keyRange = field.keyRange.shifted(by);
        field.valueRange = field.valueRange.shifted(by);
        field.entryRange = field.entryRange.shifted(by);
        for (TextRange& item : field.itemRanges)
            item = item.shifted(by);
    }
}

MetadataError errorAt(const TextSnapshot& snapshot, qsizetype position, const QString& message)
{
    const int line = snapshot.lines.lineOf(position);
    return {message, line + 1, int(position - snapshot.lines.startOf(line)) + 1, position};
}

} // namespace

Metadata readFrontMatter(const TextSnapshot& snapshot, const FrontMatterRange& frontMatter)
{
    Metadata metadata;
    metadata.syntax = MetadataSyntax::YamlFrontMatter;
    metadata.range = frontMatter.content;
    const QStringView content = snapshot.view(frontMatter.content);
    const YamlFieldReader reader(content);
    YamlOutcome outcome = parseYaml(content);
    if (const auto* root = std::get_if<YamlNode>(&outcome)) {
        if (root->kind == YamlNode::Kind::Map) {
            const qsizetype colon = reader.missingColon(*root);
            const qsizetype quote = unclosedQuote(content, *root);
            if (colon < 0 && quote < 0)
                metadata.fields = reader.fieldsOf(*root);
            else if (quote >= 0)
                outcome = YamlFault{yamlMessage(YamlProblem::UnclosedQuote), quote};
            else
                outcome = YamlFault{yamlMessage(YamlProblem::MissingColon), colon};
        } else if (root->kind != YamlNode::Kind::Null) {
            outcome = YamlFault{yamlMessage(YamlProblem::NotFields), std::max<qsizetype>(0, root->start)};
        }
    }
    if (const auto* fault = std::get_if<YamlFault>(&outcome)) {
        const bool isShort = content.size() <= longestContent;
        const YamlFault open = isShort ? blamedOnOpenBracket(content, *fault) : *fault;
        const YamlFault blamed = blamedOnMissingColon(content, open);
        const qsizetype position = frontMatter.content.start + std::min(blamed.position, content.size());
        metadata.error = errorAt(snapshot, position, blamed.message);
        metadata.fields = fieldsByLine(content);
    }
    shift(metadata.fields, frontMatter.content.start);
    return metadata;
}

} // namespace redraft
