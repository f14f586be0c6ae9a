#pragma once

#include "app/document/analysis.h"
#include "app/document/textcodec.h"
#include "app/rendering/theme.h"

#include <QDateTime>
#include <QFrame>

class QLabel;
class QToolButton;

namespace redraft {

class Chip;

/// The line at the bottom: lifecycle, words, checks, saved state; branch, encoding, zoom. GUI thread.
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

private:
    QToolButton* addButton(const QString& name);
    QLabel* addLabel(const QString& name);
    void addLine();
    void showStatus(const Metadata& metadata, const Template& documentTemplate);

    QToolButton* m_lifecycle;
    Chip* m_chip;
    QLabel* m_words;
    QToolButton* m_checks;
    QLabel* m_saved;
    QLabel* m_branchIcon;
    QLabel* m_branch;
    QLabel* m_format;
    QToolButton* m_zoom;
    std::shared_ptr<const Metadata> m_metadata;
    bool m_isReadOnly = false;
};

} // namespace redraft
