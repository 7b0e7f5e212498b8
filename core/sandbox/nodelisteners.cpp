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
    PortableListeners(Accepted accepted, int mostSockets)
        : m_accepted(std::move(accepted))
        , m_most(size_t(mostSockets))
    {
    }

    bool claim(quint32 network, quint16 port) override
    {
        return m_claim.listen(QHostAddress(network + 1), port);
    }

    bool open(quint32 address, quint16 port) override
    {
        if (m_servers.size() >= m_most)
            return false;
        auto server = std::make_unique<QTcpServer>();
        if (!server->listen(QHostAddress(address), port))
            return false;
        QObject::connect(server.get(), &QTcpServer::newConnection, server.get(), [this, raw = server.get()] {
            while (QTcpSocket *socket = raw->nextPendingConnection()) {
                socket->setParent(nullptr);
                m_accepted(std::unique_ptr<QTcpSocket>(socket));
            }
        });
        if (!m_accepting)
            server->pauseAccepting();
        m_servers.insert_or_assign(address, std::move(server));
        return true;
    }

    void close(quint32 address) override { m_servers.erase(address); }

    void setAccepting(bool accepting) override
    {
        m_accepting = accepting;
        for (const auto &[address, server] : m_servers) {
            if (accepting)
                server->resumeAccepting();
            else
                server->pauseAccepting();
        }
    }

private:
    Accepted m_accepted;
    size_t m_most;
    bool m_accepting = true;
    QTcpServer m_claim;
    std::unordered_map<quint32, std::unique_ptr<QTcpServer>> m_servers;
};

} // namespace

std::unique_ptr<NodeListeners> makePortableListeners(NodeListeners::Accepted accepted, int mostSockets)
{
    return std::make_unique<PortableListeners>(std::move(accepted), mostSockets);
}

#ifndef MSM_HAVE_EPOLL
std::unique_ptr<NodeListeners> makeListeners(NodeListeners::Accepted accepted, int mostSockets)
{
    return makePortableListeners(std::move(accepted), mostSockets);
}
#endif

} // namespace msm::sandbox
