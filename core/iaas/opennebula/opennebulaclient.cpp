// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/opennebulaclient.h"

#include "core/base/background.h"
#include "core/base/logging.h"
#include "core/iaas/contextvariable.h"
#include "core/iaas/opennebula/templatetext.h"
#include "core/iaas/opennebula/vmdecoder.h"
#include "core/iaas/opennebula/vmstates.h"
#include "core/net/httpclient.h"

#include <algorithm>
#include <limits>
#include <memory>

namespace msm {

using namespace opennebula;
using xmlrpc::Value;

namespace {

constexpr int kAllVisible = -2; // filter of a pool: everything that the account may see
constexpr int kNotDone = -1;    // state of a pool: everything but DONE
constexpr int kNoLimit = -1;
constexpr int kMyself = -1;         // of one.user.info
constexpr int kAnyGroup = -1;       // of one.user.login: the token is good for every group of the account
constexpr int kRecoverDelete = 3;   // of one.vm.recover
constexpr int kNoSuchMethod = -506; // fault of xmlrpc-c
constexpr int kOldestVersion = 5;   // what the calls have here, they have since 5.0

/// A listing may have failed whole for another reason than its length, and pages cost a call per 900 VMs.
constexpr std::chrono::minutes kPagesLast{10};
/// A template that was just read is not read again for the next of a large batch.
constexpr std::chrono::seconds kTemplateLasts{5};
/// VMs that are read one by one where the front end reads no set of them.
constexpr qsizetype kReadAlone = 200;

/// Turns the reply for a decoded object into the reply for the answer's XML, decoded by `decode`.
template <typename T>
Reply<Value> decodedBy(Result<T> (*decode)(QByteArray), QObject *context, Reply<T> reply)
{
    return [decode, context, reply = std::move(reply)](Result<Value> answer) {
        if (!answer) {
            reply(failure(answer.error()));
            return;
        }
        QByteArray xml = answer->takeBytes();
        answer = Value(); // the decoder works in place and must be the only owner
        constexpr qsizetype backgroundBytes = 64 * 1024;
        if (xml.size() < backgroundBytes) {
            reply(decode(std::move(xml)));
        } else {
            runInBackground(
                context, [decode, xml = std::move(xml)]() mutable { return decode(std::move(xml)); }, reply);
        }
    };
}

QMap<QString, QString> merged(QMap<QString, QString> base, const QMap<QString, QString> &over)
{
    for (auto it = over.cbegin(); it != over.cend(); ++it)
        base.insert(it.key().toUpper(), it.value()); // as the server will
    return base;
}

QMap<QString, QString> attributesOf(const InstanceRequest &request, const QStringList &templateLabels)
{
    QMap<QString, QString> attributes = merged(request.options.answers, request.userTemplate);
    QStringList labels = templateLabels;
    if (!request.labelScheme.isEmpty()) {
        labels.removeIf([&request](const QString &label) {
            return label.startsWith(request.labelScheme, Qt::CaseInsensitive);
        });
    }
    labels += request.labels;
    if (!labels.isEmpty())
        attributes.insert(QStringLiteral("LABELS"), labels.join(u','));
    return attributes;
}

/// The reply for a create, whose answer is the VM's id.
Reply<Value> vmIdReply(const Reply<VmId> &reply)
{
    return [reply](const Result<Value> &answer) {
        if (!answer) {
            reply(failure(answer.error()));
            return;
        }
        const qint64 id = answer->toInt().value_or(-1);
        if (id >= 0 && id <= std::numeric_limits<qint32>::max()) {
            reply(VmId{qint32(id)});
            return;
        }
        reply(failure(Error{.kind = ErrorKind::Protocol,
            .detail = QStringLiteral("the answer to a create holds no VM id"),
            .maybeApplied = true}));
    };
}

/// What one.vmpool.info has to search for. On MySQL and MariaDB it becomes, with what stands behind "=",
///     JSON_UNQUOTE(JSON_EXTRACT(body_json, '$.VM.USER_TEMPLATE.LABELS')) LIKE '%…%'
/// (VirtualMachinePoolAPI::info in the source of OpenNebula 7). Nothing in it can be escaped: & and = divide
/// it, and a slash is stored as "\/" where LABELS is given more than once. So whatever no service's name has
/// stands for any text (%), and LIKE takes an underscore for any character: both may find more, never less.
QByteArray labelSearch(const QString &labelPrefix)
{
    QByteArray search = "VM.USER_TEMPLATE.LABELS=";
    for (const QChar c : labelPrefix) {
        const bool plain = c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
        search += plain ? c.toLatin1() : '%';
    }
    return search;
}

/// A listing may have failed for its length: an answer above the limit, one that broke off or took too long,
/// a front end that gave up on it.
bool mayBeTooMuch(const Error &error)
{
    const bool brokenOff = error.kind == ErrorKind::Unreachable && error.httpStatus != 0;
    return brokenOff || error.kind == ErrorKind::Protocol || error.kind == ErrorKind::Timeout
        || error.kind == ErrorKind::Internal;
}

} // namespace

OpenNebulaClient::OpenNebulaClient(
    HttpClient &http, const QUrl &endpoint, const QString &user, const QString &password, QObject *parent)
    : QObject(parent)
    , m_gate(http, endpoint, user, password)
    , m_user(user)
    , m_secret(password)
    , m_scheduler(http.scheduler())
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
    m_userWaits = true;
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

void OpenNebulaClient::toOurClock(VirtualMachine &vm) const
{
    const ClockOffset &clock = m_gate.clock();
    if (clock.ahead().count() == 0)
        return;
    vm.startTime = clock.ours(vm.startTime);
    vm.endTime = clock.ours(vm.endTime);
    for (HistoryRecord &stay : vm.history) {
        stay.startTime = clock.ours(stay.startTime);
        stay.endTime = clock.ours(stay.endTime);
    }
}

Reply<VmList> OpenNebulaClient::byOurClock(Reply<VmList> reply)
{
    return [this, reply = std::move(reply)](Result<VmList> vms) {
        if (vms && m_gate.clockAhead().count() != 0) {
            for (VirtualMachine &vm : *vms)
                toOurClock(vm);
        }
        reply(std::move(vms));
    };
}

void OpenNebulaClient::listVMs(QObject *context, Reply<VmList> wanted)
{
    const Reply<VmList> reply = byOurClock(std::move(wanted));
    const auto kind = std::exchange(m_userWaits, false) ? RpcGate::Kind::UserRead : RpcGate::Kind::Read;
    if (m_pagesUntil && m_scheduler.elapsed() < *m_pagesUntil) {
        listPage({}, kind, context, reply);
        return;
    }
    m_gate.call(kind, "one.vmpool.info",
        {Value(kAllVisible), Value(kNoLimit), Value(kNoLimit), Value(kNotDone)}, context,
        decodedBy<VmList>(decodeVmPool, context, [this, kind, context, reply](Result<VmList> vms) {
            if (vms || !mayBeTooMuch(vms.error())) {
                reply(std::move(vms));
                return;
            }
            qCInfo(lcIaaS) << "no listing in one answer:" << vms.error().detail;
            m_pagesUntil = m_scheduler.elapsed() + kPagesLast;
            // Who waited for a time-out already learns of it, and the next look is in pages.
            if (vms.error().kind == ErrorKind::Timeout)
                reply(std::move(vms));
            else
                listPage({}, kind, context, reply);
        }));
}

void OpenNebulaClient::listPage(
    VmPages pages, RpcGate::Kind kind, QObject *context, const Reply<VmList> &reply)
{
    const auto [offset, size] = pages.wanted();
    const auto onPage = [this, pages = std::move(pages), kind, context, reply](
                            const Result<VmList> &page) mutable {
        if (!page) {
            if (mayBeTooMuch(page.error()) && pages.makeSmaller()) {
                listPage(std::move(pages), kind, context, reply);
                return;
            }
            m_pagesUntil.reset(); // it was not the size
            reply(failure(page.error()));
            return;
        }
        switch (pages.add(*page)) {
        case VmPages::Progress::More:
            listPage(std::move(pages), kind, context, reply);
            break;
        case VmPages::Progress::Complete:
            reply(pages.takeVms());
            break;
        case VmPages::Progress::Stuck:
            m_pagesUntil.reset();
            reply(
                failure(ErrorKind::Protocol, QStringLiteral("the pages of the listing do not fit together")));
            break;
        }
    };
    m_gate.call(kind, "one.vmpool.info", {Value(kAllVisible), Value(offset), Value(-size), Value(kNotDone)},
        context, decodedBy<VmList>(decodeVmPool, context, onPage));
}

void OpenNebulaClient::selectVMs(const QString &labelPrefix, QObject *context, Reply<VmList> reply)
{
    m_gate.call(RpcGate::Kind::Read, "one.vmpool.info",
        {Value(kAllVisible), Value(kNoLimit), Value(kNoLimit), Value(kNotDone),
            Value(labelSearch(labelPrefix))},
        context, decodedBy<VmList>(decodeVmPool, context, byOurClock(std::move(reply))));
}

void OpenNebulaClient::vmSet(const QList<VmId> &ids, QObject *context, Reply<VmList> reply)
{
    if (m_hasNoSets) {
        readEach(ids, context, reply);
        return;
    }
    QByteArray list;
    for (const VmId id : ids)
        list += QByteArray::number(id.value) + ',';
    list.chop(1);
    m_gate.call(RpcGate::Kind::Read, "one.vmpool.infoset", {Value(list), Value(false)}, context,
        decodedBy<VmList>(
            decodeVmPool, context, [this, ids, context, reply = std::move(reply)](Result<VmList> vms) {
                if (!vms && vms.error().apiCode == kNoSuchMethod) {
                    qCInfo(lcIaaS) << "the front end reads no sets of VMs (before 5.8); reading them singly";
                    m_hasNoSets = true;
                    readEach(ids, context, reply);
                } else {
                    byOurClock(reply)(std::move(vms));
                }
            }));
}

void OpenNebulaClient::readEach(const QList<VmId> &ids, QObject *context, const Reply<VmList> &reply)
{
    struct Reading {
        VmList vms;
        qsizetype left;
    };
    const QList<VmId> read = ids.first(std::min(ids.size(), kReadAlone));
    const auto reading = std::make_shared<Reading>(Reading{{}, read.size()});
    for (const VmId id : read) {
        vmInfo(id, context, [reading, reply](const Result<VirtualMachine> &vm) {
            const bool hidden =
                !vm && (vm.error().kind == ErrorKind::NotFound || vm.error().kind == ErrorKind::Forbidden);
            if (reading->left <= 0)
                return; // it has failed already
            if (!vm && !hidden) {
                reading->left = 0;
                reply(failure(vm.error()));
                return;
            }
            if (vm)
                reading->vms.append(*vm);
            if (--reading->left == 0)
                reply(std::move(reading->vms));
        });
    }
    if (read.isEmpty())
        QMetaObject::invokeMethod(
            context, [reply] { reply(VmList()); }, Qt::QueuedConnection);
}

void OpenNebulaClient::vmInfo(VmId id, QObject *context, Reply<VirtualMachine> reply)
{
    m_gate.call(RpcGate::Kind::Read, "one.vm.info", {Value(id.value)}, context,
        decodedBy<VirtualMachine>(
            decodeVm, context, [this, id, reply = std::move(reply)](Result<VirtualMachine> vm) {
                if (vm)
                    toOurClock(*vm);
                if (vm && !vm->isReadable() && !vm->id.isValid())
                    vm->id = id;
                if (vm && vm->id != id) {
                    vm = failure(ErrorKind::Protocol,
                        QStringLiteral("the cloud answered VM %1 when it was asked for VM %2")
                            .arg(vm->id.value)
                            .arg(id.value));
                }
                reply(std::move(vm));
            }));
}

void OpenNebulaClient::listTemplates(QObject *context, Reply<QList<TemplateInfo>> reply)
{
    m_gate.call(RpcGate::Kind::UserRead, "one.templatepool.info",
        {Value(kAllVisible), Value(kNoLimit), Value(kNoLimit)}, context,
        decodedBy<QList<TemplateInfo>>(decodeTemplatePool, context, std::move(reply)));
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

void OpenNebulaClient::newInstance(const InstanceRequest &request, QObject *context, Reply<VmId> reply)
{
    if (request.options.machine) {
        allocate(request, context, reply);
        return;
    }
    templateInfo(request.templateId, context,
        [this, request, context, reply = std::move(reply)](const Result<TemplateInfo> &base) {
            if (base)
                instantiate(request, *base, context, reply);
            else
                reply(failure(base.error()));
        });
}

void OpenNebulaClient::templateInfo(TemplateId id, QObject *context, Reply<TemplateInfo> reply)
{
    if (m_lastTemplate && m_lastTemplate->id == id) {
        QMetaObject::invokeMethod(
            context, [reply = std::move(reply), known = *m_lastTemplate] { reply(known); },
            Qt::QueuedConnection);
        return;
    }
    auto &questions = m_templateQuestions[id];
    questions.append({context, std::move(reply)});
    if (questions.size() > 1)
        return;
    m_gate.call(RpcGate::Kind::Read, "one.template.info", {Value(id.value), Value(false)}, this,
        decodedBy<TemplateInfo>(decodeTemplate, this, [this, id](const Result<TemplateInfo> &info) {
            if (info) {
                m_lastTemplate = *info;
                m_forgetTemplate = m_scheduler.callAfter(kTemplateLasts, [this] { m_lastTemplate.reset(); });
            }
            const auto asked = m_templateQuestions.take(id);
            for (const TemplateQuestion &question : asked) {
                if (question.context)
                    question.reply(info);
            }
        }));
}

void OpenNebulaClient::instantiate(
    const InstanceRequest &request, const TemplateInfo &base, QObject *context, const Reply<VmId> &reply)
{
    VectorAttributes vectors;
    if (!request.options.context.isEmpty())
        vectors.emplace_back(QStringLiteral("CONTEXT"), contextWith(base.context, request.options.context));
    m_gate.call(RpcGate::Kind::Change, "one.template.instantiate",
        {Value(request.templateId.value), Value(request.name), Value(request.options.onHold),
            Value(encodeTemplate(attributesOf(request, base.labels), vectors)), Value(false)},
        context, vmIdReply(reply));
}

void OpenNebulaClient::allocate(const InstanceRequest &request, QObject *context, const Reply<VmId> &reply)
{
    const MachineSpec &machine = *request.options.machine;
    QMap<QString, QString> attributes = attributesOf(request, {});
    attributes.insert(QStringLiteral("NAME"), request.name);
    attributes.insert(QStringLiteral("CPU"), QString::number(machine.cpu));
    attributes.insert(QStringLiteral("MEMORY"), QString::number(machine.memoryMb));
    if (machine.vcpu > 0)
        attributes.insert(QStringLiteral("VCPU"), QString::number(machine.vcpu));
    // Without NETWORK the guest is told no address, and without the name all guests have the image's.
    const QMap<QString, QString> basics{{QStringLiteral("NETWORK"), QStringLiteral("YES")},
        {QStringLiteral("SET_HOSTNAME"), QStringLiteral("$NAME")}};
    const VectorAttributes vectors{
        {QStringLiteral("DISK"),
            merged(machine.disk, {{QStringLiteral("IMAGE_ID"), QString::number(machine.image.value)}})},
        {QStringLiteral("NIC"), {{QStringLiteral("NETWORK_ID"), QString::number(machine.network.value)}}},
        {QStringLiteral("OS"), machine.os},
        {QStringLiteral("CONTEXT"), contextWith(basics, request.options.context)}};
    m_gate.call(RpcGate::Kind::Change, "one.vm.allocate",
        {Value(encodeTemplate(attributes, vectors)), Value(request.options.onHold)}, context,
        vmIdReply(reply));
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

void OpenNebulaClient::releaseInstance(VmId id, QObject *context, Reply<void> reply)
{
    m_gate.call(RpcGate::Kind::Change, "one.vm.action", {Value(QByteArray("release")), Value(id.value)},
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

} // namespace msm
