#include "widgets/shell/documentstatusbar.h"

#include "widgets/common/icon.h"
#include "widgets/common/style.h"
#include "widgets/shell/lifecyclebutton.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <array>

namespace redraft {

DocumentStatusBar::DocumentStatusBar(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("statusBar"));
    setAccessibleName(tr("Status bar"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(8);
    m_lifecycle = new LifecycleButton(this);
    layout->addWidget(m_lifecycle);
    addLine();
    m_words = addLabel(QStringLiteral("words"));
    m_lineAfterWords = addLine();
    m_checks = addButton(QStringLiteral("checks"));
    m_checks->setToolTip(tr("Go to the checklist"));
    addLine();
    m_saved = addLabel(QStringLiteral("saved"));
    addLine();
    layout->addStretch();
    m_branchIcon = addLabel(QStringLiteral("branchIcon"));
    m_branch = addLabel(QStringLiteral("branch"));
    m_lineAfterBranch = addLine();
    m_format = addLabel(QStringLiteral("format"));
    m_lineAfterFormat = addLine();
    m_zoom = addButton(QStringLiteral("zoom"));
    m_zoom->setToolTip(tr("Back to actual size"));
    layout->setSizeConstraint(QLayout::SetNoConstraint); // fit() decides what is shown
    connectButtons();
    setBranch(QString());
}

void DocumentStatusBar::connectButtons()
{
    connect(m_lifecycle, &QToolButton::clicked, this, &DocumentStatusBar::lifecycleRequested);
    connect(m_checks, &QToolButton::clicked, this, &DocumentStatusBar::checklistRequested);
    connect(m_zoom, &QToolButton::clicked, this, &DocumentStatusBar::zoomResetRequested);
}

void DocumentStatusBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

/// Leaves out one thing after the other until the rest has room: nothing is ever cut.
void DocumentStatusBar::fit()
{
    const std::array<QList<QWidget*>, 3> spare{
        QList<QWidget*>{m_branchIcon, m_branch, m_lineAfterBranch},
        {m_format, m_lineAfterFormat},
        {m_words, m_lineAfterWords},
    };
    for (const QList<QWidget*>& part : spare) {
        for (QWidget* widget : part)
            widget->setVisible(!part.contains(m_branch) || !m_branch->text().isEmpty());
    }
    m_lifecycle->setDetail(LifecycleButton::Detail::Next);
    const auto isTooWide = [this] { return layout()->sizeHint().width() > width(); };
    for (size_t i = 0; i < spare.size() && isTooWide(); ++i) {
        for (QWidget* widget : spare[i])
            widget->hide();
    }
    if (isTooWide())
        m_lifecycle->setDetail(LifecycleButton::Detail::Status);
    layout()->activate(); // a picture may be taken before the next turn of the event loop
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

QFrame* DocumentStatusBar::addLine()
{
    auto* line = new QFrame(this);
    line->setObjectName(QStringLiteral("line"));
    line->setFixedWidth(1);
    layout()->addWidget(line);
    return line;
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
    m_lifecycle->setAnalysis(*analysis);
    fit();
}

void DocumentStatusBar::setTheme(const Theme& theme)
{
    setStyleSheet(QStringLiteral("QFrame#statusBar { background: %1; border-top: 1px solid %2; }"
                                 "QFrame#line { background: %2; }")
                      .arg(theme.window.name(), theme.border.name()));
    m_branchIcon->setPixmap(
        icon(QStringLiteral("branch"), theme.muted).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_lifecycle->setTheme(theme);
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
    fit();
}

void DocumentStatusBar::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
}

void DocumentStatusBar::setFormat(const FileFormat& format)
{
    m_format->setText(format.description());
    m_format->setToolTip(format.explanation());
    fit();
}

void DocumentStatusBar::setBranch(const QString& branch)
{
    m_branch->setText(fontMetrics().elidedText(branch, Qt::ElideMiddle, 200));
    m_branch->setToolTip(branch);
    fit();
}

void DocumentStatusBar::setZoom(int percent)
{
    m_zoom->setText(tr("%1 %").arg(percent));
}

} // namespace redraft
