#include "widgets/shell/templatemenu.h"

#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/documenttemplate.h"

#include <QActionGroup>

namespace redraft {

namespace {

QString withoutMnemonics(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

TemplateMenu::TemplateMenu(DocumentController& controller, QWidget* parent)
    : QMenu(tr("&Template"), parent)
    , m_controller(controller)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &TemplateMenu::fill);
}

void TemplateMenu::fill()
{
    clear();
    DocumentTemplate& templates = m_controller.templates();
    const bool isChosen = templates.reason() == TemplateReason::Chosen;
    auto* group = new QActionGroup(this);
    QAction* best = addAction(tr("&Best match"));
    best->setToolTip(
        tr("Take the template that the repository names for this document, or the one that its headings, "
           "fields and path fit best."));
    best->setCheckable(true);
    best->setChecked(!isChosen);
    group->addAction(best);
    connect(best, &QAction::triggered, this,
            [this] { m_controller.templates().chooseBest(m_controller.document().snapshot().text); });
    std::optional<TemplateOrigin> origin;
    for (const LibraryTemplate& entry : templates.library().templates()) {
        if (origin != entry.origin)
            addSeparator();
        origin = entry.origin;
        QAction* action = addAction(withoutMnemonics(entry.value->name));
        action->setToolTip(entry.origin == TemplateOrigin::Shipped ? entry.value->description
                                                                   : entry.value->source);
        action->setCheckable(true);
        action->setChecked(isChosen && entry.value->id == templates.value()->id);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, id = entry.value->id] { m_controller.templates().choose(id); });
    }
}

} // namespace redraft
