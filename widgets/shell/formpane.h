#pragma once

#include "app/document/document.h"
#include "app/rendering/theme.h"
#include "widgets/editor/findbar.h"

#include <QWidget>

namespace redraft {

class FormView;

/// The form with a find bar of its own, which is made when it is first asked for. GUI thread.
class FormPane : public QWidget
{
    Q_OBJECT

public:
    /// `document` must outlive the pane.
    explicit FormPane(Document& document, QWidget* parent = nullptr);

    FormView& form() { return *m_form; }
    void setTheme(const Theme& theme);
    FindBar& findBar();
    /// True while the user works in the find bar.
    bool isFinding() const;

private:
    Document& m_document;
    FormView* m_form;
    FindBar* m_findBar = nullptr;
    Theme m_theme = Theme::light();
};

} // namespace redraft
