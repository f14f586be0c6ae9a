#pragma once

#include "widgets/form/cardplan.h"
#include "widgets/form/formstyle.h"

#include <QWidget>

class QVBoxLayout;

namespace redraft {

/// One frame of the form. Its content is built when the card comes near the viewport and may be given up
/// again; before that the card has an estimated height.
class Card : public QWidget
{
    Q_OBJECT

public:
    Card(const FormStyle& style, QWidget* parent);

    const CardPlan& plan() const { return m_plan; }
    /// What the card shows from now on; `documentText` is the text to which the plan's ranges belong.
    virtual void setPlan(const CardPlan& plan, const QString& documentText);
    /// Keeps the card's ranges right and its text up to date after a change of the document.
    virtual void follow(const QList<TextDelta>& deltas) = 0;
    virtual void setReadOnly(bool isReadOnly) { m_isReadOnly = isReadOnly; }
    /// Writes what is being typed and not in the document yet. The number of texts that the document cannot
    /// take: these stay where they are, with the reason.
    virtual int flush() { return 0; }
    /// The control that gets the focus when the card is gone to. Null if not built.
    virtual QWidget* firstControl() const = 0;

    /// Everything in the card that takes the focus by Tab, in the order of the eye.
    virtual QList<QWidget*> controls() const = 0;

    bool isBuilt() const { return m_content != nullptr; }
    void build();
    void release();
    void setStyle(const FormStyle& style);
    /// Height for a width, px; estimated before the content is built.
    int heightFor(int width) const;
    void setCurrent(bool isCurrent);

signals:
    void heightChanged();
    /// controls() are others than before.
    void controlsChanged();

protected:
    /// Fills the empty layout.
    virtual void buildContent(QVBoxLayout& layout) = 0;
    /// Forgets the widgets that buildContent() made; they are about to be deleted.
    virtual void forgetContent() = 0;
    virtual int estimatedHeight(int width) const = 0;
    virtual bool isDashed() const { return false; }

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    const FormStyle& formStyle() const { return m_style; }
    bool isReadOnly() const { return m_isReadOnly; }
    QWidget* content() const { return m_content; }

    CardPlan m_plan;

private:
    FormStyle m_style;
    QWidget* m_content = nullptr;
    bool m_isCurrent = false;
    bool m_isReadOnly = false;
};

} // namespace redraft
