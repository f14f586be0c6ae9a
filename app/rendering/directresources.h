#pragma once

#include "app/rendering/renderresources.h"

namespace redraft {

/// Supplies everything at once, in the calling thread: for export and tests.
class DirectResources : public RenderResources
{
public:
    /// `highlighter` must outlive the object.
    explicit DirectResources(const CodeHighlighter& highlighter)
        : m_highlighter(highlighter)
    {
    }
    std::shared_ptr<const CodeColors> colors(const QString& language, const QString& code) override;
    std::shared_ptr<const Picture> picture(const QString& path, QSize pixels) override;

private:
    const CodeHighlighter& m_highlighter;
};

} // namespace redraft
