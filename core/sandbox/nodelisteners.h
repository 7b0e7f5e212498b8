// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>

class QTcpSocket;

namespace msm::sandbox {

/// The listening sockets of all node agents, one per address. Two kinds: the portable one has a QTcpServer
/// per address, each of which Qt's event loop polls at every turn; on Linux all sockets sit in one epoll set
/// behind one notifier, so that ten thousand idle nodes cost a request nothing.
class NodeListeners {
public:
    using Accepted = std::function<void(std::unique_ptr<QTcpSocket>)>;

    NodeListeners() = default;
    virtual ~NodeListeners() = default;
    Q_DISABLE_COPY_MOVE(NodeListeners)

    /// False when the address and port cannot be bound.
    [[nodiscard]] virtual bool open(quint32 address, quint16 port) = 0;
    virtual void close(quint32 address) = 0;
};

[[nodiscard]] std::unique_ptr<NodeListeners> makePortableListeners(NodeListeners::Accepted accepted);
/// The best kind for this system.
[[nodiscard]] std::unique_ptr<NodeListeners> makeListeners(NodeListeners::Accepted accepted);

} // namespace msm::sandbox
