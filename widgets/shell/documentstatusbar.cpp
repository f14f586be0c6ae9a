#include "widgets/shell/documentstatusbar.h"

#include "widgets/common/chip.h"
#include "widgets/common/icon.h"
#include "widgets/common/style.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace redraft {

DocumentStatusBar::DocumentStatusBar(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("statusBar"));
    setAccessibleName(tr("Status bar"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(8);
    m_lifecycle = addButton(QStringLiteral("lifecycle"));
    m_lifecycle->setToolTip(tr("Change the status"));
    m_chip = new Chip(m_lifecycle);
    m_chip->setAttribute(Qt::WA_TransparentForMouseEvents);
    addLine();
    m_words = addLabel(QStringLiteral("words"));
    addLine();
    m_checks = addButton(QStringLiteral("checks"));
    m_checks->setToolTip(tr("Go to the checklist"));
    addLine();
    m_saved = addLabel(QStringLiteral("saved"));
    addLine();
    layout->addStretch();
    m_branchIcon = addLabel(QStringLiteral("branchIcon"));
    m_branch = addLabel(QStringLiteral("branch"));
    addLine();
    m_format = addLabel(QStringLiteral("format"));
    addLine();
    m_zoom = addButton(QStringLiteral("zoom"));
    m_zoom->setToolTip(tr("Back to actual size"));
    connect(m_lifecycle, &QToolButton::clicked, this, &DocumentStatusBar::lifecycleRequested);
    connect(m_checks, &QToolButton::clicked, this, &DocumentStatusBar::checklistRequested);
    connect(m_zoom, &QToolButton::clicked, this, &DocumentStatusBar::zoomResetRequested);
    setBranch(QString());
}

QPoint DocumentStatusBar::lifecyclePlace() const
{
    return m_lifecycle->mapToGlobal(QPoint(0, 0));
}

QToolButton* DocumentStatusBar::addButton(const QString& name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::TabFocus);
    setRole(button, Role::Quiet);
    layout()->addWidget(button);
    return button;
}

QLabel* DocumentStatusBar::addLabel(const QString& name)
{
    auto* label = new QLabel(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    setRole(label, Role::Muted);
    layout()->addWidget(label);
    return label;
}

void DocumentStatusBar::addLine()
{
    auto* line = new QFrame(this);
    line->setObjectName(QStringLiteral("line"));
    line->setFixedWidth(1);
    layout()->addWidget(line);
}

void DocumentStatusBar::setAnalysis(const std::shared_ptr<const Analysis>& analysis)
{
    if (!analysis)
        return;
    const QLocale locale;
    const Statistics& statistics = analysis->statistics;
    m_words->setText(tr("%1 · %2").arg(tr("%Ln words", "", statistics.words),
                                       tr("%Ln min", "reading time", statistics.readingMinutes)));
    const Report& report = *analysis->report;
    m_checks->setText(tr("%1/%2 checks").arg(locale.toString(report.passed), locale.toString(report.total)));
    if (analysis->metadata != m_metadata) {
        m_metadata = analysis->metadata;
        showStatus(*m_metadata, *analysis->documentTemplate);
    }
    layout()->activate(); // a picture may be taken before the next turn of the event loop
}

void DocumentStatusBar::showStatus(const Metadata& metadata, const Template& documentTemplate)
{
    const FieldDefinition* definition = documentTemplate.field(QStringLiteral("status"));
    const MetadataField* field =
        metadata.find(definition ? definition->names() : QStringList{QStringLiteral("status")});
    const bool isReadable = !metadata.error && (!field || field->shape != ValueShape::Map);
    const bool hasStatus = field && !field->value.isEmpty();
    const QString status = !isReadable ? tr("Broken metadata") : hasStatus ? field->value : tr("No status");
    m_chip->setTone(!isReadable ? Tone::Error : hasStatus ? toneOfStatus(status) : Tone::Neutral);
    m_chip->setText(fontMetrics().elidedText(status.toUpper(), Qt::ElideRight, 160));
    m_lifecycle->setAccessibleName(tr("Status: %1").arg(status));
    m_chip->resize(m_chip->sizeHint());
    m_lifecycle->setFixedSize(m_chip->sizeHint().grownBy(QMargins(2, 1, 2, 1)));
    m_chip->move(2, 1);
}

void DocumentStatusBar::setTheme(const Theme& theme)
{
    setStyleSheet(QStringLiteral("QFrame#statusBar { background: %1; border-top: 1px solid %2; }"
                                 "QFrame#line { background: %2; }")
                      .arg(theme.window.name(), theme.border.name()));
    m_branchIcon->setPixmap(
        icon(QStringLiteral("branch"), theme.muted).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_chip->setTheme(theme);
}

void DocumentStatusBar::setSaved(bool isModified, const QDateTime& savedAt)
{
    if (m_isReadOnly) {
        m_saved->setText(tr("Read only"));
    } else if (isModified) {
        m_saved->setText(tr("Edited"));
    } else if (!savedAt.isValid()) {
        m_saved->setText(tr("Never saved"));
    } else {
        const bool isToday = savedAt.date() == QDate::currentDate();
        const QString when = isToday ? savedAt.toString(QStringLiteral("HH:mm"))
                                     : QLocale().toString(savedAt.date(), QLocale::ShortFormat);
        m_saved->setText(tr("Saved %1").arg(when));
    }
}

void DocumentStatusBar::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
}

void DocumentStatusBar::setFormat(const FileFormat& format)
{
    m_format->setText(format.description());
    m_format->setToolTip(format.explanation());
}

void DocumentStatusBar::setBranch(const QString& branch)
{
    m_branch->setText(fontMetrics().elidedText(branch, Qt::ElideMiddle, 200));
    m_branch->setToolTip(branch);
    m_branch->setVisible(!branch.isEmpty());
    m_branchIcon->setVisible(!branch.isEmpty());
}

void DocumentStatusBar::setZoom(int percent)
{
    m_zoom->setText(tr("%1 %").arg(percent));
}

} // namespace redraft
