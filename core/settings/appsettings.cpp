// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/appsettings.h"

#include <algorithm>

namespace msm {

namespace {

constexpr QLatin1String arrayKey("profiles");
const auto kDiskPercent = QStringLiteral("alarms/diskPercent");
const auto kCertificateDays = QStringLiteral("alarms/certificateDays");

/// The keys of one profile in the settings file. Reading and writing go through one list, so that a field
/// cannot be saved and then not be read.
template <typename ProfileRef, typename Visit>
void visitFields(ProfileRef &profile, Visit visit)
{
    visit(QLatin1String("name"), profile.name);
    visit(QLatin1String("endpoint"), profile.endpoint);
    visit(QLatin1String("user"), profile.user);
    visit(QLatin1String("service"), profile.service);
    visit(QLatin1String("defaultTemplate"), profile.defaultTemplate);
    visit(QLatin1String("pollIntervalMs"), profile.pollInterval, minPollInterval, maxPollInterval);
    visit(QLatin1String("caFile"), profile.caFile);
    visit(QLatin1String("pinnedCertificate"), profile.pinnedCertificate);
    visit(QLatin1String("keptSecret"), profile.keptSecret);
    visit(QLatin1String("tokenLifeSeconds"), profile.tokenLife, minTokenLife, maxTokenLife);
    visit(QLatin1String("allowPlainHttp"), profile.allowPlainHttp);
    visit(QLatin1String("readOnly"), profile.readOnly);
    visit(QLatin1String("production"), profile.production);
    visit(QLatin1String("sandbox"), profile.sandbox);
    visit(QLatin1String("reach"), profile.reach);
    visit(QLatin1String("agentReach"), profile.agentReach);
    visit(QLatin1String("creation/install"), profile.creation.install);
    visit(QLatin1String("creation/image"), profile.creation.image);
    visit(QLatin1String("creation/network"), profile.creation.network);
    visit(QLatin1String("creation/cpu"), profile.creation.cpu);
    visit(QLatin1String("creation/memoryMb"), profile.creation.memoryMb);
    visit(QLatin1String("creation/disk"), profile.creation.disk);
    visit(QLatin1String("creation/os"), profile.creation.os);
    visit(QLatin1String("creation/context"), profile.creation.context);
    visit(QLatin1String("waiting/readyWhen"), profile.waiting.gate);
    visit(QLatin1String("waiting/onFailure"), profile.waiting.onFailure);
    visit(QLatin1String("waiting/settlingSeconds"), profile.waiting.settling, std::chrono::seconds(0),
        maxSettling);
    visit(QLatin1String("waiting/asksServers"), profile.waiting.asksServers);
    visit(QLatin1String("waiting/addressesFirst"), profile.waiting.addresses);
    for (const LimitedStage &stage : limitedStages) {
        const QByteArray key = "waiting/" + QByteArray(stage.name.data(), stage.name.size()) + "Seconds";
        visit(QLatin1String(key), profile.waiting.timeouts.*stage.limit, minStageTimeout, maxStageTimeout);
    }
}

QVariant toVariant(const QString &value)
{
    return value;
}
QVariant toVariant(bool value)
{
    return value;
}
QVariant toVariant(double value)
{
    return value;
}
QVariant toVariant(qint64 value)
{
    return value;
}
/// As a list of NAME=VALUE, which an INI file shows readable.
QVariant toVariant(const QMap<QString, QString> &value)
{
    QStringList entries;
    for (auto it = value.cbegin(); it != value.cend(); ++it)
        entries.append(it.key() + u'=' + it.value());
    return entries;
}
QVariant toVariant(const QUrl &value)
{
    return value.toString();
}
template <typename Rep, typename Period>
QVariant toVariant(std::chrono::duration<Rep, Period> value)
{
    return qint64(value.count());
}
QVariant toVariant(ReadinessGate value)
{
    return gateName(value);
}
QVariant toVariant(ServerInstall value)
{
    return serverInstallName(value);
}
QVariant toVariant(FailurePolicy value)
{
    return policyName(value);
}
QVariant toVariant(AddressPreference value)
{
    return addressPreferenceName(value);
}
QVariant toVariant(StoredSecret value)
{
    return value == StoredSecret::Token  ? QStringLiteral("token")
        : value == StoredSecret::Nothing ? QStringLiteral("nothing")
                                         : QStringLiteral("password");
}

QVariant toVariant(const Reach &value)
{
    return reachText(value);
}
QVariant toVariant(const std::optional<Reach> &value)
{
    return value ? reachText(*value) : QString();
}

/// What is stored, unless it is missing or unreadable: then the field keeps its default.
template <typename T>
void assign(const QVariant &stored, T &field)
{
    field = storedAs<T>(stored).value_or(field);
}

/// Zero and less is no time where it is a limit: whoever writes 0 means "without limit", which there is not,
/// and not "at once".
template <typename Duration>
void assign(const QVariant &stored, Duration &field, Duration min, Duration max)
{
    const auto count = storedAs<qint64>(stored);
    if (count && (*count > 0 || *count == min.count()))
        field = std::clamp(Duration(*count), min, max);
}

void assign(const QVariant &stored, ReadinessGate &field)
{
    field = gateFromName(stored.toString()).value_or(field);
}

void assign(const QVariant &stored, ServerInstall &field)
{
    field = serverInstallFromName(stored.toString()).value_or(field);
}

void assign(const QVariant &stored, FailurePolicy &field)
{
    field = policyFromName(stored.toString()).value_or(field);
}

void assign(const QVariant &stored, AddressPreference &field)
{
    field = addressPreferenceFromName(stored.toString()).value_or(field);
}

/// What cannot be read is never taken for "direct": it would go past the proxy that somebody meant.
void assign(const QVariant &stored, Reach &field)
{
    const QString text = stored.toString();
    if (!text.isEmpty())
        field = parseReach(text).value_or(Reach{.kind = Reach::Kind::Invalid, .host = text});
}

void assign(const QVariant &stored, std::optional<Reach> &field)
{
    if (!stored.toString().isEmpty())
        assign(stored, field.emplace());
}

void assign(const QVariant &stored, StoredSecret &field)
{
    for (const StoredSecret kept : {StoredSecret::Password, StoredSecret::Token, StoredSecret::Nothing}) {
        if (toVariant(kept) == stored)
            field = kept;
    }
}

void assign(const QVariant &stored, QMap<QString, QString> &field)
{
    for (const QString &entry : stored.toStringList()) {
        if (const qsizetype equals = entry.indexOf(u'='); equals > 0)
            field.insert(entry.first(equals), entry.sliced(equals + 1));
    }
}

Profile readProfile(const QSettings &settings)
{
    Profile profile;
    visitFields(profile, [&settings](QLatin1String key, auto &field, auto... limits) {
        assign(settings.value(key), field, limits...);
    });
    return profile;
}

Result<void> writeProfiles(QSettings &settings, const QList<Profile> &profiles)
{
    settings.remove(arrayKey); // else fields of removed profiles would stay behind
    settings.beginWriteArray(arrayKey, int(profiles.size()));
    for (int i = 0; i < profiles.size(); ++i) {
        settings.setArrayIndex(i);
        visitFields(profiles[i], [&settings](QLatin1String key, const auto &field, auto...) {
            settings.setValue(key, toVariant(field));
        });
    }
    settings.endArray();
    settings.sync();
    if (settings.status() != QSettings::NoError)
        return failure(ErrorKind::Storage,
            QStringLiteral("the settings could not be written to %1").arg(settings.fileName()));
    return {};
}

void sortByName(QList<Profile> &profiles)
{
    std::sort(
        profiles.begin(), profiles.end(), [](const Profile &a, const Profile &b) { return a.name < b.name; });
}

bool removeByName(QList<Profile> &profiles, const QString &name)
{
    return profiles.removeIf([&name](const Profile &profile) { return profile.name == name; }) > 0;
}

} // namespace

AppSettings::AppSettings(QSettings &settings)
    : m_settings(settings)
{
}

std::chrono::seconds AppSettings::undoTime(qsizetype nodes) const
{
    const std::chrono::seconds stored((nodes > 1 ? undoSeveralSeconds : undoOneSeconds).get());
    return std::clamp(stored, std::chrono::seconds(0), maxUndoTime);
}

AlarmRules AppSettings::alarmRules() const
{
    AlarmRules rules;
    for (const AlarmKind kind : allAlarmKinds()) {
        const QString key = QStringLiteral("alarms/") + alarmKindName(kind);
        AlarmRule &rule = rules.of(kind);
        rule.on = storedAs<bool>(m_settings.value(key + QStringLiteral("/on"))).value_or(rule.on);
        assign(m_settings.value(key + QStringLiteral("/afterSeconds")), rule.after, std::chrono::seconds(0),
            maxAlarmDelay);
    }
    assign(m_settings.value(QStringLiteral("alarms/quietSeconds")), rules.quiet, std::chrono::seconds(0),
        maxAlarmDelay);
    assign(m_settings.value(kDiskPercent), rules.diskPercent);
    assign(m_settings.value(kCertificateDays), rules.certificateDays);
    rules.diskPercent = std::clamp(rules.diskPercent, 1, maxDiskPercent);
    rules.certificateDays = std::clamp(rules.certificateDays, 1, maxCertificateDays);
    return rules;
}

void AppSettings::setAlarmRules(const AlarmRules &rules)
{
    for (const AlarmKind kind : allAlarmKinds()) {
        const QString key = QStringLiteral("alarms/") + alarmKindName(kind);
        m_settings.setValue(key + QStringLiteral("/on"), rules.of(kind).on);
        m_settings.setValue(key + QStringLiteral("/afterSeconds"), toVariant(rules.of(kind).after));
    }
    m_settings.setValue(QStringLiteral("alarms/quietSeconds"), toVariant(rules.quiet));
    m_settings.setValue(kDiskPercent, rules.diskPercent);
    m_settings.setValue(kCertificateDays, rules.certificateDays);
}

QList<Profile> AppSettings::profiles() const
{
    QList<Profile> found;
    const int size = m_settings.beginReadArray(arrayKey);
    for (int i = 0; i < size; ++i) {
        m_settings.setArrayIndex(i);
        // An entry without a name cannot be chosen, saved over or removed by name.
        if (auto profile = readProfile(m_settings); !profile.name.isEmpty())
            found.append(std::move(profile));
    }
    m_settings.endArray();
    sortByName(found);
    return found;
}

std::optional<Profile> AppSettings::profile(const QString &name) const
{
    const auto all = profiles();
    const auto it =
        std::find_if(all.cbegin(), all.cend(), [&name](const Profile &p) { return p.name == name; });
    return it == all.cend() ? std::nullopt : std::optional(*it);
}

Result<void> AppSettings::saveProfile(const Profile &profile)
{
    if (const auto error = checkProfile(profile))
        return failure(*error);
    auto all = profiles();
    removeByName(all, profile.name);
    all.append(profile);
    sortByName(all);
    return writeProfiles(m_settings, all);
}

Result<void> AppSettings::removeProfile(const QString &name)
{
    if (lastProfile.get() == name)
        lastProfile.reset();
    QStringList open = openProfiles.get();
    if (open.removeAll(name) > 0)
        openProfiles.set(open);
    setSavedViews(name, {});
    setAcknowledgedAlarms(name, {});
    auto all = profiles();
    if (!removeByName(all, name))
        return {};
    return writeProfiles(m_settings, all);
}

} // namespace msm
