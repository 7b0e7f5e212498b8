// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mysql/handshake.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace msm {

namespace {

constexpr qsizetype kHeader = 4;    ///< three bytes of length, one of sequence
constexpr int kMaxRounds = 8;       ///< of a method that asks and asks
constexpr qsizetype kMaxSaid = 512; ///< as servers limit their messages
constexpr qsizetype kMaxVersion = 128;
constexpr quint8 kProtocol = 10;

/// First bytes of packets.
constexpr quint8 kOk = 0x00;
constexpr quint8 kSwitch = 0xfe;
constexpr quint8 kError = 0xff;

/// Capabilities.
constexpr quint32 kLongPassword = 0x1; // without it, MariaDB expects flags of its own elsewhere
constexpr quint32 kProtocol41 = 0x200;
constexpr quint32 kSecureConnection = 0x8000;
constexpr quint32 kPluginAuth = 0x80000;

/// Numbers of errors, the same in both servers.
constexpr int kTooManyConnections = 1040;
constexpr int kHostBlocked = 1129;
constexpr int kHostNotAllowed = 1130;
/// With which a stranger is turned away: access denied, the same without a password (unix_socket), and
/// "require_secure_transport", as the server takes logins by TLS.
constexpr std::array kTurnedAway{1045, 1698, 3159};

const QByteArray kNativePassword = QByteArrayLiteral("mysql_native_password");

/// What a client without a password answers. Of the wrong length it would count as a broken handshake. Where
/// a method takes no empty one, the signature consists of zeros.
QByteArray emptyPassword(const QByteArray &method)
{
    if (method == "client_ed25519")
        return QByteArray(64, '\0');
    if (method == kNativePassword || method == "mysql_old_password" || method == "parsec")
        return {};
    return QByteArray(1, '\0'); // caching_sha2_password, sha256_password, dialog, mysql_clear_password
}

/// To what a method wants to know beside that.
QByteArray furtherAnswer(const QByteArray &method)
{
    return method == "parsec" ? QByteArray(96, '\0') : QByteArray(1, '\0');
}

/// Reads a packet from its front; what is not there makes it bad, and reads as nothing.
class PacketReader {
public:
    explicit PacketReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    [[nodiscard]] bool isBad() const { return m_bad; }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }

    QByteArrayView take(qsizetype size)
    {
        if (size > m_rest.size()) {
            m_bad = true;
            m_rest = {};
            return {};
        }
        const QByteArrayView taken = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return taken;
    }

    quint8 byte()
    {
        const QByteArrayView taken = take(1);
        return taken.isEmpty() ? quint8(0) : quint8(taken.front());
    }

    quint16 word()
    {
        const QByteArrayView taken = take(2);
        return taken.isEmpty() ? quint16(0) : qFromLittleEndian<quint16>(taken.data());
    }

    /// Up to a NUL, which must be there.
    QByteArrayView text()
    {
        const QByteArrayView taken =
            take(m_rest.indexOf('\0') < 0 ? m_rest.size() + 1 : m_rest.indexOf('\0'));
        (void)take(1);
        return taken;
    }

    /// Up to a NUL or the end: MySQL before 5.5.10 ends the last text without one.
    QByteArrayView lastText()
    {
        const qsizetype end = m_rest.indexOf('\0');
        return take(end < 0 ? m_rest.size() : end);
    }

private:
    QByteArrayView m_rest;
    bool m_bad = false;
};

/// On one line, without what a terminal would obey.
QString shown(QByteArrayView text, qsizetype most)
{
    QString out = QString::fromUtf8(text.first(std::min(text.size(), most)));
    for (QChar &c : out) {
        if (!c.isPrint())
            c = u' ';
    }
    return out.simplified();
}

struct Greeting {
    QString version;
    quint32 capabilities = 0;
    QByteArray method; ///< empty where the server has one only
};

/// "Protocol::HandshakeV10", after its first byte; nothing where it is none.
std::optional<Greeting> readGreeting(QByteArrayView payload)
{
    PacketReader reader(payload);
    Greeting greeting;
    QByteArrayView version = reader.text();
    if (version.startsWith("5.5.5-")) // so that old replicas take MariaDB for a version that they know
        version = version.sliced(6);
    greeting.version = shown(version, kMaxVersion);
    (void)reader.take(4 + 8 + 1); // thread, first part of the challenge, filler
    greeting.capabilities = reader.word();
    if (reader.isBad())
        return std::nullopt;
    if (reader.atEnd())
        return greeting;
    (void)reader.take(1 + 2); // character set, status
    greeting.capabilities |= quint32(reader.word()) << 16;
    const quint8 challenge = reader.byte();
    (void)reader.take(10);
    if (greeting.capabilities & kSecureConnection)
        (void)reader.take(std::max(13, challenge - 8));
    if (greeting.capabilities & kPluginAuth)
        greeting.method = reader.lastText().toByteArray();
    return reader.isBad() ? std::nullopt : std::optional(greeting);
}

