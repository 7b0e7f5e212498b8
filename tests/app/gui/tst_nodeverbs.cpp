// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gui/commandworld.h"
#include "tests/support/suite.h"
#include "ui/dialogs/createnodesdialog.h"
#include "ui/dialogs/deletenodesdialog.h"
#include "ui/dialogs/inspectiondialog.h"
#include "ui/dialogs/labelsdialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QHash>
#include <QLineEdit>
#include <QTableWidget>

using namespace msm;
using namespace msm::test;

namespace {

bool failsHalfWay(const NodeView &node)
{
    return node.failedHalfWay;
}

bool isGone(const NodeView &node)
{
    return node.loss.has_value();
}

/// Somebody else ends the first node.
VmId lostNode(CommandWorld &world)
{
    const VmId id = world.first();
    const auto end = [id](IaaSClient &iaas, const auto &done) {
        iaas.killInstance(id, KillMode::TerminateHard, QCoreApplication::instance(), done);
    };
    return world.fromOutside(id, end, isGone) ? id : VmId();
}

/// A node whose create waits for an agent that says nothing.
VmId silentNode(CommandWorld &world)
{
    (void)world.cloud.setFault(QStringLiteral("agent-silent"));
    return world.created({.templateId = TemplateId{0}},
        [](const NodeView &node) { return node.vmState.phase() == VmPhase::Running; });
}

Operation::State stateOf(const CommandWorld &world, OperationKind kind)
{
    for (const OperationView &operation : world.manager().operations()) {
        if (operation.kind == kind)
            return operation.state;
    }
    return Operation::State::Idle;
}

} // namespace

/// Each command about nodes that has a verb of its own, given in the window by its key.
class TestNodeVerbs final : public QObject {
    Q_OBJECT

    using Check = void (*)(CommandWorld &);

