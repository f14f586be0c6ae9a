#pragma once

#include "app/editing/entrysection.h"

namespace redraft {

enum class PieceKind
{
    Text,
    Entry,
    Table
};

/// What the form shows of a section by one widget. A value.
struct SectionPiece
{
    PieceKind kind = PieceKind::Text;
    int number = 0;         ///< among those of its kind
    QString name;           ///< of entries: tells which one stays which
    qsizetype position = 0; ///< in the section
};

/// The entries or the tables of a section and the texts between them, in the order of the document. Pure.
std::vector<SectionPiece> piecesOf(const ReadSection& section);
} // namespace redraft
