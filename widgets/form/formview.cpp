#include "widgets/form/formview.h"

#include "app/editing/sectionedits.h"
#include "widgets/form/cardcolumn.h"
#include "widgets/form/metadatacard.h"
#include "widgets/form/missingcard.h"
#include "widgets/form/sectioncard.h"
#include "widgets/form/sectiontext.h"

#include <QApplication>
#include <QScrollBar>

namespace redraft {

FormView::FormView(const Document& document, QWidget* parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_column(new CardColumn)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Form"));
    setWidget(m_column);
    verticalScrollBar()->setSingleStep(24);
    connect(m_column, &CardColumn::placeRequested, this, &FormView::placeCards);
    connect(&document, &Document::changed, this, &FormView::follow);
    connect(&document, &Document::loaded, this, &FormView::clear);
    connect(&document, &Document::readOnlyChanged, this, &FormView::setReadOnly);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { focusMoved(now); });
    setStyle(m_style);
}

FormView::~FormView()
{
    // Cards tell about losing the focus while they are deleted.
    disconnect(qApp, nullptr, this, nullptr);
    for (Card* card : m_column->cards())
        card->disconnect(this);
}

void FormView::clear()
{
    m_analysis.reset();
    m_wanted.reset();
    m_column->setCards({});
    verticalScrollBar()->setValue(0);
}

void FormView::setAnalysis(const std::shared_ptr<const Analysis>& analysis)
{
    if (!analysis || analysis->snapshot.revision != m_document.revision())
        return;
    m_analysis = analysis;
    reconcile();
}

void FormView::reconcile()
{
    if (!m_analysis || m_analysis->snapshot.revision != m_document.revision())
        return;
    const QString& text = m_analysis->snapshot.text;
    std::vector<CardPlan> plans = planCards(*m_analysis);
    if (const SectionCard* edited = editedCard()) {
        const TextRange range = edited->textRange();
        // An open fence swallows every section behind it: wait until it is closed or the user leaves.
        if (hasOpenBlock(QStringView(text).mid(range.start, range.length)))
            return;
        if (!keepEditedCard(plans, *edited))
            return;
    }
    const std::vector<Card*> cards = cardsFor(plans);
    m_column->setCards(cards);
    for (size_t i = 0; i < cards.size(); ++i) {
        if (auto* metadata = qobject_cast<MetadataCard*>(cards[i]))
            metadata->setAnalysis(m_analysis);
        cards[i]->setPlan(plans[i], text);
    }
    if (m_wanted)
        goTo(*std::exchange(m_wanted, std::nullopt));
}

bool FormView::keepEditedCard(std::vector<CardPlan>& plans, const SectionCard& edited) const
{
    const auto own = std::find_if(plans.begin(), plans.end(), [&](const CardPlan& plan) {
        return plan.kind == edited.plan().kind && plan.heading.start == edited.headingRange().start;
    });
    const TextRange range = edited.textRange();
    // A lone "#" on the way to "## Heading" turns the title into a section and this one into a part of it.
    const bool isFound = own != plans.end();
    if (isFound)
        own->text = range;
    std::erase_if(plans, [&](const CardPlan& plan) {
        return plan.kind == CardKind::Section && plan.heading.start >= range.start &&
               plan.heading.start < range.end();
    });
    return isFound;
}

std::vector<Card*> FormView::cardsFor(const std::vector<CardPlan>& plans)
{
    std::vector<Card*> old = m_column->cards();
    const auto take = [&old](auto&& fits) {
        const auto found =
            std::find_if(old.begin(), old.end(), [&](Card* card) { return card && fits(*card); });
        return found == old.end() ? nullptr : std::exchange(*found, nullptr);
    };
    std::vector<Card*> cards(plans.size(), nullptr);
    size_t hint = 0;
    for (size_t i = 0; i < plans.size(); ++i) {
        // Nearly always the cards are the same as before: look where the last one was found.
        const CardPlan& plan = plans[i];
        const auto fits = [&plan](Card& card) {
            if (card.plan().kind != plan.kind)
                return false;
            auto* section = qobject_cast<SectionCard*>(&card);
            return section && plan.kind == CardKind::Section
                       ? section->headingRange().start == plan.heading.start
                       : card.plan().key == plan.key;
        };
        if (hint < old.size() && old[hint] && fits(*old[hint]))
            cards[i] = std::exchange(old[hint++], nullptr);
        else if ((cards[i] = take(fits)))
            hint = size_t(std::find(m_column->cards().begin(), m_column->cards().end(), cards[i]) -
                          m_column->cards().begin()) +
                   1;
    }
    for (size_t i = 0; i < plans.size(); ++i) {
        if (!cards[i])
            cards[i] = take([&](Card& card) {
                return card.plan().kind == plans[i].kind && card.plan().key == plans[i].key;
            });
        if (!cards[i])
            cards[i] = makeCard(plans[i].kind);
    }
    return cards;
}

