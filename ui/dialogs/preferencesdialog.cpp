// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferencesdialog.h"
#include "ui_preferencesdialog.h"

#include "core/base/randomtoken.h"
#include "core/server/managerserver.h"
#include "core/settings/appsettings.h"
#include "ui/widgets/fitwindow.h"
#include "ui/widgets/formarea.h"
#include "ui/words/detailtext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

namespace msm {

PreferencesDialog::PreferencesDialog(
    AppSettings &settings, SecretStore &secrets, const QString &servedAt, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PreferencesDialog>())
    , m_settings(settings)
    , m_secrets(secrets)
{
    m_ui->setupUi(this);
    m_ui->message->reserve(3);
    FormArea::within(*this, {m_ui->message, m_ui->buttons});
    openFitted(*this);
    m_ui->appearance->load(settings);
    m_ui->serve->setChecked(settings.serveEnabled.get());
    m_ui->port->setValue(settings.servePort.get());
    m_ui->reopenWindows->setChecked(settings.reopenWindows.get());
    m_ui->confirmClose->setChecked(settings.confirmClose.get());
    m_ui->undoSeveral->setMaximum(int(maxUndoTime.count()));
    m_ui->undoSeveral->setValue(int(settings.undoTime(2).count()));
    m_ui->undoOne->setMaximum(int(maxUndoTime.count()));
    m_ui->undoOne->setValue(int(settings.undoTime(1).count()));
    m_ui->checkForUpdates->setChecked(settings.checkForUpdates.get());
    m_ui->alarms->load(settings);
    m_ui->servePlace->setText(
        servedAt.isEmpty() ? tr("Not served at present.") : tr("Served at %1").arg(servedAt));
    if (!ManagerServer::isAvailable()) {
        m_ui->serveGroup->setEnabled(false);
        m_ui->servePlace->setText(tr("This build does not have it: it was made without Qt’s HTTP server."));
    }
    m_ui->copyToken->setIcon(icon(Icon::Copy));
    m_ui->renewToken->setIcon(icon(Icon::Refresh));

    QAction *const reveal = m_ui->token->addAction(icon(Icon::Eye), QLineEdit::TrailingPosition);
    reveal->setText(tr("Show the token"));
    connect(reveal, &QAction::triggered, this, [this, reveal] {
        const bool hidden = m_ui->token->echoMode() == QLineEdit::Password;
        m_ui->token->setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
        reveal->setIcon(icon(hidden ? Icon::EyeOff : Icon::Eye));
    });
    connect(m_ui->serve, &QCheckBox::toggled, this, &PreferencesDialog::makeMissingToken);
    connect(m_ui->renewToken, &QPushButton::clicked, this, &PreferencesDialog::renewToken);
    connect(m_ui->copyToken, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_token);
        m_ui->message->showMessage(MessageLine::Tone::Info, tr("The token is on the clipboard."),
            tr("Whoever has it can create and delete nodes through this program."));
    });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &PreferencesDialog::save);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
    secrets.read(
        kServerTokenKey, this, [this](const Result<std::optional<QString>> &stored) { onToken(stored); });
}

PreferencesDialog::~PreferencesDialog() = default;

void PreferencesDialog::setUpdatesUnavailable()
{
    m_ui->checkForUpdates->setEnabled(false);
    m_ui->updatesHint->setText(tr("This build does not know where new versions are announced."));
}

void PreferencesDialog::onToken(const Result<std::optional<QString>> &stored)
{
    if (m_tokenChanged)
        return; // renewed while the keychain was being asked
    if (!stored)
        warn(tr("The keychain cannot be reached"), tr("A token made now is valid until the program ends."),
            stored.error());
    else if (*stored)
        m_token = **stored;
    m_ui->token->setText(m_token);
    m_looked = true;
    makeMissingToken();
}

void PreferencesDialog::warn(const QString &headline, const QString &text, const Error &error)
{
    m_warned = true;
    m_ui->message->showMessage(
        MessageLine::Tone::Warning, headline, text + QLatin1Char('\n') + detailText(error));
}

void PreferencesDialog::makeMissingToken()
{
    // At once, so that it can be copied before the dialog closes.
    if (m_looked && m_ui->serve->isChecked() && m_token.isEmpty())
        renewToken();
    else
        validate();
}

void PreferencesDialog::renewToken()
{
    m_token = QString::fromLatin1(randomToken());
    m_tokenChanged = true;
    m_ui->token->setText(m_token);
    validate();
}

void PreferencesDialog::validate()
{
    const bool serve = m_ui->serve->isChecked();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->port, m_ui->token, m_ui->renewToken})
        widget->setEnabled(serve);
    m_ui->copyToken->setEnabled(serve && !m_token.isEmpty());
}

void PreferencesDialog::save()
{
    if (m_ui->serve->isChecked() && m_token.isEmpty())
        renewToken(); // the keychain has not answered yet
    m_settings.serveEnabled.set(m_ui->serve->isChecked());
    m_settings.servePort.set(quint16(m_ui->port->value()));
    m_settings.reopenWindows.set(m_ui->reopenWindows->isChecked());
    m_settings.confirmClose.set(m_ui->confirmClose->isChecked());
    m_settings.undoSeveralSeconds.set(m_ui->undoSeveral->value());
    m_settings.undoOneSeconds.set(m_ui->undoOne->value());
    m_settings.checkForUpdates.set(m_ui->checkForUpdates->isChecked());
    m_ui->alarms->save(m_settings);
    m_ui->appearance->save(m_settings);
    if (!m_tokenChanged) {
        accept();
        return;
    }
    m_saved = true;
    m_secrets.write(kServerTokenKey, m_token, this, [this](const Result<void> &written) { onKept(written); });
    setEnabled(false);
}

void PreferencesDialog::onKept(const Result<void> &written)
{
    // A store that fails is announced once; the token then holds until the program ends.
    if (written || m_warned) {
        accept();
        return;
    }
    setEnabled(true);
    warn(tr("The token is kept only until the program ends"), tr("It could not be stored in the keychain."),
        written.error());
    m_ui->buttons->button(QDialogButtonBox::Ok)->setFocus();
}

void PreferencesDialog::reject()
{
    if (m_saved)
        accept(); // what was chosen is in force already
    else
        QDialog::reject();
}

} // namespace msm