    static void createNodes(CommandWorld &world)
    {
        QVERIFY(world.give("CreateNodes"));
        auto *const dialog = world.dialog<CreateNodesDialog>();
        QVERIFY(dialog);
        auto *const pattern = dialog->findChild<QLineEdit *>(QStringLiteral("namePattern"));
        pattern->setText(QStringLiteral("new"));
        const auto *const ok =
            dialog->findChild<QDialogButtonBox *>(QStringLiteral("buttons"))->button(QDialogButtonBox::Ok);
        QTRY_VERIFY_WITH_TIMEOUT(ok->isEnabled(), CommandWorld::kPatience);
        QTest::keyClick(pattern, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(world.nodes().size(), 3, CommandWorld::kPatience);
        QVERIFY(world.manager().takenNames().contains(QStringLiteral("new")));
    }

    static void createLike(CommandWorld &world)
    {
        const VmId id = world.created(
            {.namePattern = QStringLiteral("like-##"), .templateId = TemplateId{0}}, CommandWorld::serves);
        QVERIFY(id.isValid() && world.select(id));
        QVERIFY(world.give("CreateLike"));
        auto *const dialog = world.dialog<CreateNodesDialog>();
        QVERIFY(dialog);
        QCOMPARE(
            dialog->findChild<QLineEdit *>(QStringLiteral("namePattern"))->text(), QStringLiteral("like-##"));
    }

    static void deleteNodes(CommandWorld &world)
    {
        const VmId id = world.first();
        QVERIFY(world.select(id));
        for (const bool meant : {false, true}) {
            QVERIFY(world.give("DeleteNodes"));
            auto *const dialog = world.dialog<DeleteNodesDialog>();
            QVERIFY(dialog);
            const NodeList asked = dialog->nodes();
            QCOMPARE(asked.size(), 1);
            QCOMPARE(asked.first().id, id);
            QVERIFY(world.begunOn(OperationKind::Delete).isEmpty());
            if (meant)
                QVERIFY(CommandWorld::click(*dialog, "deleteButton"));
            else
                QTest::keyClick(dialog, Qt::Key_Escape);
            QTRY_VERIFY(!world.window.findChild<DeleteNodesDialog *>());
            QCOMPARE(world.window.focusWidget(), world.table);
        }
        QTRY_COMPARE(world.begunOn(OperationKind::Delete), QList<VmId>{id});
    }

    static void finishWaiting(CommandWorld &world)
    {
        const VmId id = silentNode(world);
        QVERIFY(id.isValid());
        QVERIFY(world.manager().cancelOperation(world.manager().runningOperation(id)));
        QTRY_COMPARE_WITH_TIMEOUT(world.node(id).state, NodeState::Cancelled, CommandWorld::kPatience);
        QVERIFY(world.select(id));
        QCOMPARE(world.action("FinishWaiting")->text(), QStringLiteral("&Finish Waiting"));
        QVERIFY(world.give("FinishWaiting"));
        QTRY_COMPARE(world.begunOn(OperationKind::Await), QList<VmId>{id});
    }

    static void keepNodes(CommandWorld &world)
    {
        (void)world.cloud.setFault(QStringLiteral("boot-fails"));
        const VmId id = world.created({.templateId = TemplateId{0}}, failsHalfWay);
        QVERIFY(id.isValid() && world.select(id));
        QVERIFY(world.give("KeepNodes"));
        QTRY_VERIFY(!world.node(id).failedHalfWay);
    }

    static void labelNodes(CommandWorld &world)
    {
        const VmId id = world.first();
        QVERIFY(world.select(id));
        QVERIFY(world.give("LabelNodes"));
        auto *const dialog = world.dialog<LabelsDialog>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("newLabel")), QStringLiteral("blue"));
        QVERIFY(CommandWorld::click(*dialog, "addLabel"));
        QVERIFY(CommandWorld::click(*dialog, "applyLabels"));
        const auto isBlue = [](const NodeView &node) { return node.labels.contains(QStringLiteral("blue")); };
        QTRY_VERIFY_WITH_TIMEOUT(isBlue(world.node(id)), CommandWorld::kPatience);
        QCOMPARE(std::ranges::count_if(world.nodes(), isBlue), 1);
        const QList<Event> history = world.session().events().of(id, 100).value();
        const auto told = std::ranges::find(history, EventKind::LabelsChanged, &Event::kind);
        QVERIFY(told != history.cend());
        QCOMPARE(told->detail, QStringLiteral("+blue"));
    }

    static void cancelOperation(CommandWorld &world)
    {
        const VmId id = world.first();
        QVERIFY(world.manager().deleteServiceNodes({id}, KillMode::Terminate, std::chrono::minutes(1))[0]);
        QVERIFY(world.select(id));
        QVERIFY(world.give("CancelOperation"));
        QTRY_COMPARE(stateOf(world, OperationKind::Delete), Operation::State::Failed);
        QTRY_VERIFY(CommandWorld::serves(world.node(id)));
        QCOMPARE(world.cloud.livingVmCount(), 2);
    }

    static void replaceNodes(CommandWorld &world)
    {
        const VmId lost = lostNode(world);
        QVERIFY(lost.isValid());
        const QString name = world.node(lost).name;
        QVERIFY(world.select(lost));
        QVERIFY(world.give("ReplaceNodes"));
        auto *const dialog = world.dialog<CreateNodesDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("namePattern"))->text(), name);
    }

    static void acknowledgeNodes(CommandWorld &world)
    {
        const VmId lost = lostNode(world);
        QVERIFY(lost.isValid() && world.select(lost));
        QVERIFY(world.give("AcknowledgeNodes"));
        QTRY_VERIFY(world.manager().missingNodes().isEmpty());
        QTRY_COMPARE(world.nodes().size(), 1);
    }

    static void acceptPresent(CommandWorld &world)
    {
        QVERIFY(lostNode(world).isValid());
        QVERIFY(world.give("AcceptPresent"));
        QTRY_VERIFY(world.manager().missingNodes().isEmpty());
        QCOMPARE(world.manager().desiredNodes(), 1);
    }

    static void refresh(CommandWorld &world)
    {
        const auto listings = [&world] { return world.cloud.requestCounts().value("one.vmpool.info"); };
        const int before = listings();
        QTest::qWait(300);
        QCOMPARE(listings(), before); // the next look is an hour away
        QVERIFY(world.give("Refresh"));
        QTRY_VERIFY(listings() > before);
    }

    static void inspect(CommandWorld &world)
    {
        QVERIFY(world.give("Inspect"));
        const auto *const dialog = world.dialog<InspectionDialog>();
        QVERIFY(dialog);
        QVERIFY(!dialog->isModal());
    }

    static void copyAsCommand(CommandWorld &world)
    {
        QVERIFY(world.select(world.first()));
        QGuiApplication::clipboard()->clear();
        QVERIFY(world.give("CopyAsCommand"));
        QCOMPARE(QGuiApplication::clipboard()->text(),
            msmctlCommand(MsmctlVerb::Wait, {world.first()}, QStringLiteral("test"), world.directory.path()));
    }

    static Check checkOf(UiCommand command)
    {
        static const QHash<UiCommand, Check> checks{
            {UiCommand::CreateNodes, createNodes},
            {UiCommand::CreateLike, createLike},
            {UiCommand::DeleteNodes, deleteNodes},
            {UiCommand::FinishWaiting, finishWaiting},
            {UiCommand::KeepNodes, keepNodes},
            {UiCommand::LabelNodes, labelNodes},
            {UiCommand::CancelOperation, cancelOperation},
            {UiCommand::ReplaceNodes, replaceNodes},
            {UiCommand::AcknowledgeNodes, acknowledgeNodes},
            {UiCommand::AcceptPresent, acceptPresent},
            {UiCommand::Refresh, refresh},
            {UiCommand::Inspect, inspect},
            {UiCommand::CopyAsCommand, copyAsCommand},
        };
        return checks.value(command);
    }

