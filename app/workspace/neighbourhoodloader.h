#pragma once

#include "app/checklist/neighbourhood.h"

#include <QObject>
#include <memory>

namespace redraft {

/// Keeps the files around one document in mind: reads them on a thread of its own, and again when something
/// changes in their folder. GUI thread; the destructor waits for the file that is being read.
class NeighbourhoodLoader : public QObject
{
    Q_OBJECT

public:
    explicit NeighbourhoodLoader(QObject* parent = nullptr);
    ~NeighbourhoodLoader() override;

    /// The document is at `path` from now on (absolute; "" for one without a file). What was known of another
    /// folder is forgotten at once.
    void follow(const QString& path);
    /// Looks at the disk again, for systems that do not tell what changes.
    void refresh();
    /// What is known now; null until the files were read, and for a document without a file.
    std::shared_ptr<const Neighbourhood> neighbourhood() const;

signals:
    /// neighbourhood() is another one, or answers otherwise than before.
    void changed();

protected:
    void customEvent(QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace redraft
