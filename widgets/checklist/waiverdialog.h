#pragma once

#include "app/checklist/finding.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace redraft {

/// Asks why a check does not apply. Goes on only with a reason that says something.
class WaiverDialog : public QDialog
{
    Q_OBJECT

public:
    /// `place` is where the waiver counts, for the person: the name of a section, or "".
    WaiverDialog(const Finding& finding, const QString& place, QWidget* parent = nullptr);
    QString reason() const;

private:
    void follow();

    QLineEdit* m_reason;
    QPushButton* m_waive;
};

} // namespace redraft
