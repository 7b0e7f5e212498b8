// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticestack.h"

#include "tests/support/suite.h"
#include "ui/widgets/noticebar.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedLayout>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace msm;

namespace {

struct ShownNotices {
    QWidget window;
    NoticeStack stack{&window};
    NoticeBar *first = stack.add();
    NoticeBar *second = stack.add();
    NoticeBar *third = stack.add();
    QToolButton *more = stack.findChild<QToolButton *>(QStringLiteral("moreNotices"));

    ShownNotices()
    {
        int number = 0;
        for (NoticeBar *bar : {first, second, third})
            bar->setObjectName(QStringLiteral("notice%1").arg(++number));
        window.resize(900, 600);
        stack.setGeometry(0, 0, 900, stack.sizeHint().height());
        window.show();
    }
    [[nodiscard]] QString top() const
    {
        const auto *bar = qobject_cast<NoticeBar *>(stack.findChild<QStackedLayout *>()->currentWidget());
        return bar ? bar->headline() : QString();
    }
    [[nodiscard]] QWidget *list() const { return stack.findChild<QWidget *>(QStringLiteral("noticeList")); }
    template <class W>
    [[nodiscard]] W *inList(const char *name) const
    {
        return list()->findChild<W *>(QString::fromLatin1(name));
    }
};

using Tone = MessageLine::Tone;

void say(NoticeBar *bar, Tone tone, const char *headline, const QStringList &buttons = {})
{
    bar->showNotice(tone, QString::fromLatin1(headline), QStringLiteral("why"), buttons);
}

} // namespace