Card* FormView::makeCard(CardKind kind)
{
    Card* card = nullptr;
    if (kind == CardKind::Metadata) {
        card = makeMetadataCard();
    } else if (kind == CardKind::Missing) {
        auto* missing = new MissingCard(m_style, m_column);
        connect(missing, &MissingCard::sectionRequested, this, &FormView::addMissingSection);
        card = missing;
    } else {
        card = makeSectionCard();
    }
    card->setReadOnly(m_document.isReadOnly());
    return card;
}

SectionCard* FormView::makeSectionCard()
{
    auto* card = new SectionCard(m_document, m_style, m_column);
    connect(card, &SectionCard::editRequested, this, &FormView::editRequested);
    connect(card, &SectionCard::undoRequested, this, &FormView::undoRequested);
    connect(card, &SectionCard::redoRequested, this, &FormView::redoRequested);
    connect(card, &SectionCard::editingFinished, this, &FormView::reconcile, Qt::QueuedConnection);
    connect(card, &SectionCard::leaveRequested, this,
            [this, card](int direction) { leaveCard(card, direction); });
    connect(card, &SectionCard::cursorMoved, this, [this, card](qsizetype position) {
        showCursor(*card);
        emit positionChanged(position);
    });
    return card;
}

MetadataCard* FormView::makeMetadataCard()
{
    auto* card = new MetadataCard(m_document, m_style, m_column);
    card->setCompanion(m_companion, m_companionName);
    card->setStatusHooks(
        {[this](const QPoint& place) { return m_statusHooks.open && m_statusHooks.open(place); },
         [this](const QString& state) { return m_statusHooks.enter && m_statusHooks.enter(state); }});
    connect(card, &MetadataCard::editRequested, this, &FormView::editRequested);
    connect(card, &MetadataCard::companionEditRequested, this, &FormView::companionEditRequested);
    connect(card, &MetadataCard::undoRequested, this, &FormView::undoRequested);
    connect(card, &MetadataCard::redoRequested, this, &FormView::redoRequested);
    connect(card, &MetadataCard::sourceRequested, this, &FormView::sourceRequested);
    return card;
}

void FormView::setCompanion(const Document& companion, const QString& name)
{
    m_companion = name.isEmpty() ? nullptr : &companion;
    m_companionName = name;
    if (MetadataCard* card = metadataCard())
        card->setCompanion(m_companion, m_companionName);
}

SectionCard* FormView::editedCard() const
{
    for (Card* card : m_column->cards()) {
        auto* section = qobject_cast<SectionCard*>(card);
        if (section && section->isEditing())
            return section;
    }
    return nullptr;
}

MetadataCard* FormView::metadataCard() const
{
    return m_column->cards().empty() ? nullptr : qobject_cast<MetadataCard*>(m_column->cards().front());
}

void FormView::follow(const QList<TextDelta>& deltas)
{
    for (Card* card : m_column->cards())
        card->follow(deltas);
}

int FormView::flush()
{
    int held = 0;
    const std::vector<Card*> cards = m_column->cards();
    for (Card* card : cards)
        held += card->flush();
    return held;
}

void FormView::addMissingSection(const QString& sectionId)
{
    if (!m_analysis || m_analysis->snapshot.revision != m_document.revision())
        return;
    const Edit edit =
        addSection(m_analysis->snapshot, *m_analysis->outline, *m_analysis->documentTemplate, sectionId);
    if (edit.isEmpty())
        return;
    m_wanted = edit.selection;
    emit editRequested(edit);
}

} // namespace redraft
