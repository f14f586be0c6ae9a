#pragma once

#include "app/rendering/paragraphlayout.h"

namespace redraft {

/// A value in the header, and where it leads if it is a link.
struct HeaderValue
{
    QString text;
    QString destination;
    bool operator==(const HeaderValue&) const = default;
};

/// A field that is shown by its name and its values.
struct HeaderRow
{
    QString label;
    std::vector<HeaderValue> values;
    qsizetype fieldStart = -1; ///< where the field stands in the source
    bool operator==(const HeaderRow&) const = default;
};

/// Fields as quiet rows: names in one column, values beside them, each wrapped in its column.
class HeaderRowsLayout : public BlockLayout
{
public:
    /// `width` in px: of both columns together.
    HeaderRowsLayout(const std::vector<HeaderRow>& rows, const Theme& theme, const Typography& typography,
                     qreal width);
    ~HeaderRowsLayout() override;

    void paint(QPainter& painter, const PaintRequest& request) const override;
    QString plainText() const override;
    int textLength() const override;
    int positionAt(QPointF point) const override;
    void collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const override;
    void collectLinks(QPointF origin, std::vector<LinkArea>& links) const override;
    void collectBreaks(qreal top, std::vector<qreal>& breaks) const override;

private:
    /// A name or a value where it stands.
    struct Cell
    {
        std::unique_ptr<ParagraphLayout> layout;
        QPointF position;
        int textStart = 0;
        bool isValue = false;
    };
    void add(std::unique_ptr<ParagraphLayout> layout, QPointF position, bool isValue);

    std::vector<Cell> m_cells; ///< name, value, name, value …
};

} // namespace redraft
