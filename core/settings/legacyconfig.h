// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/profile.h"

#include <QByteArray>
#include <QList>

namespace msm {

/// Something in a legacy configuration file that was not taken over as it stands.
struct LegacyNote {
    enum class Reason {
        NotUsed,    ///< has no meaning here
        Impossible, ///< this value cannot be used
        Unresolved, ///< a variable in it stands for nothing that the file says
        Malformed,  ///< neither a section, nor an option, nor a comment; or a list that cannot be read
    };
    QString subject; ///< "[iaas] OPENNEBULA_SIZE_ID", "[…] CONTEXT NETMASK" or "line 7"; never a value
    Reason reason = Reason::NotUsed;

    bool operator==(const LegacyNote &) const = default;
};

/// What the configuration file of the original manager says, in today's terms.
struct LegacyConfig {
    Profile profile{};  ///< named after the endpoint's host; plain HTTP is not consented to
    QString password{}; ///< for the SecretStore, and nowhere else
    QList<LegacyNote> notes{};

    /// Whether the profile needs the user's consent to send its password readable.
    [[nodiscard]] bool needsPlainHttp() const;
};

/// Reads such a file: INI by the rules of Python's ConfigParser ("=" or ":", "#" and ";" comments,
/// continuation lines, option names in any case). Taken from it are the connection and the password, the
/// image, the network and the size of new nodes, their DISK, OS and CONTEXT, and the poll interval;
/// everything else is named in the notes. Image and network are those of the section that the file's driver
/// used: [onevm_agent_template] with OPENNEBULA_XMLRPC, [iaas] otherwise; the other one's only where it has
/// none. Rejected: no section [iaas], a driver other than OpenNebula's, no usable endpoint.
[[nodiscard]] Result<LegacyConfig> parseLegacyConfig(const QByteArray &text);

/// Reads the file and parses it. Storage: it cannot be read, or is far too large to be one. The file is never
/// written.
[[nodiscard]] Result<LegacyConfig> readLegacyConfig(const QString &path);

} // namespace msm
