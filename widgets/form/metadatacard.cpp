#include "widgets/form/metadatacard.h"

#include "widgets/form/cardheader.h"
#include "widgets/form/fieldcontrol.h"
#include "widgets/form/metadatasyntaxname.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace redraft {

MetadataCard::MetadataCard(const Document& document, const FormStyle& style, QWidget* parent)
    : Card(style, parent)
    , m_document(document)
{
}

void MetadataCard::buildContent(QVBoxLayout& layout)
{
    const FormStyle& style = formStyle();
    m_header = new CardHeader(style);
    layout.addWidget(m_header);
    m_addButton = m_header->addButton(tr("Add fields"), style.theme.accent);
    connect(m_addButton, &QToolButton::clicked, this, &MetadataCard::addAllFields);
    m_errorBox = new QWidget;
    auto* row = new QHBoxLayout(m_errorBox);
    row->setContentsMargins(0, 0, 0, 0);
    m_error = new QLabel;
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    styleLabel(*m_error, style.textFont(9), style.theme.error);
    row->addWidget(m_error, 1);
    m_errorButton = CardHeader::makeButton(style, style.theme.accent, m_errorBox);
    row->addWidget(m_errorButton, 0, Qt::AlignTop);
    connect(m_errorButton, &QToolButton::clicked, this, [this] {
        if (m_analysis && m_analysis->metadata->error)
            requestSource(m_analysis->metadata->error->position);
    });
    layout.addWidget(m_errorBox);
    m_grid = new FieldGrid(style);
    layout.addWidget(m_grid);
    m_rest = new QLabel;
    m_rest->setWordWrap(true);
    styleLabel(*m_rest, style.textFont(9), style.theme.muted);
    layout.addWidget(m_rest);
    showAnalysis();
}

void MetadataCard::forgetContent()
{
    m_header = nullptr;
    m_addButton = nullptr;
    m_errorBox = nullptr;
    m_error = nullptr;
    m_errorButton = nullptr;
    m_grid = nullptr;
    m_rest = nullptr;
}

void MetadataCard::setPlan(const CardPlan& plan, const QString& documentText)
{
    Card::setPlan(plan, documentText);
    std::vector<FieldPlan> fields = planned();
    m_fields.swap(fields);
    followHeld();
    if (m_grid)
        showAnalysis();
    focusNamed();
    m_isChangedOutside = false;
}

std::vector<FieldPlan> MetadataCard::planned() const
{
    const SectionReport* report = m_analysis->report->byId(QStringLiteral("metadata"));
    if (!isBeside())
        return planFields(m_analysis->snapshot, *m_analysis->metadata, *m_analysis->documentTemplate, report,
                          m_wantedFields);
    const PresentMetadata beside = present();
    return planFields(beside.snapshot, beside.metadata, *m_analysis->documentTemplate, report,
                      m_wantedFields);
}

void MetadataCard::setCompanion(const Document* companion, const QString& name)
{
    m_companion = companion;
    m_companionName = name;
    if (!m_isOwnEdit)
        m_isChangedOutside = true;
}

bool MetadataCard::isBeside() const
{
    return m_companion && m_analysis && m_analysis->metadata->isInOtherFile;
}

/// Places in the companion are none in the source of the document.
void MetadataCard::requestSource(qsizetype position)
{
    if (!isBeside())
        emit sourceRequested(position);
}

void MetadataCard::showAnalysis()
{
    if (!m_analysis)
        return;
    m_header->showPlan(m_plan);
    m_header->setNote(isBeside() ? m_companionName : metadataSyntaxName(*m_analysis));
    const bool hasFieldsToAdd = !m_analysis->documentTemplate->fields.empty();
    m_addButton->setVisible(m_analysis->metadata->syntax == MetadataSyntax::None && hasFieldsToAdd &&
                            !isReadOnly());
    showError();
    showRows();
}

void MetadataCard::showError()
{
    const auto& error = m_analysis->metadata->error;
    m_errorBox->setVisible(error.has_value());
    if (!error)
        return;
    m_error->setText(tr("Line %1, column %2: %3 Until it is mended, the fields cannot be changed here.")
                         .arg(error->line)
                         .arg(error->column)
                         .arg(error->message));
    m_errorButton->setVisible(!isBeside());
    m_errorButton->setText(tr("Go to line %1").arg(error->line));
}

