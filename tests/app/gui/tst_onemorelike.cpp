// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The command that creates a node like another, on the embedded cloud.
#include "app/gui/application.h"
#include "app/gui/connector.h"
#include "app/gui/options.h"
#include "app/session/datadir.h"
#include "app/session/session.h"
#include "core/manager/mysqlservermanager.h"
#include "core/secrets/sessionsecretstore.h"
#include "tests/support/suite.h"
#include "ui/dialogs/createnodesdialog.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace msm;

namespace {

constexpr int kPatience = 60'000;

/// The window on a cloud of its own, with one node that has a label and a variable.
struct OpenedWindow {
    QTemporaryDir directory;
    std::unique_ptr<QSettings> settings = openSettings(directory.path());
    SessionSecretStore secrets;
    Application application{
        {.profile = {}, .sandbox = true, .dataDir = directory.path(), .screenshot = {}}, *settings, secrets};

    [[nodiscard]] MySQLServerManager *manager()
    {
        Session *const session = application.connector().session();
        return session ? &session->manager() : nullptr;
    }
    /// Of the menus.
    [[nodiscard]] QAction *action(const QString &name)
    {
        for (const QMenu *menu : application.window().findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->objectName() == name)
                    return action;
            }
        }
        return nullptr;
    }
};

} // namespace

class TestOneMoreLike final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dialogComesFilledInWithWhatTheSelectedNodeIs()
    {
        OpenedWindow opened;
        QVERIFY(opened.application.start());
        QTRY_VERIFY_WITH_TIMEOUT(
            opened.manager() && opened.manager()->state() == ManagerState::Running, kPatience);
        CreateRequest request;
        request.namePattern = QStringLiteral("like-##");
        request.templateId = TemplateId{0};
        request.labels = {QStringLiteral("prod")};
        request.options.context = {{QStringLiteral("NOTE"), QStringLiteral("mine")}};
        request.options.answers = {{QStringLiteral("MYSQL_ROLE"), QStringLiteral("primary")}};
        QVERIFY(opened.manager()->createServiceNodes(request));
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(opened.manager()->nodes(),
                                     [](const NodeView &node) { return !node.labels.isEmpty(); }),
            kPatience);
        QAction *const like = opened.action(QStringLiteral("CreateLike"));
        QVERIFY(like != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(
            (opened.action(QStringLiteral("SelectAll"))->trigger(), like->isEnabled()), kPatience);
        like->trigger();
        const auto dialog = [&opened] {
            return opened.application.window().findChild<CreateNodesDialog *>();
        };
        QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->request().templateId == TemplateId{0}, kPatience);
        const CreateRequest asked = dialog()->request();
        QCOMPARE(asked.namePattern, QStringLiteral("like-##"));
        QCOMPARE(asked.labels, QStringList{QStringLiteral("prod")});
        QCOMPARE(asked.options.context, request.options.context);
        QCOMPARE(asked.options.answers, request.options.answers);
        QCOMPARE(
            dialog()->findChild<QLabel *>(QStringLiteral("namePreview"))->text(), QStringLiteral("like-02"));
        auto *const capacity = dialog()->findChild<QLabel *>(QStringLiteral("capacity"));
        QTRY_VERIFY2_WITH_TIMEOUT(capacity->text().contains(QStringLiteral("hosts: room for")),
            qPrintable(capacity->text()), kPatience);
    }
};

MSM_GUI_TEST(TestOneMoreLike)
#include "tst_onemorelike.moc"
