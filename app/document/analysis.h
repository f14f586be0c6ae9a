#pragma once

#include "app/checklist/report.h"
#include "app/document/statistics.h"
#include "app/markdown/outline.h"
#include "app/metadata/metadata.h"
#include "app/templates/template.h"
#include "app/text/textsnapshot.h"

#include <QDate>
#include <memory>

namespace redraft {

/// What is known beside the text.
struct AnalysisContext
{
    std::shared_ptr<const Template> documentTemplate;
    QDate today;
};

/// All that is known of one revision. Immutable and shared; parts that did not change keep their pointer.
struct Analysis
{
    TextSnapshot snapshot;
    std::shared_ptr<const SyntaxTree> tree;
    std::shared_ptr<const Metadata> metadata;
    std::shared_ptr<const Outline> outline;
    std::shared_ptr<const Template> documentTemplate;
    std::shared_ptr<const Report> report;
    Statistics statistics;
};

/// Pure; any thread. The result equals that without `previous`, only parts may be shared with it.
/// Null only if a stop was requested meanwhile.
std::shared_ptr<const Analysis> analyse(const TextSnapshot& snapshot,
                                        const std::shared_ptr<const Analysis>& previous,
                                        const AnalysisContext& context, const std::stop_token& stop = {});

} // namespace redraft