/// "Protocol::HandshakeResponse41" without a password.
QByteArray loginAs(const QByteArray &user, const QByteArray &method, quint32 capabilities)
{
    const quint32 ours = capabilities & (kLongPassword | kProtocol41 | kSecureConnection | kPluginAuth);
    constexpr quint32 maxPacket = 16 * 1024 * 1024;
    constexpr char utf8 = 33;
    const QByteArray password = emptyPassword(method);
    QByteArray out(8, '\0');
    qToLittleEndian(ours, out.data());
    qToLittleEndian(maxPacket, out.data() + 4);
    out += utf8;
    out += QByteArray(23, '\0');
    out += user + '\0';
    if (ours & kSecureConnection)
        out += char(password.size()) + password;
    else
        out += '\0';
    if (ours & kPluginAuth)
        out += method + '\0';
    return out;
}

LoginWord wordOf(int code)
{
    if (std::ranges::find(kTurnedAway, code) != kTurnedAway.end())
        return LoginWord::Takes;
    switch (code) {
    case kTooManyConnections:
        return LoginWord::Full;
    case kHostBlocked:
        return LoginWord::HostBlocked;
    case kHostNotAllowed:
        return LoginWord::HostRefused;
    default:
        return LoginWord::Refuses;
    }
}

} // namespace

QByteArray Handshake::take(QByteArrayView bytes)
{
    QByteArray out;
    m_buffer.append(bytes.data(), bytes.size());
    while (!m_outcome && m_buffer.size() >= kHeader) {
        const auto at = [this](qsizetype i) { return qsizetype(quint8(m_buffer.at(i))); };
        const qsizetype size = at(0) | at(1) << 8 | at(2) << 16;
        if (quint8(m_buffer.at(3)) != m_sequence || size == 0 || size > kMaxPacket)
            return out + reject(QStringLiteral("it does not speak MySQL's protocol"));
        if (m_buffer.size() < kHeader + size)
            break;
        const QByteArray payload = m_buffer.mid(kHeader, size);
        m_buffer.remove(0, kHeader + size);
        ++m_sequence;
        out += onPacket(payload);
    }
    return out;
}

QByteArray Handshake::onPacket(QByteArrayView payload)
{
    return m_greeted ? onLater(payload) : onFirst(payload);
}

QByteArray Handshake::onFirst(QByteArrayView payload)
{
    const auto kind = quint8(payload.front());
    if (kind == kError) {
        onError(payload.sliced(1));
        return {};
    }
    if (kind != kProtocol)
        return reject(QStringLiteral("it speaks another protocol than MySQL's of today (%1)").arg(kind));
    const auto greeting = readGreeting(payload.sliced(1));
    if (!greeting)
        return reject(QStringLiteral("its greeting is none of MySQL's"));
    if (!(greeting->capabilities & kProtocol41))
        return reject(QStringLiteral("it speaks a protocol older than MySQL 4.1"));
    m_greeted = true;
    m_version = greeting->version;
    m_plugin = greeting->method.isEmpty() ? kNativePassword : greeting->method;
    return packet(loginAs(kProbeUser, m_plugin, greeting->capabilities));
}

QByteArray Handshake::onLater(QByteArrayView payload)
{
    if (++m_rounds > kMaxRounds)
        return reject(QStringLiteral("it asks on and on without a judgement"));
    PacketReader reader(payload);
    switch (reader.byte()) {
    case kError:
        onError(reader.rest());
        return {};
    case kOk: {
        // An account without name and password: somebody is let in, and takes leave at once.
        m_outcome = LoginAnswer{.word = LoginWord::Takes, .version = m_version};
        m_sequence = 0;
        return packet(QByteArray(1, '\1')); // COM_QUIT
    }
    case kSwitch:
        m_plugin = reader.atEnd() ? QByteArrayLiteral("mysql_old_password") : reader.text().toByteArray();
        if (reader.isBad())
            return reject(QStringLiteral("it wants a method of authentication without a name"));
        return packet(emptyPassword(m_plugin));
    default: // more of the method, with or without a byte (0x01) before it
        return packet(furtherAnswer(m_plugin));
    }
}

void Handshake::onError(QByteArrayView payload)
{
    PacketReader reader(payload);
    const int code = reader.word();
    if (reader.isBad()) {
        (void)reject(QStringLiteral("its error has no number"));
        return;
    }
    if (reader.rest().startsWith('#'))
        (void)reader.take(6); // the state of SQL
    m_outcome = LoginAnswer{
        .word = wordOf(code), .code = code, .said = shown(reader.rest(), kMaxSaid), .version = m_version};
}

QByteArray Handshake::packet(const QByteArray &payload)
{
    QByteArray out(kHeader, '\0');
    const auto size = quint32(payload.size());
    out[0] = char(size & 0xff);
    out[1] = char(size >> 8 & 0xff);
    out[2] = char(size >> 16 & 0xff);
    out[3] = char(m_sequence++);
    return out + payload;
}

QByteArray Handshake::reject(const QString &why)
{
    m_outcome = failure(ErrorKind::Protocol, why);
    m_buffer.clear();
    return {};
}

} // namespace msm
