// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/iaas/iaasclient.h"

namespace msm {

/// The template that `wanted` (an id or a name) means. A name that looks like a number counts as an id first.
/// Nothing wanted: the one with the lowest id, which is as a rule the service's first; whoever chooses for a
/// person says which it was. Errors: NotFound, or Rejected when a name is not unique; the detail then lists
/// what there is.
[[nodiscard]] Result<TemplateInfo> chooseTemplate(
    const QList<TemplateInfo> &templates, const QString &wanted);

/// The same for an image and a network, of which one has to be wanted: none is as good as another.
[[nodiscard]] Result<ImageInfo> chooseImage(const QList<ImageInfo> &images, const QString &wanted);
[[nodiscard]] Result<NetworkInfo> chooseNetwork(const QList<NetworkInfo> &networks, const QString &wanted);

} // namespace msm
