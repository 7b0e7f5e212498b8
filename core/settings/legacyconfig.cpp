// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/legacyconfig.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace msm {

namespace {

using Reason = LegacyNote::Reason;

constexpr qint64 kLargestFile = 1024 * 1024;

/// The options of a file by section and name (lower case); what is taken out of it is understood.
class Options {
public:
    explicit Options(const QString &text, QList<LegacyNote> &notes);

    [[nodiscard]] bool hasSection(const QString &section) const { return m_sections.contains(section); }
    /// Takes the value; empty when there is none, or when it stands for another: %(name)s, $NAME.
    QString take(const QString &section, const QString &option);
    /// "[iaas] OPENNEBULA_URL" as written in the file, of everything that was not taken.
    [[nodiscard]] QStringList rest() const;
    void note(const QString &section, const QString &option, Reason reason)
    {
        m_notes.append({subject(section, option), reason});
    }

private:
    struct Option {
        QString section;
        QString name;
        QString value;
    };
    [[nodiscard]] static QString subject(const QString &section, const QString &option)
    {
        return QStringLiteral("[%1] %2").arg(section, option);
    }
    void readLine(const QString &line, int number);
    void set(const QString &name, const QString &value);

    QList<LegacyNote> &m_notes;
    QStringList m_sections;
    QList<Option> m_options;
    bool m_inOption = false;
};

Options::Options(const QString &text, QList<LegacyNote> &notes)
    : m_notes(notes)
{
    static const QRegularExpression lineEnd(QStringLiteral("\r\n|\r|\n"));
    int number = 0;
    for (const QString &line : text.split(lineEnd))
        readLine(line, ++number);
}

void Options::readLine(const QString &line, int number)
{
    static const QRegularExpression header(QStringLiteral("\\A\\[([^\\]]+)\\]"));
    static const QRegularExpression option(QStringLiteral("\\A([^:=\\s][^:=]*)[:=](.*)\\z"));
    static const QRegularExpression comment(QStringLiteral("\\s;.*\\z"));
    const QString trimmed = line.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith(u'#') || trimmed.startsWith(u';'))
        return;
    if (line.front().isSpace() && m_inOption) {
        m_options.last().value += u' ' + trimmed;
        return;
    }
    m_inOption = false;
    if (const auto match = header.match(trimmed); match.hasMatch()) {
        m_sections.append(match.captured(1).trimmed());
        return;
    }
    const auto match = option.match(trimmed);
    if (!match.hasMatch() || m_sections.isEmpty()) {
        m_notes.append({QStringLiteral("line %1").arg(number), Reason::Malformed});
        return;
    }
    set(match.captured(1).trimmed(), match.captured(2).remove(comment).trimmed());
}

