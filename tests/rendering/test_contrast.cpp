#include "app/rendering/theme.h"

#include <QTest>
#include <cmath>

using namespace redraft;

namespace {

/// Relative luminance by WCAG 2.
double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& left, const QColor& right)
{
    const double one = luminance(left) + 0.05, other = luminance(right) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

constexpr double forText = 4.5, forMarks = 3, forGrounds = 1.5;

void addPair(const char* scheme, const char* name, const QColor& sign, const QColor& ground, double least)
{
    QTest::addRow("%s: %s on %s", scheme, name, qPrintable(ground.name())) << sign << ground << least;
}

void addRows(const char* scheme, const Theme& theme)
{
    for (const QColor& ground : {theme.surface, theme.window, theme.raised}) {
        addPair(scheme, "text", theme.text, ground, forText);
        addPair(scheme, "muted", theme.muted, ground, forText);
        addPair(scheme, "link", theme.link, ground, forText);
        addPair(scheme, "ok", theme.ok, ground, forText);
        addPair(scheme, "warning", theme.warning, ground, forText);
        addPair(scheme, "error", theme.error, ground, forText);
        addPair(scheme, "accent as a mark", theme.accent, ground, forMarks);
        addPair(scheme, "selection of text", theme.textSelection, ground, forGrounds);
        for (int style = 0; style <= int(CodeStyle::Removed); ++style) {
            const QByteArray name = "code style " + QByteArray::number(style);
            addPair(scheme, name.constData(), theme.code(CodeStyle(style)), ground, forText);
        }
    }
    addPair(scheme, "text, selected", theme.text, theme.selection, forText);
    addPair(scheme, "text, marked to be copied", theme.text, theme.textSelection, forText);
    addPair(scheme, "muted, selected", theme.muted, theme.selection, forText);
    addPair(scheme, "link, selected", theme.link, theme.selection, forText);
    addPair(scheme, "error mark, selected", theme.error, theme.selection, forMarks);
    addPair(scheme, "ok mark, selected", theme.ok, theme.selection, forMarks);
    addPair(scheme, "chip", theme.ok, theme.okTint, forText);
    addPair(scheme, "chip", theme.warning, theme.warningTint, forText);
    addPair(scheme, "chip", theme.error, theme.errorTint, forText);
    addPair(scheme, "text", theme.text, theme.errorTint, forText);
    addPair(scheme, "muted", theme.muted, theme.errorTint, forText);
    addPair(scheme, "link", theme.link, theme.errorTint, forText);
    addPair(scheme, "button", theme.accentText, theme.accent, forText);
}

} // namespace

/// Every color of text is readable on every background that it stands on, in light and dark.
class TestContrast : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data()
    {
        QTest::addColumn<QColor>("sign");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        addRows("light", Theme::light());
        addRows("dark", Theme::dark());
    }
    void textIsReadable()
    {
        QFETCH(QColor, sign);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        const double found = contrast(sign, ground);
        QVERIFY2(found >= least, qPrintable(QString::number(found)));
    }

    void theFormulaIsRight()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }
};

QTEST_MAIN(TestContrast)
#include "test_contrast.moc"
