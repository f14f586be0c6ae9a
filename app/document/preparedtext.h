#pragma once

#include "app/document/lineending.h"
#include "app/document/textmirror.h"

#include <QTextCharFormat>
#include <functional>
#include <memory>

class QTextDocument;

namespace redraft {

/// The LineEnding of the line separators that end otherwise than the others. Qt keeps the format of a
/// separator with that very character, so it goes and comes back with it through edits and undo, and a line
/// typed beside it inherits it.
constexpr int unusualLineEnd = QTextFormat::UserProperty + 0x5244;

/// All that a Document holds of a text, so that a large one can be made on another thread.
struct PreparedText
{
    TextMirror mirror;
    LineEnding lineEnding = LineEnding::Lf;
    bool hasUnusualLineEnds = false;
    std::unique_ptr<QTextDocument> textDocument; ///< of the thread that made it, or that it was moved to

    PreparedText();
    ~PreparedText();
    PreparedText(PreparedText&&) noexcept;
    PreparedText& operator=(PreparedText&&) noexcept;
};

/// Asked now and then with the share that is done (0 to 1); false ends the work.
using Progress = std::function<bool(double share)>;

/// Line ends of any kind that QTextDocument knows, as '\n': so positions here and there stay the same.
QString withPlainLineEnds(QString text);

/// Puts `text`, whose lines end with '\n', into `document`, which is empty, without an undo step and
/// unmodified. False if `progress` ended it.
bool fill(QTextDocument& document, const QString& text, const QList<UnusualLine>& minorityLines,
          const Progress& progress = {});

/// No text document in the result if `progress` ended it. Any thread.
PreparedText prepareText(const QString& text, LineEnding lineEnding, const QList<UnusualLine>& minorityLines,
                         const Progress& progress = {});

} // namespace redraft
