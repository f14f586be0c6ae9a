#include "app/templates/yamlfaults.h"

#include "app/metadata/openbracket.h"
#include "app/metadata/yamlmessages.h"

#include <algorithm>
#include <tuple>

namespace redraft::templateyaml {

namespace {

constexpr size_t mostFaults = 1000;

auto keyOf(const Fault& fault)
{
    return std::tie(fault.line, fault.column, fault.reason);
}

} // namespace

Fault faultAt(const YAML::Node& node, const QString& reason)
{
    const YAML::Mark mark = node.Mark();
    return mark.is_null() ? Fault{reason, 1, 1} : Fault{reason, mark.line + 1, mark.column + 1};
}

Fault faultOf(const YAML::Exception& exception, const std::string& yaml)
{
    if (const auto bracket = openBracket(yaml))
        return {yamlMessage(bracket->isList ? YamlProblem::UnclosedList : YamlProblem::UnclosedMap),
                bracket->line, bracket->column};
    const YAML::Mark& mark = exception.mark;
    const QString reason = yamlFileMessage(exception.msg);
    return mark.is_null() ? Fault{reason, 1, 1} : Fault{reason, mark.line + 1, mark.column + 1};
}

void Faults::add(Fault fault)
{
    m_faults.push_back(std::move(fault));
    if (m_faults.size() >= mostFaults)
        throw TooMany{};
}

std::vector<Fault> Faults::sorted() const
{
    std::vector<Fault> faults = m_faults;
    std::stable_sort(faults.begin(), faults.end(),
                     [](const Fault& a, const Fault& b) { return keyOf(a) < keyOf(b); });
    const auto isSame = [](const Fault& a, const Fault& b) { return keyOf(a) == keyOf(b); };
    faults.erase(std::unique(faults.begin(), faults.end(), isSame), faults.end());
    return faults;
}

} // namespace redraft::templateyaml
