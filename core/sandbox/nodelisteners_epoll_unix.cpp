// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/nodelisteners.h"

#include <QSocketNotifier>
#include <QTcpSocket>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <unordered_map>

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

class EpollListeners final : public NodeListeners {
public:
    explicit EpollListeners(Accepted accepted)
        : m_accepted(std::move(accepted))
        , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
        , m_notifier(m_epoll.get(), QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { acceptAll(); });
    }

    bool open(quint32 address, quint16 port) override
    {
        Descriptor fd(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        const int on = 1;
        sockaddr_in where{};
        where.sin_family = AF_INET;
        where.sin_port = htons(port);
        where.sin_addr.s_addr = htonl(address);
        if (fd.get() < 0 || ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0
            || ::bind(fd.get(), reinterpret_cast<const sockaddr *>(&where), sizeof where) != 0
            || ::listen(fd.get(), 16) != 0)
            return false;
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = fd.get();
        if (::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd.get(), &event) != 0)
            return false;
        m_sockets.insert_or_assign(address, std::move(fd));
        return true;
    }

    void close(quint32 address) override { m_sockets.erase(address); } // closing leaves the epoll set

private:
    void acceptAll()
    {
        std::array<epoll_event, 64> events{};
        const int count = ::epoll_wait(m_epoll.get(), events.data(), int(events.size()), 0);
        for (int i = 0; i < count; ++i) {
            const int listener = events.at(size_t(i)).data.fd;
            const int fd = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (fd < 0)
                continue; // gone again, or the next turn tries once more
            auto socket = std::make_unique<QTcpSocket>();
            if (socket->setSocketDescriptor(fd))
                m_accepted(std::move(socket));
            else
                ::close(fd);
        }
    }

    Accepted m_accepted;
    Descriptor m_epoll;
    QSocketNotifier m_notifier;
    std::unordered_map<quint32, Descriptor> m_sockets;
};

} // namespace

std::unique_ptr<NodeListeners> makeListeners(NodeListeners::Accepted accepted)
{
    return std::make_unique<EpollListeners>(std::move(accepted));
}

} // namespace msm::sandbox
