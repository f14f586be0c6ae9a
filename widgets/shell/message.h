#pragma once

#include <QList>
#include <QString>

namespace redraft {

/// What a message is about; a newer message on the same topic takes the place of the older.
enum class MessageTopic
{
    Opening,
    Saving,
    ReadOnly,
    OutsideChange,
    Editing,
    Lifecycle, ///< what a change of the status did; gone with the next change of the text
    Exporting,
    Templates
};

enum class MessageTone
{
    Note,
    Warning,
    Error
};

/// What the user can do about a message at once.
enum class MessageAction
{
    SaveAs,
    SaveAgain,
    Reload,
    KeepMine,
    Undo,
    OpenExported
};

/// Something that the user has to know and that stays until closed or settled.
struct Message
{
    MessageTopic topic = MessageTopic::Opening;
    MessageTone tone = MessageTone::Note;
    QString text; ///< whole sentences
    QList<MessageAction> actions;
};

} // namespace redraft
