// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
#include "ui/dialogs/viewnamedialog.h"
#include "ui/models/nodetablemodel.h"
#include "ui/panels/nodetableview.h"
#include "ui/panels/viewmenu.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace msm;
using namespace msm::test;

namespace {

struct ViewMenuFixture : WindowWorld {
    ViewMenu *views = window.findChild<ViewMenu *>();
    NodeTableView *view = window.findChild<NodeTableView *>();
    QLineEdit *filter = window.findChild<QLineEdit *>(QStringLiteral("nodeFilter"));
    QToolButton *button = window.findChild<QToolButton *>(QStringLiteral("viewsButton"));

    /// Chooses an entry of the menu that the button opens.
    void choose(const QString &name) const
    {
        Q_EMIT button->menu()->aboutToShow();
        button->menu()->findChild<QAction *>(name)->trigger();
    }
    /// Types a name into the dialog that is open.
    void answer(const QString &name) const
    {
        auto *dialog = window.findChild<ViewNameDialog *>();
        dialog->findChild<QLineEdit *>(QStringLiteral("viewName"))->setText(name);
        auto *buttons = dialog->findChild<QDialogButtonBox *>();
        QTest::mouseClick(buttons->button(QDialogButtonBox::Save), Qt::LeftButton);
        settle();
        QVERIFY(window.findChild<ViewNameDialog *>() == nullptr);
    }
    void saveAs(const QString &name) const
    {
        choose(QStringLiteral("saveView"));
        answer(name);
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const SavedView &saved : views->views())
            names.append(saved.name);
        return names;
    }
};

} // namespace

class TestViewMenu final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void savedViewBringsBackColumnsOrderGroupsAndFilter()
    {
        ViewMenuFixture f;
        QCOMPARE(f.button->text(), QStringLiteral("Views"));
        f.view->setGrouping(NodeColumn::Host);
        f.view->header()->setSectionHidden(int(NodeColumn::Owner), false);
        f.view->header()->moveSection(f.view->header()->visualIndex(int(NodeColumn::Id)), 0);
        f.view->sortByColumn(int(NodeColumn::Cpu), Qt::DescendingOrder);
        f.filter->setText(QStringLiteral("db state:running"));
        f.saveAs(QStringLiteral(" By  host "));
        QCOMPARE(f.names(), QStringList{QStringLiteral("By host")});
        QCOMPARE(f.button->text(), QStringLiteral("By host"));

        f.filter->setText(QStringLiteral("else"));
        f.view->setGrouping({});
        f.view->resetLayout();
        QCOMPARE(f.button->text(), QStringLiteral("By host (changed)"));
        f.choose(QStringLiteral("view-1"));
        QCOMPARE(f.button->text(), QStringLiteral("By host"));
        QCOMPARE(f.filter->text(), QStringLiteral("db state:running"));
        const auto *model = qobject_cast<NodeTableModel *>(f.view->model());
        QCOMPARE(model->grouping(), NodeGroups::Grouping(NodeColumn::Host));
        QVERIFY(!f.view->header()->isSectionHidden(int(NodeColumn::Owner)));
        QCOMPARE(f.view->header()->visualIndex(int(NodeColumn::Id)), 0);
        QCOMPARE(f.view->header()->sortIndicatorSection(), int(NodeColumn::Cpu));
    }

    void keysShowTheViewsInTheirOrder()
    {
        ViewMenuFixture f;
        f.filter->setText(QStringLiteral("one"));
        f.saveAs(QStringLiteral("First"));
        f.filter->setText(QStringLiteral("two"));
        f.saveAs(QStringLiteral("Second"));
        f.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QTest::keyClick(&f.window, Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.filter->text(), QStringLiteral("one"));
        QTest::keyClick(&f.window, Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.filter->text(), QStringLiteral("two"));
        QTest::keyClick(&f.window, Qt::Key_9, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(f.filter->text(), QStringLiteral("two"));
    }

    void viewIsReplacedRenamedAndDeleted()
    {
        ViewMenuFixture f;
        QList<SavedViews> told;
        QObject::connect(&f.window, &MainWindow::viewsChanged, &f.window,
            [&told](const SavedViews &views) { told.append(views); });
        f.saveAs(QStringLiteral("A"));
        f.saveAs(QStringLiteral("B"));
        f.filter->setText(QStringLiteral("x"));
        f.choose(QStringLiteral("saveView"));
        auto *dialog = f.window.findChild<ViewNameDialog *>();
        QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("viewName"))->text(), QStringLiteral("B"));
        auto *note = dialog->findChild<QLabel *>(QStringLiteral("viewNote"));
        dialog->findChild<QLineEdit *>(QStringLiteral("viewName"))->setText(QStringLiteral("A"));
        QVERIFY(note->text().contains(QStringLiteral("replaced")));
        f.answer(QStringLiteral("A"));
        QCOMPARE(f.names(), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
        QVERIFY(f.views->views().first().table.contains("\"x\""));

        f.choose(QStringLiteral("renameView"));
        f.answer(QStringLiteral("A & C"));
        QCOMPARE(f.names(), (QStringList{QStringLiteral("A & C"), QStringLiteral("B")}));
        QCOMPARE(f.views->current(), QStringLiteral("A & C"));
        QCOMPARE(f.button->text(), QStringLiteral("A && C"));
        f.choose(QStringLiteral("deleteView"));
        QCOMPARE(f.names(), QStringList{QStringLiteral("B")});
        QCOMPARE(f.button->text(), QStringLiteral("Views"));
        QCOMPARE(told.size(), 5);
        QCOMPARE(told.last(), f.views->views());
    }

    void viewWithoutANameCannotBeSaved()
    {
        ViewMenuFixture f;
        f.choose(QStringLiteral("saveView"));
        auto *dialog = f.window.findChild<ViewNameDialog *>();
        auto *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
        dialog->findChild<QLineEdit *>(QStringLiteral("viewName"))->setText(QStringLiteral("  "));
        QVERIFY(!save->isEnabled());
        dialog->reject();
        settle();
        QVERIFY(f.names().isEmpty());
    }

    void nothingCanBeRenamedOrDeletedWhereNoViewIsShown()
    {
        ViewMenuFixture f;
        QMenu menu;
        f.views->fill(&menu);
        QVERIFY(!menu.findChild<QAction *>(QStringLiteral("renameView"))->isEnabled());
        QVERIFY(!menu.findChild<QAction *>(QStringLiteral("deleteView"))->isEnabled());
    }

    void widthsOfColumnsAreNoChange()
    {
        ViewMenuFixture f;
        f.saveAs(QStringLiteral("A"));
        f.view->header()->resizeSection(int(NodeColumn::Name), 333);
        f.filter->setText(QStringLiteral("x"));
        f.filter->clear();
        QCOMPARE(f.button->text(), QStringLiteral("A"));
    }

    void viewsAreThoseOfTheSession()
    {
        ViewMenuFixture f;
        f.saveAs(QStringLiteral("A"));
        const SavedViews saved = f.views->views();
        f.window.clear();
        QVERIFY(f.names().isEmpty());
        QCOMPARE(f.button->text(), QStringLiteral("Views"));
        f.window.setSession({.manager = f.service.manager(),
            .events = f.service.events(),
            .profile = QStringLiteral("Other"),
            .endpoint = QUrl(QStringLiteral("http://127.0.0.1:2633/RPC2")),
            .zone = &f.zone,
            .views = saved});
        QCOMPARE(f.names(), QStringList{QStringLiteral("A")});
    }
};

MSM_GUI_TEST(TestViewMenu)
#include "tst_viewmenu.moc"
