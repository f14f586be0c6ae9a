#pragma once

#include "app/checklist/neighbourhood.h"
#include "app/markdown/outline.h"
#include "app/metadata/metadata.h"
#include "app/templates/template.h"
#include "app/templates/templatereason.h"
#include "app/text/textsnapshot.h"

#include <QDate>
#include <memory>

namespace redraft {

/// What is known beside the text.
struct AnalysisContext
{
    std::shared_ptr<const Template> documentTemplate;
    QDate today;
    /// The files around the document; null where nothing is known of them.
    std::shared_ptr<const Neighbourhood> neighbourhood = nullptr;
    /// The fields of a file beside the document that has none of its own (a kep.yaml); null without one.
    std::shared_ptr<const Metadata> companion = nullptr;
    /// Why it is that template: what only fits best may not say as much as what somebody named.
    TemplateReason reason = TemplateReason::Chosen;
};

/// What the text of one revision says, without any judgement of it: all that is needed to show it. Immutable
/// and shared; parts that did not change keep their pointer.
struct ParsedDocument
{
    TextSnapshot snapshot;
    std::shared_ptr<const SyntaxTree> tree;
    std::shared_ptr<const Metadata> metadata;
    std::shared_ptr<const Outline> outline;
    std::shared_ptr<const Template> documentTemplate;             ///< never null
    std::shared_ptr<const Neighbourhood> neighbourhood = nullptr; ///< of the context; may be null
    std::shared_ptr<const Metadata> companion = nullptr;          ///< likewise
    TemplateReason reason = TemplateReason::Chosen;               ///< likewise
};

/// What the document was parsed with, for another text of it; the day is not part of that.
AnalysisContext contextOf(const ParsedDocument& parsed, QDate today);

/// Pure; any thread. The result equals that without `previous`, only parts may be shared with it.
/// Null only if a stop was requested meanwhile.
std::shared_ptr<const ParsedDocument> parseDocument(const TextSnapshot& snapshot,
                                                    const std::shared_ptr<const ParsedDocument>& previous,
                                                    const AnalysisContext& context,
                                                    const std::stop_token& stop = {});

/// The same for a document that is looked at once and never edited: sooner, see parseMarkdownOnce(). Never
/// null. `metadata`: what readMetadata() gives for the text, if that is known.
std::shared_ptr<const ParsedDocument>
parseDocumentOnce(const TextSnapshot& snapshot, const AnalysisContext& context,
                  const std::shared_ptr<const Metadata>& metadata = nullptr);

} // namespace redraft
