// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connectiondialog.h"
#include "ui_connectiondialog.h"

#include "core/settings/appsettings.h"
#include "ui/dialogs/certificatedialog.h"
#include "ui/widgets/fitwindow.h"
#include "ui/words/detailtext.h"
#include "ui/words/endpointtext.h"
#include "ui/words/legacytext.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace msm {

namespace {

using Tone = MessageLine::Tone;

QMessageBox *question(QWidget *parent, const QString &text, const QString &yes)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, parent->windowTitle(), text, QMessageBox::Cancel, parent);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(yes, QMessageBox::AcceptRole)->setObjectName(QStringLiteral("yes"));
    box->setDefaultButton(QMessageBox::Cancel);
    return box;
}

} // namespace

ConnectionDialog::ConnectionDialog(AppSettings &settings, SecretStore &secrets, SecretReading reading,
    ConnectionProbe probe, const QString &current, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ConnectionDialog>())
    , m_settings(settings)
    , m_secrets(secrets, std::move(reading))
    , m_probe(std::move(probe))
{
    m_ui->setupUi(this);
    m_ui->message->reserve(3);
    openFitted(*this);
    QFont bold = m_ui->sandboxTitle->font();
    bold.setWeight(QFont::DemiBold);
    m_ui->sandboxTitle->setFont(bold);
    m_ui->add->setIcon(icon(Icon::Add));
    m_ui->remove->setIcon(icon(Icon::Remove));
    m_connect = m_ui->buttons->addButton(tr("C&onnect"), QDialogButtonBox::AcceptRole);
    m_connect->setObjectName(QStringLiteral("connectButton"));
    m_connect->setDefault(true);

    auto *sandbox = new QListWidgetItem(icon(Icon::Sandbox), tr("Built-in sandbox"), m_ui->profiles);
    int row = 0;
    const QList<Profile> profiles = settings.profiles();
    for (const Profile &profile : profiles) {
        if (profile.sandbox)
            continue;
        addRow(
            {.saved = profile, .values = {.profile = profile, .endpointText = profile.endpoint.toString()}});
        if (profile.name == current)
            row = m_ui->profiles->count() - 1;
    }
    connect(&m_secrets, &ConnectionSecrets::placeChanged, this, [this](const auto &draft) {
        if (draft == this->current())
            m_ui->form->setPasswordPlace(draft->place, draft->placeDetail);
    });
    connect(&m_secrets, &ConnectionSecrets::lookedUp, this, [this](const auto &draft) {
        if (draft == this->current())
            validate();
    });
    connect(&m_secrets, &ConnectionSecrets::failed, m_ui->message, &MessageLine::showError);
    connect(m_ui->profiles, &QListWidget::currentRowChanged, this, &ConnectionDialog::showRow);
    connect(m_ui->add, &QToolButton::clicked, this, &ConnectionDialog::addProfile);
    connect(m_ui->importLegacy, &QToolButton::clicked, this, &ConnectionDialog::askForImport);
    connect(m_ui->remove, &QToolButton::clicked, this, &ConnectionDialog::askToRemove);
    connect(m_ui->form, &ProfileForm::changed, this, &ConnectionDialog::onEdited);
    connect(m_ui->test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(m_ui->cancelTest, &QPushButton::clicked, this, [this] {
        endTest();
        m_ui->message->showMessage(Tone::Info, tr("The test was cancelled."));
    });
    connect(m_ui->buttons->button(QDialogButtonBox::Save), &QPushButton::clicked, this, [this] {
        if (save())
            validate();
    });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &ConnectionDialog::connectToCurrent);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ConnectionDialog::reject);

    if (m_drafts.empty() && current.isEmpty())
        addProfile();
    else
        m_ui->profiles->setCurrentRow(row);
    Q_UNUSED(sandbox)
}

ConnectionDialog::~ConnectionDialog() = default;

void ConnectionDialog::reject()
{
    const bool changed = std::any_of(m_drafts.cbegin(), m_drafts.cend(),
        [](const auto &draft) { return draft->isChanged() && !(draft->values == ProfileForm::Values()); });
    if (!changed) {
        QDialog::reject();
        return;
    }
    QMessageBox *const box = question(this, tr("Close without saving the changes?"), tr("&Discard"));
    connect(box, &QMessageBox::accepted, this, [this] { QDialog::reject(); });
    box->open();
}