void MetadataCard::showRows()
{
    std::vector<FieldRow> rows;
    bool isSame = m_fields.size() == m_grid->rows().size();
    for (const FieldPlan& plan : m_fields) {
        const auto& old = m_grid->rows();
        const auto found = std::find_if(old.begin(), old.end(), [&](const FieldRow& row) {
            return row.id == plan.id && row.control->property("kind").toInt() == int(plan.kind);
        });
        isSame = isSame && found != old.end() && found - old.begin() == std::ssize(rows) &&
                 found->isWide == plan.isWide();
        rows.push_back(found != old.end() ? *found : makeRow(plan));
        rows.back().isWide = plan.isWide();
    }
    for (size_t i = 0; i < rows.size(); ++i)
        showRow(rows[i], m_fields[i]);
    if (!isSame)
        m_grid->setRows(std::move(rows));
    showRest();
}

void MetadataCard::showRest()
{
    const auto shown = std::count_if(m_fields.begin(), m_fields.end(),
                                     [](const FieldPlan& plan) { return plan.position >= 0; });
    const int rest = int(std::ssize(m_analysis->metadata->fields) - shown);
    m_rest->setVisible(m_fields.size() >= mostFieldsPlanned && rest > 0);
    m_rest->setText(tr("%n more field(s) can only be edited in the source.", nullptr, rest));
}

void MetadataCard::settle()
{
    m_typedId.clear();
    m_typedPlan.reset();
    m_refusedId.clear();
    // Only while what is known is still true; otherwise the next analysis shows the values.
    if (m_grid && m_analysis && m_analysis->snapshot.revision == m_document.revision()) {
        m_fields = planned();
        showRows();
    }
}

void MetadataCard::follow(const QList<TextDelta>&)
{
    if (!m_isOwnEdit)
        m_isChangedOutside = true;
}

void MetadataCard::setReadOnly(bool isReadOnly)
{
    Card::setReadOnly(isReadOnly);
    if (!m_grid)
        return;
    for (const FieldRow& row : m_grid->rows()) {
        const FieldPlan* plan = planById(row.id);
        row.control->setReadOnly(isReadOnly || (plan && plan->isReadOnly));
    }
}

const FieldPlan* MetadataCard::planById(const QString& id) const
{
    const auto found =
        std::find_if(m_fields.begin(), m_fields.end(), [&](const FieldPlan& plan) { return plan.id == id; });
    return found == m_fields.end() ? nullptr : &*found;
}

QWidget* MetadataCard::firstControl() const
{
    return controls().value(0);
}

QList<QWidget*> MetadataCard::controls() const
{
    QList<QWidget*> result;
    if (!m_grid)
        return result;
    if (!m_addButton->isHidden())
        result += m_addButton;
    if (!m_errorBox->isHidden())
        result += m_errorButton;
    for (const FieldRow& row : m_grid->rows())
        result += row.control->controls();
    return result;
}

void MetadataCard::wantField(const QString& fieldId)
{
    if (m_wantedFields.contains(fieldId) || fieldControl(fieldId))
        return;
    m_wantedFields += fieldId;
    settle();
}

QWidget* MetadataCard::fieldControl(const QString& fieldId) const
{
    if (!m_grid)
        return nullptr;
    for (const FieldRow& row : m_grid->rows()) {
        if (row.id == fieldId || row.id == QStringLiteral("key:") + foldedFieldName(fieldId))
            return row.control->firstControl();
    }
    return nullptr;
}

bool MetadataCard::holds(TextRange range) const
{
    if (isBeside())
        return false;
    const TextRange fields = m_plan.text;
    return (!fields.isEmpty() && range.start >= fields.start && range.start <= fields.end()) ||
           fieldIn(range);
}

/// The first field of the document that stands in the range; null if there is none.
const FieldPlan* MetadataCard::fieldIn(TextRange range) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [range](const FieldPlan& plan) {
        return plan.position >= 0 && plan.position >= range.start && plan.position <= range.end();
    });
    return found == m_fields.end() ? nullptr : &*found;
}

QWidget* MetadataCard::goTo(TextRange range)
{
    const FieldPlan* field = isBeside() ? nullptr : fieldIn(range);
    for (const FieldPlan& plan : m_fields) {
        const bool isNearer =
            plan.position >= 0 && plan.position <= range.start && (!field || plan.position > field->position);
        if (isNearer && !isBeside() && holds(range) && !fieldIn(range))
            field = &plan;
    }
    QWidget* control = field ? fieldControl(field->id) : nullptr;
    if (!control)
        control = firstControl();
    if (control)
        control->setFocus(Qt::OtherFocusReason);
    return control;
}

int MetadataCard::estimatedHeight(int) const
{
    return formStyle().px(200);
}

} // namespace redraft
