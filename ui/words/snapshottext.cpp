// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/snapshottext.h"

#include "core/lifecycle/snapshotaction.h"
#include "ui/words/nodetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace msm {

namespace {

struct SnapshotText {
    Q_DECLARE_TR_FUNCTIONS(msm::SnapshotText)
};

} // namespace

QString snapshotText(const VmSnapshot &snapshot)
{
    // Data of the cloud is put in together: it may hold a "%2" of its own.
    return snapshot.time.isValid()
        ? SnapshotText::tr("Snapshot: %1, %2").arg(snapshot.name, snapshotDateText(snapshot))
        : SnapshotText::tr("Snapshot: %1").arg(snapshot.name);
}

QString snapshotAgeText(const VmSnapshot &snapshot, const QDateTime &now)
{
    if (snapshot.underWay) {
        switch (*snapshot.underWay) {
        case SnapshotAct::Take:
            return SnapshotText::tr("Being taken…");
        case SnapshotAct::Revert:
            return SnapshotText::tr("Being reverted to…");
        case SnapshotAct::Delete:
            return SnapshotText::tr("Being deleted…");
        }
    }
    if (!snapshot.time.isValid())
        return noValueText();
    const auto age = std::chrono::milliseconds(snapshot.time.msecsTo(now));
    return SnapshotText::tr("%1 ago", "since a snapshot was taken").arg(ageText(age));
}

QString snapshotDateText(const VmSnapshot &snapshot)
{
    return QLocale().toString(snapshot.time.toLocalTime(), QLocale::ShortFormat); // empty for an invalid time
}

QString snapshotNameProblem(const QString &name)
{
    if (!objectionToSnapshotName(name))
        return {};
    return name.trimmed().isEmpty()
        ? SnapshotText::tr("A snapshot needs a name.")
        : SnapshotText::tr("The cloud does not take this name: at most 128 letters, digits and signs.");
}

} // namespace msm
