// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scheduler.h"
#include "core/iaas/iaasclient.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace msm::opennebula {

class RpcGate;

/// Makes VMs, of a template or of an image. A part of the client; gate and scheduler must outlive it.
class InstanceMaker final : public QObject {
    Q_OBJECT
public:
    InstanceMaker(RpcGate &gate, Scheduler &scheduler);

    /// As IaaSClient::newInstance().
    void newInstance(const InstanceRequest &request, QObject *context, Reply<VmId> reply);
    /// As IaaSClient::templateInfo(). An extra template's LABELS and CONTEXT replace the template's own, so
    /// these are read before a create: once for all the creates that wait for them, and for those that follow
    /// within a few seconds.
    void templateInfo(TemplateId id, QObject *context, Reply<TemplateInfo> reply);

private:
    struct TemplateQuestion {
        QPointer<QObject> context;
        Reply<TemplateInfo> reply;
    };

    void instantiate(
        const InstanceRequest &request, const TemplateInfo &base, QObject *context, const Reply<VmId> &reply);
    void allocate(const InstanceRequest &request, QObject *context, const Reply<VmId> &reply);

    RpcGate &m_gate;
    Scheduler &m_scheduler;
    QHash<TemplateId, QList<TemplateQuestion>> m_templateQuestions;
    std::optional<TemplateInfo> m_lastTemplate; ///< until its timer forgets it
    Scheduler::TimerHandle m_forgetTemplate;
};

} // namespace msm::opennebula
