#pragma once

#include "widgets/editor/findtarget.h"

namespace redraft {

class SourceEditor;

/// The source editor as a find bar sees it.
class SourceFindTarget : public FindTarget
{
    Q_OBJECT

public:
    /// `editor` must outlive this.
    explicit SourceFindTarget(SourceEditor& editor, QObject* parent = nullptr);

    TextRange selectedRange() const override;
    void select(TextRange match) override;
    void setMatches(const QList<TextRange>& matches, int current) override;
    void takeFocus() override;

private:
    SourceEditor& m_editor;
};

} // namespace redraft
