#pragma once

#include <QLayout>

namespace redraft {

/// Places its items side by side and goes on in the next line where the width ends; the last item takes the
/// rest of its line. Owns its items.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget* parent, int spacing);
    ~FlowLayout() override;

    /// Puts a widget before the item at `index`.
    void insertWidget(int index, QWidget* widget);
    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    /// True: the last widget takes no line of its own; without room for it, it is a sliver at the end.
    void setLastCompact(bool isCompact);
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    enum class Pass
    {
        Measure,
        Apply
    };
    int place(const QRect& rect, Pass pass) const;

    QList<QLayoutItem*> m_items;
    int m_gap;
    bool m_isLastCompact = false;
};

} // namespace redraft
