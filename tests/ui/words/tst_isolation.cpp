// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suite.h"
#include "tests/ui/windowworld.h"
#include "ui/models/showntable.h"
#include "ui/words/detailtext.h"
#include "ui/words/isolation.h"
#include "ui/words/nodetext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>

using namespace msm;
using namespace msm::test;

namespace {

const QString kAlef(QChar(0x05d0)); // a Hebrew letter

/// "[" and "]" in the place of the marks, which nobody sees.
QString seen(QString text)
{
    return text.replace(QChar(0x2068), u'[').replace(QChar(0x2069), u']');
}

} // namespace

/// Values in a window that is laid out from right to left.
class TestIsolation final : public QObject {
    Q_OBJECT

    IsolatingTranslator m_words;

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_words); }
    void init() { QGuiApplication::setLayoutDirection(Qt::RightToLeft); }
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_words); }

    void placesOfATranslationAreIsolated_data()
    {
        QTest::addColumn<QString>("translation");
        QTest::addColumn<QString>("isolated");
        const auto row = [](const char *name, const QString &translation, const QString &isolated) {
            QTest::newRow(name) << translation << isolated;
        };
        row("no place", QStringLiteral("100 % of it"), QStringLiteral("100 % of it"));
        row("value alone", QStringLiteral("%1"), QStringLiteral("[%1]"));
        row("amount and unit", QStringLiteral("%1 GiB"), QStringLiteral("[[%1] GiB]"));
        row("sentence of a language from the right", kAlef + QStringLiteral(" %1 ") + kAlef,
            kAlef + QStringLiteral(" [%1] ") + kAlef);
        row("two values, with signs between them", QStringLiteral("%1: %2"), QStringLiteral("[%1]: [%2]"));
        row("numbers", QStringLiteral("%n, %Ln, %L1, %12") + kAlef,
            QStringLiteral("[%n], [%Ln], [%L1], [%12]") + kAlef);
    }
    void placesOfATranslationAreIsolated()
    {
        QFETCH(QString, translation);
        QTEST(seen(withIsolatedPlaces(translation)), "isolated");
        QCOMPARE(withoutIsolation(withIsolatedPlaces(translation)), translation);
    }

    void sentencesIsolateTheirValuesOnlyWhereTheLayoutIsFromTheRight()
    {
        const Error refused{.detail = QStringLiteral("https://cloud:2633/RPC2 refused the connection")};
        QVERIFY(seen(detailText(refused)).contains(QStringLiteral("[https://cloud:2633/RPC2]")));
        QVERIFY(seen(memoryText(3072)).startsWith(u'['));
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QCOMPARE(detailText(refused), refused.detail);
        QCOMPARE(withoutIsolation(memoryText(3072)), memoryText(3072));
        QCOMPARE(isolated(QStringLiteral("fe80::1")), QStringLiteral("fe80::1"));
    }

    void eachLineIsIsolatedAndNothingThatHasNoLetters()
    {
        QCOMPARE(seen(isolated(QStringLiteral("fe80::1\n2001:db8::2"))),
            QStringLiteral("[fe80::1]\n[2001:db8::2]"));
        QCOMPARE(isolated(QStringLiteral("–")), QStringLiteral("–"));
        QCOMPARE(isolated(QString()), QString());
    }

    void windowShowsIsolatedValuesAndCopiesPlainOnes()
    {
        WindowWorld world;
        world.selectRow(0);
        const auto *address = world.window.findChild<QLabel *>(QStringLiteral("fact1"));
        QVERIFY2(address->text().contains(QChar(0x2068)), qPrintable(address->text()));
        const QModelIndex cell = world.table->model()->index(0, int(NodeColumn::Address));
        QVERIFY(cell.data().toString().contains(QChar(0x2068)));
        world.commands.action(UiCommand::CopyCells)->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("db")));
        QCOMPARE(withoutIsolation(copied), copied);
        for (const auto &file : {toCsv(world.window.shownTable()), toMarkdown(world.window.shownTable())})
            QCOMPARE(withoutIsolation(QString::fromUtf8(file)), QString::fromUtf8(file));
    }

    void rowsAreCopiedWithoutMarks()
    {
        WindowWorld world;
        world.service.events().add(EventKind::NodeReady, VmId{1}, QStringLiteral("db-1"));
        auto *list = world.window.findChild<QTreeView *>(QStringLiteral("eventList"));
        const QModelIndex last = list->model()->index(list->model()->rowCount() - 1, 2);
        QVERIFY(last.data().toString().contains(QChar(0x2068)));
        list->setFocus();
        list->setCurrentIndex(last);
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(QStringLiteral("db-1")), qPrintable(copied));
        QCOMPARE(withoutIsolation(copied), copied);
    }

    void whatQtItselfCopiesIsRidOfTheMarks()
    {
        QClipboard &clipboard = *QGuiApplication::clipboard();
        clipboard.setText(QStringLiteral("mine"));
        if (!clipboard.ownsClipboard())
            QSKIP("this platform does not say whose clipboard it is");
        QObject keeper;
        keepIsolationOffTheClipboard(&keeper);
        clipboard.setText(isolated(QStringLiteral("fe80::1")));
        QTRY_COMPARE(clipboard.text(), QStringLiteral("fe80::1"));
    }
};

MSM_GUI_TEST(TestIsolation)
#include "tst_isolation.moc"
