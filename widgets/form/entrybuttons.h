#pragma once

#include "widgets/form/formstyle.h"

class QToolButton;

namespace redraft {

/// A small quiet button with a line drawing; `name` is its tool tip and accessible name.
QToolButton* makeIconButton(const FormStyle& style, const QString& iconName, const QString& name);

/// A quiet button with a plus and a word: "Add risk".
QToolButton* makeAddButton(const FormStyle& style, const QString& text);

} // namespace redraft
