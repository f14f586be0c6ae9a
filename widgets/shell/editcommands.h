#pragma once

#include "widgets/shell/actiontable.h"
#include "widgets/shell/message.h"

#include <QObject>

namespace redraft {

class DocumentController;
class DocumentPanes;

/// The insertions and marks of the Insert menu, and the clipboard, at the place where the user works. GUI
/// thread.
class EditCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    EditCommands(DocumentController& controller, DocumentPanes& panes, QObject* parent = nullptr);

    /// Does one of the actions of the Insert menu.
    void insert(ActionId id);
    void addSection(const QString& sectionId);
    /// Sections of the template that the document does not have yet: id and heading, in the template's order.
    QList<std::pair<QString, QString>> missingSections() const;
    /// Calls "cut", "copy", "paste" or "selectAll" of the widget with the focus; false if it has none.
    static bool sendToFocus(const char* slot);

signals:
    void messagePosted(const redraft::Message& message);

private:
    /// Puts in what the form holds and the document does not; says what cannot stand there.
    void flush();

    DocumentController& m_controller;
    DocumentPanes& m_panes;
};

} // namespace redraft
