#include "widgets/checklist/fixdialog.h"

#include "widgets/common/differenceview.h"
#include "widgets/common/style.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace redraft {

FixDialog::FixDialog(const TextSnapshot& snapshot, const Finding& finding, const Fix& fix, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Apply fix"));
    auto* heading = new QLabel(finding.message, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    setRole(heading, Role::Heading);
    auto* hint = new QLabel(tr("This may not be what you mean. Look at what changes."), this);
    hint->setWordWrap(true);
    setRole(hint, Role::Muted);
    auto* view = new DifferenceView(this);
    view->setLines(linesOfEdit(snapshot, fix.edit), appliedTheme());
    auto* apply =
        new QPushButton(tr("&Apply: %1").arg(QString(fix.label).replace(u'&', QLatin1String("&&"))), this);
    apply->setDefault(true);
    setRole(apply, Role::Primary);
    auto* cancel = new QPushButton(tr("&Cancel"), this);
    connect(apply, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(apply);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(hint);
    layout->addWidget(view, 1);
    layout->addLayout(buttons);
    apply->setFocus();
}

} // namespace redraft
