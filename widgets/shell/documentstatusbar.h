#pragma once

#include "app/document/analysis.h"
#include "app/document/textcodec.h"
#include "app/rendering/theme.h"

#include <QDateTime>
#include <QFrame>

class QLabel;
class QToolButton;

namespace redraft {

class LifecycleButton;

/// The line at the bottom: lifecycle, words, checks, saved state; branch, encoding, zoom. Where it is too
/// narrow, what matters least is left out. GUI thread.
class DocumentStatusBar : public QFrame
{
    Q_OBJECT

public:
    explicit DocumentStatusBar(QWidget* parent = nullptr);

    /// Where the menu of the life cycle belongs, in screen coordinates: above the chip.
    QPoint lifecyclePlace() const;
    void setAnalysis(const std::shared_ptr<const Analysis>& analysis);
    void setTheme(const Theme& theme);
    /// `savedAt` invalid: the document was never saved.
    void setSaved(bool isModified, const QDateTime& savedAt);
    void setReadOnly(bool isReadOnly);
    void setFormat(const FileFormat& format);
    void setBranch(const QString& branch);
    void setZoom(int percent);

signals:
    void lifecycleRequested();
    void checklistRequested();
    void zoomResetRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* addButton(const QString& name);
    QLabel* addLabel(const QString& name);
    QFrame* addLine();
    void connectButtons();
    void fit();

    LifecycleButton* m_lifecycle;
    QLabel* m_words;
    QFrame* m_lineAfterWords;
    QToolButton* m_checks;
    QLabel* m_saved;
    QLabel* m_branchIcon;
    QLabel* m_branch;
    QFrame* m_lineAfterBranch;
    QLabel* m_format;
    QFrame* m_lineAfterFormat;
    QToolButton* m_zoom;
    bool m_isReadOnly = false;
};

} // namespace redraft
