#include "widgets/common/messageicon.h"

#include "widgets/common/icon.h"
#include "widgets/common/style.h"

#include <QMessageBox>

namespace redraft {

namespace {

constexpr int iconSize = 32;

QIcon iconOf(MessageIcon kind)
{
    const Theme& theme = appliedTheme();
    switch (kind) {
    case MessageIcon::Note:
        return icon(QStringLiteral("info"), theme.accent);
    case MessageIcon::Question:
        return icon(QStringLiteral("question"), theme.accent);
    case MessageIcon::Warning:
        return icon(QStringLiteral("warning"), theme.warning);
    case MessageIcon::Error:
        break;
    }
    return icon(QStringLiteral("error"), theme.error);
}

} // namespace

void setMessageIcon(QMessageBox& box, MessageIcon kind)
{
    box.setIconPixmap(iconOf(kind).pixmap(QSize(iconSize, iconSize), box.devicePixelRatioF()));
}

} // namespace redraft
