#include "app/checklist/siblingnumbers.h"

namespace redraft {

namespace {

constexpr int fewest = 3;

} // namespace

std::shared_ptr<const SiblingNumbers> Neighbourhood::numbers() const
{
    return std::make_shared<SiblingNumbers>(siblings());
}

SiblingNumbers::SiblingNumbers(const QList<NeighbourFacts>& siblings)
    : m_siblings(siblings)
{
    m_numbers.reserve(size_t(m_siblings.size()));
    for (const NeighbourFacts& facts : std::as_const(m_siblings)) {
        m_numbers.push_back(of(facts));
        m_byDigits[m_numbers.back().digits] += int(m_numbers.size()) - 1;
        const DocumentNumber inName = numberInFileName(facts.path);
        if (inName.isValid())
            m_inFileNames[inName.prefix] += inName.value();
    }
    choosePrefix();
    if (m_prefix.isEmpty())
        return;
    m_mention = QRegularExpression(
        QStringLiteral("(?<![\\w/-])%1-(\\d{%2})(?![\\w-])").arg(m_prefix, QString::number(m_width)),
        QRegularExpression::CaseInsensitiveOption);
    m_mention.optimize();
}

QList<NeighbourFacts> SiblingNumbers::withDigits(const QString& digits) const
{
    QList<NeighbourFacts> found;
    for (const int index : m_byDigits.value(digits))
        found += m_siblings[index];
    return found;
}

DocumentNumber SiblingNumbers::of(const NeighbourFacts& facts)
{
    const DocumentNumber number = documentNumber(facts.id);
    const DocumentNumber inName = numberInFileName(facts.path);
    return number.isValid() && (!number.prefix.isEmpty() || inName.prefix.isEmpty()) ? number : inName;
}

void SiblingNumbers::choosePrefix()
{
    QHash<QString, int> uses;
    for (const DocumentNumber& number : m_numbers) {
        if (!number.isValid() || number.prefix.isEmpty() || ++uses[number.prefix] < fewest ||
            uses[number.prefix] < uses.value(m_prefix))
            continue;
        m_prefix = number.prefix;
        m_width = number.width;
    }
}

const NeighbourFacts* SiblingNumbers::find(const DocumentNumber& number) const
{
    for (const int index : m_byDigits.value(number.digits)) {
        if (m_numbers[size_t(index)].matches(number))
            return &m_siblings[index];
    }
    return nullptr;
}

} // namespace redraft
