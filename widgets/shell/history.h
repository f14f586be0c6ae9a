#pragma once

#include "widgets/shell/paneplace.h"

#include <QObject>
#include <QString>
#include <optional>
#include <vector>

namespace redraft {

class ActionTable;
class DocumentController;
class DocumentPanes;
struct Analysis;

/// A place in a document.
struct HistoryPlace
{
    QString path; ///< "" for a document that was never saved
    PanePlace place;

    bool operator==(const HistoryPlace&) const = default;
};

/// Back and Forward: where the reader was before links led elsewhere, in this document or in others, by menu,
/// keys and the buttons of the mouse. What would drop edits asks first, as everywhere. GUI thread.
class History : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the history.
    History(ActionTable& actions, DocumentController& controller, DocumentPanes& panes,
            QObject* parent = nullptr);

    HistoryPlace here() const;
    /// Remembers `before` if the reader is no longer there, or about to leave.
    void noteIfLeft(const HistoryPlace& before);
    /// To be called when the panes show a new analysis: leads to the place in a document that goBack() or
    /// goForward() has opened.
    void arrive(const Analysis& analysis);
    void goBack() { go(m_back, m_forward); }
    void goForward() { go(m_forward, m_back); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Places = std::vector<HistoryPlace>;

    void note(const HistoryPlace& place);
    void go(Places& from, Places& to);
    bool openFileOf(const HistoryPlace& place);
    void forgetUnsaved();
    void takePath();
    void updateActions();

    ActionTable& m_actions;
    DocumentController& m_controller;
    DocumentPanes& m_panes;
    Places m_back, m_forward;
    std::optional<HistoryPlace> m_awaited; ///< in a document that is being opened
    QString m_path;                        ///< of the document, as far as it is known here
};

} // namespace redraft
