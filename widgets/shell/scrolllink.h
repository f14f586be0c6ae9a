#pragma once

#include <QObject>

class QAbstractScrollArea;

namespace redraft {

class FormView;
class PreviewView;

/// Keeps form and preview at the same line while one of them is scrolled; neither answers what the other
/// asked of it. GUI thread.
class ScrollLink : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the link.
    ScrollLink(FormView& form, PreviewView& preview, QObject* parent);

private:
    FormView& m_form;
    PreviewView& m_preview;
};

/// The line to lead the other pane to when `area` has `topLine` at its top: near the end of `area` it runs
/// ahead to `lineCount`, because panes of other heights could not reach their end otherwise.
qreal leadingLine(const QAbstractScrollArea& area, qreal topLine, int lineCount);

} // namespace redraft
