#include "app/checklist/rules/documentrules.h"
#include "app/markdown/labels.h"
#include "app/markdown/markdownchunk.h"

#include <QCoreApplication>
#include <QHash>

namespace redraft::rules {

namespace {

class UnusedDefinition final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(UnusedDefinition)

public:
    QString id() const override { return QStringLiteral("MD-053"); }
    QString title() const override { return tr("Definitions of links are used"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        std::vector<Finding> findings;
        QHash<QString, int> mentions; // of a label, its definitions among them
        for (const ChunkPlace& place : input.tree.blocks.chunks()) {
            if (mentions.isEmpty() && !place.chunk->definitions.empty())
                mentions = mentionsIn(input.snapshot.text);
            for (const LinkDefinition& definition : place.chunk->definitions) {
                if (!isComment(definition) && --mentions[foldedLabel(definition.label)] == 0)
                    findings.push_back(report(input, place, definition));
            }
        }
        return findings;
    }

private:
    static QHash<QString, int> mentionsIn(const QString& text)
    {
        QHash<QString, int> mentions;
        for (const Label& label : scanLabels(text).labels)
            ++mentions[foldedLabel(label.text)];
        return mentions;
    }

    Finding report(const CheckInput& input, const ChunkPlace& place, const LinkDefinition& definition) const
    {
        const QStringView source = QStringView(input.snapshot.text).mid(place.start, place.chunk->length);
        const qsizetype start = source.indexOf(QStringLiteral("[%1]:").arg(definition.label));
        const TextRange range = start < 0 ? TextRange{place.start, 0}
                                          : TextRange{place.start + start, definition.label.size() + 2};
        return found(Severity::Note, tr("No link uses the label [%1]").arg(definition.label), range);
    }

    /// "[//]: # (text)" is how some write what nobody shall see.
    static bool isComment(const LinkDefinition& definition)
    {
        return definition.destination == u"#" || definition.label.startsWith(u"//") ||
               definition.label.startsWith(u"comment", Qt::CaseInsensitive);
    }
};

} // namespace

const DocumentCheck& unusedDefinition()
{
    static const UnusedDefinition rule;
    return rule;
}

} // namespace redraft::rules
