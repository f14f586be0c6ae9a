#pragma once

#include "app/templates/entrytexts.h"
#include "app/templates/partlabels.h"

namespace redraft {

/// Reads the blocks of one entry: labels with what follows them, tasks, and text. A short-lived helper.
class EntryPartReader
{
public:
    /// `prefix`: what the lines of these blocks begin with.
    EntryPartReader(const TextSnapshot& snapshot, const PartLabels& labels, const QString& prefix)
        : m_snapshot(snapshot)
        , m_labels(labels)
        , m_prefix(prefix)
    {
    }

    void read(const std::vector<PlacedNode>& nodes);
    /// Text that is no block of its own: the rest of a paragraph.
    void readLines(TextRange range);
    /// Puts what was found into the entry.
    void give(SectionEntry& entry);

private:
    struct Line
    {
        TextRange range;
        std::optional<PartLabel> label; ///< offsets in the line
    };
    size_t readHeading(const std::vector<PlacedNode>& nodes, size_t at);
    void readList(const PlacedNode& list);
    void readItem(const PlacedNode& item, PartForm form);
    /// An item that holds several parts: the first, and what stands in the rest of its text.
    void readFurther(EntryPart first, TextRange rest, const QString& prefix);
    bool readTasks(const PlacedNode& list);
    bool isListOfParts(const PlacedNode& list) const;
    void takeList(const PlacedNode& list);
    void takeBlock(TextRange range);
    void addText(TextRange range);
    std::vector<Line> linesOf(TextRange range) const;
    void addPart(const Line& line, TextRange whole);
    std::vector<EntryText> itemTexts(const PlacedNode& list) const;
    void finish();

    const TextSnapshot& m_snapshot;
    const PartLabels& m_labels;
    QString m_prefix;
    std::vector<EntryPart> m_parts;
    std::vector<EntryTask> m_tasks;
    std::vector<EntryText> m_texts;
    bool m_isOpen = false; ///< the last part has a label but no value yet
};

} // namespace redraft
