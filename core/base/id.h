// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace msm {

/// An id of the cloud. Ids of different things are different types, so that a template id cannot be passed
/// where a VM id is meant. Negative: none.
template <typename Tag>
struct Id {
    qint32 value = -1;

    [[nodiscard]] bool isValid() const { return value >= 0; }
    auto operator<=>(const Id &) const = default; // NOLINT(modernize-use-nullptr): clang-tidy 14 misreads it
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using VmId = Id<struct VmTag>;
using TemplateId = Id<struct TemplateTag>;
using ImageId = Id<struct ImageTag>;
using NetworkId = Id<struct NetworkTag>;

} // namespace msm

Q_DECLARE_METATYPE(msm::VmId)
