// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows the main window in a situation of choice, for looking at it: gallery --scene many --dark. Not a test.
#include "tests/ui/fakeservice.h"
#include "ui/commands/commands.h"
#include "ui/dialogs/createnodesdialog.h"
#include "ui/dialogs/inspectiondialog.h"
#include "ui/mainwindow.h"
#include "ui/panels/nodespanel.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLineEdit>
#include <QPalette>
#include <QTreeView>

#include <utility>

using namespace msm;

namespace {

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b, 0x2d, 0x31));
    palette.setColor(QPalette::Window, QColor(0x2b, 0x2d, 0x31));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x28, 0x2b));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xca));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, QColor(0xdf, 0xe1, 0xe5));
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9d, 0xa3));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x7a, 0x7d, 0x82));
    return palette;
}

/// A dozen nodes with all kinds of trouble, and operations in all stages.
void buildBusyService(FakeService &service)
{
    const QList<VmId> running = service.addVms(8, QStringLiteral("mysql-eu"));
    service.addVms(1, QStringLiteral("mysql-with-a-rather-long-name-that-somebody-thought-says-it-all"));
    service.start();
    service.agent.answers.insert(service.iaas.vms[running[2]].address(),
        failure(ErrorKind::Timeout, QStringLiteral("no answer within 3 s")));
    service.agent.answers.insert(service.iaas.vms[running[5]].address(),
        AgentAnswer{.server = ServerState::Stopped,
            .mysqlPort = 3306,
            .error = QStringLiteral("mysqld: <b>Can't</b> open error log")});
    service.iaas.setState(running[4], vmstate::Poweroff);
    service.iaas.setState(running[6], vmstate::BootFailure);
    service.iaas.vms[running[6]].errorMessage =
        QStringLiteral("Error executing image transfer script: No space left on /var/lib/one/datastores/0");
    service.pass(std::chrono::seconds(25));

    CreateRequest request{
        .count = 5, .namePattern = QStringLiteral("mysql-us-##"), .templateId = TemplateId{0}};
    service.iaas.newErrors = {{.kind = ErrorKind::Forbidden,
        .detail = QStringLiteral("Limit of 12 reached for RUNNING_VMS quota")}};
    (void)service.manager().createServiceNodes(request);
    service.pass(std::chrono::seconds(5));
    auto vm = service.iaas.vms.end();
    for (const CloudState state : {vmstate::Pending, vmstate::Prolog, vmstate::Boot, vmstate::Running}) {
        --vm;
        service.iaas.setState(vm.key(), state);
        vm->host = QStringLiteral("kvm-2");
    }
    (void)service.manager().deleteServiceNode(running[0]);
    service.pass(std::chrono::seconds(40));
}

