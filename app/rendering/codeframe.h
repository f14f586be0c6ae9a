#pragma once

#include "app/rendering/blocklayout.h"
#include "app/rendering/typography.h"

namespace redraft {

/// The name of the language in the corner of code.
struct CodeTag
{
    QString text;          ///< "": none
    qreal besideWidth = 0; ///< of the row of code that it would stand beside
};

/// The background around code, with the name of its language in the corner.
class CodeFrame : public BlockLayout
{
public:
    enum class Look
    {
        Raised,
        Bare ///< neither background nor tag: diagrams
    };

    /// Room that the frame takes on the left and on the right.
    static qreal sidePadding(const Typography& typography) { return typography.px(14); }

    /// `content` is `width` less the padding wide. A tag stands in a row of its own if the code leaves it no
    /// room.
    CodeFrame(std::unique_ptr<BlockLayout> content, Look look, const CodeTag& tag, const Theme& theme,
              const Typography& typography, qreal width);
    ~CodeFrame() override;

    void paint(QPainter& painter, const PaintRequest& request) const override;
    bool isComplete() const override { return m_content->isComplete(); }
    void inherit(const BlockLayout& before) override;
    QString plainText() const override { return m_content->plainText(); }
    int textLength() const override { return m_content->textLength(); }
    int positionAt(QPointF point) const override;
    void collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const override;
    void collectCode(QPointF origin, std::vector<CodeArea>& codes) const override;
    void collectScrolls(QPointF origin, std::vector<ScrollArea>& scrolls) const override;
    bool scrollToText(TextRange range) const override { return m_content->scrollToText(range); }
    void collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const override;
    void collectBreaks(qreal top, std::vector<qreal>& breaks) const override;

private:
    std::unique_ptr<BlockLayout> m_content;
    QPointF m_position;
    Look m_look;
    QString m_language;
    QString m_shownLanguage; ///< as far as there is room
    QRectF m_tag, m_button;
    QFont m_tagFont;
    Theme m_theme;
    qreal m_radius;
};

} // namespace redraft
