#pragma once

#include "app/document/analysis.h"

#include <QObject>
#include <QPointer>

namespace redraft {

class DocumentController;
class DocumentPanes;

/// Gives the focus to what is to be filled in first once a document has come: to the first field that lacks
/// something, in a new document also to the first section; else to the start of the document, which is not
/// scrolled. The focus stays where somebody has put it meanwhile, and where a file is read again. GUI thread.
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
    bool isTaken() const;
    void give(const Analysis& analysis);

    DocumentController& m_controller;
    DocumentPanes& m_panes;
    QString m_path;             ///< of the document that was there before
    QPointer<QWidget> m_before; ///< what had the focus when the document came
    bool m_isAwaited = false;
};

} // namespace redraft
