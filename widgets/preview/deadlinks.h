#pragma once

#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>

namespace redraft {

class PreviewLinks;
class PreviewSurface;

/// The links in sight that name a place which the document does not have. Looked for a moment after the last
/// change, because any block can bring or take a place; in very long documents only the note on a link tells
/// it. GUI thread.
class DeadLinks : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the object.
    DeadLinks(PreviewSurface& surface, const PreviewLinks& links, QObject* parent = nullptr);

    bool isEmpty() const { return m_dead.isEmpty(); }
    /// True if a link with this destination leads nowhere, as far as is known by now.
    bool contains(const QString& destination) const { return m_dead.contains(destination); }

signals:
    void changed();

private:
    void look();
    QSet<QString> anchorsInSight() const;

    PreviewSurface& m_surface;
    const PreviewLinks& m_links;
    QSet<QString> m_dead;
    QTimer m_pause;
};

} // namespace redraft
