#pragma once

#include <QString>
#include <vector>
#include <yaml-cpp/yaml.h>

namespace redraft::templateyaml {

/// What is wrong with a file, and where. Lines and columns count from 1, columns in bytes as the parser does.
struct Fault
{
    QString reason;
    int line = 1;
    int column = 1;
};

/// Where a node starts; the first place of the file for one that does not exist.
Fault faultAt(const YAML::Node& node, const QString& reason);
/// The fault of text that is no YAML. A bracket that is never closed is named where it was opened, and not
/// where the parser gave up, which may be anywhere behind it.
Fault faultOf(const YAML::Exception& exception, const std::string& yaml);

/// Gathers the faults of a file, so that its author learns of all of them at once.
class Faults
{
public:
    /// Thrown where there are more than anybody reads: aliases can repeat a fault without end.
    struct TooMany
    {
    };

    void add(const YAML::Node& node, const QString& reason) { add(faultAt(node, reason)); }
    void add(Fault fault);
    bool isEmpty() const { return m_faults.empty(); }
    /// In the order of the file, each once.
    std::vector<Fault> sorted() const;

private:
    std::vector<Fault> m_faults;
};

} // namespace redraft::templateyaml
