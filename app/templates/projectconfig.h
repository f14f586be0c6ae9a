#pragma once

#include "app/text/result.h"

#include <QByteArray>
#include <QString>
#include <utility>
#include <vector>

namespace redraft {

/// What a repository says in `.redraft/config.yaml`; the keys stand in templates/README.md.
struct ProjectConfig
{
    /// Globs of paths below the repository and the ids of their templates; the first that fits counts.
    std::vector<std::pair<QString, QString>> templates;
    /// For documents that nothing fits; "" lets the best match decide.
    QString standardTemplate;
    bool operator==(const ProjectConfig&) const = default;
};

/// An error names `source`, line and reason. Empty bytes are an empty configuration. Pure; any thread.
Result<ProjectConfig> readProjectConfig(const QByteArray& yaml, const QString& source);

} // namespace redraft