/// Nodes about which manager, cloud and agents disagree in every way.
void buildDriftedService(FakeService &service)
{
    const QList<VmId> vms = service.addVms(12, QStringLiteral("mysql-eu"));
    service.start();
    VirtualMachine twin = service.iaas.vms[vms[0]];
    twin.id = VmId{900};
    twin.addresses = {QStringLiteral("10.20.7.7")};
    service.iaas.vms.insert(twin.id, twin);
    service.iaas.vms[vms[2]].labels = {QStringLiteral("msm/billing/6ba7b810-9dad-11d1-80b4-00c04fd430c8")};
    service.iaas.vms[vms[3]].addresses = {QStringLiteral("10.20.8.8")};
    service.agent.answers.insert(service.iaas.vms[vms[4]].address(),
        failure(ErrorKind::Timeout, QStringLiteral("no answer within 3 s")));
    VirtualMachine stranger = service.iaas.vms[vms[5]];
    stranger.id = VmId{901};
    stranger.name = QStringLiteral("jenkins-with-a-name-that-goes-on-and-on-and-on");
    stranger.labels.clear();
    service.iaas.vms.insert(stranger.id, stranger);
    service.addVms(2, QStringLiteral("mysql-leaked"), vmstate::BootFailure);
    service.manager().refresh();
    service.pass(std::chrono::seconds(20));
    service.iaas.vms.remove(vms[1]);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QCommandLineParser parser;
    const QCommandLineOption scene(QStringLiteral("scene"),
        QStringLiteral("busy, empty, error, errornodes, notices, offline, connecting, many, create, drift"),
        QStringLiteral("name"), QStringLiteral("busy"));
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("A dark palette"));
    const QCommandLineOption filter(
        QStringLiteral("filter"), QStringLiteral("Filter text"), QStringLiteral("text"));
    const QCommandLineOption select(QStringLiteral("select"), QStringLiteral("Rows to select"),
        QStringLiteral("rows"), QStringLiteral("2"));
    const QCommandLineOption width(QStringLiteral("width"), QStringLiteral("Width of the window"),
        QStringLiteral("pixels"), QStringLiteral("1400"));
    parser.addOptions({scene, dark, filter, select, width});
    parser.process(app);
    if (parser.isSet(dark))
        QApplication::setPalette(darkPalette());

    FakeService service;
    Commands commands;
    MainWindow window(service.scheduler, commands);
    window.resize(parser.value(width).toInt(), parser.value(width).toInt() * 876 / 1400);
    window.move(0, 0);
    const MainWindow::Session session{.manager = service.manager(),
        .events = service.events(),
        .profile = QStringLiteral("Production Europe"),
        .endpoint = QUrl(QStringLiteral("https://one.example.org:2633/RPC2"))};
    const QString name = parser.value(scene);
    if (name == QStringLiteral("offline")) {
        window.clear();
    } else {
        window.setSession(session);
        const bool lost = name == QStringLiteral("errornodes") || name == QStringLiteral("notices");
        if (name == QStringLiteral("busy") || lost)
            buildBusyService(service);
        if (name == QStringLiteral("drift"))
            buildDriftedService(service);
        if (name == QStringLiteral("connecting"))
            service.iaas.silent = true;
        if (name == QStringLiteral("error") || lost)
            service.iaas.listErrors = QList<Error>(10,
                {.kind = ErrorKind::Unauthorized,
                    .detail = QStringLiteral("User couldn't be authenticated, aborting call.")});
        if (lost)
            service.pass(std::chrono::seconds(20));
        else if (name != QStringLiteral("busy") && name != QStringLiteral("drift"))
            service.start();
    }
    window.show();
    if (name == QStringLiteral("notices")) {
        window.showNotice(MainWindow::Topic::Operations, QStringLiteral("3 operations failed"),
            QStringLiteral(
                "The virtual machine failed: mysql-us-02, mysql-us-03\nNo answer in time: mysql-eu-7"));
        window.showNotice(MainWindow::Topic::Session, QStringLiteral("The cloud makes no new login token"),
            QStringLiteral("You stay signed in for as long as what you signed in with is good."));
    }
    if (name == QStringLiteral("create")) {
        TemplateInfo asking{
            .id = TemplateId{1}, .name = QStringLiteral("asking"), .cpu = 1, .memoryMb = 2048};
        for (const char *definition :
            {"M|text|Name of the first database", "M|list|Role|primary,replica|replica",
                "M|password|Password of the administrator", "O|range|Share of the memory|10..80|60",
                "O|number-float|A statement is slow after, in seconds||0.5", "O|number|Connections at a time",
                "O|list-multiple|Plugins to load|audit,clone,replication|clone", "O|boolean|Log||NO",
                "O|text64|Statements for the first start", "M|fixed|Character set||utf8mb4"})
            asking.inputs.append(parseUserInput(
                QStringLiteral("INPUT_%1").arg(asking.inputs.size()), QString::fromUtf8(definition)));
        service.iaas.templates.append(asking);
        (new CreateNodesDialog(
             service.iaas, {}, asking.name, {}, service.manager().options().waiting.gate, &window))
            ->open();
    }
    if (name == QStringLiteral("drift")) {
        auto *dialog = new InspectionDialog(service.manager(), &window);
        dialog->show();
        settle();
        auto *findings = dialog->findChild<QTreeView *>(QStringLiteral("findings"));
        findings->setCurrentIndex(findings->model()->index(parser.value(select).toInt(), 0));
    }
    auto *nodes = window.findChild<NodesPanel *>();
    if (name == QStringLiteral("many"))
        nodes->setNodes(fabricatedNodes(10000, service.scheduler.nowUtc()));
    auto *view = window.findChild<QTreeView *>(QStringLiteral("nodeTable"));
    const QStringList rows = parser.value(select).split(u',', Qt::SkipEmptyParts);
    for (const QString &row : rows)
        view->selectionModel()->select(
            view->model()->index(row.toInt(), 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    if (parser.isSet(filter))
        window.findChild<QLineEdit *>(QStringLiteral("nodeFilter"))->setText(parser.value(filter));
    return QApplication::exec();
}
