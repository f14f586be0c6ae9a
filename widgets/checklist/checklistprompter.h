#pragma once

#include "app/checklist/finding.h"
#include "app/text/textsnapshot.h"

#include <QWidget>
#include <optional>

namespace redraft {

/// What the checklist asks before it changes a document; tests answer in its place. GUI thread.
class ChecklistPrompter
{
public:
    virtual ~ChecklistPrompter() = default;
    /// Shows what an unsafe fix would change; true if it shall.
    virtual bool confirmFix(QWidget* parent, const TextSnapshot& snapshot, const Finding& finding,
                            const Fix& fix) = 0;
    /// The reason why a check does not apply, in `place`; nullopt if the user thinks better of it.
    virtual std::optional<QString> waiverReason(QWidget* parent, const Finding& finding,
                                                const QString& place) = 0;
};

/// Asks in dialogs.
class ChecklistDialogs : public ChecklistPrompter
{
public:
    bool confirmFix(QWidget* parent, const TextSnapshot& snapshot, const Finding& finding,
                    const Fix& fix) override;
    std::optional<QString> waiverReason(QWidget* parent, const Finding& finding,
                                        const QString& place) override;
};

} // namespace redraft
