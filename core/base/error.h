// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>

#include <chrono>

namespace msm {
Q_NAMESPACE

/// What went wrong, in the terms in which a caller decides what to do next.
enum class ErrorKind {
    Cancelled,    ///< the caller cancelled it
    Timeout,      ///< no answer within the deadline
    Unreachable,  ///< name not found, refused, no route, connection lost
    Offline,      ///< this computer has no network: nothing was sent
    Tls,          ///< certificate or handshake
    Unauthorized, ///< user or password (or token) not accepted
    Forbidden,    ///< signed in, but not allowed (rights, quota, restricted attribute)
    NotFound,     ///< no such object
    Conflict,     ///< wrong state for this action, locked, name taken
    Rejected,     ///< the other side refused the request's content; also our own check of input
    VmFailed,     ///< the cloud did what it was asked, and the VM ended in a failure state
    InUse,        ///< another process holds what is needed
    Protocol,     ///< an answer that is not what the protocol promises
    Storage,      ///< database, file or keychain
    Internal,     ///< the other side's internal error, or a defect of ours
};
Q_ENUM_NS(ErrorKind)

/// What is wrong with the certificate that a server showed.
enum class TlsFault {
    None,
    SelfSigned,       ///< signed by nobody but itself
    UnknownAuthority, ///< signed by an authority that is not trusted
    WrongHost,        ///< made out for another host name
    Expired,
    NotYetValid, ///< or this computer's clock is wrong
    Changed,     ///< not the one that was pinned
    NoProof,     ///< of a node agent that has not shown that it knows the secret of its node
    Other,       ///< the detail says what
};

/// Which part of the way to the other side an error is about.
enum class Hop {
    End,    ///< the other side itself
    Proxy,  ///< the proxy on the way
    Bastion ///< the host that SSH leads through
};

/// An error as a value. `detail` is technical English without secrets; ui/words/errortext turns the kind into
/// a headline and an advice in the user's language.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString detail;
    int httpStatus = 0;        ///< HTTP status, 0 when there was none
    int apiCode = 0;           ///< OpenNebula error code or XML-RPC fault code, 0 when there was none
    bool maybeApplied = false; ///< a changing call ended in doubt: it may have been carried out
    TlsFault tlsFault = TlsFault::None; ///< of kind Tls, when it is the certificate's
    QByteArray certificate{};           ///< DER of the certificate that was not trusted
    QString stage{}; ///< of kind Timeout, when a stage of an operation took too long: its name in the journal
    std::chrono::milliseconds limit{0}; ///< and how long it may take
    /// Nothing was sent, because the other side is given a rest: when it is tried again. 0: not so.
    std::chrono::milliseconds retryAfter{0};
    Hop hop = Hop::End;        ///< of kind Unreachable and Timeout: what did not let it through
    bool needsMending = false; ///< trying again is of no use before a person has changed something

    bool operator==(const Error &) const = default;
};

} // namespace msm

Q_DECLARE_METATYPE(msm::Error)
