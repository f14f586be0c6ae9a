#pragma once

class QMessageBox;

namespace redraft {

/// What a message box asks or tells.
enum class MessageIcon
{
    Note,
    Question,
    Warning,
    Error
};

/// Shows a drawing of our own family, in the colours of the theme, in place of the style's picture.
void setMessageIcon(QMessageBox& box, MessageIcon kind);

} // namespace redraft
