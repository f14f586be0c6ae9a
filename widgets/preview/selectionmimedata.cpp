#include "widgets/preview/selectionmimedata.h"

namespace redraft {

namespace {

const QString plainType = QStringLiteral("text/plain");
const QString htmlType = QStringLiteral("text/html");

} // namespace

SelectionMimeData::SelectionMimeData(PreviewExcerpt excerpt)
    : m_excerpt(std::move(excerpt))
{
}

bool SelectionMimeData::hasFormat(const QString& mimeType) const
{
    return formats().contains(mimeType);
}

QStringList SelectionMimeData::formats() const
{
    return {plainType, htmlType};
}

QVariant SelectionMimeData::retrieveData(const QString& mimeType, QMetaType) const
{
    if (mimeType == plainType)
        return m_excerpt.markedText();
    if (mimeType == htmlType)
        return m_excerpt.html();
    return {};
}

} // namespace redraft
