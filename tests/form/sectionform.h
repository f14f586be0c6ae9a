#pragma once

#include "tests/form/formfixture.h"
#include "widgets/form/gridview.h"

#include <QTest>
#include <QToolButton>

namespace redraft::test {

inline const QString& head()
{
    static const QString text = QStringLiteral("# RFC-1: Test\n\n**Status:** Draft\n\n");
    return text;
}

/// A form of one section, which is in sight.
struct Form : FormFixture
{
    explicit Form(const QString& section)
        : FormFixture(head() + section, true)
    {
        show({900, 2400});
        QApplication::processEvents();
        QApplication::setActiveWindow(&form);
    }
    QString body() const { return text().mid(head().size()); }
    SectionEditor* named(const QString& name) const { return control<SectionEditor>(name); }
    /// The field with this name, in which `words` took the place of what it held; null if there is none.
    SectionEditor* typedInto(const QString& name, const QString& words) const
    {
        SectionEditor* editor = named(name);
        if (!editor)
            return nullptr;
        editor->setFocus();
        editor->selectAll();
        editor->insertPlainText(words);
        return editor;
    }
    GridView* grid() const { return form.findChild<GridView*>(); }
    void press(const QString& name) const
    {
        auto* button = control<QToolButton>(name);
        QVERIFY2(button, qPrintable(name));
        button->click();
        QApplication::processEvents();
    }
    void type(const QString& words) const
    {
        QWidget* focused = QApplication::focusWidget();
        QVERIFY(focused);
        QTest::keyClicks(focused, words);
        QApplication::processEvents();
    }
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        QApplication::processEvents();
    }
    QString focusedName() const
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString();
    }
};

} // namespace redraft::test
