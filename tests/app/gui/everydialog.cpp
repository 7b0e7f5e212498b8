// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gui/everydialog.h"

#include "core/lifecycle/serveraction.h"
#include "core/lifecycle/snapshotaction.h"
#include "ui/commands/commandrow.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/cancelquestion.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/contextform.h"
#include "ui/dialogs/createnodesdialog.h"
#include "ui/dialogs/deletenodesdialog.h"
#include "ui/dialogs/diagnosticsdialog.h"
#include "ui/dialogs/firstrundialog.h"
#include "ui/dialogs/inspectiondialog.h"
#include "ui/dialogs/labelsdialog.h"
#include "ui/dialogs/passworddialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dialogs/startquestion.h"
#include "ui/dialogs/updatedialog.h"
#include "ui/dialogs/viewnamedialog.h"
#include "ui/node/pastdialog.h"

#include <QCheckBox>
#include <QSslCertificate>

namespace msm::test {

namespace {

NodeList manyNodes(const DialogWorld &world)
{
    return fabricatedNodes(1000, world.service.scheduler.nowUtc());
}

QDialog *createDialog(DialogWorld &world, QWidget *parent, int inputs)
{
    auto *dialog = new CreateNodesDialog(world.cloud, {}, {}, {}, ReadinessGate::MySqlRunning, parent);
    TemplateInfo info{.id = TemplateId{1}, .name = QStringLiteral("asking"), .cpu = 1, .memoryMb = 2048};
    for (int i = 0; i < inputs; ++i)
        info.inputs.append(parseUserInput(QStringLiteral("INPUT_%1").arg(i),
            i % 3 == 0 ? QStringLiteral("M|list-multiple|Plugins to load|audit,clone,replication|clone")
                       : QStringLiteral("M|text|Something that the template wants to know")));
    world.cloud.answer(QList<TemplateInfo>{info});
    // Too little of everything, under names that have no end.
    const Quota none{.known = true, .vms = {9, 9}, .cpu = {8, 8}, .memoryMb = {4096, 4096}};
    world.cloud.answerCapacity({.user = QString(60, u'u'),
        .group = QString(60, u'g'),
        .userQuota = none,
        .groupQuota = none,
        .hosts = QList<HostRoom>()});
    dialog->findChild<QCheckBox *>(QStringLiteral("addContext"))->setChecked(true);
    dialog->findChild<ContextForm *>(QStringLiteral("context"))
        ->setVariables({{QStringLiteral("DB_PASSWORD"), QStringLiteral("typed hidden")}});
    return dialog;
}

QDialog *failedCreateDialog(DialogWorld &world, QWidget *parent)
{
    auto *dialog = new CreateNodesDialog(world.cloud, {}, {}, {}, ReadinessGate::MySqlRunning, parent);
    world.cloud.answer(
        failure(ErrorKind::Tls, QStringLiteral("the certificate is not trusted ").repeated(30)));
    return dialog;
}

QDialog *certificateDialog(DialogWorld &, QWidget *parent)
{
    const auto certificate =
        QSslCertificate::fromPath(QStringLiteral(MSM_TEST_DATA "/tls/selfsigned.pem")).value(0);
    return new CertificateDialog(QStringLiteral("cloud.example:2633"),
        {.kind = ErrorKind::Tls, .tlsFault = TlsFault::Changed, .certificate = certificate.toDer()}, parent);
}

QDialog *connectionDialog(DialogWorld &world, QWidget *parent)
{
    const QString name = QStringLiteral("Production");
    (void)world.settings.saveProfile({.name = name,
        .endpoint = QUrl(QStringLiteral("http://cloud.example.org:2633/RPC2")),
        .user = QStringLiteral("dba")});
    return new ConnectionDialog(
        world.settings, world.secrets, {},
        [](const ConnectionChoice &, QObject *, const Reply<EndpointInfo> &) {}, name, parent);
}

QDialog *inspectionDialog(DialogWorld &world, QWidget *parent)
{
    world.service.addVms(3, QStringLiteral("db"));
    world.service.start();
    world.service.iaas.vms.remove(world.service.iaas.vms.firstKey());
    return new InspectionDialog(world.service.manager(), parent);
}

QDialog *updateDialog(DialogWorld &, QWidget *parent)
{
    auto *dialog = new UpdateDialog(QVersionNumber(1, 0), parent);
    dialog->showAnswer(Release{.version = QVersionNumber(2, 0),
        .page = QUrl(QStringLiteral("https://example.org/release")),
        .notes = QStringLiteral("What is new.\n").repeated(200)});
    return dialog;
}

QDialog *cancelQuestion(DialogWorld &, QWidget *parent)
{
    QList<OperationView> creates;
    for (int i = 0; i < 200; ++i) {
        OperationView create;
        create.name = QString(128, u'n');
        if (i % 2 == 0)
            create.vm = VmId{i};
        creates.append(create);
    }
    return new CancelQuestion(creates, parent);
}

} // namespace

QList<DialogCase> everyDialog()
{
    return {
        {"about", [](DialogWorld &, QWidget *parent) { return new AboutDialog(parent); }},
        {"cancel", cancelQuestion},
        {"certificate", certificateDialog},
        {"connection", connectionDialog},
        {"create", [](DialogWorld &world, QWidget *parent) { return createDialog(world, parent, 0); }},
        {"create with 300 inputs",
            [](DialogWorld &world, QWidget *parent) { return createDialog(world, parent, 300); }},
        {"create without templates", failedCreateDialog},
        {"delete",
            [](DialogWorld &world, QWidget *parent) {
                NodeList nodes = manyNodes(world);
                DeletionScope scope{.all = nodes, .connection = QString(64, u'c'), .isProduction = true};
                for (const NodeView &node : std::as_const(nodes))
                    scope.hidden.insert(node.id);
                nodes.edit(0).isProtected = true;
                return new DeleteNodesDialog(nodes, scope, parent);
            }},
        {"diagnostics",
            [](DialogWorld &, QWidget *parent) {
                return new DiagnosticsDialog(QByteArray("a line of the log\n").repeated(1000), parent);
            }},
        {"first run", [](DialogWorld &, QWidget *parent) { return new FirstRunDialog(parent); }},
        {"inspection", inspectionDialog},
        {"labels",
            [](DialogWorld &world, QWidget *parent) {
                NodeList nodes = manyNodes(world);
                for (qsizetype i = 0; i < nodes.size(); ++i) {
                    NodeView &node = nodes.edit(i);
                    node.labels = {
                        QString(100, u'l') + QString::number(node.id.value), QStringLiteral("prod")};
                }
                return new LabelsDialog(nodes, nodes, parent);
            }},
        {"past",
            [](DialogWorld &world, QWidget *parent) {
                for (int i = 0; i < 1100; ++i)
                    world.service.events().add(EventKind::NodeReady, VmId{1}, QString(128, u'n'));
                return new PastDialog({.vm = VmId{1}, .name = QString(128, u'n')}, world.service.events(),
                    &world.service.journal(), world.commands, parent);
            }},
        {"password",
            [](DialogWorld &, QWidget *parent) {
                return new PasswordDialog(QString(60, u'p'), QString(60, u'u'), StoredSecret::Token,
                    QStringLiteral("The login token has ended. The password makes a new one."), true, parent);
            }},
        {"preferences",
            [](DialogWorld &world, QWidget *parent) {
                return new PreferencesDialog(
                    world.settings, world.secrets, QStringLiteral("http://127.0.0.1:8080/manager"), parent);
            }},
        {"restart", // which a snapshot may go before
            [](DialogWorld &world, QWidget *parent) {
                const NodeList nodes = manyNodes(world).where([](const NodeView &node) {
                    return OperationKind(takeSnapshot.kind).isPossibleFor(node);
                });
                return new StartQuestion(restartServer.kind, Confirmation::Plain, nodes, nodes, parent);
            }},
        {"shortcuts",
            [](DialogWorld &world, QWidget *parent) { return new ShortcutsDialog(world.commands, parent); }},
        {"start",
            [](DialogWorld &world, QWidget *parent) {
                return new StartQuestion(
                    startServer.kind, Confirmation::Typed, manyNodes(world), manyNodes(world), parent);
            }},
        {"update", updateDialog},
        {"view name",
            [](DialogWorld &, QWidget *parent) {
                const QString name(60, u'v');
                return new ViewNameDialog(QStringLiteral("Save View"), name, {name}, parent);
            }},
    };
}

} // namespace msm::test
