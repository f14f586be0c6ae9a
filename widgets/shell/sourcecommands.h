#pragma once

#include <QObject>

namespace redraft {

class ActionTable;
class Document;
class DocumentPanes;
enum class ActionId;

/// The commands for lines of the source: disabled while the form alone is shown, but "Go to line" shows the
/// source. GUI thread.
class SourceCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    SourceCommands(ActionTable& actions, Document& document, DocumentPanes& panes, QObject* parent = nullptr);

signals:
    /// The source has to be shown.
    void sourceRequested();

private:
    void updateRule(ActionTable& actions);
    void edit(ActionId id);
    void selectLines();
    void askForLine();
    void goToLine(int number);

    Document& m_document;
    DocumentPanes& m_panes;
};

} // namespace redraft
