// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

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
/// XML and character references are expanded. What is wrong with one object of a pool does not concern the
/// others: clouds have VMs whose text was cut or whose XML is broken.
namespace msm::opennebula {

inline constexpr qsizetype kMaxObjectBytes = 16 * 1024 * 1024;

/// Reads one object; with an error it counts as unreadable. The node and its texts live only during the call.
using ObjectHandler = std::function<Result<void>(const pugi::xml_node &object)>;
/// Is told of each object that cannot be read: its <ID>, -1 where that cannot be told either, and why.
using UnreadableHandler = std::function<void(qint32 id, const QString &why)>;

/// The text of an object, inside the pool's.
struct ObjectText {
    std::span<char> xml;
    const char *flaw = nullptr; ///< why there is no use in parsing it
};
using ObjectTexts = std::vector<ObjectText>;

/// Each <objectName> inside <poolName>, in order. Where one does not end, the next begins all the same, if it
/// begins as OpenNebula writes them: <ID>, then <UID>. One that seems to begin inside a text means that this
/// text lost its end, and nothing tells whose the rest is: both are flawed. Elements between objects are one
/// that lost its beginning. Errors: Protocol.
[[nodiscard]] Result<ObjectTexts> findObjects(
    QByteArray &xml, std::string_view poolName, std::string_view objectName);

/// Hands the objects to `read`, in order, or to `unreadable`. Works in place: their texts are used up.
void readObjects(
    std::span<const ObjectText> objects, const ObjectHandler &read, const UnreadableHandler &unreadable);

/// Both of it, for what is left out with a line in the log when it is unreadable.
[[nodiscard]] Result<void> readPool(
    QByteArray &xml, std::string_view poolName, std::string_view objectName, const ObjectHandler &read);

/// Hands the document's root, which must be <objectName>, to `read`. Errors: Protocol, and those of `read`.
[[nodiscard]] Result<void> readObject(
    QByteArray &xml, std::string_view objectName, const ObjectHandler &read);

/// The id of an object, as its text says it; -1 when that cannot be told. Needs no well-formed text.
[[nodiscard]] qint32 idInText(std::string_view xml);

} // namespace msm::opennebula
