#include "app/rendering/paginator.h"

#include <QRandomGenerator>
#include <QTest>

using namespace redraft;

namespace {

/// A block of `parts` equal parts.
class FakeLayout : public BlockLayout
{
public:
    FakeLayout(int parts, qreal partHeight, qreal space = 0) : m_parts(parts), m_partHeight(partHeight)
    {
        setSize(100, parts * partHeight);
        setSpace(space, space);
    }
    void paint(QPainter&, const PaintRequest&) const override {}
    void collectBreaks(qreal top, std::vector<qreal>& breaks) const override
    {
        for (int i = 1; i < m_parts; ++i)
            breaks.push_back(top + i * m_partHeight);
    }

private:
    int m_parts;
    qreal m_partHeight;
};

/// "layout:top-bottom@y" of each slice, pages separated by "|".
QString described(const std::vector<PageContent>& pages)
{
    QStringList texts;
    for (const PageContent& page : pages) {
        QStringList slices;
        for (const PageSlice& slice : page)
            slices += QStringLiteral("%1:%2-%3@%4").arg(slice.layout).arg(slice.top).arg(slice.bottom).arg(slice.y);
        texts += slices.join(u' ');
    }
    return texts.join(QStringLiteral(" | "));
}

} // namespace

class TestPaginator : public QObject
{
    Q_OBJECT

private slots:
    void emptyDocumentHasOnePage();
    void spacesAddUpButNotAtTheTop();
    void partsOnlyBetweenParts();
    void leavesTwoPartsForTheNextPage();
    void headingsStayWithWhatFollows();
    void cutsWhatIsHigherThanPage();
    void losesNothing();
};

void TestPaginator::emptyDocumentHasOnePage()
{
    QCOMPARE(int(paginate({}, 100).size()), 1);
}

void TestPaginator::spacesAddUpButNotAtTheTop()
{
    const FakeLayout first(1, 30, 5);
    const FakeLayout second(1, 30, 5);
    QCOMPARE(described(paginate({&first, &second}, 100)), QStringLiteral("0:0-30@0 1:0-30@40"));
}

void TestPaginator::partsOnlyBetweenParts()
{
    const FakeLayout first(1, 50);
    const FakeLayout second(10, 20);
    QCOMPARE(described(paginate({&first, &second}, 100)),
             QStringLiteral("0:0-50@0 1:0-40@50 | 1:40-140@0 | 1:140-200@0"));
}

void TestPaginator::leavesTwoPartsForTheNextPage()
{
    const FakeLayout block(6, 20);
    QCOMPARE(described(paginate({&block}, 100)), QStringLiteral("0:0-80@0 | 0:80-120@0"));
}

void TestPaginator::headingsStayWithWhatFollows()
{
    const FakeLayout filler(1, 70);
    FakeLayout heading(1, 20);
    heading.setKeepsWithNext(true);
    const FakeLayout text(1, 20);
    QCOMPARE(described(paginate({&filler, &heading, &text}, 100)),
             QStringLiteral("0:0-70@0 | 1:0-20@0 2:0-20@20"));
}

void TestPaginator::cutsWhatIsHigherThanPage()
{
    const FakeLayout picture(1, 250);
    QCOMPARE(described(paginate({&picture}, 100)), QStringLiteral("0:0-100@0 | 0:100-200@0 | 0:200-250@0"));
}

void TestPaginator::losesNothing()
{
    QRandomGenerator random(3);
    for (int round = 0; round < 500; ++round) {
        std::vector<std::unique_ptr<FakeLayout>> layouts;
        std::vector<const BlockLayout*> pointers;
        for (int i = 0; i < 12; ++i) {
            layouts.push_back(std::make_unique<FakeLayout>(random.bounded(1, 30), random.bounded(1, 40), random.bounded(9)));
            layouts.back()->setKeepsWithNext(random.bounded(4) == 0);
            pointers.push_back(layouts.back().get());
        }
        int current = 0;
        qreal reached = 0;
        for (const PageContent& page : paginate(pointers, 200)) {
            qreal bottom = 0;
            for (const PageSlice& slice : page) {
                if (slice.layout != current) {
                    QCOMPARE(reached, pointers[size_t(current)]->height());
                    QCOMPARE(slice.layout, current + 1);
                    current = slice.layout;
                    reached = 0;
                }
                QCOMPARE(slice.top, reached);
                QVERIFY(slice.y >= bottom);
                reached = slice.bottom;
                bottom = slice.y + slice.height();
            }
            QVERIFY(bottom <= 200.1);
        }
        QCOMPARE(current, 11);
        QCOMPARE(reached, pointers[11]->height());
    }
}

QTEST_APPLESS_MAIN(TestPaginator)
#include "test_paginator.moc"
