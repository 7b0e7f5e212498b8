// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>

class QTcpSocket;

namespace msm::sandbox {

/// The listening sockets of all node agents. Two kinds: the portable one has a QTcpServer per address, each
/// of which Qt's event loop polls at every turn; on Linux all sockets sit in one epoll set behind one
/// notifier, so that ten thousand idle nodes cost a request nothing, and beyond a number of nodes one socket
/// on the loopback device answers for all the others: the address at which a connection arrives tells whose
/// it is.
class NodeListeners {
public:
    using Accepted = std::function<void(std::unique_ptr<QTcpSocket>)>;
    /// How many sockets there may be, so that descriptors are left for the front end and for connections.
    static constexpr int kUnlimited = 1 << 30;

    NodeListeners() = default;
    virtual ~NodeListeners() = default;
    Q_DISABLE_COPY_MOVE(NodeListeners)

    /// Takes a network 127.x.0.0/16, until the end, by listening on its first address (where nothing is ever
    /// answered). False when somebody else has it, or the system does not let it be bound.
    [[nodiscard]] virtual bool claim(quint32 network, quint16 port) = 0;
    /// False when the address and port cannot be bound.
    [[nodiscard]] virtual bool open(quint32 address, quint16 port) = 0;
    virtual void close(quint32 address) = 0;
    /// While it accepts none, connections wait.
    virtual void setAccepting(bool accepting) = 0;
};

/// With at most so many sockets.
[[nodiscard]] std::unique_ptr<NodeListeners> makePortableListeners(
    NodeListeners::Accepted accepted, int mostSockets);
/// The best kind for this system.
[[nodiscard]] std::unique_ptr<NodeListeners> makeListeners(NodeListeners::Accepted accepted, int mostSockets);

} // namespace msm::sandbox
