#include "widgets/dialogs/exportoptionsform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace redraft {

ExportOptionsForm::ExportOptionsForm(ExportKind kind, const ExportPreferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_preferences(preferences)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(12);
    if (kind == ExportKind::Pdf)
        addPageChoices();
    const bool isHtml = kind == ExportKind::Html;
    const int html = preferences.htmlScheme ? 1 + int(*preferences.htmlScheme) : 0;
    m_colors = addChoice(tr("&Colours"),
                         isHtml ? QStringList{tr("As the reader's system"), tr("Light"), tr("Dark")}
                                : QStringList{tr("Light"), tr("Dark")},
                         isHtml ? html : int(preferences.pdfScheme));
    addParts();
}

void ExportOptionsForm::addRow(const QString& text, QWidget* field)
{
    auto* label = new QLabel(text, this);
    label->setBuddy(field);
    label->setFixedWidth(labelWidth);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    static_cast<QFormLayout*>(layout())->addRow(label, field);
}

QComboBox* ExportOptionsForm::addChoice(const QString& label, const QStringList& names, int current)
{
    auto* choice = new QComboBox(this);
    choice->addItems(names);
    choice->setCurrentIndex(current);
    choice->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    choice->setMinimumWidth(200);
    addRow(label, choice);
    return choice;
}

void ExportOptionsForm::addPageChoices()
{
    m_paper = addChoice(tr("&Paper"), {tr("A4"), tr("US Letter")}, int(m_preferences.paper));
    m_margins =
        addChoice(tr("&Margins"), {tr("Normal"), tr("Narrow"), tr("Wide")}, int(m_preferences.margins));
}

void ExportOptionsForm::addParts()
{
    const auto add = [this](const QString& label, const QString& text, bool isChecked) {
        auto* box = new QCheckBox(text, this);
        box->setChecked(isChecked);
        addRow(label, box);
        return box;
    };
    m_metadata =
        add(tr("With"), tr("&Status, people and dates below the title"), m_preferences.parts.hasMetadata);
    m_contents = add({}, tr("C&ontents list"), m_preferences.parts.hasContents);
    m_open = add(tr("Then"), tr("O&pen the file"), m_preferences.opensWhenDone);
}

ExportPreferences ExportOptionsForm::preferences() const
{
    ExportPreferences result = m_preferences;
    const int colors = m_colors->currentIndex();
    if (m_kind == ExportKind::Pdf) {
        result.paper = Paper(m_paper->currentIndex());
        result.margins = PageMargins(m_margins->currentIndex());
        result.pdfScheme = ColorScheme(colors);
    } else {
        result.htmlScheme = colors == 0 ? std::optional<ColorScheme>() : ColorScheme(colors - 1);
    }
    result.parts.hasMetadata = m_metadata->isChecked();
    result.parts.hasContents = m_contents->isChecked();
    result.opensWhenDone = m_open->isChecked();
    return result;
}

} // namespace redraft