void ConnectionDialog::addRow(ConnectionDraft draft)
{
    m_drafts.push_back(std::make_shared<ConnectionDraft>(std::move(draft)));
    const QString name = m_drafts.back()->values.profile.name;
    auto *item =
        new QListWidgetItem(icon(Icon::Cloud), name.isEmpty() ? tr("New connection") : name, m_ui->profiles);
    item->setToolTip({});
}

void ConnectionDialog::addProfile()
{
    addRow({});
    m_ui->profiles->setCurrentRow(m_ui->profiles->count() - 1);
    m_ui->form->setFocus();
}

void ConnectionDialog::askForImport()
{
    auto *dialog = new QFileDialog(this, tr("Import Legacy Configuration"), QString(),
        tr("Configuration files (*.cfg *.conf *.ini);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConnectionDialog::importFile);
    dialog->open();
}

void ConnectionDialog::importFile(const QString &path)
{
    const auto config = readLegacyConfig(path);
    if (!config) {
        m_ui->message->showError(config.error());
        return;
    }
    QMessageBox *const box = question(this, tr("Import this connection?"), tr("&Import"));
    box->setInformativeText(legacyText(*config));
    connect(box, &QMessageBox::accepted, this, [this, config = *config] {
        addRow({.values = {.profile = config.profile,
                    .endpointText = config.profile.endpoint.toString(),
                    .password = config.password}});
        m_ui->profiles->setCurrentRow(m_ui->profiles->count() - 1);
    });
    box->open();
}

void ConnectionDialog::askToRemove()
{
    if (!current()->saved) {
        removeCurrent();
        return;
    }
    QMessageBox *const box = question(this,
        tr("Remove the connection “%1” and its password? The nodes in the cloud stay as they are.")
            .arg(current()->saved->name),
        tr("&Remove"));
    connect(box, &QMessageBox::accepted, this, &ConnectionDialog::removeCurrent);
    box->open();
}

void ConnectionDialog::removeCurrent()
{
    const auto draft = current();
    if (draft->saved) {
        const auto removed = m_settings.removeProfile(draft->saved->name);
        if (!removed) {
            m_ui->message->showError(removed.error());
            return;
        }
        m_secrets.removeAll(draft->saved->name);
    }
    const int row = m_ui->profiles->currentRow();
    const QSignalBlocker quiet(m_ui->profiles);
    m_drafts.erase(m_drafts.begin() + row - 1);
    delete m_ui->profiles->takeItem(row);
    m_ui->profiles->setCurrentRow(std::min(row, m_ui->profiles->count() - 1));
    showRow(m_ui->profiles->currentRow());
}

bool ConnectionDialog::isSandboxRow() const
{
    return m_ui->profiles->currentRow() <= 0;
}

std::shared_ptr<ConnectionDraft> ConnectionDialog::current() const
{
    return isSandboxRow() ? nullptr : m_drafts.at(size_t(m_ui->profiles->currentRow() - 1));
}

void ConnectionDialog::showRow(int row)
{
    endTest();
    m_ui->pages->setCurrentWidget(row <= 0 ? m_ui->sandboxPage : m_ui->formPage);
    m_ui->remove->setEnabled(row > 0);
    if (const auto draft = current()) {
        m_ui->form->setValues(draft->values);
        m_ui->form->setPasswordPlace(draft->place, draft->placeDetail);
        if (!draft->looked)
            m_secrets.lookUp(draft);
    }
    validate();
}

void ConnectionDialog::onEdited()
{
    endTest();
    const auto draft = current();
    draft->values = m_ui->form->values();
    const QString name = draft->values.profile.name;
    m_ui->profiles->currentItem()->setText(name.isEmpty() ? tr("New connection") : name);
    validate();
}

std::optional<Error> ConnectionDialog::problem() const
{
    const auto draft = current();
    const bool twice = std::any_of(m_drafts.cbegin(), m_drafts.cend(), [&draft](const auto &other) {
        return other != draft && other->values.profile.name == draft->values.profile.name;
    });
    if (const auto problem = m_ui->form->problem())
        return problem;
    // The sandbox is not in the list, but among the profiles once it has been used.
    const auto saved = m_settings.profile(draft->values.profile.name);
    if (twice || (saved && saved->sandbox))
        return Error{.kind = ErrorKind::Rejected, .detail = tr("another connection has this name")};
    return std::nullopt;
}

void ConnectionDialog::validate()
{
    QPushButton *const saveButton = m_ui->buttons->button(QDialogButtonBox::Save);
    const auto draft = current();
    const auto wrong = draft ? problem() : std::nullopt;
    const bool complete = !draft || (!wrong && !draft->password().isEmpty());
    saveButton->setEnabled(draft && !wrong && draft->isChanged());
    m_connect->setEnabled(complete);
    m_ui->test->setEnabled(draft && complete && !m_testContext);
    if (wrong)
        m_ui->message->showMessage(Tone::Info, detailSentence(*wrong));
    else if (!complete && draft->place != ProfileForm::PasswordPlace::Looking)
        m_ui->message->showMessage(
            Tone::Info, tr("Enter the password to test the connection or to connect."));
    else
        m_ui->message->clear();
}

bool ConnectionDialog::save()
{
    const auto draft = current();
    const Profile &profile = draft->values.profile;
    const auto saved = m_settings.saveProfile(profile);
    if (!saved) {
        m_ui->message->showError(saved.error());
        return false;
    }
    const QString oldName = draft->saved ? draft->saved->name : profile.name;
    m_secrets.save(draft, oldName);
    if (oldName != profile.name) {
        m_settings.setSavedViews(profile.name, m_settings.savedViews(oldName));
        // The new one is stored already: at worst both stay in the list.
        if (const auto removed = m_settings.removeProfile(oldName); !removed)
            m_ui->message->showError(removed.error());
    }
    draft->saved = profile;
    const ProfileForm::Values typed = draft->values;
    if (!typed.password.isEmpty())
        draft->storedPassword = typed.password;
    draft->values.password.clear();
    draft->values.proxyPassword.clear();
    draft->values.agentProxyPassword.clear();
    if (draft->values != typed) {
        m_ui->form->setValues(draft->values);
        m_ui->form->setPasswordPlace(draft->place, draft->placeDetail);
    }
    return true;
}

void ConnectionDialog::connectToCurrent()
{
    const auto draft = current();
    if (!draft) {
        m_choice = {.profile = {.name = QStringLiteral("sandbox"), .sandbox = true}};
        accept();
        return;
    }
    // A token is found again by whoever connects, with its end.
    const bool byToken =
        draft->place == ProfileForm::PasswordPlace::Token && draft->values.password.isEmpty();
    m_choice = {.profile = draft->values.profile, .password = byToken ? QString() : draft->password()};
    if (draft->isChanged() && !save())
        return;
    accept();
}

void ConnectionDialog::test()
{
    const auto draft = current();
    m_testContext = std::make_unique<QObject>();
    m_ui->cancelTest->show();
    m_ui->test->setEnabled(false);
    m_ui->message->showMessage(
        Tone::Busy, tr("Testing the connection to %1…").arg(draft->values.profile.endpoint.host()));
    m_probe({.profile = draft->values.profile,
                .password = draft->password(),
                .proxyPassword = draft->values.proxyPassword,
                .agentProxyPassword = draft->values.agentProxyPassword,
                .storedName = draft->saved ? draft->saved->name : QString()},
        m_testContext.get(), [this](const Result<EndpointInfo> &answer) { onTested(answer); });
}

void ConnectionDialog::endTest()
{
    if (!m_testContext)
        return;
    // Not at once: the answer that ends the test comes from within the context's own call.
    m_testContext.release()->deleteLater();
    m_ui->cancelTest->hide();
    m_ui->test->setEnabled(true);
}

void ConnectionDialog::onTested(const Result<EndpointInfo> &answer)
{
    if (!m_testContext)
        return;
    endTest();
    if (answer) {
        m_ui->message->showMessage(Tone::Success, tr("The connection works."), endpointText(*answer));
        return;
    }
    m_ui->message->showError(answer.error());
    if (CertificateDialog::canMend(answer.error()))
        offerPin(answer.error());
}

void ConnectionDialog::offerPin(const Error &error)
{
    const auto draft = current();
    const QUrl endpoint = draft->values.profile.endpoint;
    auto *dialog =
        new CertificateDialog(QStringLiteral("%1:%2").arg(endpoint.host()).arg(endpoint.port()), error, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, draft] {
        if (draft != current())
            return;
        draft->values.profile.pinnedCertificate = dialog->fingerprint();
        m_ui->form->setValues(draft->values);
        onEdited();
        test();
    });
    dialog->open();
}

} // namespace msm
