#include "widgets/shell/actiontable.h"

namespace redraft {

// clang-format off
const std::vector<ActionDefinition>& ActionTable::definitions()
{
    using enum ActionId;
    using Rule = ActionRule;
    static const std::vector<ActionDefinition> table{
        {New, MenuId::File, 0, QT_TR_NOOP("&New RFC"), QKeySequence::New, "new", Rule::Always, false},
        {NewFromTemplate, MenuId::File, 0, QT_TR_NOOP("New RFC from &template…"), QKeySequence(QStringLiteral("Ctrl+Shift+N")), "", Rule::Always, false},
        {Open, MenuId::File, 0, QT_TR_NOOP("&Open…"), QKeySequence::Open, "open", Rule::Always, false},
        {Save, MenuId::File, 1, QT_TR_NOOP("&Save"), QKeySequence::Save, "save", Rule::Writable, false},
        {SaveAs, MenuId::File, 1, QT_TR_NOOP("Save &as…"), QKeySequence(QStringLiteral("Ctrl+Shift+S")), "", Rule::Writable, false},
        {ExportHtml, MenuId::Export, 2, QT_TR_NOOP("Export as &HTML…"), QKeySequence(QStringLiteral("Ctrl+Shift+H")), "", Rule::HasDocument, false},
        {ExportPdf, MenuId::Export, 2, QT_TR_NOOP("Export as &PDF…"), QKeySequence(QStringLiteral("Ctrl+Shift+E")), "", Rule::HasDocument, false},
        {Close, MenuId::File, 3, QT_TR_NOOP("&Close window"), QKeySequence(QStringLiteral("Ctrl+W")), "", Rule::Always, false},
        {Quit, MenuId::File, 3, QT_TR_NOOP("&Quit"), QKeySequence(QStringLiteral("Ctrl+Q")), "", Rule::Always, false},

        {Undo, MenuId::Edit, 0, QT_TR_NOOP("&Undo"), QKeySequence(QStringLiteral("Ctrl+Z")), "undo", Rule::CanUndo, false},
        {Redo, MenuId::Edit, 0, QT_TR_NOOP("&Redo"), QKeySequence(QStringLiteral("Ctrl+Shift+Z")), "redo", Rule::CanRedo, false},
        {Cut, MenuId::Edit, 1, QT_TR_NOOP("Cu&t"), QKeySequence::Cut, "", Rule::Always, false},
        {Copy, MenuId::Edit, 1, QT_TR_NOOP("&Copy"), QKeySequence::Copy, "", Rule::Always, false},
        {Paste, MenuId::Edit, 1, QT_TR_NOOP("&Paste"), QKeySequence::Paste, "", Rule::Always, false},
        {SelectAll, MenuId::Edit, 1, QT_TR_NOOP("Select &all"), QKeySequence::SelectAll, "", Rule::Always, false},
        {Find, MenuId::Edit, 2, QT_TR_NOOP("&Find…"), QKeySequence::Find, "search", Rule::HasDocument, false},
        {FindNext, MenuId::Edit, 2, QT_TR_NOOP("Find &next"), QKeySequence(Qt::Key_F3), "", Rule::HasDocument, false},
        {FindPrevious, MenuId::Edit, 2, QT_TR_NOOP("Find pre&vious"), QKeySequence(Qt::SHIFT | Qt::Key_F3), "", Rule::HasDocument, false},
        {Replace, MenuId::Edit, 2, QT_TR_NOOP("R&eplace…"), QKeySequence(QStringLiteral("Ctrl+H")), "", Rule::Writable, false},
        {GoToLine, MenuId::Edit, 3, QT_TR_NOOP("&Go to line…"), QKeySequence(QStringLiteral("Ctrl+G")), "", Rule::Always, false},
        {MoveLineUp, MenuId::Edit, 3, QT_TR_NOOP("Move line &up"), QKeySequence(QStringLiteral("Alt+Up")), "", Rule::SourceWritable, false},
        {MoveLineDown, MenuId::Edit, 3, QT_TR_NOOP("Move line &down"), QKeySequence(QStringLiteral("Alt+Down")), "", Rule::SourceWritable, false},
        {DuplicateLine, MenuId::Edit, 3, QT_TR_NOOP("Dup&licate line"), QKeySequence(QStringLiteral("Ctrl+D")), "", Rule::SourceWritable, false},
        {DeleteLine, MenuId::Edit, 3, QT_TR_NOOP("Delete l&ine"), QKeySequence(QStringLiteral("Ctrl+Shift+K")), "", Rule::SourceWritable, false},
        {SelectLine, MenuId::Edit, 3, QT_TR_NOOP("Select li&ne"), QKeySequence(QStringLiteral("Ctrl+L")), "", Rule::Always, false},
        {ChangeStatus, MenuId::Edit, 4, QT_TR_NOOP("Change stat&us…"), QKeySequence(QStringLiteral("Ctrl+Alt+S")), "", Rule::Writable, false},
        {CommandPalette, MenuId::Edit, 4, QT_TR_NOOP("Co&mmand palette…"), QKeySequence(QStringLiteral("Ctrl+Shift+P")), "palette", Rule::Always, false},

        {ViewForm, MenuId::View, 0, QT_TR_NOOP("&Form"), QKeySequence(QStringLiteral("Ctrl+1")), "form", Rule::Always, true},
        {ViewSource, MenuId::View, 0, QT_TR_NOOP("&Source"), QKeySequence(QStringLiteral("Ctrl+2")), "source", Rule::Always, true},
        {ViewSplit, MenuId::View, 0, QT_TR_NOOP("S&plit"), QKeySequence(QStringLiteral("Ctrl+3")), "split", Rule::Always, true},
        {ShowChecklist, MenuId::View, 1, QT_TR_NOOP("Show &checklist"), QKeySequence(Qt::Key_F9), "", Rule::Always, true},
        {ShowPreview, MenuId::View, 1, QT_TR_NOOP("Show p&review"), QKeySequence(Qt::Key_F10), "", Rule::Always, true},
        {ShowOutsideImages, MenuId::View, 1, QT_TR_NOOP("Show images from els&ewhere"), {}, "", Rule::HasDocument, true},
        {FocusChecklist, MenuId::View, 1, QT_TR_NOOP("&Go to checklist"), QKeySequence(QStringLiteral("Ctrl+Shift+L")), "", Rule::HasDocument, false},
        {NextCard, MenuId::View, 1, QT_TR_NOOP("&Next section of the form"), QKeySequence(QStringLiteral("Ctrl+Tab")), "", Rule::Always, false},
        {PreviousCard, MenuId::View, 1, QT_TR_NOOP("Pre&vious section of the form"), QKeySequence(QStringLiteral("Ctrl+Shift+Tab")), "", Rule::Always, false},
        {NextPane, MenuId::View, 1, QT_TR_NOOP("Ne&xt pane"), QKeySequence(Qt::Key_F6), "", Rule::Always, false},
        {PreviousPane, MenuId::View, 1, QT_TR_NOOP("Previo&us pane"), QKeySequence(Qt::SHIFT | Qt::Key_F6), "", Rule::Always, false},
        {GoBack, MenuId::View, 4, QT_TR_NOOP("&Back"), QKeySequence(QStringLiteral("Alt+Left")), "", Rule::CanGoBack, false},
        {GoForward, MenuId::View, 4, QT_TR_NOOP("For&ward"), QKeySequence(QStringLiteral("Alt+Right")), "", Rule::CanGoForward, false},
        {ZoomIn, MenuId::View, 2, QT_TR_NOOP("Zoom &in"), QKeySequence(QStringLiteral("Ctrl++")), "zoom-in", Rule::Always, false},
        {ZoomOut, MenuId::View, 2, QT_TR_NOOP("Zoom &out"), QKeySequence(QStringLiteral("Ctrl+-")), "zoom-out", Rule::Always, false},
        {ZoomReset, MenuId::View, 2, QT_TR_NOOP("&Actual size"), QKeySequence(QStringLiteral("Ctrl+0")), "", Rule::Always, false},
        {ThemeSystem, MenuId::Theme, 3, QT_TR_NOOP("Theme: as the s&ystem"), {}, "", Rule::Always, true},
        {ThemeLight, MenuId::Theme, 3, QT_TR_NOOP("Theme: &light"), {}, "", Rule::Always, true},
        {ThemeDark, MenuId::Theme, 3, QT_TR_NOOP("Theme: &dark"), {}, "", Rule::Always, true},

        {InsertDiagram, MenuId::Insert, 0, QT_TR_NOOP("&Diagram"), QKeySequence(QStringLiteral("Ctrl+Shift+D")), "diagram", Rule::Writable, false},
        {InsertTable, MenuId::Insert, 0, QT_TR_NOOP("&Table"), QKeySequence(QStringLiteral("Ctrl+Shift+T")), "table", Rule::Writable, false},
        {InsertLink, MenuId::Insert, 0, QT_TR_NOOP("&Link"), QKeySequence(QStringLiteral("Ctrl+K")), "link", Rule::Writable, false},
        {Bold, MenuId::Insert, 1, QT_TR_NOOP("&Bold"), QKeySequence(QStringLiteral("Ctrl+B")), "bold", Rule::Writable, false},
        {Italic, MenuId::Insert, 1, QT_TR_NOOP("&Italic"), QKeySequence(QStringLiteral("Ctrl+I")), "italic", Rule::Writable, false},
        {InlineCode, MenuId::Insert, 1, QT_TR_NOOP("&Code"), QKeySequence(QStringLiteral("Ctrl+E")), "code", Rule::Writable, false},

        {NextFinding, MenuId::Checklist, 0, QT_TR_NOOP("&Next finding"), QKeySequence(Qt::Key_F8), "", Rule::HasFinding, false},
        {PreviousFinding, MenuId::Checklist, 0, QT_TR_NOOP("&Previous finding"), QKeySequence(Qt::SHIFT | Qt::Key_F8), "", Rule::HasFinding, false},
        {ExplainFinding, MenuId::Checklist, 1, QT_TR_NOOP("&Explain the rule of the finding"), QKeySequence(QStringLiteral("Alt+F8")), "", Rule::HasFinding, false},
        {WaiveFinding, MenuId::Checklist, 1, QT_TR_NOOP("&Waive the finding…"), {}, "", Rule::HasFinding, false},
        {FixAllSafe, MenuId::Checklist, 2, QT_TR_NOOP("&Fix all that is safe"), {}, "", Rule::HasFinding, false},
        {ChooseTemplate, MenuId::Checklist, 3, QT_TR_NOOP("Choose the &template…"), {}, "", Rule::HasDocument, false},

        {KeyboardShortcuts, MenuId::Help, 0, QT_TR_NOOP("&Keyboard shortcuts"), QKeySequence(Qt::Key_F1), "keyboard", Rule::Always, false},
        {About, MenuId::Help, 1, QT_TR_NOOP("&About Redraft"), {}, "", Rule::Always, false},
    };
    return table;
}
// clang-format on

} // namespace redraft
