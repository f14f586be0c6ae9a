#pragma once

namespace redraft {

/// Everything that the user can do.
enum class ActionId
{
    New,
    NewFromTemplate,
    Open,
    Save,
    SaveAs,
    ExportHtml,
    ExportPdf,
    Close,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    SelectAll,
    Find,
    FindNext,
    FindPrevious,
    Replace,
    GoToLine,
    MoveLineUp,
    MoveLineDown,
    DuplicateLine,
    DeleteLine,
    SelectLine,
    ChangeStatus,
    ViewForm,
    ViewSource,
    ViewSplit,
    GoBack,
    GoForward,
    ShowChecklist,
    ShowPreview,
    ShowOutsideImages,
    FocusChecklist,
    NextCard,
    PreviousCard,
    NextPane,
    PreviousPane,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    CommandPalette,
    InsertDiagram,
    InsertTable,
    InsertLink,
    Bold,
    Italic,
    InlineCode,
    NextFinding,
    PreviousFinding,
    ExplainFinding,
    WaiveFinding,
    FixAllSafe,
    ChooseTemplate,
    KeyboardShortcuts,
    About
};

/// The menus in their order; submenus are marked by the slash in their title.
enum class MenuId
{
    File,
    Export,
    Edit,
    View,
    Theme,
    Insert,
    Checklist,
    Help
};

/// What must hold for an action to be enabled.
enum class ActionRule
{
    Always,
    HasDocument,
    Writable,
    SourceWritable,
    CanUndo,
    CanRedo,
    HasUnsaved,
    CanFind,
    CanGoBack,
    CanGoForward,
    HasFinding ///< each has an obstacle of its own
};

} // namespace redraft
