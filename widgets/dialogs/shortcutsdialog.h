#pragma once

#include <QDialog>
#include <vector>

namespace redraft {

/// A line of the list of shortcuts.
struct ShortcutLine
{
    QString group; ///< the menu
    QString text;
    QString keys;
};

/// All keyboard shortcuts, with a field to search them.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const std::vector<ShortcutLine>& lines, QWidget* parent = nullptr);
};

} // namespace redraft
