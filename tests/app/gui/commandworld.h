// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/application.h"
#include "app/gui/connector.h"
#include "app/gui/options.h"
#include "app/session/datadir.h"
#include "app/session/session.h"
#include "core/iaas/iaasclient.h"
#include "core/manager/mysqlservermanager.h"
#include "core/sandbox/cloud.h"
#include "core/secrets/sessionsecretstore.h"
#include "core/settings/appsettings.h"
#include "ui/commands/commandrow.h"
#include "ui/mainwindow.h"
#include "ui/models/nodeorder.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>

namespace msm::test {

/// The program on a cloud of the test's own that does everything at once, with two nodes that serve.
struct CommandWorld {
    static constexpr int kPatience = 30'000;

    QTemporaryDir directory;
    SystemScheduler scheduler;
    SandboxCloud cloud{{.nodes = 2, .pace = 0}, scheduler};
    std::unique_ptr<QSettings> settings = openSettings(directory.path());
    SessionSecretStore secrets;
    Application application{
        {.profile = QStringLiteral("test"), .dataDir = directory.path()}, *settings, secrets};
    MainWindow &window = application.window();
    QTreeView *table = window.findChild<QTreeView *>(QStringLiteral("nodeTable"));

    explicit CommandWorld(std::chrono::milliseconds interval = std::chrono::seconds(1))
    {
        const Profile profile{.name = QStringLiteral("test"),
            .endpoint = *cloud.listen(),
            .user = QStringLiteral("oneadmin"),
            .pollInterval = interval};
        QVERIFY(AppSettings(*settings).saveProfile(profile));
        secrets.write(passwordKey(profile.name), QStringLiteral("opennebula"), &application,
            [](const Result<void> &) {});
    }
    /// Opens the window, and waits until both nodes serve.
    [[nodiscard]] bool start()
    {
        return application.start() && QTest::qWaitForWindowActive(&window) && waitFor([this] {
            return application.connector().session() && nodes().size() == 2
                && std::ranges::all_of(nodes(), &CommandWorld::serves);
        });
    }
    [[nodiscard]] Session &session() const { return *application.connector().session(); }
    [[nodiscard]] MySQLServerManager &manager() const { return session().manager(); }
    [[nodiscard]] IaaSClient &iaas() const { return session().iaas(); }
    [[nodiscard]] const NodeList &nodes() const { return manager().nodes(); }
    [[nodiscard]] VmId first() const { return nodes().first().id; }
    /// As the manager knows it; one without an id where there is none.
    [[nodiscard]] NodeView node(VmId id) const
    {
        const auto found = std::ranges::find(nodes(), id, &NodeView::id);
        return found == nodes().cend() ? NodeView() : *found;
    }
    [[nodiscard]] static bool serves(const NodeView &node)
    {
        return node.registered && node.state == NodeState::Running && node.mysql == ServerState::Running;
    }
    template <typename Condition>
    [[nodiscard]] static bool waitFor(const Condition &holds)
    {
        return QTest::qWaitFor(holds, kPatience);
    }
    /// Asks the cloud beside the manager, as somebody else would, and waits until the window's node is so.
    template <typename Ask, typename Condition>
    [[nodiscard]] bool fromOutside(VmId id, const Ask &ask, const Condition &holds)
    {
        bool answered = false;
        ask(iaas(), [&answered](const Result<void> &done) { answered = done.has_value(); });
        return waitFor([&] { return answered && holds(node(id)); });
    }
    /// Begins a create, and waits until its virtual machine is so. An invalid id when it never is.
    template <typename Condition>
    [[nodiscard]] VmId created(const CreateRequest &request, const Condition &holds)
    {
        const auto begun = manager().createServiceNodes(request);
        if (!begun)
            return {};
        const auto vm = [this, id = begun->first()] { return manager().operation(id)->vm; };
        return waitFor([&] { return vm().isValid() && holds(node(vm())); }) ? vm() : VmId();
    }
    /// Of these kinds, the machines on which operations have been begun.
    [[nodiscard]] QList<VmId> begunOn(OperationKind kind) const
    {
        QList<VmId> ids;
        for (const OperationView &operation : manager().operations()) {
            if (operation.kind == kind)
                ids.append(operation.vm);
        }
        return ids;
    }
    /// Clicks the row of this node, and says whether that node alone is selected.
    [[nodiscard]] bool select(VmId id) const
    {
        const QString name = node(id).name;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex cell = table->model()->index(row, int(NodeColumn::Name));
            if (cell.data().toString() == name)
                QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
        }
        return window.selectedIds() == QList<VmId>{id};
    }
    /// Of the menus.
    [[nodiscard]] QAction *action(const char *name) const
    {
        for (const QAction *bar : window.menuBar()->actions()) {
            for (QAction *action : bar->menu()->actions()) {
                if (action->objectName() == QLatin1String(name))
                    return action;
            }
        }
        return nullptr;
    }
    /// Waits until the command is possible, and gives it by its key; by its menu where it has none.
    [[nodiscard]] bool give(const char *name) const
    {
        QAction *const command = action(name);
        window.activateWindow(); // a dialog was, which this platform does not undo
        if (!command || !waitFor([command] { return command->isEnabled(); })
            || !QTest::qWaitForWindowActive(&window))
            return false;
        if (command->shortcut().isEmpty())
            command->trigger();
        else
            QTest::keySequence(table, command->shortcut());
        return true;
    }
    /// The dialog of this class that has been opened over the window; null when none comes.
    template <typename Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        Dialog *found = nullptr;
        (void)waitFor([this, &found] {
            found = window.findChild<Dialog *>();
            return found && found->isVisible();
        });
        return found;
    }
    /// Clicks a button of a dialog, once it can be clicked.
    [[nodiscard]] static bool click(const QWidget &dialog, const char *name)
    {
        auto *const button = dialog.findChild<QPushButton *>(QString::fromLatin1(name));
        if (!button || !waitFor([button] { return button->isEnabled(); }))
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    [[nodiscard]] static bool asksNothing() { return QApplication::activeModalWidget() == nullptr; }
};

} // namespace msm::test
