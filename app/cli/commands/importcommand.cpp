// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/importcommand.h"

#include "app/cli/arguments.h"
#include "core/secrets/secretstore.h"
#include "core/settings/appsettings.h"

#include <QJsonArray>
#include <QJsonObject>

namespace msm::cli {

namespace {

QString reasonText(LegacyNote::Reason reason)
{
    switch (reason) {
    case LegacyNote::Reason::NotUsed:
        return QStringLiteral("has no meaning here");
    case LegacyNote::Reason::Impossible:
        return QStringLiteral("its value cannot be used");
    case LegacyNote::Reason::Unresolved:
        return QStringLiteral("refers to something that the file does not say");
    case LegacyNote::Reason::Malformed:
        break;
    }
    return QStringLiteral("cannot be read");
}

} // namespace

QString ImportCommand::help() const
{
    return QStringLiteral(R"(import FILE [--profile NAME] [--allow-plain-http]

Makes a profile from the configuration file of the original manager: connection, password, and what new nodes
are made of (image, network, size, CONTEXT). Prints what was taken and names what was not. The file is only
read. Its password goes to the system's keychain and nowhere else; remove it from the file afterwards. If the
keychain cannot be reached, the profile is made all the same, and the exit code is 1.

  --profile NAME       the profile's name (default: the host of the endpoint); there must be none of that name
  --allow-plain-http   accept for this profile that its password leaves this machine readable, where the file
                       says http://

With --json an object: name, endpoint, user, image, network, cpu, memoryMb, passwordStored, notTaken (array of
subject and reason).
)");
}

std::optional<QString> ImportCommand::read(const QCommandLineParser &, const QStringList &arguments)
{
    if (arguments.size() != 1)
        return QStringLiteral("import takes one file");
    m_file = arguments.first();
    return std::nullopt;
}

void ImportCommand::run(Context &context)
{
    auto config = readLegacyConfig(m_file);
    if (!config) {
        context.console.error(config.error());
        context.finish(ExitCode::Failed);
        return;
    }
    Profile &profile = config->profile;
    if (!context.options.profile.isEmpty())
        profile.name = context.options.profile;
    profile.allowPlainHttp = config->needsPlainHttp() && context.options.allowPlainHttp;
    AppSettings settings(context.settings);
    std::optional<Error> wrong;
    if (config->needsPlainHttp() && !profile.allowPlainHttp)
        wrong = Error{.kind = ErrorKind::Rejected,
            .detail =
                QStringLiteral("plain http would send the password readable to %1; accept that for this "
                               "profile with --allow-plain-http")
                    .arg(profile.endpoint.host())};
    else if (settings.profile(profile.name))
        wrong = Error{.kind = ErrorKind::Rejected,
            .detail = QStringLiteral("there is a profile \"%1\" already; name another one with --profile")
                          .arg(profile.name)};
    else
        wrong = checkProfile(profile);
    if (wrong) {
        context.console.usageError(wrong->detail, name());
        context.finish(ExitCode::Usage);
        return;
    }
    if (const auto saved = settings.saveProfile(profile); !saved) {
        context.console.error(saved.error());
        context.finish(ExitCode::Failed);
        return;
    }
    storePassword(context, *config);
}

void ImportCommand::storePassword(Context &context, const LegacyConfig &config) const
{
    if (config.password.isEmpty()) {
        report(context, config, Error{.kind = ErrorKind::NotFound});
        return;
    }
    context.secrets.write(passwordKey(config.profile.name), config.password, &context,
        [this, &context, config](const Result<void> &written) {
            report(context, config, written ? std::nullopt : std::optional(written.error()));
        });
}

void ImportCommand::report(
    Context &context, const LegacyConfig &config, const std::optional<Error> &notKept) const
{
    const Profile &profile = config.profile;
    const QString endpoint = profile.endpoint.toString();
    QJsonArray notTaken;
    for (const LegacyNote &note : config.notes) {
        context.console.progress(
            QStringLiteral("not taken: %1 (%2)").arg(printable(note.subject), reasonText(note.reason)));
        notTaken.append(QJsonObject{
            {QStringLiteral("subject"), note.subject}, {QStringLiteral("reason"), reasonText(note.reason)}});
    }
    const CreationDefaults &creation = profile.creation;
    if (context.options.json)
        context.console.result(QJsonDocument(QJsonObject{{QStringLiteral("name"), profile.name},
            {QStringLiteral("endpoint"), endpoint}, {QStringLiteral("user"), profile.user},
            {QStringLiteral("image"), creation.image}, {QStringLiteral("network"), creation.network},
            {QStringLiteral("cpu"), creation.cpu}, {QStringLiteral("memoryMb"), creation.memoryMb},
            {QStringLiteral("passwordStored"), !notKept}, {QStringLiteral("notTaken"), notTaken}}));
    else
        context.console.result(
            QStringLiteral("profile %1: %2 at %3")
                .arg(printable(profile.name), printable(profile.user), printable(endpoint)));
    if (!notKept) {
        context.console.note(
            QStringLiteral("the password is in the keychain now; remove it from %1").arg(m_file));
    } else if (config.password.isEmpty()) {
        context.console.note(QStringLiteral("the file has no password; give it with MSM_PASSWORD"));
    } else {
        context.console.note(
            QStringLiteral("the password was not kept, because the keychain cannot be reached "
                           "(%1); give it with MSM_PASSWORD or --password-stdin")
                .arg(notKept->detail));
    }
    const bool lost = notKept && !config.password.isEmpty();
    context.finish(lost ? ExitCode::Failed : ExitCode::Done);
}

} // namespace msm::cli
