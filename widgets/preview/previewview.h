#pragma once

#include "app/document/analysis.h"
#include "app/rendering/theme.h"
#include "app/text/edit.h"

#include <QAbstractScrollArea>

namespace redraft {

class CodeHighlighter;

/// The live preview: blocks are laid out when they come near the viewport. GUI thread.
class PreviewView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// `highlighter` must outlive the view.
    explicit PreviewView(const CodeHighlighter& highlighter, QWidget* parent = nullptr);
    ~PreviewView() override;

    void setAnalysis(const std::shared_ptr<const Analysis>& analysis);
    void setTheme(const Theme& theme);
    void setZoom(int percent);
    /// Folder of the document, for relative images; "" shows placeholders.
    void setDocumentFolder(const QString& folder);
    /// Brings source line `line` (from 0, with the fraction inside a block) to the top without telling back.
    void scrollToLine(qreal line);
    /// Marks the block of this source position softly; shows it if it is out of sight.
    void showPosition(qsizetype position);
    /// True once everything in sight is laid out, with colours and images.
    bool isPictureComplete() const;

signals:
    /// The user scrolled; the source line now at the top.
    void topLineChanged(qreal line);
    void editRequested(const redraft::Edit& edit);
    /// A link that is no anchor of this document was clicked; `destination` as written.
    void linkActivated(const QString& destination);
    /// The user asked for the source of this place (UTF-16 code units).
    void navigateRequested(qsizetype position);
    void pictureCompleted();
};

} // namespace redraft
