#include "app/metadata/openbracket.h"

#include <sstream>
#include <string_view>
#include <vector>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace redraft {

namespace {

/// Keeps the lists and maps that are open.
class BracketKeeper : public YAML::EventHandler
{
public:
    explicit BracketKeeper(const std::string& yaml)
        : m_yaml(yaml)
    {
    }

    /// The innermost one that starts with a bracket: the pair in `[key: value]` is a map without one.
    std::optional<OpenBracket> innermost() const
    {
        for (auto mark = m_open.rbegin(); mark != m_open.rend(); ++mark) {
            const char first = size_t(mark->pos) < m_yaml.size() ? m_yaml[size_t(mark->pos)] : ' ';
            if (first == '[' || first == '{')
                return OpenBracket{mark->line + 1, mark->column + 1, first == '['};
        }
        return std::nullopt;
    }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        m_open.push_back(mark);
    }
    void OnSequenceEnd() override { m_open.pop_back(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
        m_open.push_back(mark);
    }
    void OnMapEnd() override { m_open.pop_back(); }

private:
    const std::string& m_yaml;
    std::vector<YAML::Mark> m_open;
};

/// Whether the parser's words, met at `line`, are what an open bracket leads to: its end is missed, another
/// bracket closes, or the items and fields of later lines run into it.
bool isOfBracket(const std::string& message, int line, const OpenBracket& bracket)
{
    for (const std::string_view end :
         {"end of sequence flow not found", "end of map flow not found", "illegal flow end"}) {
        if (message.compare(0, end.size(), end) == 0)
            return true;
    }
    for (const std::string_view text : {"illegal block entry", "illegal map"}) {
        if (message.compare(0, text.size(), text) == 0)
            return line > bracket.line;
    }
    return false;
}

} // namespace

std::optional<OpenBracket> openBracket(const std::string& yaml)
{
    BracketKeeper keeper(yaml);
    try {
        std::istringstream input(yaml);
        YAML::Parser parser(input);
        while (parser.HandleNextDocument(keeper)) {
        }
    } catch (const YAML::Exception& exception) {
        const auto bracket = keeper.innermost();
        if (bracket && isOfBracket(exception.msg, exception.mark.line + 1, *bracket))
            return bracket;
    } catch (const std::exception&) { // no more than the parser itself has said
    }
    return std::nullopt;
}

} // namespace redraft
