// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/profilestore.h"
#include "app/session/tlssetup.h"
#include "core/base/scheduler.h"
#include "core/nodes/configuration.h"
#include "core/settings/profile.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace msm;

namespace {

const QString kName = QStringLiteral("production");

QString textOf(const Result<std::unique_ptr<ProfileStore>> &store)
{
    return store ? QString() : store.error().detail;
}

} // namespace

class TestProfileStore final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_data = m_directory->filePath(QStringLiteral("a/b"));
    }

    void directoryAndDatabaseAreForTheOwnerOnly()
    {
        const auto store = open(Access::ReadWrite);
        QVERIFY2(store.has_value(), qPrintable(textOf(store)));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(m_data) & others));
        QVERIFY(!(QFile::permissions(database()) & others));
    }

    void secondWriterIsToldWhoHoldsTheProfile()
    {
        const auto first = open(Access::ReadWrite);
        QVERIFY(first.has_value());
        const auto second = open(Access::ReadWrite);
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().kind, ErrorKind::InUse);
        QVERIFY(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    }

    void writerOfAnotherProfileIsNotInTheWay()
    {
        const auto first = open(Access::ReadWrite);
        const auto other = ProfileStore::open(m_data, QStringLiteral("test"), Access::ReadWrite, m_scheduler);
        QVERIFY2(other.has_value(), qPrintable(textOf(other)));
    }

    void endOfTheWriterFreesTheProfile()
    {
        QVERIFY(open(Access::ReadWrite).has_value());
        QVERIFY(open(Access::ReadWrite).has_value());
    }

    void lockOfADeadProcessIsTakenOver()
    {
        writeLock(2147483646, QSysInfo::machineHostName()); // a process id that no system gives out
        const auto store = open(Access::ReadWrite);
        QVERIFY2(store.has_value(), qPrintable(textOf(store)));
    }

    void lockOfADeadProcessWhoseNumberBelongsToAnotherIsTakenOver()
    {
        // Of this very process and program, as far as the file tells; but nobody keeps it locked.
        writeLock(QCoreApplication::applicationPid(), QSysInfo::machineHostName());
        const auto store = open(Access::ReadWrite);
        QVERIFY2(store.has_value(), qPrintable(textOf(store)));
        const auto second = open(Access::ReadWrite);
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().kind, ErrorKind::InUse);
    }

    void lockOfAnotherHostIsNeverTakenOverAndSaidToBeRemovable()
    {
        writeLock(2147483646, QStringLiteral("other-host"));
        const auto store = open(Access::ReadWrite);
        QVERIFY(!store.has_value());
        QCOMPARE(store.error().kind, ErrorKind::InUse);
        for (const QString &part :
            {QStringLiteral("2147483646"), QStringLiteral("msmctl"), QStringLiteral("other-host"),
                QStringLiteral("since "), database() + QStringLiteral(".lock")})
            QVERIFY2(store.error().detail.contains(part), qPrintable(store.error().detail));
    }

    void holderIsKnownWithoutTakingItsPlace()
    {
        QVERIFY(!ProfileStore::holder(m_data, kName));
        const auto first = open(Access::ReadWrite);
        const auto holder = ProfileStore::holder(m_data, kName);
        QVERIFY(holder);
        QCOMPARE(holder->kind, ErrorKind::InUse);
        QVERIFY(!ProfileStore::holder(m_data, QStringLiteral("test")));
        QVERIFY(open(Access::ReadOnly).has_value());
    }

    void socketIsBesideTheFilesOrWhereItsPathIsShortEnough()
    {
        const QString path = ProfileStore::socketPath(m_data, kName);
        QCOMPARE(QFileInfo(path).absolutePath(), QFileInfo(database()).absolutePath());
        QVERIFY(path != ProfileStore::socketPath(m_data, QStringLiteral("test")));
        const QString deep = m_directory->filePath(QString(100, u'd'));
        QVERIFY(ProfileStore::socketPath(deep, kName).size() < 100);
        QVERIFY(ProfileStore::socketPath(deep, kName) != ProfileStore::socketPath(deep + u'x', kName));
    }

    void readerSeesWhatTheWriterHasWrittenAndChangesNothing()
    {
        const auto writer = open(Access::ReadWrite);
        const auto written = Configuration::load((*writer)->database());
        QVERIFY((*written)->addMySQLServiceNode({.id = VmId{7}, .name = QStringLiteral("db")}));
        {
            const auto reader = open(Access::ReadOnly);
            QVERIFY2(reader.has_value(), qPrintable(textOf(reader)));
            const auto seen = Configuration::load((*reader)->database());
            QCOMPARE((*seen)->getMySQLServiceNodes().keys(), QList<VmId>{VmId{7}});
            QVERIFY((*seen)->removeMySQLServiceNode(VmId{7}));
        }
        const auto again = Configuration::load((*writer)->database());
        QCOMPARE((*again)->getMySQLServiceNodes().size(), 1);
    }

    void readerOfNothingMakesNoFile()
    {
        const auto reader = open(Access::ReadOnly);
        QVERIFY2(reader.has_value(), qPrintable(textOf(reader)));
        QVERIFY(!QFile::exists(m_data));
    }

    void damagedDatabaseIsLeftAloneByAReaderAndKeptByAWriter()
    {
        QVERIFY(QDir().mkpath(m_data));
        QFile file(database());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        {
            const auto reader = open(Access::ReadOnly);
            QVERIFY2(reader.has_value(), qPrintable(textOf(reader)));
            QVERIFY((*reader)->notice().contains(database()));
            QCOMPARE(QFile(database()).size(), 5000);
        }
        const auto writer = open(Access::ReadWrite);
        QVERIFY2(writer.has_value(), qPrintable(textOf(writer)));
        const QString aside = (*writer)->database().setAside();
        QVERIFY((*writer)->notice().contains(aside));
        QCOMPARE(QFile(aside).size(), 5000);
    }

    void fileInPlaceOfTheDirectoryIsNamed()
    {
        QFile file(m_directory->filePath(QStringLiteral("a")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto store = open(Access::ReadWrite);
        QVERIFY(!store.has_value());
        QCOMPARE(store.error().kind, ErrorKind::Storage);
        QVERIFY(store.error().detail.contains(m_data));
    }

    void fileNamesAreSafeAndDifferent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("path") << QStringLiteral("../../etc/passwd");
        QTest::newRow("separators") << QStringLiteral("a/b\\c:d");
        QTest::newRow("device") << QStringLiteral("NUL");
        QTest::newRow("not ASCII") << QStringLiteral("größe 数据库");
        QTest::newRow("long") << QString(64, u'x');
        QTest::newRow("dots") << QStringLiteral("..");
    }
    void fileNamesAreSafeAndDifferent()
    {
        QFETCH(QString, name);
        const QString file = ProfileStore::fileName(name);
        static const QRegularExpression safe(QStringLiteral("\\A[a-z0-9-]+-[0-9a-f]{12}\\.sqlite\\z"));
        QVERIFY2(safe.match(file).hasMatch(), qPrintable(file));
        QVERIFY(file.size() < 64);
        QVERIFY(file != ProfileStore::fileName(name + u'x'));
        QVERIFY(file.compare(ProfileStore::fileName(name.toUpper() + u'!'), Qt::CaseInsensitive) != 0);
    }

    void namesThatDifferOnlyInCaseHaveDifferentFiles()
    {
        QVERIFY(ProfileStore::fileName(QStringLiteral("Prod"))
                    .compare(ProfileStore::fileName(QStringLiteral("prod")), Qt::CaseInsensitive)
            != 0);
    }

    void unusableCaFileIsNamed()
    {
        Profile profile{.name = kName, .endpoint = QUrl(QStringLiteral("https://cloud.example:2633/RPC2"))};
        profile.caFile = m_directory->filePath(QStringLiteral("ca.pem"));
        const auto missing = tlsTrustOf(profile);
        QVERIFY(!missing.has_value());
        QCOMPARE(missing.error().kind, ErrorKind::Storage);
        QVERIFY(missing.error().detail.contains(profile.caFile));
        QFile file(profile.caFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n");
        file.close();
        const auto rubbish = tlsTrustOf(profile);
        QVERIFY(!rubbish.has_value());
        QCOMPARE(rubbish.error().kind, ErrorKind::Rejected);
        QVERIFY(rubbish.error().detail.contains(profile.caFile));
    }

private:
    /// As QLockFile writes it.
    void writeLock(qint64 pid, const QString &host)
    {
        QVERIFY(QDir().mkpath(m_data));
        const bool isOurs = pid == QCoreApplication::applicationPid();
        QFile lock(database() + QStringLiteral(".lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(QByteArray::number(pid) + '\n'
            + (isOurs ? QCoreApplication::applicationName().toUtf8() : QByteArray("msmctl")) + '\n'
            + host.toUtf8() + '\n' + (host == QSysInfo::machineHostName() ? QSysInfo::machineUniqueId() : "m")
            + '\n' + QSysInfo::bootUniqueId() + '\n');
    }
    Result<std::unique_ptr<ProfileStore>> open(Access access)
    {
        return ProfileStore::open(m_data, kName, access, m_scheduler);
    }
    QString database() const { return QDir(m_data).filePath(ProfileStore::fileName(kName)); }

    SystemScheduler m_scheduler;
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_data;
};

MSM_TEST(TestProfileStore)
#include "tst_profilestore.moc"
