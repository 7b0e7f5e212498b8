// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/installmark.h"
#include "core/nodes/servicelabel.h"
#include "tests/support/suite.h"
#include "tests/support/vmstates.h"

#include <QTest>

using namespace msm;

namespace {

using Begun = InstallMark::Begun;

/// As a listing tells it: without attributes.
VirtualMachine listedVm(CloudState state)
{
    VirtualMachine vm;
    vm.state = toVmState(state);
    return vm;
}

/// As it is read alone. No mark: nothing was ever told.
VirtualMachine told(const QString &mark, CloudState state = vmstate::Running)
{
    VirtualMachine vm = listedVm(state);
    vm.userTemplate.insert(kOperationAttribute, QStringLiteral("key"));
    if (!mark.isEmpty())
        vm.userTemplate.insert(kInstallAttribute, mark);
    return vm;
}

InstallStage after(Begun begun, const VmList &seen)
{
    InstallMark mark(begun);
    for (const VirtualMachine &vm : seen)
        mark.see(vm);
    return mark.stage();
}

const QString kInstalling = QStringLiteral("installing:b1");
const QString kFailed = QStringLiteral("failed:b1");

} // namespace

class TestInstallMark final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bootstrapsWordsAreKnown()
    {
        for (const InstallStage stage :
            {InstallStage::Installing, InstallStage::Starting, InstallStage::Ready, InstallStage::Failed}) {
            const VirtualMachine vm = told(installStageName(stage) + QStringLiteral(":b1"));
            QCOMPARE(after(Begun::BeforeFirstBoot, {vm}), stage);
            QCOMPARE(lastInstallStage(vm), stage);
        }
        for (const char *other : {"", "none", "READY:b1", "installing later", ":b1", "failed?:b1"})
            QCOMPARE(after(Begun::BeforeFirstBoot, {told(QString::fromLatin1(other))}), InstallStage::Untold);
    }

    void listingSaysNothing()
    {
        QCOMPARE(after(Begun::BeforeFirstBoot, {told(kInstalling), listedVm(vmstate::Running)}),
            InstallStage::Installing);
    }

    void rebootMakesNothingOfWhatTheBootBeforeTold()
    {
        const VmList off{told(kInstalling), listedVm(vmstate::Poweroff), listedVm(vmstate::Running)};
        QCOMPARE(after(Begun::BeforeFirstBoot, off), InstallStage::Untold);
        QCOMPARE(after(Begun::BeforeFirstBoot, off + VmList{told(kInstalling)}), InstallStage::Untold);
        // The boot before has told more since it was last read.
        QCOMPARE(after(Begun::BeforeFirstBoot, off + VmList{told(kFailed)}), InstallStage::Untold);
        QCOMPARE(after(Begun::BeforeFirstBoot, off + VmList{told(QStringLiteral("failed:b2"))}),
            InstallStage::Failed);
    }

    void rebootFromWithinIsNotSeenAndChangesNothing()
    {
        QCOMPARE(after(Begun::BeforeFirstBoot, {told(kInstalling), told(QStringLiteral("installing:b2"))}),
            InstallStage::Installing);
    }

    void laterWaitHeedsOnlyWhatChanges()
    {
        QCOMPARE(after(Begun::Later, {told(kFailed)}), InstallStage::Untold);
        QCOMPARE(after(Begun::Later, {told(kFailed), told(kFailed)}), InstallStage::Untold);
        QCOMPARE(after(Begun::Later, {told(kFailed), told(QStringLiteral("installing:b2"))}),
            InstallStage::Installing);
        QCOMPARE(after(Begun::Later, {told(kInstalling), told(kFailed)}), InstallStage::Failed);
        QCOMPARE(after(Begun::Later, {told({}), told(kFailed)}), InstallStage::Failed);
    }
};

MSM_TEST(TestInstallMark)
#include "tst_installmark.moc"
