#include "widgets/shell/companiondocument.h"

#include "app/document/companionfile.h"
#include "app/document/documentfile.h"

#include <QFileInfo>

namespace redraft {

CompanionDocument::CompanionDocument(QObject* parent)
    : QObject(parent)
{
    connect(&m_document, &Document::changed, this, [this] {
        if (!exists())
            return;
        m_metadata = std::make_shared<const Metadata>(readYamlFile(m_document.snapshot()));
        emit changed();
    });
    connect(&m_document, &Document::modifiedChanged, this, &CompanionDocument::modifiedChanged);
    connect(&m_watch, &FileWatch::changedOutside, this, &CompanionDocument::onChangedOutside);
}

QString CompanionDocument::name() const
{
    return QFileInfo(m_path).fileName();
}

void CompanionDocument::openFor(const QString& path)
{
    const QString companion = path.isEmpty() ? QString() : companionFile(path);
    if (companion.isEmpty() && m_path.isEmpty())
        return;
    m_path = companion;
    read();
    emit changed();
}

void CompanionDocument::read()
{
    m_metadata = nullptr;
    m_problem.clear();
    const Result<DecodedText> file =
        m_path.isEmpty() ? Result<DecodedText>(DecodedText{}) : readDocumentFile(m_path);
    if (!file || !file->readOnlyReason.isEmpty()) {
        m_problem = file ? file->readOnlyReason : file.error().message;
        m_path.clear();
    }
    m_watch.watch(m_path);
    const DecodedText text = file ? *file : DecodedText{};
    m_format = text.format;
    m_document.load(text.text, text.format.lineEnding, text.minorityLines);
    if (exists())
        m_metadata = std::make_shared<const Metadata>(readYamlFile(m_document.snapshot()));
}

Result<Done> CompanionDocument::save()
{
    if (!isModified())
        return Done{};
    const Result<Done> written = writeDocumentFile(
        m_path, encodeText(m_document.snapshot().text, m_format, m_document.minorityLines()));
    if (!written)
        return written;
    m_watch.watch(m_path);
    m_document.setUnmodified();
    return Done{};
}

void CompanionDocument::onChangedOutside()
{
    if (isModified()) {
        emit warned(
            tr("“%1” was changed by another program. Saving writes your fields over it.").arg(name()));
        return;
    }
    read();
    emit changed();
}

} // namespace redraft
