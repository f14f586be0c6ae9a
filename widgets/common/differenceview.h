#pragma once

#include "app/rendering/theme.h"
#include "app/text/editlines.h"

#include <QPlainTextEdit>

namespace redraft {

/// Shows what an edit makes of a text: lines that go, lines that come, and some around them, with signs, line
/// numbers and colours. Read only; keyboard, selection and screen readers work as in any text. GUI thread.
class DifferenceView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DifferenceView(QWidget* parent = nullptr);
    void setLines(const std::vector<EditLine>& lines, const Theme& theme);
    QSize sizeHint() const override;

private:
    QString shownText(const EditLine& line) const;
};

} // namespace redraft
