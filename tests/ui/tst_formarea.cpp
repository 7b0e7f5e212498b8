// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formarea.h"

#include "tests/support/suite.h"
#include "tests/ui/fakeservice.h"
#include "ui/widgets/fitwindow.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>
#include <QtTest/qtestspontaneevent.h>

using namespace msm;

namespace {

/// A dialog with more fields than it has room for.
struct ShownForm {
    QDialog dialog;
    QVBoxLayout *column = new QVBoxLayout(&dialog);
    QList<QLineEdit *> fields;
    QDialogButtonBox *buttons = new QDialogButtonBox(QDialogButtonBox::Ok, &dialog);
    FormArea *area = nullptr;

    explicit ShownForm(int count, int height = 200)
    {
        for (int i = 0; i < count; ++i) {
            fields.append(new QLineEdit(&dialog));
            fields.last()->setObjectName(QString::number(i));
            column->addWidget(fields.last());
        }
        column->addWidget(buttons);
        for (int i = 1; i < count; i += 2) // an order of its own: each pair the other way round
            QWidget::setTabOrder(fields[i], fields[i - 1]);
        area = FormArea::within(dialog, {buttons});
        dialog.resize(300, height);
        dialog.show();
    }
    [[nodiscard]] bool isSeen(const QWidget *widget) const
    {
        return widget->visibleRegion().boundingRect() == widget->rect();
    }
};

} // namespace

class TestFormArea final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void buttonsStayWhileTheFormScrolls()
    {
        const ShownForm f(30);
        QVERIFY(f.isSeen(f.buttons));
        QVERIFY(f.isSeen(f.fields.first()));
        QVERIFY(!f.isSeen(f.fields.last()));
        QCOMPARE(f.dialog.height(), 200);
    }

    void tabOrderIsTheFormsOwnAndEndsAtTheButtons()
    {
        ShownForm f(4, 400);
        QVERIFY(QTest::qWaitForWindowActive(&f.dialog));
        QCOMPARE(f.dialog.focusWidget(), f.fields[1]);
        const QWidgetList wanted{
            f.fields[0], f.fields[3], f.fields[2], f.buttons->button(QDialogButtonBox::Ok), f.fields[1]};
        for (const QWidget *next : wanted) {
            QTest::keyClick(f.dialog.focusWidget(), Qt::Key_Tab);
            QCOMPARE(f.dialog.focusWidget(), next);
        }
    }

    void fieldThatTheKeyboardComesToIsSeen()
    {
        ShownForm f(30);
        QVERIFY(QTest::qWaitForWindowActive(&f.dialog));
        f.buttons->button(QDialogButtonBox::Ok)->setFocus();
        QTest::keyClick(f.dialog.focusWidget(), Qt::Key_Backtab);
        QTRY_VERIFY(f.isSeen(f.dialog.focusWidget()));
        QVERIFY(f.area->isAncestorOf(f.dialog.focusWidget()));
        f.buttons->button(QDialogButtonBox::Ok)->setFocus();
        QTest::keyClick(f.dialog.focusWidget(), Qt::Key_Tab); // from the end to the beginning
        QTRY_VERIFY(f.isSeen(f.dialog.focusWidget()));
        QVERIFY(f.area->isAncestorOf(f.dialog.focusWidget()));
    }

    void wheelScrollsAndChangesOnlyTheFieldWithTheFocus()
    {
        ShownForm f(30);
        QSpinBox number;
        f.column->insertWidget(0, &number);
        settle();
        const auto turn = [&number](int notches) {
            const QPointF place = number.rect().center();
            QWheelEvent event(place, number.mapToGlobal(place), {}, {0, 120 * notches}, Qt::NoButton,
                Qt::NoModifier, Qt::NoScrollPhase, false);
            QSpontaneKeyEvent::setSpontaneous(
                &event); // one that does not come from the system goes no further
            QCoreApplication::instance()->notify(&number, &event);
        };
        number.setValue(5);
        turn(-1);
        QCOMPARE(number.value(), 5);
        QVERIFY(f.area->verticalScrollBar()->value() > 0);
        QVERIFY(QTest::qWaitForWindowActive(&f.dialog));
        f.area->verticalScrollBar()->setValue(0);
        number.setFocus();
        turn(1);
        QCOMPARE(number.value(), 6);
    }

    void asksForTheRoomThatItsContentsWant()
    {
        const ShownForm f(5, 100);
        QVERIFY(f.area->sizeHint().height() >= 5 * f.fields.first()->sizeHint().height());
        QVERIFY(wantedHeight(f.dialog, 300) > 100);
    }
};

MSM_GUI_TEST(TestFormArea)
#include "tst_formarea.moc"
