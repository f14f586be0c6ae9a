#pragma once

#include <QMenu>

namespace redraft {

class DocumentController;

/// The templates that the document could have, with the one that it has ticked. Filled each time it opens.
/// GUI thread.
class TemplateMenu : public QMenu
{
    Q_OBJECT

public:
    /// `controller` must outlive the menu.
    TemplateMenu(DocumentController& controller, QWidget* parent);

private:
    void fill();

    DocumentController& m_controller;
};

} // namespace redraft
