// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/cloudclient.h"

#include "core/iaas/opennebula/opennebulaclient.h"
#include "core/settings/profile.h"

namespace msm {

std::unique_ptr<IaaSClient> makeCloudClient(HttpClient &http, const Profile &profile, const QString &secret)
{
    return std::make_unique<OpenNebulaClient>(http, profile.endpoint, profile.user, secret);
}

} // namespace msm
