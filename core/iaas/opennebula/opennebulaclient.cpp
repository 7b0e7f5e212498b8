// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/opennebulaclient.h"

#include "core/iaas/opennebula/capacityreader.h"
#include "core/iaas/opennebula/readanswer.h"
#include "core/iaas/opennebula/schedulerwords.h"
#include "core/iaas/opennebula/templatetext.h"
#include "core/iaas/opennebula/vmdecoder.h"
#include "core/iaas/opennebula/vmstates.h"
#include "core/net/httpclient.h"

#include <algorithm>

namespace msm {

using namespace opennebula;
using xmlrpc::Value;

namespace {

constexpr int kMyself = -1;       // of one.user.info
constexpr int kAnyGroup = -1;     // of one.user.login: the token is good for every group of the account
constexpr int kRecoverRetry = 2;  // of one.vm.recover
constexpr int kRecoverDelete = 3; // of one.vm.recover
constexpr int kLockManage = 2;    // of one.vm.lock: what MANAGE and ADMIN allow is forbidden
constexpr int kOldestVersion = 5; // what the calls have here, they have since 5.0

/// Of one.vm.action.
QByteArray actionOf(VmPower power)
{
    switch (power) {
    case VmPower::Start:
        return "resume";
    case VmPower::ShutDown:
        return "poweroff";
    case VmPower::TurnOff:
        return "poweroff-hard";
    case VmPower::Suspend:
        return "suspend";
    case VmPower::Reboot:
        return "reboot";
    case VmPower::Reset:
        return "reboot-hard";
    case VmPower::Release:
        return "release";
    case VmPower::Retry:
        break; // is no action there
    }
    return {};
}

QByteArray methodOf(SnapshotAct act)
{
    switch (act) {
    case SnapshotAct::Take:
        return "one.vm.snapshotcreate";
    case SnapshotAct::Revert:
        return "one.vm.snapshotrevert";
    case SnapshotAct::Delete:
        break;
    }
    return "one.vm.snapshotdelete";
}

} // namespace

OpenNebulaClient::OpenNebulaClient(
    HttpClient &http, const QUrl &endpoint, const QString &user, const QString &password, QObject *parent)
    : QObject(parent)
    , m_gate(http, endpoint, user, password)
    , m_user(user)
    , m_secret(password)
    , m_reader(m_gate, http.scheduler())
    , m_maker(m_gate, http.scheduler())
{
}

void OpenNebulaClient::setSecret(const QString &secret)
{
    m_secret = secret;
    m_gate.setSession(m_user, secret);
}

void OpenNebulaClient::makeToken(const TokenRequest &request, QObject *context, Reply<QString> reply)
{
    m_gate.call(RpcGate::Kind::Change, "one.user.login",
        {Value(m_user), Value(request.text), Value(qint32(request.life.count())),
            Value(qint32(request.group))},
        context, [reply = std::move(reply)](const Result<Value> &answer) {
            const auto token = answer ? answer->toBytes() : std::nullopt;
            if (!answer)
                reply(failure(answer.error()));
            else if (!token || token->isEmpty())
                reply(failure(ErrorKind::Protocol, QStringLiteral("the answer to a login holds no token")));
            else
                reply(QString::fromUtf8(*token));
        });
}

void OpenNebulaClient::listTokens(QObject *context, Reply<QList<AccountToken>> reply)
{
    m_gate.call(RpcGate::Kind::Read, "one.user.info", {Value(kMyself)}, context,
        decodedBy<Account>(decodeAccount, context,
            [this, secret = m_secret, reply = std::move(reply)](const Result<Account> &account) {
                reply(account.map([this, &secret](const Account &known) {
                    QList<AccountToken> tokens = known.tokens;
                    for (AccountToken &token : tokens) {
                        token.inUse = token.text == secret;
                        token.end = m_gate.clock().ours(token.end);
                    }
                    return tokens;
                }));
            }));
}

void OpenNebulaClient::revokeToken(const QString &token, QObject *context, Reply<void> reply)
{
    m_gate.call(RpcGate::Kind::Change, "one.user.login",
        {Value(m_user), Value(token), Value(0), Value(kAnyGroup)}, context,
        [reply = std::move(reply)](const Result<Value> &answer) { reply(answer.map([](const Value &) {})); });
}

void OpenNebulaClient::tryNow()
{
    m_reader.tryNow();
    m_gate.tryNow();
}

void OpenNebulaClient::checkConnection(QObject *context, Reply<EndpointInfo> reply)
{
    m_gate.call(RpcGate::Kind::UserRead, "one.system.version", {}, context,
        [this, context, reply = std::move(reply)](const Result<Value> &version) {
            if (!version) {
                reply(failure(version.error()));
                return;
            }
            const QString text = QString::fromUtf8(version->toBytes().value_or(QByteArray()));
            bool isNumber = false;
            if (text.section(u'.', 0, 0).toInt(&isNumber) < kOldestVersion && isNumber) {
                reply(failure(ErrorKind::Rejected,
                    QStringLiteral("OpenNebula %1 is too old for this program; it needs %2.0 or later")
                        .arg(text)
                        .arg(kOldestVersion)));
                return;
            }
            m_gate.call(RpcGate::Kind::UserRead, "one.user.info", {Value(kMyself)}, context,
                decodedBy<Account>(
                    decodeAccount, context, [this, context, text, reply](const Result<Account> &account) {
                        if (account)
                            completeAccount(*account, text, context, reply);
                        else
                            reply(failure(account.error()));
                    }));
        });
}

void OpenNebulaClient::completeAccount(
    const Account &account, const QString &version, QObject *context, const Reply<EndpointInfo> &reply)
{
    EndpointInfo info = account.info;
    info.version = version;
    const auto own = std::ranges::find(account.tokens, m_secret, &AccountToken::text);
    info.byToken = own != account.tokens.cend();
    if (info.byToken)
        info.tokenEnd = m_gate.clock().ours(own->end);
    info.clockAhead = m_gate.clockAhead();
    if (account.groupIds.size() < 2) {
        reply(info);
        return;
    }
    // An account knows its further groups by their ids only.
    m_gate.call(RpcGate::Kind::Read, "one.grouppool.info", {}, context,
        decodedBy<QHash<qint64, QString>>(decodeGroupNames, context,
            [info, ids = account.groupIds, reply](const Result<QHash<qint64, QString>> &names) {
                EndpointInfo complete = info;
                for (const qint64 id : ids.mid(1)) {
                    complete.groups.append(
                        names ? names->value(id, QString::number(id)) : QString::number(id));
                }
                reply(complete);
            }));
}

void OpenNebulaClient::listVMs(QObject *context, Reply<VmList> reply)
{
    m_reader.listVMs(context, std::move(reply));
}

void OpenNebulaClient::newestVMs(int count, QObject *context, Reply<VmList> reply)
{
    m_reader.newestVMs(count, context, std::move(reply));
}

void OpenNebulaClient::vmSet(const QList<VmId> &ids, QObject *context, Reply<VmList> reply)
{
    m_reader.vmSet(ids, context, std::move(reply));
}

void OpenNebulaClient::vmInfo(VmId id, QObject *context, Reply<VirtualMachine> reply)
{
    m_reader.vmInfo(id, context, std::move(reply));
}

void OpenNebulaClient::vmContext(VmId id, QObject *context, Reply<QMap<QString, QString>> reply)
{
    m_gate.call(RpcGate::Kind::Read, "one.vm.info", {Value(id.value)}, context,
        decodedBy<QMap<QString, QString>>(decodeVmContext, context, std::move(reply)));
}

void OpenNebulaClient::listTemplates(QObject *context, Reply<QList<TemplateInfo>> reply)
{
    m_gate.call(RpcGate::Kind::UserRead, "one.templatepool.info",
        {Value(kAllVisible), Value(kNoLimit), Value(kNoLimit)}, context,
        decodedBy<QList<TemplateInfo>>(decodeTemplatePool, context, std::move(reply)));
}

void OpenNebulaClient::templateInfo(TemplateId id, QObject *context, Reply<TemplateInfo> reply)
{
    m_maker.templateInfo(id, context, std::move(reply));
}

void OpenNebulaClient::listImages(QObject *context, Reply<QList<ImageInfo>> reply)
{
    m_gate.call(RpcGate::Kind::Read, "one.imagepool.info",
        {Value(kAllVisible), Value(kNoLimit), Value(kNoLimit)}, context,
        decodedBy<QList<ImageInfo>>(decodeImagePool, context, std::move(reply)));
}

void OpenNebulaClient::listNetworks(QObject *context, Reply<QList<NetworkInfo>> reply)
{
    m_gate.call(RpcGate::Kind::Read, "one.vnpool.info",
        {Value(kAllVisible), Value(kNoLimit), Value(kNoLimit)}, context,
        decodedBy<QList<NetworkInfo>>(decodeNetworkPool, context, std::move(reply)));
}

void OpenNebulaClient::readCapacity(QObject *context, Reply<Capacity> reply)
{
    opennebula::readCapacity(m_gate, context, std::move(reply));
}

void OpenNebulaClient::newInstance(const InstanceRequest &request, QObject *context, Reply<VmId> reply)
{
    m_maker.newInstance(request, context, std::move(reply));
}

void OpenNebulaClient::killInstance(VmId id, KillMode mode, QObject *context, Reply<void> reply)
{
    if (mode == KillMode::Force) {
        m_gate.call(RpcGate::Kind::Change, "one.vm.recover", {Value(id.value), Value(kRecoverDelete)},
            context, [id, reply = std::move(reply)](const Result<Value> &answer) {
                Result<void> result = answer.map([](const Value &) {});
                if (!result && result.error().kind == ErrorKind::Forbidden) {
                    result.error().detail =
                        QStringLiteral("your account may not remove VM %1 by force; ask an administrator of "
                                       "the cloud (%2)")
                            .arg(QString::number(id.value), result.error().detail);
                }
                reply(result);
            });
        return;
    }
    const QByteArray action = mode == KillMode::Terminate ? "terminate" : "terminate-hard";
    m_gate.call(RpcGate::Kind::Change, "one.vm.action", {Value(action), Value(id.value)}, context,
        [reply = std::move(reply)](const Result<Value> &answer) { reply(answer.map([](const Value &) {})); });
}

void OpenNebulaClient::changePower(VmId id, VmPower power, QObject *context, Reply<void> reply)
{
    const auto onAnswer = [reply = std::move(reply)](
                              const Result<Value> &answer) { reply(answer.map([](const Value &) {})); };
    if (power == VmPower::Retry) {
        m_gate.call(RpcGate::Kind::Change, "one.vm.recover", {Value(id.value), Value(kRecoverRetry)}, context,
            onAnswer);
        return;
    }
    m_gate.call(
        RpcGate::Kind::Change, "one.vm.action", {Value(actionOf(power)), Value(id.value)}, context, onAnswer);
}

void OpenNebulaClient::changeSnapshots(
    VmId id, const SnapshotChange &change, QObject *context, Reply<void> reply)
{
    const bool takes = change.act == SnapshotAct::Take;
    m_gate.call(RpcGate::Kind::Change, methodOf(change.act),
        {Value(id.value), takes ? Value(change.name) : Value(change.id.value)}, context,
        [reply = std::move(reply)](const Result<Value> &answer) { reply(answer.map([](const Value &) {})); });
}

void OpenNebulaClient::setProtection(VmId id, bool isProtected, QObject *context, Reply<void> reply)
{
    const auto onAnswer = [reply = std::move(reply)](
                              const Result<Value> &answer) { reply(answer.map([](const Value &) {})); };
    if (isProtected) {
        m_gate.call(
            RpcGate::Kind::Change, "one.vm.lock", {Value(id.value), Value(kLockManage)}, context, onAnswer);
    } else {
        m_gate.call(RpcGate::Kind::Change, "one.vm.unlock", {Value(id.value)}, context, onAnswer);
    }
}

void OpenNebulaClient::setLabels(VmId id, const QStringList &labels, QObject *context, Reply<void> reply)
{
    constexpr int kMerge = 1; // the other attributes stay
    const QByteArray attributes = encodeTemplate({{QStringLiteral("LABELS"), labels.join(u',')}});
    m_gate.call(RpcGate::Kind::Change, "one.vm.update", {Value(id.value), Value(attributes), Value(kMerge)},
        context,
        [reply = std::move(reply)](const Result<Value> &answer) { reply(answer.map([](const Value &) {})); });
}

VmState OpenNebulaClient::stateOf(VmStateCode code) const
{
    return opennebula::stateOf(code.state, code.detail);
}

VmState OpenNebulaClient::stateWhenMade() const
{
    return opennebula::stateWhenMade();
}

bool OpenNebulaClient::isWrongState(const Error &error) const
{
    return opennebula::isWrongState(error);
}

CloudWords OpenNebulaClient::understood(const QString &message) const
{
    return opennebula::understood(message);
}

} // namespace msm
