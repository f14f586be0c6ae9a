#include "widgets/dialogs/templatelist.h"

#include "widgets/common/style.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

namespace redraft {

namespace {

constexpr int listWidth = 220;
constexpr int rowPadding = 12;
constexpr int fewestRowsInSight = 5;
constexpr int detailRole = Qt::UserRole + 1;

QFont detailFont(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

/// The name of a template, and below it what kind of template it is.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, QFontMetrics(option.font).height() + QFontMetrics(detailFont(option.font)).height() +
                       rowPadding};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem frame = option;
        initStyleOption(&frame, index);
        frame.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &frame, painter, option.widget);
        const QRect rect = option.rect.adjusted(8, rowPadding / 2, -8, -rowPadding / 2);
        const auto draw = [&](const QFont& font, const QColor& color, Qt::Alignment place, int role) {
            painter->setFont(font);
            painter->setPen(color);
            const QString text =
                QFontMetrics(font).elidedText(index.data(role).toString(), Qt::ElideRight, rect.width());
            painter->drawText(rect, int(place | Qt::AlignLeft) | Qt::TextSingleLine, text);
        };
        painter->save();
        draw(option.font, appliedTheme().text, Qt::AlignTop, Qt::DisplayRole);
        draw(detailFont(option.font), appliedTheme().muted, Qt::AlignBottom, detailRole);
        painter->restore();
    }
};

QString originText(TemplateOrigin origin)
{
    switch (origin) {
    case TemplateOrigin::Shipped:
        return TemplateList::tr("shipped");
    case TemplateOrigin::User:
        return TemplateList::tr("your own");
    case TemplateOrigin::Repository:
        break;
    }
    return TemplateList::tr("this repository");
}

QLabel* wrappedLabel(Role role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setFixedWidth(listWidth);
    setRole(label, role);
    return label;
}

} // namespace

TemplateList::TemplateList(std::shared_ptr<const TemplateLibrary> library, const QString& templateId,
                           QWidget* parent)
    : QWidget(parent)
    , m_library(std::move(library))
    , m_list(new QListWidget(this))
    , m_description(wrappedLabel(Role::Muted, this))
    , m_faults(wrappedLabel(Role::Problem, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_list, 1); // as high as it needs to be; the rest stays empty
    column->addWidget(m_description);
    column->addWidget(m_faults);
    column->addStretch();
    m_faults->setObjectName(QStringLiteral("templateFaults"));
    m_faults->setText(m_library->faults().join(QStringLiteral("\n\n")));
    m_faults->setVisible(!m_library->faults().isEmpty());
    m_faults->setTextInteractionFlags(Qt::TextSelectableByMouse);
    fill(templateId);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        showDescription();
        emit chosenChanged();
    });
    showDescription();
    setFocusProxy(m_list);
}

void TemplateList::fill(const QString& templateId)
{
    m_list->setAccessibleName(tr("Templates"));
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    int current = 0;
    for (const LibraryTemplate& entry : m_library->templates()) {
        auto* item = new QListWidgetItem(entry.value->name, m_list);
        const QString sections = tr("%Ln sections", "", int(entry.value->sections.size()));
        const QString detail = tr("%1 · %2", "sections, origin").arg(sections, originText(entry.origin));
        item->setData(Qt::UserRole, entry.value->id);
        item->setData(detailRole, detail);
        item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(entry.value->name, detail));
        if (entry.origin != TemplateOrigin::Shipped)
            item->setToolTip(entry.value->source);
        if (entry.value->id == templateId)
            current = m_list->count() - 1;
    }
    m_list->setCurrentRow(current);
    m_list->ensurePolished();
    const int rowHeight = m_list->sizeHintForRow(0);
    m_list->setFixedWidth(listWidth);
    m_list->setMinimumHeight(rowHeight * qMin(fewestRowsInSight, m_list->count()) + 4);
    m_list->setMaximumHeight(rowHeight * m_list->count() + 4);
}

std::shared_ptr<const Template> TemplateList::chosen() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return m_library->find(item ? item->data(Qt::UserRole).toString() : QString());
}

void TemplateList::showDescription()
{
    const auto value = chosen();
    m_description->setText(value ? value->description : QString());
}

} // namespace redraft
