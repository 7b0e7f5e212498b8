// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/notifier.h"
#include "tests/support/suite.h"

#include <QDBusConnection>
#include <QTest>
#include <QVariantMap>

using namespace msm;

/// What a desktop's service of notifications is asked for.
class Desktop final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList capabilities;
    QStringList titles;
    QStringList bodies;
    QList<uchar> urgencies;

public Q_SLOTS:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString & /*name*/, uint /*replaces*/, const QString & /*icon*/, const QString &title,
        const QString &body, const QStringList & /*actions*/, const QVariantMap &hints, int /*limit*/)
    {
        titles.append(title);
        bodies.append(body);
        urgencies.append(hints.value(QStringLiteral("urgency")).value<uchar>());
        return uint(titles.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
};

/// Notifications over a session bus that is the test's own: CTest runs it in session.sh.
class TestNotifier final : public QObject {
    Q_OBJECT

    const QString m_service = QStringLiteral("org.freedesktop.Notifications");
    const QString m_path = QStringLiteral("/org/freedesktop/Notifications");

    static AnnouncementText text()
    {
        return {.title = QStringLiteral("prod: 1 new alarm"),
            .body = QStringLiteral("<b>db</b>: MySQL does not run"),
            .severity = Severity::Error,
            .place = QStringLiteral("prod")};
    }

private Q_SLOTS:
    void namesAreNoMarkup_data()
    {
        QTest::addColumn<QStringList>("capabilities");
        QTest::addColumn<QString>("body");
        QTest::newRow("markup is read") << QStringList{QStringLiteral("body"), QStringLiteral("body-markup")}
                                        << QStringLiteral("&lt;b&gt;db&lt;/b&gt;: MySQL does not run");
        QTest::newRow("it is not") << QStringList{QStringLiteral("body")}
                                   << QStringLiteral("<b>db</b>: MySQL does not run");
    }
    void namesAreNoMarkup()
    {
        QFETCH(QStringList, capabilities);
        QFETCH(QString, body);
        auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
        Desktop desktop;
        desktop.capabilities = capabilities;
        QVERIFY(bus.registerObject(
            m_path, &desktop, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(m_service));
        const auto notifier = desktopNotifier();
        QVERIFY(notifier);
        QStringList activated;
        connect(notifier.get(), &Notifier::activated, this,
            [&activated](const QString &place) { activated.append(place); });
        notifier->show(text());
        QTRY_COMPARE(desktop.bodies, QStringList{body});
        QCOMPARE(desktop.titles, QStringList{QStringLiteral("prod: 1 new alarm")});
        QCOMPARE(desktop.urgencies, QList<uchar>{2});
        // A click on it; and one on a notification of another program's.
        QTest::qWait(100); // until the number of the notification is there
        Q_EMIT desktop.ActionInvoked(7, QStringLiteral("default"));
        Q_EMIT desktop.ActionInvoked(1, QStringLiteral("default"));
        QTRY_COMPARE(activated, QStringList{QStringLiteral("prod")});
        QVERIFY(bus.unregisterService(m_service));
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    }

    void desktopWithoutNotificationsSaysSo()
    {
        const auto notifier = desktopNotifier();
        QVERIFY(notifier);
        QStringList failed;
        connect(notifier.get(), &Notifier::failed, this,
            [&failed](const AnnouncementText &refused) { failed.append(refused.title); });
        notifier->show(text());
        QTRY_COMPARE(failed, QStringList{text().title});
    }
};

MSM_GUI_TEST(TestNotifier)
#include "tst_notifier.moc"
