// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manager/createrequest.h"

#include "core/iaas/contextvariable.h"
#include "core/nodes/labelchange.h"

#include <algorithm>

namespace msm {

std::optional<Error> problemOf(const CreateRequest &request)
{
    const auto rejected = [](const QString &detail) {
        return Error{.kind = ErrorKind::Rejected, .detail = detail};
    };
    if (const auto &machine = request.options.machine) {
        if (!machine->image.isValid() || !machine->network.isValid())
            return rejected(QStringLiteral("no image or no network was chosen"));
        if (!(machine->cpu > 0) || machine->memoryMb < 1)
            return rejected(QStringLiteral("CPU and memory must be more than 0"));
        if (machine->vcpu < 0)
            return rejected(QStringLiteral("the number of virtual CPUs must not be negative"));
    } else if (!request.templateId.isValid()) {
        return rejected(QStringLiteral("no template was chosen"));
    }
    if (!std::ranges::all_of(request.labels, isPersonalLabel))
        return rejected(QStringLiteral("a label is empty, has a comma or begins with msm/"));
    const auto &context = request.options.context;
    for (auto it = context.cbegin(); it != context.cend(); ++it) {
        if (!isAttributeName(it.key()))
            return rejected(QStringLiteral("\"%1\" is no name for a context variable").arg(it.key()));
        if (const auto problem = checkAttributeValue(it.key(), it.value()))
            return problem;
    }
    return findContextConflict(context);
}

} // namespace msm
