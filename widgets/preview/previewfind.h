#pragma once

#include "app/text/listdiff.h"
#include "widgets/preview/textfinder.h"

#include <QObject>
#include <QTimer>
#include <vector>

namespace redraft {

class PreviewSurface;

/// Searches what the reader sees, block by block and a few milliseconds at a time, from the place that is in
/// sight on. Only the number of matches in each block is kept; where they stand is worked out for the blocks
/// that are shown. GUI thread.
class PreviewFind : public QObject
{
    Q_OBJECT

public:
    /// `surface` must outlive the search.
    explicit PreviewFind(PreviewSurface& surface, QObject* parent = nullptr);

    /// Starts a search and goes to the first match from the place in sight on.
    void start(const SearchQuery& query);
    void stop();
    bool isActive() const { return !m_finder.isEmpty(); }
    /// True once every block has been looked at.
    bool isComplete() const { return m_unknown == 0; }
    int count() const { return m_count; }
    /// Number of the current match among all, from 0; -1 if there is none or not all are known.
    int currentIndex() const;
    void next();
    void previous();

    /// The matches in a slot whose text is `text`.
    QList<TextRange> matchesIn(const QString& text) const { return m_finder.findAll(text); }
    int currentSlot() const { return m_slot; }
    /// Which of the matches in its slot is the current one.
    int currentInSlot() const { return m_inSlot; }
    /// The current match in the text of its slot; empty if there is none.
    TextRange currentRange() const;

signals:
    void changed();

private:
    void searchSlice();
    int countIn(int slot);
    void follow(const ListDifference& change);
    void showMatches(int slot);
    void goTo(int slot, int inSlot);

    PreviewSurface& m_surface;
    TextFinder m_finder;
    std::vector<int> m_counts; ///< by slot; -1: not looked at yet
    int m_unknown = 0;         ///< slots that have not been looked at
    int m_count = 0;
    int m_from = 0; ///< the slot where the search began
    int m_next = 0; ///< the slot to look at next
    int m_slot = -1;
    int m_inSlot = 0;
    bool m_isSeeking = false; ///< the first match is to be shown once it is found
    QTimer m_slice;
};

} // namespace redraft
