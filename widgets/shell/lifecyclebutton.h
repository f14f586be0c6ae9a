#pragma once

#include "app/document/analysis.h"
#include "app/rendering/theme.h"

#include <QToolButton>

class QLabel;

namespace redraft {

class Chip;

/// The status of the document as it is written, with a sign where something is wrong with it, the state that
/// usually comes next, and how much still blocks it. GUI thread.
class LifecycleButton : public QToolButton
{
    Q_OBJECT

public:
    /// How much of it is shown, from all to the status alone.
    enum class Detail
    {
        Status,
        Next
    };

    explicit LifecycleButton(QWidget* parent = nullptr);
    void setAnalysis(const Analysis& analysis);
    void setTheme(const Theme& theme);
    void setDetail(Detail detail);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void showStatus(const Analysis& analysis);
    void showFault(const Analysis& analysis);
    void showNext(const Analysis& analysis);
    void colorFault();
    void showParts();

    Chip* m_chip;
    QLabel* m_fault; ///< the sign of the finding about the status
    QLabel* m_next;
    QLabel* m_blockers;
    Detail m_detail = Detail::Next;
    Severity m_severity = Severity::Note; ///< of that finding
    QString m_faultText;                  ///< "" for none
    Theme m_theme = Theme::light();
};

} // namespace redraft
