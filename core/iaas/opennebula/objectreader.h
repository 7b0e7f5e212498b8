// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace pugi {
class xml_node;
}

/// The XML inside OpenNebula's answers, one object (VM, template, user) at a time, so that the tree of a
/// listing never stands in memory: it would be twice the listing, and making it would be half of the work.
///
/// What is read is hostile until proven otherwise. An object may be kMaxObjectBytes large (recorded ones: 19
/// kB), reading takes time linear in the size, the parser does not recurse, and no entities but the five of
/// XML and character references are expanded.
namespace msm::opennebula {

inline constexpr qsizetype kMaxObjectBytes = 16 * 1024 * 1024;

/// Reads one object; its error ends the reading. The node and its texts live only during the call.
using ObjectHandler = std::function<Result<void>(const pugi::xml_node &object)>;

/// The texts of objects, inside the pool's.
using ObjectTexts = std::vector<std::span<char>>;

/// Each <objectName> inside <poolName>, in order; what stands between them is passed over. Errors: Protocol.
[[nodiscard]] Result<ObjectTexts> findObjects(
    QByteArray &xml, std::string_view poolName, std::string_view objectName);

/// Hands the objects to `read`, in order. Works in place: their texts are used up. Errors: Protocol, and
/// those of `read`.
[[nodiscard]] Result<void> readObjects(std::span<const std::span<char>> objects, const ObjectHandler &read);

/// Both of it.
[[nodiscard]] Result<void> readPool(
    QByteArray &xml, std::string_view poolName, std::string_view objectName, const ObjectHandler &read);

/// Hands the document's root, which must be <objectName>, to `read`. As readPool().
[[nodiscard]] Result<void> readObject(
    QByteArray &xml, std::string_view objectName, const ObjectHandler &read);

} // namespace msm::opennebula
