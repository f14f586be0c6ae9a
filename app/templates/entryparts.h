#pragma once

#include "app/templates/partlabels.h"
#include "app/templates/sectionentries.h"

namespace redraft {

/// A block on the way from source to entries; its node belongs to the tree.
struct PlacedNode
{
    const Node* node = nullptr;
    qsizetype base = 0;   ///< what ranges below the node are relative to
    bool isRuled = false; ///< a paragraph above a rule that Markdown takes for a heading, see Outline
    TextRange range() const { return node->range.shifted(base); }
};

/// The texts, without blanks around, of `range`; the prefixes of its lines are `prefix`.
EntryText entryText(const TextSnapshot& snapshot, TextRange range, const QString& prefix);
/// The source of `text` without the prefixes of its lines.
QString shownText(const TextSnapshot& snapshot, const EntryText& text);

/// The words of a heading: without hashes, or without the line below.
TextRange headingWords(const TextSnapshot& snapshot, TextRange heading);

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

/// The content column of a list item as blanks: what further lines of the item begin with.
QString itemPrefix(const TextSnapshot& snapshot, const PlacedNode& item);
/// The children of a node, placed.
std::vector<PlacedNode> childrenOf(const PlacedNode& parent);
/// The text of an item from behind its mark (and its task box) to its end.
TextRange itemContent(const TextSnapshot& snapshot, const PlacedNode& item);

} // namespace redraft
