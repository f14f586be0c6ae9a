#pragma once

#include "app/document/analysis.h"

#include <QObject>

namespace redraft {

class DocumentController;
class DocumentPanes;

/// Gives the focus to what is to be filled in first once a document has come: to the first field that lacks
/// something, in a new document also to the first section; else to the start of the document, which is not
/// scrolled. A file that is read again keeps the focus where it is. GUI thread.
class FirstFocus : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the object.
    FirstFocus(DocumentController& controller, DocumentPanes& panes, QObject* parent = nullptr);

    /// Call it with each analysis, once the panes show it.
    void arrive(const Analysis& analysis);

private:
    void await();
    void give(const Analysis& analysis);

    DocumentController& m_controller;
    DocumentPanes& m_panes;
    QString m_path; ///< of the document that was there before
    bool m_isAwaited = false;
};

} // namespace redraft
