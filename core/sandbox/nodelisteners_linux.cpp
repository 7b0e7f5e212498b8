// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/nodelisteners.h"

#include <QByteArray>
#include <QSocketNotifier>
#include <QTcpSocket>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstring>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace msm::sandbox {

namespace {

/// Owns one file descriptor.
class Descriptor {
public:
    explicit Descriptor(int fd = -1)
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(Descriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    Q_DISABLE_COPY(Descriptor)

    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

sockaddr_in socketAddress(quint32 address, quint16 port)
{
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_port = htons(port);
    where.sin_addr.s_addr = htonl(address);
    return where;
}

constexpr quint32 kAnyAddress = 0;

/// Held by one process of this network namespace; an abstract name goes with its socket.
Descriptor takeName(const QByteArray &name)
{
    Descriptor fd(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    sockaddr_un where{};
    where.sun_family = AF_UNIX;
    // The first byte stays 0: the name is no file.
    std::memcpy(&where.sun_path[1], name.constData(), size_t(name.size()));
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + 1 + size_t(name.size()));
    if (fd.get() < 0 || ::bind(fd.get(), reinterpret_cast<const sockaddr *>(&where), length) != 0)
        return Descriptor();
    return fd;
}

/// With SO_REUSEPORT, because the one socket for all nodes of a sandbox would keep every other from
/// listening on addresses of its own. Where several fit, the one on the connection's very address gets it.
/// Who has a network is decided by claim().
Descriptor listener(quint32 address, quint16 port, bool onlyLoopbackDevice, int backlog)
{
    Descriptor fd(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    const int on = 1;
    const sockaddr_in where = socketAddress(address, port);
    constexpr std::array device{'l', 'o', '\0'};
    const bool listens = fd.get() >= 0
        && ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0
        && ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) == 0
        && (!onlyLoopbackDevice
            || ::setsockopt(fd.get(), SOL_SOCKET, SO_BINDTODEVICE, device.data(), device.size()) == 0)
        && ::bind(fd.get(), reinterpret_cast<const sockaddr *>(&where), sizeof where) == 0
        && ::listen(fd.get(), backlog) == 0;
    return listens ? std::move(fd) : Descriptor();
}

class EpollListeners final : public NodeListeners {
public:
    EpollListeners(Accepted accepted, int mostSockets)
        : m_accepted(std::move(accepted))
        , m_most(size_t(mostSockets))
        , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
        , m_notifier(m_epoll.get(), QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { acceptAll(); });
    }

    bool claim(quint32 network, quint16 port) override
    {
        m_claimedName = takeName("msm-sandbox-network-" + QByteArray::number(network, 16));
        constexpr int noneWaits = 1;
        if (m_claimedName.get() >= 0)
            m_claim = listener(network + 1, port, false, noneWaits);
        return m_claim.get() >= 0;
    }

    bool open(quint32 address, quint16 port) override
    {
        if (m_sockets.size() >= m_most)
            return openForAll(address, port);
        constexpr int backlog = 16;
        Descriptor fd = listener(address, port, false, backlog);
        if (!watch(fd))
            return false;
        m_sockets.insert_or_assign(address, std::move(fd));
        return true;
    }

    void close(quint32 address) override
    {
        m_sockets.erase(address); // closing leaves the epoll set
        m_others.erase(address);
    }

    void setAccepting(bool accepting) override { m_notifier.setEnabled(accepting); }

private:
    /// One socket for every address that has none of its own. SO_BINDTODEVICE keeps other machines away, and
    /// needs no rights since Linux 5.7; what arrives for other addresses of this one is turned away below.
    bool openForAll(quint32 address, quint16 port)
    {
        if (m_forAll.get() < 0) {
            // Two such sockets would share each other's connections.
            m_forAllName = takeName("msm-sandbox-agents-" + QByteArray::number(port));
            if (m_forAllName.get() >= 0)
                m_forAll = listener(kAnyAddress, port, true, SOMAXCONN);
            if (!watch(m_forAll)) {
                m_forAll = Descriptor();
                m_forAllName = Descriptor();
                return false;
            }
        }
        m_others.insert(address);
        return true;
    }

    bool watch(const Descriptor &fd)
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = fd.get();
        return fd.get() >= 0 && ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd.get(), &event) == 0;
    }

    void acceptAll()
    {
        std::array<epoll_event, 64> events{};
        const int count = ::epoll_wait(m_epoll.get(), events.data(), int(events.size()), 0);
        for (int i = 0; i < count && m_notifier.isEnabled(); ++i)
            acceptOne(events.at(size_t(i)).data.fd);
    }

    void acceptOne(int from)
    {
        const int fd = ::accept4(from, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd < 0)
            return; // gone again, or the next turn tries once more
        if (from == m_forAll.get() && !m_others.contains(localAddress(fd))) {
            // No node is there: what comes nearest to a refusal is a reset at once.
            const linger reset{.l_onoff = 1, .l_linger = 0};
            ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
            ::close(fd);
            return;
        }
        auto socket = std::make_unique<QTcpSocket>();
        if (socket->setSocketDescriptor(fd))
            m_accepted(std::move(socket));
        else
            ::close(fd);
    }

    static quint32 localAddress(int fd)
    {
        sockaddr_in where{};
        socklen_t length = sizeof where;
        const bool known = ::getsockname(fd, reinterpret_cast<sockaddr *>(&where), &length) == 0;
        return known ? ntohl(where.sin_addr.s_addr) : 0;
    }

    Accepted m_accepted;
    size_t m_most;
    Descriptor m_epoll;
    QSocketNotifier m_notifier;
    Descriptor m_claimedName;
    Descriptor m_claim;
    std::unordered_map<quint32, Descriptor> m_sockets;
    Descriptor m_forAllName;
    Descriptor m_forAll;
    std::unordered_set<quint32> m_others; ///< addresses for which m_forAll answers
};

} // namespace

std::unique_ptr<NodeListeners> makeListeners(NodeListeners::Accepted accepted, int mostSockets)
{
    return std::make_unique<EpollListeners>(std::move(accepted), mostSockets);
}

} // namespace msm::sandbox
