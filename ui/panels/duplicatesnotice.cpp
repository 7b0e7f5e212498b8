// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/duplicatesnotice.h"

#include "core/manager/mysqlservermanager.h"
#include "ui/widgets/noticebar.h"

namespace msm {

DuplicatesNotice::DuplicatesNotice(NoticeBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
    connect(bar, &NoticeBar::buttonClicked, this, &DuplicatesNotice::inspectRequested);
}

void DuplicatesNotice::setSession(const ShownSession &session, QObject *context)
{
    const MySQLServerManager *const manager = &session.manager;
    connect(manager, &MySQLServerManager::duplicatesChanged, context, [this, manager] { show(*manager); });
    show(*manager);
}

void DuplicatesNotice::clear()
{
    m_bar->clear();
}

void DuplicatesNotice::show(const MySQLServerManager &manager)
{
    const auto &duplicates = manager.duplicates();
    if (duplicates.isEmpty()) {
        m_bar->clear();
        return;
    }
    qsizetype vms = 0;
    for (const QList<VmId> &group : duplicates)
        vms += group.size();
    m_bar->showNotice(MessageLine::Tone::Warning,
        tr("%Ln virtual machines carry the key of an operation that others carry, too", nullptr, int(vms)),
        tr("One operation makes one virtual machine. None of them is taken over until you decide which to "
           "finish, to keep or to remove."),
        {tr("&Inspect…")});
}

} // namespace msm
