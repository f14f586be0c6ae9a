#pragma once

#include "app/checklist/finding.h"
#include "app/text/textsnapshot.h"

#include <QDialog>

namespace redraft {

/// Shows what a fix that may be wrong would change, before it does.
class FixDialog : public QDialog
{
    Q_OBJECT

public:
    FixDialog(const TextSnapshot& snapshot, const Finding& finding, const Fix& fix,
              QWidget* parent = nullptr);
};

} // namespace redraft
