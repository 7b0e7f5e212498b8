// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/nodelisteners.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <unordered_map>

namespace msm::sandbox {

namespace {

class PortableListeners final : public NodeListeners {
public:
    explicit PortableListeners(Accepted accepted)
        : m_accepted(std::move(accepted))
    {
    }

    bool open(quint32 address, quint16 port) override
    {
        auto server = std::make_unique<QTcpServer>();
        if (!server->listen(QHostAddress(address), port))
            return false;
        QObject::connect(server.get(), &QTcpServer::newConnection, server.get(), [this, raw = server.get()] {
            while (QTcpSocket *socket = raw->nextPendingConnection()) {
                socket->setParent(nullptr);
                m_accepted(std::unique_ptr<QTcpSocket>(socket));
            }
        });
        m_servers.insert_or_assign(address, std::move(server));
        return true;
    }

    void close(quint32 address) override { m_servers.erase(address); }

private:
    Accepted m_accepted;
    std::unordered_map<quint32, std::unique_ptr<QTcpServer>> m_servers;
};

} // namespace

std::unique_ptr<NodeListeners> makePortableListeners(NodeListeners::Accepted accepted)
{
    return std::make_unique<PortableListeners>(std::move(accepted));
}

#ifndef MSM_HAVE_EPOLL
std::unique_ptr<NodeListeners> makeListeners(NodeListeners::Accepted accepted)
{
    return makePortableListeners(std::move(accepted));
}
#endif

} // namespace msm::sandbox
