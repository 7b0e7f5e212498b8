// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"
#include "core/nodes/servicenode.h"
#include "core/settings/serverinstall.h"

namespace msm {

/// What one more node like another is to be, as far as the cloud tells. Holds what may be secret.
struct Likeness {
    QString name; ///< of the other node
    QString namePattern;
    NodeFunction function = NodeFunction::Agent;
    ServerInstall install = ServerInstall::Nothing;
    TemplateId templateId{};              ///< invalid: it was made without one
    std::optional<MachineSpec> machine{}; ///< of a node that was made without a template
    double cpu = 0;                       ///< what the node has; this and the next one: 0 where unknown
    qint64 memoryMb = 0;
    QStringList labels{};
    QMap<QString, QString> attributes{}; ///< of its user template, where the answers to user inputs are
    QMap<QString, QString> context{};    ///< without what cloud and program put there themselves
};

/// `vm` and `context` as IaaSClient's vmInfo() and vmContext() tell them.
[[nodiscard]] Likeness likenessOf(
    const NodeView &node, const VirtualMachine &vm, const QMap<QString, QString> &context);

/// The variables of `context` that the CONTEXT of a template does not give in the same way: those that
/// somebody added. A variable of the template with a $ in it was filled in by the cloud, and is the
/// template's whatever it says.
[[nodiscard]] QMap<QString, QString> addedContext(
    QMap<QString, QString> context, const QMap<QString, QString> &ofTemplate);
/// An input with what the other node was answered in the place of its default, where that is an answer and no
/// secret.
[[nodiscard]] UserInput answeredLike(const UserInput &input, const Likeness &other);

} // namespace msm
