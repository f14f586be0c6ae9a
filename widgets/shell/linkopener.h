#pragma once

#include <QString>
#include <memory>

namespace redraft {

struct Analysis;
class DocumentController;
class PreviewView;

/// Opens links of the document: web and mail addresses with the desktop, Markdown files here, at their
/// anchor. A program is never started from a link. GUI thread.
class LinkOpener
{
public:
    /// Both must outlive the object.
    LinkOpener(DocumentController& controller, PreviewView& preview)
        : m_controller(controller)
        , m_preview(preview)
    {
    }

    /// Returns why nothing was opened, "" if all went well.
    QString open(const QString& destination);
    /// To be called when the preview has got a new analysis: leads to the anchor of the link that opened the
    /// document. Returns what went wrong, "" as a rule.
    QString leadToAnchor(const Analysis& analysis);

private:
    /// Anchors are percent-encoded.
    QString openFile(const QString& path, const QString& anchor);
    QString lead(const QString& anchor);

    DocumentController& m_controller;
    PreviewView& m_preview;
    QString m_awaitedFile; ///< that is being opened; "": none
    QString m_awaitedAnchor;
};

} // namespace redraft
