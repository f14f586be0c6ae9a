#include "widgets/shell/editcommands.h"

#include "app/editing/markdownedits.h"
#include "app/editing/sectionedits.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/documentpanes.h"

#include <QApplication>
#include <QMetaObject>

namespace redraft {

EditCommands::EditCommands(DocumentController& controller, DocumentPanes& panes, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_panes(panes)
{
    connect(&controller, &DocumentController::leaving, this, &EditCommands::flush);
}

void EditCommands::flush()
{
    const int held = m_panes.flush();
    m_controller.setHeldTexts(held);
    if (held > 0)
        emit messagePosted({MessageTopic::Editing,
                            MessageTone::Warning,
                            tr("%n text(s) in the form cannot stand in the document as they are; the fields "
                               "with a red frame still hold them.",
                               nullptr, held),
                            {}});
}

void EditCommands::insert(ActionId id)
{
    const TextSnapshot snapshot = m_controller.document().snapshot();
    const std::optional<TextRange> place = m_panes.selectedRange();
    if (!place) {
        emit messagePosted({MessageTopic::Editing,
                            MessageTone::Note,
                            tr("Nothing was inserted: click into the text of a section first."),
                            {}});
        return;
    }
    const TextRange selection = *place;
    Edit edit;
    switch (id) {
    case ActionId::InsertDiagram:
        edit = insertDiagram(snapshot, selection);
        break;
    case ActionId::InsertTable:
        edit = insertTable(snapshot, selection, 3, 2);
        break;
    case ActionId::InsertLink:
        edit = insertLink(snapshot, selection);
        break;
    case ActionId::Bold:
        edit = toggleMarks(snapshot, selection, QStringLiteral("**"), tr("Bold"));
        break;
    case ActionId::Italic:
        edit = toggleMarks(snapshot, selection, QStringLiteral("_"), tr("Italic"));
        break;
    case ActionId::InlineCode:
        edit = toggleMarks(snapshot, selection, QStringLiteral("`"), tr("Code"));
        break;
    default:
        return;
    }
    m_controller.applyEdit(edit);
}

void EditCommands::addSection(const QString& sectionId)
{
    const std::shared_ptr<const Analysis> analysis = m_controller.runner().latest();
    if (!analysis)
        return;
    const Edit edit =
        redraft::addSection(analysis->snapshot, *analysis->outline, *analysis->documentTemplate, sectionId);
    m_controller.applyEdit(edit, analysis->snapshot.revision);
}

QList<std::pair<QString, QString>> EditCommands::missingSections() const
{
    QList<std::pair<QString, QString>> missing;
    const std::shared_ptr<const Analysis> analysis = m_controller.runner().latest();
    if (!analysis)
        return missing;
    for (const SectionDefinition& definition : analysis->documentTemplate->sections) {
        const SectionReport* section = analysis->report->byId(definition.id);
        if (!section || section->state == SectionState::Missing)
            missing.append({definition.id, definition.heading});
    }
    return missing;
}

bool EditCommands::sendToFocus(const char* slot)
{
    QWidget* focus = QApplication::focusWidget();
    const QByteArray signature = QByteArray(slot) + "()";
    return focus && focus->metaObject()->indexOfMethod(signature.constData()) >= 0 &&
           QMetaObject::invokeMethod(focus, slot);
}

} // namespace redraft
