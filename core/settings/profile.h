// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/settings/reach.h"
#include "core/settings/serverinstall.h"
#include "core/settings/waitingrules.h"

#include <QMap>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace msm {

/// What of the sign-in goes to the SecretStore.
enum class StoredSecret {
    Password,
    Token,  ///< a login token that is renewed in time; the password is forgotten when the program ends
    Nothing ///< the password is asked for every time
};

/// What the profile says of new nodes, to begin a create with: what installs itself on their image, and what
/// one is made of where there is no template.
struct CreationDefaults {
    ServerInstall install = ServerInstall::Nothing;
    QString image{};   ///< id or name; empty: none
    QString network{}; ///< id or name; empty: none
    double cpu = 0;    ///< 0: not said
    qint64 memoryMb = 0;
    QMap<QString, QString> disk{};    ///< further members of DISK
    QMap<QString, QString> os{};      ///< members of OS
    QMap<QString, QString> context{}; ///< added to CONTEXT

    bool operator==(const CreationDefaults &) const = default;
};

/// One cloud that the user manages: where it is, as whom, and which service's nodes. A plain value; its
/// password lives in the SecretStore under passwordKey(), never here.
struct Profile {
    // Every member has an initialiser, so that a designated initialiser may leave it out without a warning.
    QString name{};
    QUrl endpoint{}; ///< XML-RPC front end, as parseEndpoint() gives it
    QString user{};
    QString service = QStringLiteral("mysql"); ///< whose nodes it manages; goes into the VMs' labels
    QString defaultTemplate{};                 ///< name of the template offered first; empty: none
    std::chrono::milliseconds pollInterval{10'000};
    QString caFile{}; ///< PEM file trusted instead of the system's authorities; empty: none
    QString
        pinnedCertificate{}; ///< SHA-256 of the one certificate trusted instead of any authority; or empty
    StoredSecret keptSecret = StoredSecret::Password;
    std::chrono::seconds tokenLife{7 * 24 * 3600}; ///< of a login token, when one is kept
    bool allowPlainHttp = false;                   ///< the user's consent to http:// beyond loopback
    bool readOnly = false;                         ///< changing actions are refused
    bool production = false; ///< people depend on its nodes: what ends some of them is confirmed by its name
    bool sandbox = false;    ///< the embedded cloud, whose endpoint is known only once it runs
    CreationDefaults creation{};
    WaitingRules waiting{};
    Reach reach{};                     ///< how the cloud is reached; the embedded one always directly
    std::optional<Reach> agentReach{}; ///< how the agents are; nothing: as the cloud

    bool operator==(const Profile &) const = default;
};

inline constexpr qsizetype maxProfileNameLength = 64;
inline constexpr std::chrono::milliseconds minPollInterval{1'000};
inline constexpr std::chrono::milliseconds maxPollInterval{3'600'000};
inline constexpr std::chrono::seconds minTokenLife{60};
inline constexpr std::chrono::seconds maxTokenLife{366 * 24 * 3600};
/// Where OpenNebula's XML-RPC front end listens unless it was told otherwise.
inline constexpr int defaultEndpointPort = 2633;

/// The endpoint that the user meant, normalised: scheme, host, port and path are always present. A whole URL
/// means what it says: without a port that of its scheme, 443 or 80. A bare host name means OpenNebula's own
/// front end: https, or http on loopback, and port 2633. A missing path becomes /RPC2. Anything that cannot
/// be an endpoint is Rejected, and the detail says what to change.
[[nodiscard]] Result<QUrl> parseEndpoint(const QString &text);

/// HOST:PORT of an endpoint, the same for every spelling of one host.
[[nodiscard]] QString serverName(const QUrl &endpoint);

/// Whether a URL's host is this machine: localhost, *.localhost, 127.0.0.0/8 or ::1. Names are not resolved.
[[nodiscard]] bool isLoopback(const QUrl &url);

/// Whether its cloud is on this machine and reached without leaving it.
[[nodiscard]] bool staysOnThisMachine(const Profile &profile);
/// Whether the password would be readable on the way: http beyond this machine.
[[nodiscard]] bool isReadableOnTheWay(const Profile &profile);

/// The first thing that makes the profile unusable (Rejected), or nothing.
[[nodiscard]] std::optional<Error> checkProfile(const Profile &profile);

/// The SecretStore key of a profile's password.
[[nodiscard]] QString passwordKey(const QString &profileName);
/// The SecretStore key of its login token, which is kept with its end (see storedForm).
[[nodiscard]] QString tokenKey(const QString &profileName);
/// The SecretStore keys of the passwords of its proxies: to the cloud, and to the agents where that is
/// another.
[[nodiscard]] QString proxyPasswordKey(const QString &profileName);
[[nodiscard]] QString agentProxyPasswordKey(const QString &profileName);
/// The SecretStore key of the secret from which those of its nodes are derived (see NodeSecret).
[[nodiscard]] QString nodeSecretKey(const QString &profileName);
[[nodiscard]] bool isNodeSecretKey(const QString &key);

} // namespace msm

Q_DECLARE_METATYPE(msm::Profile)
