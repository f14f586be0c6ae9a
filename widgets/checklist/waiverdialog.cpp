#include "widgets/checklist/waiverdialog.h"

#include "app/checklist/waiver.h"
#include "widgets/common/style.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace redraft {

WaiverDialog::WaiverDialog(const Finding& finding, const QString& place, QWidget* parent)
    : QDialog(parent)
    , m_reason(new QLineEdit(this))
    , m_waive(new QPushButton(tr("&Waive"), this))
{
    setWindowTitle(tr("Waive %1").arg(finding.checkId));
    setMinimumWidth(460);
    auto* heading = new QLabel(finding.message, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    setRole(heading, Role::Heading);
    auto* label = new QLabel(tr("Why does %1 not apply?").arg(finding.checkId), this);
    label->setBuddy(m_reason);
    m_reason->setPlaceholderText(tr("A reason that a reviewer can judge"));
    m_reason->setAccessibleName(tr("Reason"));
    auto* hint = new QLabel(place.isEmpty() ? tr("The reason is written into the document as a comment.")
                                            : tr("The reason is written as a comment under “%1”.").arg(place),
                            this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    setRole(hint, Role::Muted);
    auto* cancel = new QPushButton(tr("&Cancel"), this);
    m_waive->setDefault(true);
    setRole(m_waive, Role::Primary);
    connect(m_waive, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, this, &WaiverDialog::follow);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_waive);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addSpacing(4);
    layout->addWidget(label);
    layout->addWidget(m_reason);
    layout->addWidget(hint);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    follow();
    m_reason->setFocus();
}

QString WaiverDialog::reason() const
{
    return m_reason->text().simplified();
}

void WaiverDialog::follow()
{
    Waiver waiver;
    waiver.reason = reason();
    m_waive->setEnabled(waiver.hasReason());
}

} // namespace redraft
