// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/iaas/iaasclient.h"

#include <QDateTime>
#include <QHash>

/// Decoding of what OpenNebula tells of an account. Pure; the buffers are taken by value and parsed in place.
/// Errors: Protocol. The password hashes in it are not looked at.
namespace msm::opennebula {

/// A login token of the account, as its owner sees it.
struct AccountToken {
    QString text;
    QDateTime end;      ///< UTC; invalid: never
    qint64 group = -1;  ///< the only group that it is good for; -1: any
    bool inUse = false; ///< this client signs in with it

    bool operator==(const AccountToken &) const = default;
};

/// <USER> of one.user.info.
struct Account {
    EndpointInfo info{};      ///< version and the names of further groups are told elsewhere
    QList<qint64> groupIds{}; ///< the primary one first
    QList<AccountToken> tokens{};
};

/// <GROUP> of one.group.info.
struct GroupAccount {
    QString name{};
    Quota quota{};
};

[[nodiscard]] Result<Account> decodeAccount(QByteArray xml);
[[nodiscard]] Result<GroupAccount> decodeGroup(QByteArray xml);
/// <GROUP_POOL> of one.grouppool.info: names by id.
[[nodiscard]] Result<QHash<qint64, QString>> decodeGroupNames(QByteArray xml);

} // namespace msm::opennebula
