// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/cloud.h"

#include <QByteArray>
#include <QStringList>

namespace msm::test {

/// The XML document inside a result's string; empty when the answer has none.
[[nodiscard]] QByteArray innerXml(const QByteArray &response);
/// Every element of a document in order, as its path, marked where it holds CDATA or an element that is
/// empty.
[[nodiscard]] QStringList shapeOf(const QByteArray &xml);
/// The text of <tag>…</tag>, the tags included: the first one.
[[nodiscard]] QByteArray elementOf(const QByteArray &xml, const QByteArray &tag);
/// The first difference in words; empty when both are the same.
[[nodiscard]] QString firstDifference(const QStringList &ours, const QStringList &theirs);

/// A body posted to the cloud without a socket; returns the body of the answer.
[[nodiscard]] QByteArray post(SandboxCloud &cloud, const QByteArray &body);
/// The recorded request, answered by the cloud.
[[nodiscard]] QByteArray replay(SandboxCloud &cloud, const QByteArray &name);

} // namespace msm::test
