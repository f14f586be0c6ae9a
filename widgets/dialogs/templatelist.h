#pragma once

#include "app/templates/templatelibrary.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace redraft {

/// The templates of a place to choose from, each with the number of its sections and where it comes from; the
/// description of the chosen one, and which files cannot be used. GUI thread.
class TemplateList : public QWidget
{
    Q_OBJECT

public:
    /// `templateId` is chosen at first; the first one if there is none of that id.
    TemplateList(std::shared_ptr<const TemplateLibrary> library, const QString& templateId,
                 QWidget* parent = nullptr);

    /// Null only for an empty library.
    std::shared_ptr<const Template> chosen() const;
    QListWidget& list() { return *m_list; }

signals:
    void chosenChanged();

private:
    void fill(const QString& templateId);
    void showDescription();

    std::shared_ptr<const TemplateLibrary> m_library;
    QListWidget* m_list;
    QLabel* m_description;
    QLabel* m_faults;
};

} // namespace redraft
