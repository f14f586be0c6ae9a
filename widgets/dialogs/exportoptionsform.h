#pragma once

#include "widgets/dialogs/exportpreferences.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace redraft {

/// The file formats that a document is exported to.
enum class ExportKind
{
    Html,
    Pdf
};

/// The fields for what an export of this kind can do otherwise: paper, margins, colours, parts. GUI thread.
class ExportOptionsForm : public QWidget
{
    Q_OBJECT

public:
    ExportOptionsForm(ExportKind kind, const ExportPreferences& preferences, QWidget* parent = nullptr);

    /// What the fields say now; what this kind of export has no field for is as it was given.
    ExportPreferences preferences() const;

    /// Of the column of labels, in px, for fields above or below that stand in line.
    static constexpr int labelWidth = 68;

private:
    void addRow(const QString& text, QWidget* field);
    QComboBox* addChoice(const QString& label, const QStringList& names, int current);
    void addPageChoices();
    void addParts();

    ExportKind m_kind;
    ExportPreferences m_preferences;
    QComboBox* m_paper = nullptr;
    QComboBox* m_margins = nullptr;
    QComboBox* m_colors = nullptr;
    QCheckBox* m_metadata = nullptr;
    QCheckBox* m_contents = nullptr;
    QCheckBox* m_open = nullptr;
};

} // namespace redraft
