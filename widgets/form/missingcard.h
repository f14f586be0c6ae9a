#pragma once

#include "widgets/form/card.h"

class QToolButton;

namespace redraft {

class CardHeader;

/// A section of the template that the document lacks: dashed, with a button that adds it.
class MissingCard : public Card
{
    Q_OBJECT

public:
    MissingCard(const FormStyle& style, QWidget* parent);
    void setPlan(const CardPlan& plan, const QString& documentText) override;
    void follow(const QList<TextDelta>&) override {}
    void setReadOnly(bool isReadOnly) override;
    QWidget* firstControl() const override;
    QList<QWidget*> controls() const override;

signals:
    void sectionRequested(const QString& sectionId);

protected:
    void buildContent(QVBoxLayout& layout) override;
    void forgetContent() override;
    int estimatedHeight(int width) const override;
    bool isDashed() const override { return true; }

private:
    void showPlan();

    CardHeader* m_header = nullptr;
    QToolButton* m_button = nullptr;
};

} // namespace redraft
