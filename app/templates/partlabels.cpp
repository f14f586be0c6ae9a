#include "app/templates/partlabels.h"

namespace redraft {

namespace {

constexpr qsizetype longestLabel = 60;

bool isColon(QChar character)
{
    return character == u':' || character == u'：';
}

qsizetype skippedBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

/// Where the run of marks ends that closes what `mark` opened before `from`; -1 if nothing does.
qsizetype closingMarks(QStringView text, qsizetype from, QStringView mark)
{
    for (qsizetype at = from; at < text.size(); ++at) {
        if (text[at] == u'\\') {
            ++at;
        } else if (text[at] == u'`') {
            const qsizetype end = text.indexOf(u'`', at + 1);
            at = end < 0 ? at : end;
        } else if (text.mid(at).startsWith(mark)) {
            return at > from && !text[at - 1].isSpace() ? at : -1;
        }
    }
    return -1;
}

std::optional<BoldLead> lead(QStringView text, QStringView mark)
{
    if (!text.startsWith(mark) || text.size() <= mark.size() || text[mark.size()].isSpace())
        return std::nullopt;
    const qsizetype close = closingMarks(text, mark.size(), mark);
    if (close < 0)
        return std::nullopt;
    return BoldLead{TextRange::fromBounds(mark.size(), close), close + mark.size()};
}

std::optional<BoldLead> emphasisLead(QStringView text)
{
    if (const auto bold = boldLead(text))
        return bold;
    const auto star = lead(text, u"*");
    return star ? star : lead(text, u"_");
}

} // namespace

std::optional<BoldLead> boldLead(QStringView text)
{
    const auto stars = lead(text, u"**");
    return stars ? stars : lead(text, u"__");
}

PartLabels::PartLabels(const SectionDefinition& definition)
{
    for (const PartDefinition& part : definition.parts) {
        for (const QString& name : QStringList{part.label, part.id} + part.aliases) {
            const QString normalized = normalizedHeading(name);
            if (!normalized.isEmpty() && !m_ids.contains(normalized))
                m_ids.insert(normalized, part.id);
        }
    }
}

QString PartLabels::idOf(const QString& label) const
{
    return m_ids.value(normalizedHeading(label));
}

std::optional<PartLabel> PartLabels::emphasised(QStringView line, qsizetype start) const
{
    const QStringView rest = line.mid(start);
    const auto marked = emphasisLead(rest);
    if (!marked || marked->words.length > longestLabel)
        return std::nullopt;
    PartLabel label;
    label.words = marked->words.shifted(start);
    qsizetype behind = start + marked->end;
    bool hasColon = isColon(line[label.words.end() - 1]);
    if (hasColon)
        --label.words.length;
    else if (const qsizetype next = skippedBlanks(line, behind); next < line.size() && isColon(line[next])) {
        hasColon = true;
        behind = next + 1;
    }
    label.id = idOf(line.mid(label.words.start, label.words.length).toString());
    label.valueStart = skippedBlanks(line, behind);
    const bool isAlone = label.valueStart == line.size();
    const bool isBold = boldLead(rest).has_value();
    const bool isLabel = label.id.isEmpty() ? hasColon && isBold : hasColon || isAlone;
    return isLabel && !label.words.isEmpty() ? std::optional(label) : std::nullopt;
}

std::optional<PartLabel> PartLabels::at(QStringView line) const
{
    const qsizetype start = skippedBlanks(line, 0);
    if (const auto marked = emphasised(line, start))
        return marked;
    const QStringView head = line.mid(start, longestLabel);
    const auto colon = std::find_if(head.begin(), head.end(), isColon);
    if (colon == head.end())
        return std::nullopt;
    PartLabel label;
    label.words = {start, colon - head.begin()};
    label.id = idOf(head.left(label.words.length).toString());
    label.valueStart = skippedBlanks(line, label.words.end() + 1);
    return label.id.isEmpty() ? std::nullopt : std::optional(label);
}

std::optional<std::pair<qsizetype, PartLabel>> PartLabels::nextInside(QStringView line, qsizetype from) const
{
    for (qsizetype at = from; at < line.size(); ++at) {
        const bool isMarked = line.mid(at, 2) == u"**";
        if (const auto label = isMarked ? boldInside(line, at) : plainInside(line, at))
            return std::pair(at, *label);
        at += isMarked ? 1 : 0;
    }
    return std::nullopt;
}

/// Bold words in a sentence are a label only with a colon.
std::optional<PartLabel> PartLabels::boldInside(QStringView line, qsizetype at) const
{
    const bool isFree = at == 0 || line[at - 1].isSpace();
    const auto label = isFree ? emphasised(line, at) : std::nullopt;
    const bool hasColon =
        label && line.mid(label->words.end(), label->valueStart - label->words.end()).contains(u':');
    return hasColon && !label->id.isEmpty() ? label : std::nullopt;
}

/// "high. Mitigation: jitter": behind the end of a sentence.
std::optional<PartLabel> PartLabels::plainInside(QStringView line, qsizetype at) const
{
    const bool isStart = at >= 2 && line[at].isUpper() && line[at - 1] == u' ' &&
                         (line[at - 2] == u'.' || line[at - 2] == u';');
    const QStringView rest = line.mid(at, longestLabel);
    const qsizetype colon = isStart ? rest.indexOf(u':') : -1;
    PartLabel label;
    label.id = colon > 0 ? idOf(rest.left(colon).toString()) : QString();
    label.words = {at, colon};
    label.valueStart = skippedBlanks(line, at + colon + 1);
    return label.id.isEmpty() ? std::nullopt : std::optional(label);
}

} // namespace redraft
