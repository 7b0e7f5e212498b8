// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"

#include <QLineEdit>
#include <QToolButton>

using namespace msm;
using namespace msm::test;

namespace {

/// A window with one node turned off.
struct CountsFixture : WindowWorld {
    QLineEdit *filter = window.findChild<QLineEdit *>(QStringLiteral("nodeFilter"));

    CountsFixture()
    {
        service.turnOff(service.iaas.vms.firstKey());
        service.pass(std::chrono::seconds(30));
        window.resize(1400, 800);
        settle();
    }
    [[nodiscard]] QToolButton *button(NodeState state) const
    {
        return window.findChild<QToolButton *>(QStringLiteral("count-%1").arg(int(state)));
    }
    void click(NodeState state) const { QTest::mouseClick(button(state), Qt::LeftButton); }
    [[nodiscard]] int rows() const { return table->model()->rowCount(); }
};

} // namespace

/// The counts in the header, which filter the table.
class TestStateCounts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countIsAButtonThatShowsTheseNodesAloneAndAllAgain()
    {
        CountsFixture f;
        QCOMPARE(f.counts(), QStringLiteral("2 running \u00b7 1 powered off"));
        f.click(NodeState::PoweredOff);
        QCOMPARE(f.filter->text(), QStringLiteral("state:powered-off"));
        QCOMPARE(f.rows(), 1);
        QVERIFY(f.button(NodeState::PoweredOff)->isChecked());
        f.click(NodeState::Running);
        QCOMPARE(f.filter->text(), QStringLiteral("state:running,powered-off"));
        QCOMPARE(f.rows(), 3);
        f.click(NodeState::Running);
        f.click(NodeState::PoweredOff);
        QCOMPARE(f.filter->text(), QString());
        QCOMPARE(f.rows(), 3);
        QVERIFY(!f.button(NodeState::PoweredOff)->isChecked());
    }

    void typedFilterIsSeenInTheButtonsAndKeepsItsWords()
    {
        CountsFixture f;
        f.filter->setText(QStringLiteral("state:run db"));
        QVERIFY(f.button(NodeState::Running)->isChecked());
        f.click(NodeState::PoweredOff);
        QCOMPARE(f.filter->text(), QStringLiteral("db state:running,powered-off"));
        f.filter->clear();
        QVERIFY(!f.button(NodeState::Running)->isChecked());
    }

    void buttonOfAStateThatIsFilteredByStaysWhenNoNodeIsInIt()
    {
        CountsFixture f;
        QVERIFY(!f.button(NodeState::Failed)->isVisible());
        f.filter->setText(QStringLiteral("state:failed"));
        QVERIFY(f.button(NodeState::Failed)->isVisible());
        QCOMPARE(f.page(), QStringLiteral("noMatch"));
        f.click(NodeState::Failed);
        QCOMPARE(f.page(), QStringLiteral("nodeTable"));
        QVERIFY(!f.button(NodeState::Failed)->isVisible());
    }

    void buttonsAreReachedByKeysAndHaveNames()
    {
        CountsFixture f;
        QToolButton *const running = f.button(NodeState::Running);
        QVERIFY(running->focusPolicy() & Qt::TabFocus);
        QCOMPARE(running->accessibleName(), QStringLiteral("2 running"));
        running->setFocus();
        QTest::keyClick(running, Qt::Key_Space);
        QCOMPARE(f.rows(), 2);
    }

    void narrowHeaderHasNumbersAlone()
    {
        CountsFixture f;
        auto *const counts = f.window.findChild<StateCounts *>();
        QCOMPARE(f.button(NodeState::Running)->text(), QStringLiteral("2 running"));
        const QSize wide = counts->sizeHint();
        const QSize narrow = counts->minimumSizeHint();
        QVERIFY(narrow.width() < wide.width());
        counts->resize(narrow);
        QCOMPARE(f.button(NodeState::Running)->text(), QStringLiteral("2"));
        QCOMPARE(f.button(NodeState::Running)->accessibleName(), QStringLiteral("2 running"));
        QCOMPARE(counts->sizeHint(), wide);
        counts->resize(wide);
        QCOMPARE(f.button(NodeState::Running)->text(), QStringLiteral("2 running"));
    }
};

MSM_GUI_TEST(TestStateCounts)
#include "tst_statecounts.moc"
