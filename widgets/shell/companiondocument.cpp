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
        readFields();
        emit changed();
    });
    connect(&m_document, &Document::modifiedChanged, this, &CompanionDocument::modifiedChanged);
    connect(&m_watch, &FileWatch::changedOutside, this, &CompanionDocument::onChangedOutside);
}

void CompanionDocument::openFor(const QString& path)
{
    const QString companion = path.isEmpty() ? QString() : companionFile(path);
    if (companion.isEmpty() && !exists())
        return;
    m_path = companion;
    read();
    emit changed();
}

void CompanionDocument::begin(const QString& name, const QString& text)
{
    m_name = name;
    m_path.clear();
    m_problem.clear();
    m_watch.watch(m_path);
    m_format = {};
    m_document.load(text, m_format.lineEnding);
    readFields();
    emit changed();
}

void CompanionDocument::readFields()
{
    m_metadata = std::make_shared<const Metadata>(readYamlFile(m_document.snapshot()));
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
    m_name = QFileInfo(m_path).fileName();
    m_watch.watch(m_path);
    const DecodedText text = file ? *file : DecodedText{};
    m_format = text.format;
    m_document.load(text.text, text.format.lineEnding, text.minorityLines);
    if (exists())
        readFields();
}

Result<Done> CompanionDocument::save()
{
    return isModified() && !m_path.isEmpty() ? write(m_path) : Done{};
}

Result<Done> CompanionDocument::saveIn(const QString& folder)
{
    if (!exists())
        return Done{};
    const QString path = folder + u'/' + m_name;
    if (path == m_path)
        return save();
    if (!QFileInfo::exists(path))
        return write(path);
    m_path = path;
    read();
    emit changed();
    emit warned(tr("“%1” was there already and stays as it is.").arg(QFileInfo(path).fileName()));
    return Done{};
}

Result<Done> CompanionDocument::write(const QString& path)
{
    const Result<Done> written =
        writeDocumentFile(path, encodeText(m_document.snapshot().text, m_format, m_document.minorityLines()));
    if (!written)
        return written;
    m_path = path;
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
