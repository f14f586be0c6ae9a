#pragma once

#include "app/checklist/blockfacts.h"

namespace redraft {

/// Adds the figures of the text to `figures`; `part` goes into each. Numbers written in words ("two", "half")
/// only make a sentence hold a figure. `part` must have its sentences. Linear.
void findFigures(ProsePart& part, int index, std::vector<Figure>& figures);

/// Cuts the text into sentences: at '.', '!', '?' or ':' at the end of a line, where a new sentence can begin
/// behind; not behind "e.g.", initials and the like. Linear.
std::vector<Sentence> sentencesOf(QStringView text);

/// Adds words of capital letters. Linear.
void findAcronyms(const ProsePart& part, int index, std::vector<AcronymFact>& acronyms);

} // namespace redraft
