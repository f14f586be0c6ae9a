#include "app/metadata/yamldocument.h"

#include "app/metadata/bytestream.h"
#include "app/metadata/yamlmessages.h"

#include <QHash>
#include <QList>
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace redraft {

namespace {

constexpr qsizetype longestText = 256 * 1024;
constexpr int deepestNesting = 64;

/// Builds the tree from the parser's events. Open nodes are kept on a stack of values and moved into their
/// parent when they end.
class TreeBuilder : public YAML::EventHandler
{
public:
    explicit TreeBuilder(const ByteStream& stream, qsizetype skippedBytes)
        : m_stream(stream)
        , m_skippedBytes(skippedBytes)
    {
    }

    YamlNode takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { add(node(YamlNode::Kind::Null, mark)); }
    /// Throws for a value that would stand inside of itself: most programs never come to its end.
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        if (m_openAnchors.contains(anchor))
            throw YAML::ParserException(mark, "alias inside of its anchor");
        YamlNode alias = node(YamlNode::Kind::Alias, mark);
        alias.value = m_anchored.value(anchor);
        add(std::move(alias));
    }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        YamlNode scalar = node(YamlNode::Kind::Scalar, mark);
        scalar.value = ByteStream::toText(value);
        if (anchor != YAML::NullAnchor)
            m_anchored.insert(anchor, scalar.value);
        add(std::move(scalar));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        m_openAnchors.append(anchor);
        open(YamlNode::Kind::Sequence, mark, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        m_openAnchors.append(anchor);
        open(YamlNode::Kind::Map, mark, style);
    }
    void OnMapEnd() override { close(); }

private:
    YamlNode node(YamlNode::Kind kind, const YAML::Mark& mark) const
    {
        YamlNode result;
        result.kind = kind;
        result.start = m_stream.textOffset(mark.pos + m_skippedBytes);
        return result;
    }
    void open(YamlNode::Kind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style)
    {
        m_open.push_back(node(kind, mark));
        m_open.back().isFlow = style == YAML::EmitterStyle::Flow;
    }
    void close()
    {
        YamlNode finished = std::move(m_open.back());
        m_open.pop_back();
        m_openAnchors.removeLast();
        add(std::move(finished));
    }
    void add(YamlNode finished)
    {
        if (m_open.empty())
            m_root = std::move(finished);
        else
            m_open.back().children.push_back(std::move(finished));
    }

    const ByteStream& m_stream;
    qsizetype m_skippedBytes; ///< of a byte order mark, which the parser does not count
    std::vector<YamlNode> m_open;
    QList<YAML::anchor_t> m_openAnchors; ///< of m_open; YAML::NullAnchor where there is none
    YamlNode m_root;
    QHash<YAML::anchor_t, QString> m_anchored;
};

/// Input on which the parser itself must not be let loose: it recurses, and takes some control characters for
/// the end of the input.
std::optional<YamlFault> faultBeforeParsing(QStringView text)
{
    if (text.size() > longestText)
        return YamlFault{yamlMessage(YamlProblem::TooLong), longestText};
    int depth = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t character = text[at].unicode();
        if ((character < 0x20 && character != u'\t' && character != u'\n' && character != u'\r') ||
            character == 0x7F)
            return YamlFault{yamlMessage(YamlProblem::ControlCharacter), at};
        if (character == u'[' || character == u'{')
            ++depth;
        else if ((character == u']' || character == u'}') && depth > 0)
            --depth;
        else if (character == u'\n' && at + 1 < text.size() && text[at + 1].isLetter())
            depth = 0; // a new field: brackets left open in the text of the one before do not nest
        if (depth > deepestNesting)
            return YamlFault{yamlMessage(YamlProblem::TooDeep), at};
    }
    return std::nullopt;
}

} // namespace

YamlOutcome parseYaml(QStringView text)
{
    if (std::optional<YamlFault> fault = faultBeforeParsing(text))
        return *std::move(fault);
    const ByteStream stream(text);
    const qsizetype skipped = text.startsWith(QChar(0xFEFF)) ? 3 : 0;
    try {
        std::istringstream input(stream.bytes());
        YAML::Parser parser(input);
        TreeBuilder builder(stream, skipped);
        if (!parser.HandleNextDocument(builder))
            return YamlNode{};
        TreeBuilder rest(stream, skipped);
        if (parser.HandleNextDocument(rest))
            return YamlFault{yamlMessage(YamlProblem::MoreThanOne), rest.takeRoot().start};
        return builder.takeRoot();
    } catch (const YAML::Exception& exception) {
        const qsizetype offset = exception.mark.is_null() ? 0 : exception.mark.pos + skipped;
        return YamlFault{yamlMessage(exception.msg), stream.textOffset(offset)};
    } catch (const std::exception&) {
        return YamlFault{yamlMessage(YamlProblem::Other), 0};
    }
}

} // namespace redraft
