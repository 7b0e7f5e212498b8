// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/toldfailures.h"
#include "core/lifecycle/serveraction.h"
#include "tests/support/suite.h"

Q_DECLARE_METATYPE(msm::OperationView)

using namespace msm;

namespace {

OperationView ended(OperationKind kind, int vm, const char *name, std::optional<ErrorKind> error = {})
{
    OperationView operation;
    operation.id = QUuid::createUuid();
    operation.kind = kind;
    operation.vm = vm < 0 ? VmId() : VmId{vm};
    operation.name = QString::fromLatin1(name);
    if (error)
        operation.error = Error{.kind = *error};
    return operation;
}

QStringList namesOf(const ToldFailures &failures)
{
    QStringList names;
    for (const OperationView &told : failures.all())
        names.append(told.name);
    return names;
}

const OperationKind start = startServer.kind;
constexpr int none = -1;

} // namespace

class TestToldFailures final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nodeThatFailsTwiceIsToldOnceAndByItsLastFailure()
    {
        ToldFailures failures;
        failures.take(ended(start, 7, "db-7", ErrorKind::Timeout));
        failures.take(ended(start, 8, "db-8", ErrorKind::Timeout));
        failures.take(ended(OperationKind::Delete, 7, "db-7", ErrorKind::Forbidden));
        QCOMPARE(namesOf(failures), (QStringList{QStringLiteral("db-7"), QStringLiteral("db-8")}));
        QCOMPARE(failures.all().first().error->kind, ErrorKind::Forbidden);
    }

    void failureEndsWithItsCause_data()
    {
        QTest::addColumn<OperationView>("failed");
        QTest::addColumn<OperationView>("later");
        QTest::addColumn<bool>("ends");
        const auto row = [](const char *name, const OperationView &failed, const OperationView &later,
                             bool ends) { QTest::newRow(name) << failed << later << ends; };
        const OperationView create = ended(OperationKind::Create, none, "db", ErrorKind::Forbidden);
        const OperationView halfWay = ended(OperationKind::Create, 7, "db", ErrorKind::Timeout);
        const OperationView started = ended(start, 7, "db", ErrorKind::Timeout);
        row("started at last", started, ended(start, 7, "db"), true);
        row("deleted", started, ended(OperationKind::Delete, 7, "db"), true);
        row("another node of its name", started, ended(start, 9, "db"), false);
        row("cancelled", started, ended(start, 7, "db", ErrorKind::Cancelled), false);
        row("created at last", create, ended(OperationKind::Create, 9, "db"), true);
        row("another one created", create, ended(OperationKind::Create, 9, "db-2"), false);
        row("waited for to the end", halfWay, ended(OperationKind::Await, 7, "db"), true);
        row("its remains removed", halfWay, ended(OperationKind::Delete, 7, "db"), true);
        row("another node of its name removed", create, ended(OperationKind::Delete, 9, "db"), false);
    }
    void failureEndsWithItsCause()
    {
        QFETCH(OperationView, failed);
        QFETCH(OperationView, later);
        QFETCH(bool, ends);
        ToldFailures failures;
        failures.take(failed);
        failures.take(later);
        QCOMPARE(failures.all().isEmpty(), ends);
    }

    void nodesThatAreGoneOrToldElsewhereAreToldNoMore()
    {
        ToldFailures failures;
        failures.take(ended(start, 7, "gone", ErrorKind::Timeout));
        failures.take(ended(start, 8, "there", ErrorKind::Timeout));
        failures.take(ended(OperationKind::Create, 9, "asked about", ErrorKind::Timeout));
        failures.take(ended(OperationKind::Create, 10, "removed after failing", ErrorKind::Timeout));
        failures.take(ended(OperationKind::Create, none, "never made", ErrorKind::Forbidden));
        failures.keepTo({VmId{8}, VmId{9}}, {VmId{9}});
        QCOMPARE(namesOf(failures),
            (QStringList{QStringLiteral("there"), QStringLiteral("removed after failing"),
                QStringLiteral("never made")}));
    }
};

MSM_TEST(TestToldFailures)
#include "tst_toldfailures.moc"
