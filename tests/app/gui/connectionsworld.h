// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/application.h"
#include "app/gui/connector.h"
#include "app/gui/options.h"
#include "app/session/datadir.h"
#include "app/session/session.h"
#include "core/manager/mysqlservermanager.h"
#include "core/sandbox/cloud.h"
#include "core/secrets/sessionsecretstore.h"
#include "core/settings/appsettings.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace msm::test {

/// The program, with two connections to clouds of the test's own: "prod", which is marked as production and
/// has two nodes, and "test", which has one. The keychain has the password of both.
struct ConnectionsWorld {
    QTemporaryDir directory;
    SystemScheduler scheduler;
    SandboxCloud prod{optionsFor(2), scheduler};
    SandboxCloud test{optionsFor(1), scheduler};
    std::unique_ptr<QSettings> settings = openSettings(directory.path());
    SessionSecretStore secrets;
    Application application{
        {.profile = QStringLiteral("prod"), .dataDir = directory.path()}, *settings, secrets};

    ConnectionsWorld()
    {
        save({.name = QStringLiteral("prod"), .endpoint = *prod.listen(), .production = true});
        save({.name = QStringLiteral("test"), .endpoint = *test.listen()});
    }
    /// Opens the window on "prod", and waits until its manager runs.
    [[nodiscard]] bool start()
    {
        return application.start() && runs(application.connector())
            && QTest::qWaitForWindowActive(&application.window());
    }
    [[nodiscard]] static bool runs(const Connector &connector, ManagerState as = ManagerState::Running)
    {
        return QTest::qWaitFor(
            [&connector, as] { return connector.session() && connector.session()->manager().state() == as; },
            30'000);
    }
    /// Begins an operation that goes on for as long as the test does.
    [[nodiscard]] static bool beginOperation(const Connector &connector)
    {
        return connector.session()
            ->manager()
            .createServiceNodes({.count = 1, .templateId = TemplateId{0}})
            .has_value();
    }
    void save(Profile profile)
    {
        profile.user = QStringLiteral("oneadmin");
        profile.pollInterval = std::chrono::seconds(1);
        QVERIFY(AppSettings(*settings).saveProfile(profile));
        secrets.write(passwordKey(profile.name), QStringLiteral("opennebula"), &application,
            [](const Result<void> &) {});
    }

private:
    static sandbox::SandboxOptions optionsFor(int nodes)
    {
        sandbox::SandboxOptions options;
        options.nodes = nodes;
        return options;
    }
};

/// Answers each question about operations that run with the button of this text, for as long as it lives.
class Answering final {
public:
    explicit Answering(const QString &button)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, button] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box || box->objectName() != QStringLiteral("operationsRun"))
                return;
            ++m_asked;
            for (QAbstractButton *offered : box->buttons()) {
                if (offered->text() == button)
                    QTest::mouseClick(offered, Qt::LeftButton);
            }
        });
        m_timer.start(20);
    }
    [[nodiscard]] int asked() const { return m_asked; }

private:
    QTimer m_timer;
    int m_asked = 0;
};

} // namespace msm::test
