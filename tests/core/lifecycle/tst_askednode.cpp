// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/askednode.h"
#include "core/nodes/servicelabel.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace msm;

class TestAskedNode final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheNodeThatWasAskedForIsTouched_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("nodeHasKey");
        QTest::addColumn<bool>("vmHasKey");
        QTest::addColumn<QString>("unreadable");
        QTest::addColumn<QString>("objection"); // a part of it
        QTest::newRow("its key") << QStringLiteral("renamed") << true << true << QString() << QString();
        QTest::newRow("another key") << QStringLiteral("db") << true << false << QString()
                                     << QStringLiteral("is not the node db");
        QTest::newRow("no key, its name") << QStringLiteral("db") << false << false << QString() << QString();
        QTest::newRow("no key, another name")
            << QStringLiteral("web") << false << false << QString() << QStringLiteral("VM 7 (web)");
        QTest::newRow("broken inside") << QStringLiteral("db") << true << true << QStringLiteral("no end tag")
                                       << QStringLiteral("cannot be read: no end tag");
    }
    void onlyTheNodeThatWasAskedForIsTouched()
    {
        QFETCH(QString, name);
        QFETCH(bool, nodeHasKey);
        QFETCH(bool, vmHasKey);
        QFETCH(QString, unreadable);
        QFETCH(QString, objection);
        const QUuid key = QUuid::createUuid();
        JournalledOperation entry{.name = QStringLiteral("db"), .vm = VmId{7}};
        insertKey(entry.parameters, {.operation = nodeHasKey ? key : QUuid()});
        QCOMPARE(keyIn(entry), nodeHasKey ? key : QUuid());
        VirtualMachine vm;
        vm.id = VmId{7};
        vm.name = name;
        vm.unreadable = unreadable;
        const ServiceLabel label{QStringLiteral("mysql"), vmHasKey ? key : QUuid::createUuid()};
        vm.labels = {label.toString()};
        const auto found = objectionTo(vm, entry);
        QCOMPARE(found.has_value(), !objection.isEmpty());
        if (found) {
            QCOMPARE(found->kind, ErrorKind::Conflict);
            QVERIFY2(found->detail.contains(objection), qPrintable(found->detail));
        }
    }
};

MSM_TEST(TestAskedNode)
#include "tst_askednode.moc"
