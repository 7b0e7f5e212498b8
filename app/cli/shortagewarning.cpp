// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/shortagewarning.h"

#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/session/session.h"
#include "core/iaas/iaasclient.h"

#include <utility>

namespace msm::cli {

namespace {

constexpr std::chrono::seconds kCapacityLimit{5};

QString numberText(double number)
{
    constexpr int digits = 12;
    return QString::number(number, 'g', digits);
}

QString amountText(Resource resource, double amount)
{
    const QString number = numberText(amount);
    switch (resource) {
    case Resource::Cpu:
        return number + QStringLiteral(" CPU");
    case Resource::Memory:
        return number + QStringLiteral(" MiB of memory");
    case Resource::Disk:
        return number + QStringLiteral(" MiB of disk");
    case Resource::Addresses:
        return number + QStringLiteral(" addresses");
    case Resource::Machines:
        break;
    }
    return number + QStringLiteral(" VMs");
}

QString ofHosts(const Shortage &shortage)
{
    if (shortage.left >= 1)
        return QStringLiteral("the hosts have room for %1 of %2 nodes, and the rest would stay pending")
            .arg(numberText(shortage.left), QString::number(shortage.nodes));
    const QString what = shortage.resource == Resource::Machines
        ? QStringLiteral("room for such a node")
        : amountText(shortage.resource, shortage.each) + QStringLiteral(" free");
    return QStringLiteral("no host has %1, and the node would stay pending").arg(what);
}

} // namespace

QString sentenceOf(const Shortage &shortage)
{
    if (shortage.of == Shortage::Of::Hosts)
        return ofHosts(shortage);
    const QString nodes =
        shortage.nodes == 1 ? QStringLiteral("1 node") : QStringLiteral("%1 nodes").arg(shortage.nodes);
    const QString whose = shortage.of == Shortage::Of::Network
        ? QStringLiteral("network %1 has").arg(shortage.network)
        : QStringLiteral("the quota of %1 %2 leaves")
              .arg(shortage.of == Shortage::Of::UserQuota ? QStringLiteral("user") : QStringLiteral("group"),
                  shortage.owner);
    return QStringLiteral("%1 would take %2, and %3 %4")
        .arg(nodes, amountText(shortage.resource, shortage.needed), whose, numberText(shortage.left));
}

ShortageWarning::ShortageWarning(Context &context, DemandIn demand, std::function<void()> goOn)
    : QObject(&context)
    , m_goOn(std::move(goOn))
{
    context.session->iaas().readCapacity(
        this, [this, &context, demand = std::move(demand)](const Result<Capacity> &capacity) {
            QStringList sentences;
            const QList<Shortage> shortages =
                capacity && m_goOn ? shortagesOf(demand(*capacity), *capacity) : QList<Shortage>();
            for (const Shortage &shortage : shortages)
                sentences.append(sentenceOf(shortage));
            if (!sentences.isEmpty())
                context.console.note(QStringLiteral("warning: %1").arg(sentences.join(QStringLiteral("; "))));
            end();
        });
    m_patience = context.scheduler.callAfter(kCapacityLimit, [this] { end(); });
}

void ShortageWarning::end()
{
    deleteLater();
    if (const auto goOn = std::exchange(m_goOn, nullptr))
        goOn();
}

} // namespace msm::cli
