// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gui/connectionsworld.h"
#include "tests/support/suite.h"
#include "ui/dialogs/passworddialog.h"
#include "ui/widgets/noticebar.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

using namespace msm;
using namespace msm::test;

namespace {

/// A window that has seen the nodes of "prod", and comes back to it without a password, or with a wrong one.
struct PasswordWorld : ConnectionsWorld {
    MainWindow &window = application.window();
    NoticeBar *notice = window.findChild<NoticeBar *>(QStringLiteral("connectionNotice"));

    [[nodiscard]] bool comeBackWith(const QString &password)
    {
        if (!start() || !QTest::qWaitFor([this] { return rows() == 2; }))
            return false;
        QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
        if (!runs(application.connector()))
            return false;
        const auto done = [](const Result<void> &) {};
        secrets.remove(passwordKey(QStringLiteral("prod")), &application, done);
        if (!password.isEmpty())
            secrets.write(passwordKey(QStringLiteral("prod")), password, &application, done);
        QTest::keyClick(&window, Qt::Key_1, Qt::AltModifier);
        return QTest::qWaitFor([this] { return prompt() != nullptr; });
    }
    [[nodiscard]] PasswordDialog *prompt() const { return window.findChild<PasswordDialog *>(); }
    [[nodiscard]] int rows() const
    {
        return window.findChild<QTreeView *>(QStringLiteral("nodeTable"))->model()->rowCount();
    }
    void dismiss()
    {
        QTest::keyClick(prompt(), Qt::Key_Escape);
        QTRY_VERIFY(prompt() == nullptr);
    }
    void click(const char *button)
    {
        QTest::mouseClick(notice->findChild<QPushButton *>(QString::fromLatin1(button)), Qt::LeftButton);
    }
    void answer()
    {
        QTRY_VERIFY(prompt() != nullptr);
        QTest::keyClicks(
            prompt()->findChild<QLineEdit *>(QStringLiteral("password")), QStringLiteral("opennebula"));
        QTest::mouseClick(
            prompt()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    }
};

} // namespace

/// The question for the password, and what is left when nobody answers it.
class TestPasswordPrompt final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoGivesNoneKeepsWhatWasSeenLastAndMayGiveItLater()
    {
        PasswordWorld world;
        QVERIFY(world.comeBackWith({}));
        world.dismiss();
        QVERIFY(world.application.connector().session());
        QCOMPARE(world.rows(), 2);
        QVERIFY(world.window.windowTitle().startsWith(QStringLiteral("prod (production)")));
        QVERIFY(world.notice->isOpen());
        QVERIFY(!world.notice->isClosable());
        QCOMPARE(world.notice->buttons(), QStringList{QStringLiteral("Enter Pass&word\u2026")});

        world.click("noticeButton");
        world.answer();
        QVERIFY(ConnectionsWorld::runs(world.application.connector()));
        QCOMPARE(world.application.connector().profile().name, QStringLiteral("prod"));
        QVERIFY(!world.notice->isOpen());
    }

    void afterARefusedPasswordNobodyIsAskedOverAndOver()
    {
        PasswordWorld world;
        QVERIFY(world.comeBackWith(QStringLiteral("wrong")));
        world.dismiss();
        QCOMPARE(world.rows(), 2);
        QCOMPARE(world.notice->buttons(),
            QStringList({QStringLiteral("Enter Pass&word\u2026"), QStringLiteral("&Reconnect")}));
        world.click("noticeButton2");
        const MySQLServerManager &manager = world.application.connector().session()->manager();
        QCOMPARE(manager.state(), ManagerState::Starting);
        QTRY_COMPARE(manager.state(), ManagerState::Error);
        QTest::qWait(100); // another question would be there by then
        QVERIFY(!world.prompt());
        world.click("noticeButton");
        world.answer();
        QVERIFY(ConnectionsWorld::runs(world.application.connector()));
    }
};

MSM_GUI_TEST(TestPasswordPrompt)
#include "tst_passwordprompt.moc"