void Options::set(const QString &name, const QString &value)
{
    const QString section = m_sections.last();
    // The last one counts, as in ConfigParser.
    m_options.removeIf([&](const Option &other) {
        return other.section == section && other.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    m_options.append({section, name, value == u"\"\"" ? QString() : value});
    m_inOption = true;
}

QString Options::take(const QString &section, const QString &option)
{
    const auto found = std::ranges::find_if(m_options, [&](const Option &candidate) {
        return candidate.section == section && candidate.name.compare(option, Qt::CaseInsensitive) == 0;
    });
    if (found == m_options.end())
        return {};
    const QString value = found->value;
    m_options.erase(found);
    // The second: of the shell script that was to write the file.
    static const QRegularExpression reference(QStringLiteral("%\\(|\\A\\$\\{?[A-Z_][A-Z0-9_]*\\}?\\z"));
    if (!reference.match(value).hasMatch())
        return value;
    note(section, option, Reason::Unresolved);
    return {};
}

QStringList Options::rest() const
{
    QStringList subjects;
    for (const Option &option : m_options)
        subjects.append(subject(option.section, option.name));
    return subjects;
}

const QString kIaas = QStringLiteral("iaas");
const QString kManager = QStringLiteral("manager");
const QString kTemplate = QStringLiteral("onevm_agent_template");

/// Where a quoted value that begins at `from` ends: at the first quote that a comma or the end follows, since
/// people leave out the backslash before a quote within one. -1: it does not end.
qsizetype closingQuote(const QString &text, qsizetype from)
{
    static const QRegularExpression end(QStringLiteral("(?<!\\\\)\"\\s*(,|\\z)"));
    return end.match(text, from).capturedStart();
}

/// Where an unquoted value ends: at a comma that is not within [].
qsizetype closingComma(const QString &text, qsizetype from)
{
    int depth = 0;
    for (qsizetype at = from; at < text.size(); ++at) {
        if (text.at(at) == u'[')
            ++depth;
        else if (text.at(at) == u']')
            --depth;
        else if (text.at(at) == u',' && depth <= 0)
            return at;
    }
    return text.size();
}

/// KEY=value,KEY="value, with a comma and a \"quote\"",KEY=$NIC[IP, NETWORK="lan"]: the inside of a vector
/// attribute. Of what cannot be read on, the name is noted, if there is one.
QMap<QString, QString> members(Options &options, const QString &option, const QString &text)
{
    static const QRegularExpression name(QStringLiteral("\\G[\\s,]*([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(\"?)"));
    static const QRegularExpression nothing(QStringLiteral("\\G[\\s,]*\\z"));
    QMap<QString, QString> out;
    qsizetype at = 0;
    while (!nothing.match(text, at).hasMatch()) {
        const auto match = name.match(text, at);
        const QString key = match.captured(1).toUpper();
        const bool quoted = match.capturedLength(2) > 0;
        const qsizetype begin = match.capturedEnd();
        const qsizetype end = !match.hasMatch() ? -1
            : quoted                            ? closingQuote(text, begin)
                                                : closingComma(text, begin);
        if (end < 0) {
            options.note(kTemplate, QStringLiteral("%1 %2").arg(option, key).trimmed(), Reason::Malformed);
            return out;
        }
        QString value = text.mid(begin, end - begin);
        out.insert(
            key, quoted ? value.replace(QStringLiteral("\\\""), QStringLiteral("\"")) : value.trimmed());
        at = end + (quoted ? 1 : 0);
    }
    return out;
}

/// Each of the original's drivers for OpenNebula made nodes of its own section.
enum class OriginalDriver {
    Occi,   ///< OPENNEBULA: the image and the network of [iaas]
    XmlRpc, ///< OPENNEBULA_XMLRPC: those of [onevm_agent_template]
};

Result<OriginalDriver> readConnection(Options &options, LegacyConfig &config)
{
    const QString driver = options.take(kIaas, QStringLiteral("DRIVER")).toUpper();
    if (driver.contains(u"DUMMY")) {
        return failure(ErrorKind::Rejected,
            QStringLiteral("the file's driver is the dummy; the built-in sandbox takes its place"));
    }
    if (!driver.isEmpty() && driver != u"OPENNEBULA" && driver != u"OPENNEBULA_XMLRPC") {
        return failure(ErrorKind::Rejected,
            QStringLiteral("the file is for a cloud that is not OpenNebula (DRIVER is %1)").arg(driver));
    }
    const auto endpoint = parseEndpoint(options.take(kIaas, QStringLiteral("OPENNEBULA_URL")));
    if (!endpoint)
        return failure(
            ErrorKind::Rejected, QStringLiteral("OPENNEBULA_URL: %1").arg(endpoint.error().detail));
    config.profile.endpoint = *endpoint;
    config.profile.name = endpoint->host().left(maxProfileNameLength);
    config.profile.user = options.take(kIaas, QStringLiteral("OPENNEBULA_USER"));
    config.password = options.take(kIaas, QStringLiteral("OPENNEBULA_PASSWORD"));
    return driver == u"OPENNEBULA_XMLRPC" ? OriginalDriver::XmlRpc : OriginalDriver::Occi;
}

bool isId(const QString &text)
{
    bool isNumber = false;
    return text.toInt(&isNumber) >= 0 && isNumber;
}

/// An id from the section that the original's driver used, else from the other one; noted when it is none,
/// and when the other section says something else.
QString takeId(
    Options &options, OriginalDriver driver, const QString &iaasOption, const QString &templateOption)
{
    struct Place {
        QString section;
        QString option;
        QString value;
    };
    std::array places{Place{kIaas, iaasOption, options.take(kIaas, iaasOption)},
        Place{kTemplate, templateOption, options.take(kTemplate, templateOption)}};
    if (driver == OriginalDriver::XmlRpc)
        std::ranges::reverse(places);
    QString id;
    for (const Place &place : places) {
        if (place.value.isEmpty() || place.value == id)
            continue;
        if (!isId(place.value))
            options.note(place.section, place.option, Reason::Impossible);
        else if (id.isEmpty())
            id = place.value;
        else
            options.note(place.section, place.option, Reason::NotUsed);
    }
    return id;
}

double takeNumber(Options &options, const QString &section, const QString &option, double most)
{
    const QString text = options.take(section, option);
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (isNumber && value > 0 && value <= most)
        return value;
    if (!text.isEmpty())
        options.note(section, option, Reason::Impossible);
    return 0;
}

/// The original wrote a bus where OpenNebula has a prefix of the device's name.
void readDisk(Options &options, CreationDefaults &creation)
{
    const QString option = QStringLiteral("DISK");
    static const QMap<QString, QString> prefixes{{QStringLiteral("scsi"), QStringLiteral("sd")},
        {QStringLiteral("virtio"), QStringLiteral("vd")}, {QStringLiteral("ide"), QStringLiteral("hd")}};
    QMap<QString, QString> disk = members(options, option, options.take(kTemplate, option));
    if (const QString bus = disk.take(QStringLiteral("BUS")).toLower(); prefixes.contains(bus))
        creation.disk.insert(QStringLiteral("DEV_PREFIX"), prefixes.value(bus));
    else if (!bus.isEmpty())
        options.note(kTemplate, option + QStringLiteral(" BUS"), Reason::Impossible);
    if (const QString readOnly = disk.take(QStringLiteral("READONLY")); !readOnly.isEmpty())
        creation.disk.insert(QStringLiteral("READONLY"), readOnly.toUpper());
    for (auto it = disk.cbegin(); it != disk.cend(); ++it)
        options.note(kTemplate, QStringLiteral("%1 %2").arg(option, it.key()), Reason::NotUsed);
}

void readOs(Options &options, CreationDefaults &creation)
{
    const QString option = QStringLiteral("OS");
    QMap<QString, QString> os = members(options, option, options.take(kTemplate, option));
    if (const QString arch = os.take(QStringLiteral("ARCH")); !arch.isEmpty())
        creation.os.insert(QStringLiteral("ARCH"), arch);
    // BOOT=hd is how a VM with one disk boots anyway, and today's names for it are others.
    for (auto it = os.cbegin(); it != os.cend(); ++it)
        options.note(kTemplate, QStringLiteral("%1 %2").arg(option, it.key()), Reason::NotUsed);
}

/// Puts the file's own settings in place of the variables that the original replaced; those that OpenNebula
/// replaces stay. Whether nothing is left unresolved.
bool resolve(QString &value, const QMap<QString, QString> &known)
{
    static const QRegularExpression variable(QStringLiteral("\\$([A-Za-z_][A-Za-z0-9_]*)(\\[?)"));
    static const QStringList clouds{
        QStringLiteral("NAME"), QStringLiteral("VMID"), QStringLiteral("TEMPLATE")};
    value.replace(QStringLiteral("$$"), QStringLiteral("$")); // Python's Template
    for (auto match = variable.match(value); match.hasMatch();) {
        const QString name = match.captured(1).toUpper();
        qsizetype next = match.capturedEnd();
        if (match.captured(2).isEmpty() && !clouds.contains(name)) {
            const QString text = known.value(name);
            if (text.isEmpty())
                return false;
            value.replace(match.capturedStart(), match.capturedLength(), text);
            next = match.capturedStart() + text.size();
        }
        match = variable.match(value, next);
    }
    return true;
}

void readContext(Options &options, CreationDefaults &creation)
{
    const QString option = QStringLiteral("CONTEXT");
    QMap<QString, QString> known;
    for (const auto &[variable, key] : {std::pair{"IP_GATEWAY", "OPENNEBULA_NETWORK_GATEWAY"},
             std::pair{"NAMESERVER", "OPENNEBULA_NETWORK_NAMESERVER"},
             std::pair{"NETMASK", "OPENNEBULA_NETWORK_NETMASK"}}) {
        const QString value = options.take(kIaas, QLatin1String(key));
        if (!value.isEmpty())
            known.insert(QLatin1String(variable), value);
    }
    const QString text = options.take(kTemplate, option);
    const QMap<QString, QString> wanted = text.isEmpty() ? known : members(options, option, text);
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        QString value = it.value();
        if (resolve(value, known))
            creation.context.insert(it.key(), value);
        else
            options.note(kTemplate, QStringLiteral("%1 %2").arg(option, it.key()), Reason::Unresolved);
    }
}

void readCreation(Options &options, OriginalDriver driver, CreationDefaults &creation)
{
    constexpr double mostCpus = 1024;
    constexpr double mostMemory = 64.0 * 1024 * 1024; // MiB
    creation.image =
        takeId(options, driver, QStringLiteral("OPENNEBULA_IMAGE_ID"), QStringLiteral("IMAGE_ID"));
    creation.network =
        takeId(options, driver, QStringLiteral("OPENNEBULA_NETWORK_ID"), QStringLiteral("NETWORK_ID"));
    creation.cpu = takeNumber(options, kTemplate, QStringLiteral("CPU"), mostCpus);
    creation.memoryMb = qint64(takeNumber(options, kTemplate, QStringLiteral("MEM_SIZE"), mostMemory));
    readDisk(options, creation);
    readOs(options, creation);
    readContext(options, creation);
}

void readPollInterval(Options &options, Profile &profile)
{
    const double most = std::chrono::duration<double>(maxPollInterval).count();
    const double interval = takeNumber(options, kManager, QStringLiteral("poll_agents_timer"), most);
    if (interval > 0)
        profile.pollInterval = std::max(minPollInterval, std::chrono::milliseconds(qint64(interval * 1000)));
}

QString decoded(const QByteArray &text)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString decodedText = utf8(text);
    return utf8.hasError() ? QString::fromLatin1(text) : decodedText;
}

} // namespace

bool LegacyConfig::needsPlainHttp() const
{
    return profile.endpoint.scheme() == u"http" && !isLoopback(profile.endpoint);
}

Result<LegacyConfig> parseLegacyConfig(const QByteArray &text)
{
    LegacyConfig config;
    Options options(decoded(text), config.notes);
    if (!options.hasSection(kIaas)) {
        return failure(ErrorKind::Rejected,
            QStringLiteral("the file has no section [iaas], so it is no configuration of the manager"));
    }
    const auto driver = readConnection(options, config);
    if (!driver)
        return failure(driver.error());
    readCreation(options, *driver, config.profile.creation);
    readPollInterval(options, config.profile);
    for (const QString &subject : options.rest())
        config.notes.append({subject, Reason::NotUsed});
    return config;
}

Result<LegacyConfig> readLegacyConfig(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("%1: %2").arg(path, file.errorString()));
    const QByteArray text = file.read(kLargestFile + 1);
    if (text.size() > kLargestFile)
        return failure(ErrorKind::Storage, QStringLiteral("%1 is too large for a configuration").arg(path));
    return parseLegacyConfig(text);
}

} // namespace msm
