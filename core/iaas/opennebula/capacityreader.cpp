// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/capacityreader.h"

#include "core/iaas/opennebula/hostdecoder.h"
#include "core/iaas/opennebula/readanswer.h"
#include "core/iaas/opennebula/rpcgate.h"
#include "core/iaas/opennebula/userdecoder.h"
#include "core/iaas/opennebula/vmdecoder.h"

#include <memory>

namespace msm::opennebula {

using xmlrpc::Value;

namespace {

constexpr int kOwn = -1; // of one.user.info and one.group.info: the account's, and its primary group

/// What has been answered so far. The one who asked is answered when nothing is missing any more.
class Gathering {
public:
    explicit Gathering(Reply<Capacity> reply)
        : m_reply(std::move(reply))
    {
    }

    Capacity capacity;

    void expect() { ++m_missing; }
    void answered()
    {
        if (--m_missing == 0)
            m_reply(capacity);
    }

private:
    Reply<Capacity> m_reply;
    int m_missing = 0;
};

/// Where the answers go, and as what.
struct Asking {
    RpcGate &gate;
    QObject *context;
    std::shared_ptr<Gathering> gathering;

    template <typename T>
    void ask(const QByteArray &method, const xmlrpc::Array &params, Result<T> (*decode)(QByteArray),
        const std::function<void(Capacity &, const T &)> &take) const
    {
        gathering->expect();
        gate.call(RpcGate::Kind::Read, method, params, context,
            decodedBy<T>(decode, context, [into = gathering, take](const Result<T> &answer) {
                if (answer)
                    take(into->capacity, *answer);
                into->answered();
            }));
    }
};

} // namespace

void readCapacity(RpcGate &gate, QObject *context, Reply<Capacity> reply)
{
    const Asking asking{gate, context, std::make_shared<Gathering>(std::move(reply))};
    const xmlrpc::Array allVisible{Value(kAllVisible), Value(kNoLimit), Value(kNoLimit)};
    asking.ask<Account>(
        "one.user.info", {Value(kOwn)}, decodeAccount, [](Capacity &capacity, const Account &account) {
            capacity.user = account.info.user;
            capacity.userQuota = account.info.quota;
        });
    asking.ask<GroupAccount>(
        "one.group.info", {Value(kOwn)}, decodeGroup, [](Capacity &capacity, const GroupAccount &group) {
            capacity.group = group.name;
            capacity.groupQuota = group.quota;
        });
    using Hosts = std::optional<QList<HostRoom>>;
    asking.ask<Hosts>("one.hostpool.info", {}, decodeHostPool,
        [](Capacity &capacity, const Hosts &hosts) { capacity.hosts = hosts; });
    asking.ask<QList<NetworkInfo>>("one.vnpool.info", allVisible, decodeNetworkPool,
        [](Capacity &capacity, const QList<NetworkInfo> &networks) { capacity.networks = networks; });
    asking.ask<QList<ImageInfo>>("one.imagepool.info", allVisible, decodeImagePool,
        [](Capacity &capacity, const QList<ImageInfo> &images) { capacity.images = images; });
}

} // namespace msm::opennebula