class TestNoticeStack final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gravestIsOnTopAndOfEquallyGraveOnesTheNewest()
    {
        ShownNotices f;
        QCOMPARE(f.top(), QString());
        QVERIFY(!f.more->isVisible());
        say(f.first, Tone::Warning, "old warning");
        say(f.second, Tone::Warning, "new warning");
        QCOMPARE(f.top(), QStringLiteral("new warning"));
        say(f.third, Tone::Info, "news");
        QCOMPARE(f.top(), QStringLiteral("new warning"));
        say(f.first, Tone::Error, "error");
        QCOMPARE(f.top(), QStringLiteral("error"));
        QCOMPARE(f.more->text(), QStringLiteral("All 3"));
        f.first->clear();
        f.second->clear();
        QCOMPARE(f.top(), QStringLiteral("news"));
        f.third->clear();
        QCOMPARE(f.top(), QString());
    }

    void noticeStaysWhileTheMouseIsOnItsButton()
    {
        ShownNotices f;
        say(f.first, Tone::Warning, "warning", {QStringLiteral("Do it")});
        auto *button = f.first->findChild<QPushButton *>(QStringLiteral("noticeButton"));
        button->setAttribute(Qt::WA_UnderMouse);
        say(f.second, Tone::Error, "error");
        QCOMPARE(f.top(), QStringLiteral("warning"));
        QCOMPARE(f.more->text(), QStringLiteral("All 2"));
        button->setAttribute(Qt::WA_UnderMouse, false);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(button, &leave);
        QTRY_COMPARE(f.top(), QStringLiteral("error"));

        f.second->clear();
        button->setAttribute(Qt::WA_UnderMouse);
        say(f.third, Tone::Error, "another");
        f.first->clear(); // its cause is gone: nothing is left to press
        QCOMPARE(f.top(), QStringLiteral("another"));
    }

    void listStaysAsItIsWhileTheMouseIsOnItsButton()
    {
        ShownNotices f;
        say(f.first, Tone::Warning, "warning", {QStringLiteral("Do it")});
        QTest::mouseClick(f.more, Qt::LeftButton);
        const QPointer<QPushButton> button = f.inList<QPushButton>("listednotice11");
        button->setAttribute(Qt::WA_UnderMouse);
        say(f.second, Tone::Error, "error");
        QVERIFY(button);
        QCOMPARE(f.list()->findChildren<MessageLine *>().size(), 1);
        button->setAttribute(Qt::WA_UnderMouse, false);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(button, &leave);
        QTRY_COMPARE(f.list()->findChildren<MessageLine *>().size(), 2);
    }

    void listHasAllOfThemWholeAndClosesThem()
    {
        ShownNotices f;
        say(f.first, Tone::Info, "news");
        say(f.second, Tone::Error, "error");
        QTest::mouseClick(f.more, Qt::LeftButton);
        QVERIFY(f.list() && f.list()->isVisible());
        QStringList headlines;
        for (const MessageLine *line : f.list()->findChildren<MessageLine *>())
            headlines.append(line->headline());
        QCOMPARE(headlines, QStringList({QStringLiteral("error"), QStringLiteral("news")}));
        QTest::mouseClick(f.inList<QToolButton>("closeListednotice2"), Qt::LeftButton);
        QTRY_VERIFY(!f.second->isOpen());
        QVERIFY(f.list()->isVisible());
        QTest::mouseClick(f.inList<QToolButton>("closeListednotice1"), Qt::LeftButton);
        QTRY_VERIFY(!f.list()); // nothing is left to show
    }

    void buttonInTheListIsTheNoticesOwn()
    {
        ShownNotices f;
        say(f.first, Tone::Warning, "warning", {QStringLiteral("One"), QStringLiteral("Two")});
        QTest::mouseClick(f.more, Qt::LeftButton);
        const QSignalSpy clicked(f.first, &NoticeBar::buttonClicked);
        QTest::mouseClick(f.inList<QPushButton>("listednotice12"), Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked.first().first().toInt(), 1);
        QTRY_VERIFY(!f.list());
        QVERIFY(f.first->isOpen());
    }

    void countdownGoesOnWithoutMovingAnything()
    {
        ShownNotices f;
        say(f.first, Tone::Warning, "rests", {QStringLiteral("Try")});
        say(f.second, Tone::Warning, "newer", {QStringLiteral("See")});
        QTest::mouseClick(f.more, Qt::LeftButton);
        const QPointer<QPushButton> button = f.inList<QPushButton>("listednotice11");
        f.first->showNotice(
            Tone::Warning, QStringLiteral("rests"), QStringLiteral("in 9 s"), {QStringLiteral("Try")});
        QCOMPARE(f.top(), QStringLiteral("newer"));
        QVERIFY(button); // somebody may be about to press it
        QCOMPARE(f.list()->findChildren<MessageLine *>().last()->text(), QStringLiteral("in 9 s"));
    }

    void oneThatMayNotBeClosedGoesWithItsCause()
    {
        ShownNotices f;
        f.first->setClosable(false);
        say(f.first, Tone::Error, "lost", {QStringLiteral("Reconnect")});
        QVERIFY(!f.first->findChild<QToolButton *>(QStringLiteral("closeNotice"))->isVisible());
        QTest::mouseClick(f.more, Qt::LeftButton);
        QVERIFY(f.inList<QPushButton>("listednotice11"));
        QVERIFY(!f.inList<QToolButton>("closeListednotice1"));
        f.first->clear();
        QTRY_VERIFY(!f.list());
    }

    void narrowBarKeepsHalfForTheMessageAndTheListHasEveryButton()
    {
        ShownNotices f;
        say(f.first, Tone::Warning, "warning",
            {QStringLiteral("Do one thing"), QStringLiteral("Do another thing"),
                QStringLiteral("Do a third")});
        const auto seen = [&f] {
            const auto buttons = f.first->findChildren<QPushButton *>();
            return std::ranges::count_if(buttons, &QPushButton::isVisible);
        };
        QCOMPARE(seen(), 3);
        const int height = f.stack.height();
        f.stack.resize(420, height);
        QTest::qWait(10);
        QVERIFY(seen() < 3);
        QVERIFY(f.first->findChild<MessageLine *>()->width() >= f.first->width() / 2 - 40);
        QCOMPARE(f.stack.sizeHint().height(), height);
        QTest::mouseClick(f.more, Qt::LeftButton);
        QVERIFY(f.inList<QPushButton>("listednotice13"));
    }
};

MSM_GUI_TEST(TestNoticeStack)
#include "tst_noticestack.moc"
