#pragma once

#include "app/document/document.h"
#include "app/editing/sectionedits.h"
#include "app/templates/templatereader.h"
#include "widgets/form/formview.h"
#include "widgets/form/sectioneditor.h"

#include <QApplication>
#include <QScrollBar>

namespace redraft::test {

/// A document and its form, wired as the window wires them; analyses come when a test asks for them.
struct FormFixture
{
    explicit FormFixture(const QString& text, bool isAnalysedAtOnce = false)
        : form(document)
        , isImmediate(isAnalysedAtOnce)
    {
        document.load(text, LineEnding::Lf);
        QObject::connect(&form, &FormView::editRequested, &form,
                         [this](const Edit& edit) { document.apply(edit); });
        QObject::connect(&form, &FormView::undoRequested, &form, [this] { document.undo(); });
        QObject::connect(&form, &FormView::redoRequested, &form, [this] { document.redo(); });
        QObject::connect(&document, &Document::changed, &form, [this] {
            if (isImmediate)
                analyse();
        });
        context.documentTemplate = technicalRfcTemplate();
        context.today = QDate(2026, 3, 12);
    }

    void analyse()
    {
        analysis = redraft::analyse(document.snapshot(), analysis, context);
        form.setAnalysis(analysis);
    }

    void show(QSize size = {720, 900})
    {
        form.resize(size);
        form.show();
        form.activateWindow();
        QApplication::setActiveWindow(&form);
        analyse();
        QApplication::processEvents();
    }

    QString text() const { return document.snapshot().text; }

    /// The control with this accessible name; fails the test by null.
    template <typename T = QWidget>
    T* control(const QString& name) const
    {
        for (T* widget : form.findChildren<T*>()) {
            if (widget->accessibleName() == name && widget->isVisibleTo(&form))
                return widget;
        }
        return nullptr;
    }
    SectionEditor* editor(const QString& title) const
    {
        return control<SectionEditor>(QStringLiteral("Text of %1").arg(title));
    }

    Document document;
    FormView form;
    AnalysisContext context;
    std::shared_ptr<const Analysis> analysis;
    bool isImmediate;
};

} // namespace redraft::test