private Q_SLOTS:
    void commandDoesWhatItsTipSays_data()
    {
        QTest::addColumn<UiCommand>("command");
        for (const CommandRow &row : commandRows()) {
            const bool isAboutNodes = row.group == CommandGroup::Nodes || row.group == CommandGroup::Machine
                || row.id == UiCommand::CopyAsCommand;
            if (isAboutNodes && !row.starts && !row.copies)
                QTest::newRow(row.name) << row.id;
        }
    }
    void commandDoesWhatItsTipSays()
    {
        QFETCH(UiCommand, command);
        const Check check = checkOf(command);
        QVERIFY2(check, "a command about nodes needs a check here");
        CommandWorld world(command == UiCommand::Refresh ? std::chrono::hours(1) : std::chrono::seconds(1));
        QVERIFY(world.start());
        check(world);
    }

    void machineOnHoldRunsOnceItIsReleased()
    {
        CommandWorld world;
        QVERIFY(world.start());
        const VmId id = world.created({.templateId = TemplateId{0}, .options = {.onHold = true}},
            [](const NodeView &node) { return node.vmState.phase() == VmPhase::Hold; });
        QVERIFY(id.isValid());
        QTest::qWait(1500); // it stays so while looks go by
        QCOMPARE(world.node(id).vmState.phase(), VmPhase::Hold);
        QVERIFY(world.select(id));
        QAction *const release = world.action("FinishWaiting");
        QTRY_VERIFY(release->isEnabled());
        QCOMPARE(release->text(), QStringLiteral("Re&lease from Hold"));
        QVERIFY(world.give("FinishWaiting"));
        QTRY_VERIFY_WITH_TIMEOUT(CommandWorld::serves(world.node(id)), CommandWorld::kPatience);
        QCOMPARE(stateOf(world, OperationKind::Create), Operation::State::Succeeded);
    }

    void machineOnHoldIsReleasedByTheButtonOfItsDetails()
    {
        CommandWorld world;
        QVERIFY(world.start());
        const VmId id = world.created({.templateId = TemplateId{0}, .options = {.onHold = true}},
            [](const NodeView &node) { return node.vmState.phase() == VmPhase::Hold; });
        QVERIFY(id.isValid() && world.select(id));
        const auto step = [&world]() -> QPushButton * {
            for (auto *button : world.window.findChildren<QPushButton *>()) {
                if (button->isVisible() && button->objectName().startsWith(QStringLiteral("step"))
                    && button->text().remove(u'&').contains(QStringLiteral("Release from Hold")))
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(step() && step()->isEnabled(), CommandWorld::kPatience);
        QTest::mouseClick(step(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(CommandWorld::serves(world.node(id)), CommandWorld::kPatience);
    }
};

MSM_GUI_TEST(TestNodeVerbs)
#include "tst_nodeverbs.moc"
