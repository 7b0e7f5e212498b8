// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/fakeservice.h"
#include "ui/node/nodetabs.h"

#include <QTabBar>
#include <QTest>

using namespace msm;

namespace {

/// Counts what it is told.
class CountingTab final : public NodeTab {
public:
    [[nodiscard]] QString title() const override { return QStringLiteral("Page"); }
    [[nodiscard]] Icon picture() const override { return Icon::Node; }
    void setNodes(const NodeList &nodes) override { given.append(nodes.size()); }
    void setSession(const ShownSession &, QObject *) override { ++sessions; }
    void clear() override { ++clears; }
    void tick() override { ++ticks; }

    QList<qsizetype> given; ///< how many nodes, each time
    int sessions = 0;
    int clears = 0;
    int ticks = 0;
};

NodeList someNodes(int count)
{
    return fabricatedNodes(count, QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC));
}

} // namespace

class TestNodeTabs final : public QObject {
    Q_OBJECT

    struct Fixture {
        NodeTabs tabs;
        CountingTab *first = new CountingTab;
        CountingTab *second = nullptr;
        QTabBar *bar = tabs.findChild<QTabBar *>();

        explicit Fixture(int count)
        {
            tabs.add(first);
            if (count > 1)
                tabs.add(second = new CountingTab);
        }
    };

private Q_SLOTS:
    void singlePageHasNoTab()
    {
        Fixture f(1);
        f.tabs.show();
        QVERIFY(!f.bar->isVisible());
        Fixture two(2);
        two.tabs.show();
        QVERIFY(two.bar->isVisible());
    }

    void onlyThePageThatIsSeenIsGivenNodesAndTicks()
    {
        Fixture f(2);
        f.tabs.show();
        f.first->given.clear();
        f.tabs.setNodes(someNodes(3));
        f.tabs.tick();
        QCOMPARE(f.first->given, QList<qsizetype>{3});
        QCOMPARE(f.first->ticks, 1);
        QCOMPARE(f.second->given, QList<qsizetype>());
        QCOMPARE(f.second->ticks, 0);
        f.bar->setCurrentIndex(1);
        QCOMPARE(f.second->given, QList<qsizetype>{3});
        f.tabs.setNodes(someNodes(1));
        f.tabs.tick();
        QCOMPARE(f.first->given, QList<qsizetype>{3});
        QCOMPARE(f.second->given, (QList<qsizetype>{3, 1}));
        QCOMPARE(f.second->ticks, 1);
    }

    void hiddenPagesAreGivenTheNodesWhenTheyAreShown()
    {
        Fixture f(1);
        f.tabs.setNodes(someNodes(2));
        f.tabs.tick();
        QCOMPARE(f.first->given, QList<qsizetype>());
        QCOMPARE(f.first->ticks, 0);
        f.tabs.show();
        QCOMPARE(f.first->given, QList<qsizetype>{2});
    }

    void everyPageLearnsOfASessionAndOfItsEnd()
    {
        FakeService service;
        Fixture f(2);
        f.tabs.show();
        f.tabs.setNodes(someNodes(2));
        f.tabs.setSession({.manager = service.manager(), .events = service.events()}, this);
        f.tabs.clear();
        for (const CountingTab *tab : {f.first, f.second}) {
            QCOMPARE(tab->sessions, 1);
            QCOMPARE(tab->clears, 1);
        }
        f.bar->setCurrentIndex(1);
        QCOMPARE(f.second->given, QList<qsizetype>{0});
    }
};

MSM_GUI_TEST(TestNodeTabs)
#include "tst_nodetabs.moc"
