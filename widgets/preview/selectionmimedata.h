#pragma once

#include "widgets/preview/previewexcerpt.h"

#include <QMimeData>

namespace redraft {

/// An excerpt of the preview on the clipboard, as plain text and as HTML, made when somebody pastes it. GUI
/// thread.
class SelectionMimeData : public QMimeData
{
    Q_OBJECT

public:
    explicit SelectionMimeData(PreviewExcerpt excerpt);

    bool hasFormat(const QString& mimeType) const override;
    QStringList formats() const override;

protected:
    QVariant retrieveData(const QString& mimeType, QMetaType type) const override;

private:
    PreviewExcerpt m_excerpt;
};

} // namespace redraft
