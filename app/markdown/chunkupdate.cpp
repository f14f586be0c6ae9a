#include "app/markdown/chunkupdate.h"

#include "app/markdown/markdownstate.h"
#include "app/text/commonends.h"

#include <algorithm>

namespace redraft {

namespace {

/// Reads a text chunk by chunk until it meets a chunk of the previous tree behind the last change.
class Updater
{
public:
    Updater(const TextSnapshot& snapshot, qsizetype bodyStart, const SyntaxTree* previous,
            qsizetype chunkSize);
    std::optional<ChunkUpdate> run(const std::stop_token& stop);

private:
    void keepHead();
    bool isWholeBodyKept() const;
    bool isUnchangedLine(qsizetype start) const;
    void readNext();
    size_t nextMeeting(qsizetype from);
    bool isLineStart(qsizetype position) const;
    void take(ChunkReading reading);
    void keepTail(size_t first);
    qsizetype position() const { return m_snapshot.lines.startOf(m_line); }
    qsizetype newStartOf(size_t chunk) const { return m_old[chunk].start + m_growth; }

    const TextSnapshot& m_snapshot;
    qsizetype m_bodyStart;
    qsizetype m_oldBodyStart = 0;
    CommonEnds m_same;
    qsizetype m_oldSize = 0;
    qsizetype m_growth;
    std::vector<ChunkPlace> m_old;
    static const DefinitionSet noDefinitions;
    const DefinitionSet* m_definitions = &noDefinitions;
    ChunkUpdate m_update;
    int m_line = 0;       ///< where to read next
    size_t m_meeting = 0; ///< the first old chunk that may be met
    const qsizetype m_chunkSize;
    qsizetype m_size; ///< how much to read at once
    bool m_isDone = false;
};

const DefinitionSet Updater::noDefinitions;

Updater::Updater(const TextSnapshot& snapshot, qsizetype bodyStart, const SyntaxTree* previous,
                 qsizetype chunkSize)
    : m_snapshot(snapshot)
    , m_bodyStart(bodyStart)
    , m_growth(snapshot.text.size())
    , m_chunkSize(chunkSize)
    , m_size(chunkSize)
{
    if (!previous || !previous->state)
        return;
    const QString& oldText = previous->state->text;
    m_oldSize = oldText.size();
    m_growth = snapshot.text.size() - m_oldSize;
    m_same = commonEnds(oldText, snapshot.text);
    m_old = previous->blocks.chunks();
    m_oldBodyStart = m_old.empty() ? m_oldSize : m_old.front().start;
    m_definitions = previous->state->definitions.get();
}

std::optional<ChunkUpdate> Updater::run(const std::stop_token& stop)
{
    if (isWholeBodyKept()) {
        keepTail(0);
        return std::move(m_update);
    }
    keepHead();
    while (!m_isDone) {
        if (stop.stop_requested())
            return std::nullopt;
        readNext();
    }
    return std::move(m_update);
}

/// Nothing changed, or only the front matter, which moves the body.
bool Updater::isWholeBodyKept() const
{
    const bool isSame = m_same.head == m_oldSize && m_growth == 0 && m_bodyStart == m_oldBodyStart;
    return isSame || (!m_old.empty() && m_oldBodyStart >= m_oldSize - m_same.tail &&
                      m_bodyStart == m_oldBodyStart + m_growth);
}

/// Chunks stay whose end did not change: the first line of the next chunk is the same.
void Updater::keepHead()
{
    size_t first = 0; // the first chunk to read again
    if (m_bodyStart == m_oldBodyStart && m_bodyStart <= m_same.head) {
        while (first + 1 < m_old.size() && isUnchangedLine(m_old[first + 1].start))
            ++first;
    }
    m_update.chunks.assign(m_old.begin(), m_old.begin() + qsizetype(first));
    m_update.firstNew = first;
    m_meeting = first;
    const qsizetype start = first == 0 ? m_bodyStart : m_old[first].start;
    m_line = m_snapshot.lines.lineOf(start);
    if (first < m_old.size() && m_old[first].chunk->blocks.size() == 1)
        m_size = std::max(m_size, m_old[first].chunk->length); // a long block is likely to stay one
    m_isDone = start >= m_snapshot.text.size();
    if (m_isDone)
        keepTail(m_old.size());
}

bool Updater::isUnchangedLine(qsizetype start) const
{
    if (start >= m_same.head)
        return false;
    const qsizetype end = m_snapshot.lines.startOf(m_snapshot.lines.lineOf(start) + 1);
    return end <= m_same.head && isLineStart(end);
}

bool Updater::isLineStart(qsizetype position) const
{
    return position == 0 || m_snapshot.text[position - 1] == u'\n';
}

/// The first old chunk behind the last change that may begin a chunk again, at least `from`; the number of
/// old chunks if there is none.
size_t Updater::nextMeeting(qsizetype from)
{
    while (m_meeting < m_old.size() && newStartOf(m_meeting) <= position())
        ++m_meeting;
    size_t chunk = m_meeting;
    while (chunk < m_old.size() && (m_old[chunk].start < m_oldSize - m_same.tail ||
                                    newStartOf(chunk) < from || !isLineStart(newStartOf(chunk))))
        ++chunk;
    return chunk;
}

void Updater::readNext()
{
    const ChunkReader reader(m_snapshot, *m_definitions, m_chunkSize);
    const qsizetype start = position();
    const size_t meeting = nextMeeting(start + std::max(m_chunkSize / 3, m_size / 2));
    const int lineCount = m_snapshot.lines.lineCount();
    const bool isLast = start + m_size >= m_snapshot.text.size();
    const int limit = isLast ? lineCount : std::max(m_line + 1, m_snapshot.lines.lineOf(start + m_size));
    const int meetingLine = meeting < m_old.size() ? m_snapshot.lines.lineOf(newStartOf(meeting)) : lineCount;
    const bool isNear =
        m_snapshot.lines.startOf(meetingLine) <= m_snapshot.lines.startOf(limit) + m_chunkSize;
    const int end = isNear ? meetingLine : limit;
    ChunkReading reading = isNear ? reader.readUntil(m_line, end) : reader.readSome(m_line, end);
    if (!reading.chunk) { // inside a long block: no need to look at each chunk that was in its place
        m_size = 2 * std::max(m_size, m_snapshot.lines.startOf(end) - start);
        m_meeting = isNear ? meeting + 1 : m_meeting;
        return;
    }
    m_size = m_chunkSize;
    const bool isMet = isNear && reading.endLine == meetingLine;
    take(std::move(reading));
    if (isMet)
        keepTail(meeting);
}

void Updater::take(ChunkReading reading)
{
    m_update.chunks.push_back({reading.chunk, position(), m_line, 0});
    m_line = reading.endLine;
    m_update.readings.push_back(std::move(reading));
}

void Updater::keepTail(size_t first)
{
    const int lineGrowth =
        first < m_old.size() ? m_snapshot.lines.lineOf(newStartOf(first)) - m_old[first].line : 0;
    for (size_t i = m_update.firstNew; i < first; ++i)
        m_update.replaced.push_back(m_old[i].chunk);
    for (size_t i = first; i < m_old.size(); ++i)
        m_update.chunks.push_back(
            {m_old[i].chunk, newStartOf(i), m_old[i].line + lineGrowth, m_old[i].firstBlock});
    m_isDone = true;
}

} // namespace

std::optional<ChunkUpdate> updateChunks(const TextSnapshot& snapshot, qsizetype bodyStart,
                                        const SyntaxTree* previous, const std::stop_token& stop,
                                        qsizetype chunkSize)
{
    return Updater(snapshot, bodyStart, previous, chunkSize).run(stop);
}

} // namespace redraft
