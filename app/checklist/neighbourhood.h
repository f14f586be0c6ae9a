#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

namespace redraft {

class SiblingNumbers;

/// What checks need to know of another document.
struct NeighbourFacts
{
    QString path;       ///< absolute, cleaned
    QString id;         ///< "rfc-012", "" if it has none
    QString uuid;       ///< "" if it has none
    QString title;      ///< without number
    QString status;     ///< as written
    QString supersedes; ///< as written, "" if it says nothing
    QString supersededBy;
    QStringList anchors;  ///< of its headings and HTML ids
    QString summary = {}; ///< of its metadata
    bool operator==(const NeighbourFacts&) const = default;
};

/// The files around the document under examination. Implementations are safe to call from any thread and
/// answer from what they know at the time of the call.
class Neighbourhood
{
public:
    virtual ~Neighbourhood() = default;
    /// Absolute path of the document itself; "" while it was never saved.
    virtual QString ownPath() const = 0;
    /// The highest folder to which links may lead: that of the repository, else of the document.
    virtual QString rootFolder() const = 0;
    virtual bool exists(const QString& absolutePath) const = 0;
    /// Facts of a Markdown file; nullopt if there is none or it cannot be read.
    virtual std::optional<NeighbourFacts> facts(const QString& absolutePath) const = 0;
    /// The documents of the same kind (RFCs beside it), sorted by path, without anchors: those that ids and
    /// numbers must not clash with. The document itself may be among them, as it is on the disk.
    virtual QList<NeighbourFacts> siblings() const = 0;
    /// The same by their numbers; never null. Implementations may keep it.
    virtual std::shared_ptr<const SiblingNumbers> numbers() const;
    /// Counts up when anything above may have changed.
    virtual int revision() const = 0;
};

} // namespace redraft
