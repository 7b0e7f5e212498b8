// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profileform.h"
#include "ui_profileform.h"

#include "ui/widgets/formarea.h"
#include "ui/words/detailtext.h"
#include "ui/words/icons.h"
#include "ui/words/installtext.h"
#include "ui/words/linebreaks.h"

#include <QAction>
#include <QFileDialog>
#include <QKeyEvent>

namespace msm {

ProfileForm::ProfileForm(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ProfileForm>())
{
    m_ui->setupUi(this);
    for (int i = 0; i < m_ui->tabs->count(); ++i)
        FormArea::within(*m_ui->tabs->widget(i));
    setFocusProxy(m_ui->name);
    // The keychain answers later, and nothing below is to move then.
    m_ui->passwordHint->setMinimumHeight(2 * m_ui->passwordHint->fontMetrics().lineSpacing());
    m_ui->passwordHint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (const ServerInstall install : serverInstalls)
        m_ui->install->addItem(serverInstallText(install), int(install));
    m_reveal = m_ui->password->addAction(icon(Icon::Eye), QLineEdit::TrailingPosition);
    m_reveal->setObjectName(QStringLiteral("revealPassword"));
    m_reveal->setText(tr("Show the password"));
    connect(m_reveal, &QAction::triggered, this, &ProfileForm::togglePassword);
    for (QLineEdit *field :
        {m_ui->name, m_ui->endpoint, m_ui->user, m_ui->password, m_ui->service, m_ui->caFile})
        connect(field, &QLineEdit::textEdited, this, &ProfileForm::onEdited);
    for (QLineEdit *field : findChildren<QLineEdit *>())
        field->installEventFilter(this);
    // No row moves while the endpoint is typed.
    constexpr int usualLines = 2;
    m_ui->endpointNote->setMinimumHeight(
        std::max(usualLines * fontMetrics().lineSpacing(), m_ui->allowPlainHttp->sizeHint().height()));
    // Its clear button is no edit.
    connect(m_ui->pinnedCertificate, &QLineEdit::textChanged, this, &ProfileForm::onEdited);
    connect(m_ui->keptSecret, &QComboBox::activated, this, &ProfileForm::onEdited);
    connect(m_ui->install, &QComboBox::activated, this, &ProfileForm::onEdited);
    connect(m_ui->pollInterval, &QSpinBox::valueChanged, this, &ProfileForm::onEdited);
    connect(m_ui->allowPlainHttp, &QCheckBox::clicked, this, &ProfileForm::onEdited);
    connect(m_ui->readOnly, &QCheckBox::clicked, this, &ProfileForm::onEdited);
    connect(m_ui->production, &QCheckBox::clicked, this, &ProfileForm::onEdited);
    connect(m_ui->waiting, &WaitingForm::changed, this, &ProfileForm::onEdited);
    connect(m_ui->network, &NetworkForm::changed, this, &ProfileForm::onEdited);
    connect(m_ui->browseCaFile, &QPushButton::clicked, this, &ProfileForm::browseCaFile);
}

ProfileForm::~ProfileForm() = default;

void ProfileForm::setValues(const Values &values)
{
    const QSignalBlocker quiet(m_ui->pollInterval);
    const QSignalBlocker quietPin(m_ui->pinnedCertificate);
    const Profile &profile = values.profile;
    m_hidden = profile;
    m_ui->name->setText(profile.name);
    m_ui->endpoint->setText(values.endpointText);
    m_ui->user->setText(profile.user);
    m_ui->password->setText(values.password);
    m_ui->service->setText(profile.service);
    m_ui->pollInterval->setValue(int(profile.pollInterval / std::chrono::seconds(1)));
    m_ui->caFile->setText(profile.caFile);
    m_ui->pinnedCertificate->setText(profile.pinnedCertificate);
    m_ui->pinnedCertificate->setCursorPosition(0);
    m_ui->keptSecret->setCurrentIndex(int(profile.keptSecret));
    m_ui->allowPlainHttp->setChecked(profile.allowPlainHttp);
    m_ui->install->setCurrentIndex(m_ui->install->findData(int(profile.creation.install)));
    m_ui->readOnly->setChecked(profile.readOnly);
    m_ui->production->setChecked(profile.production);
    m_ui->waiting->setRules(profile.waiting);
    m_ui->network->setWays(profile, values.proxyPassword, values.agentProxyPassword);
    if (profile.name.isEmpty())
        m_ui->tabs->setCurrentWidget(m_ui->connectionPage); // a new one begins with its name
    if (m_ui->password->echoMode() != QLineEdit::Password)
        togglePassword();
    showEndpoint();
}

ProfileForm::Values ProfileForm::values() const
{
    Values values{
        .profile = m_hidden, .endpointText = m_ui->endpoint->text(), .password = m_ui->password->text()};
    m_ui->network->fill(values.profile);
    values.proxyPassword = m_ui->network->proxyPassword();
    values.agentProxyPassword = m_ui->network->agentProxyPassword();
    values.profile.name = m_ui->name->text();
    values.profile.endpoint = parseEndpoint(values.endpointText).value_or(QUrl());
    values.profile.user = m_ui->user->text();
    values.profile.service = m_ui->service->text();
    const std::chrono::seconds interval(m_ui->pollInterval->value());
    if (interval != std::chrono::duration_cast<std::chrono::seconds>(m_hidden.pollInterval))
        values.profile.pollInterval = interval;
    values.profile.caFile = m_ui->caFile->text();
    values.profile.pinnedCertificate = m_ui->pinnedCertificate->text().trimmed();
    if (values.profile.pinnedCertificate == m_hidden.pinnedCertificate
        && serverName(values.profile.endpoint) != serverName(m_hidden.endpoint))
        values.profile.pinnedCertificate.clear();                               // it was another server's
    values.profile.keptSecret = StoredSecret(m_ui->keptSecret->currentIndex()); // in the order of the list
    // Consent given for one address must not silently cover another one later.
    values.profile.allowPlainHttp = m_ui->allowPlainHttp->isChecked() && isReadableOnTheWay(values.profile);
    values.profile.creation.install = ServerInstall(m_ui->install->currentData().toInt());
    values.profile.readOnly = m_ui->readOnly->isChecked();
    values.profile.production = m_ui->production->isChecked();
    values.profile.waiting = m_ui->waiting->rules();
    return values;
}

std::optional<Error> ProfileForm::problem() const
{
    const auto endpoint = parseEndpoint(m_ui->endpoint->text());
    if (const auto problem = m_ui->network->problem())
        return problem;
    const auto problem = checkProfile(values().profile);
    // The profile knows only that it has no endpoint; what was typed says why.
    if (problem && !endpoint && !m_ui->name->text().trimmed().isEmpty())
        return endpoint.error();
    return problem;
}

void ProfileForm::setPasswordPlace(PasswordPlace place, const QString &detail)
{
    m_place = place;
    m_placeDetail = detail;
    showPasswordPlace();
}

/// Where the password is, and what becomes of it by what is to be kept.
void ProfileForm::showPasswordPlace()
{
    const auto kept = StoredSecret(m_ui->keptSecret->currentIndex());
    QString placeholder;
    QString hint;
    switch (m_place) {
    case PasswordPlace::Looking:
        placeholder = tr("Looking into the keychain…");
        break;
    case PasswordPlace::Stored:
        placeholder = tr("Stored; type to replace it");
        hint = kept == StoredSecret::Password ? tr("Is in the system's keychain and nowhere else.")
            : kept == StoredSecret::Token
            ? tr("Is in the system's keychain until a login token takes its place.")
            : tr("Is in the system's keychain, and is removed from there when this is saved.");
        break;
    case PasswordPlace::Session:
        placeholder = tr("Known until the program ends");
        hint = kept == StoredSecret::Password
            ? tr("Kept only until the program ends. Type it again to store it in the system's keychain.")
            : tr("Is forgotten when the program ends.");
        break;
    case PasswordPlace::Token:
        placeholder = tr("Not needed until the login token ends");
        hint = tr("A login token is in the system's keychain; the password is kept nowhere.");
        break;
    case PasswordPlace::NoKeychain:
        hint = tr("The keychain cannot be reached, so the password is kept only until the program ends. (%1)")
                   .arg(detailText({.detail = m_placeDetail}));
        break;
    case PasswordPlace::None:
        hint = kept == StoredSecret::Password ? tr("Goes to the system's keychain and nowhere else.")
                                              : tr("Is forgotten when the program ends.");
        break;
    }
    m_ui->password->setPlaceholderText(placeholder);
    m_ui->passwordHint->setText(hint);
}

bool ProfileForm::eventFilter(QObject *watched, QEvent *event)
{
    // The mnemonic of a button that is off: a line edit would type its letter. Where Alt makes characters of
    // its own (macOS), there are no mnemonics.
    static const bool mnemonics = !QKeySequence::mnemonic(QStringLiteral("&a")).isEmpty();
    if (mnemonics && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier && !key->text().isEmpty())
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ProfileForm::onEdited()
{
    showEndpoint();
    showPasswordPlace();
    Q_EMIT changed();
}

void ProfileForm::showEndpoint()
{
    const QString text = m_ui->endpoint->text();
    const auto endpoint = parseEndpoint(text);
    const bool consent = endpoint && isReadableOnTheWay(values().profile);
    m_ui->allowPlainHttp->setVisible(consent);
    QString hint;
    if (!endpoint)
        hint = text.trimmed().isEmpty() ? QString() : detailSentence(endpoint.error());
    else if (!consent && endpoint->toString() != text.trimmed())
        hint = tr("Will be used as %1").arg(endpoint->toString());
    QPalette colours = palette();
    if (!endpoint)
        colours.setColor(QPalette::WindowText, severityColor(Severity::Warning, palette()));
    m_ui->endpointHint->setPalette(colours);
    m_ui->endpointHint->setText(keptTogether(hint));
    m_ui->endpointHint->setVisible(!hint.isEmpty());
}

void ProfileForm::browseCaFile()
{
    auto *dialog = new QFileDialog(this, tr("Certificate Authorities"), m_ui->caFile->text(),
        tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_ui->caFile->setText(file);
        onEdited();
    });
    dialog->open();
}

void ProfileForm::togglePassword()
{
    const bool reveal = m_ui->password->echoMode() == QLineEdit::Password;
    m_ui->password->setEchoMode(reveal ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setIcon(icon(reveal ? Icon::EyeOff : Icon::Eye));
    m_reveal->setText(reveal ? tr("Hide the password") : tr("Show the password"));
}

} // namespace msm
