// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/heldprofile.h"

#include "app/gui/connector.h"
#include "app/gui/messages.h"
#include "app/gui/opened.h"
#include "app/handover/handover.h"
#include "app/session/profilestore.h"
#include "ui/mainwindow.h"
#include "ui/words/detailtext.h"
#include "ui/words/errortext.h"

#include <QMessageBox>
#include <QPushButton>

namespace msm {

HeldProfile::HeldProfile(Connector &connector, MainWindow &window, Messages &messages, QObject *parent)
    : QObject(parent)
    , m_connector(connector)
    , m_window(window)
    , m_messages(messages)
{
}

HeldProfile::~HeldProfile() = default;

void HeldProfile::ask(const Error &error)
{
    const Profile profile = m_connector.profile();
    m_connector.disconnectFrom();
    m_window.clear(errorText(error).headline);
    auto *box = new QMessageBox(QMessageBox::Information, m_window.windowTitle(),
        tr("\u201c%1\u201d is in use by another program").arg(profile.name), QMessageBox::Cancel, &m_window);
    box->setObjectName(QStringLiteral("profileInUse"));
    box->setInformativeText(
        tr("%1\n\nOnly one program at a time changes anything.").arg(detailSentence(error)));
    setPlainAndWide(*box);
    QPushButton *const show = box->addButton(tr("&Show That Window"), QMessageBox::AcceptRole);
    show->setObjectName(QStringLiteral("showHolder"));
    box->setDefaultButton(show);
    connect(show, &QPushButton::clicked, this, &HeldProfile::showHolder);
    if (!profile.sandbox) { // which only the window that started it can sign in to
        const QPushButton *const readOnly = box->addButton(tr("Open &Read-Only"), QMessageBox::AcceptRole);
        connect(readOnly, &QPushButton::clicked, this, [this, profile] { Q_EMIT readOnlyWanted(profile); });
    }
    opened(box);
}

void HeldProfile::showHolder()
{
    m_handOver = std::make_unique<HandOver>(
        ProfileStore::socketPath(m_connector.dataDir(), m_connector.profile().name));
    const auto notShown = [this] {
        m_messages.showNotice(MainWindow::Topic::Session, tr("There is no window to show"),
            tr("What holds the connection is a command line, or it has just ended."));
    };
    connect(m_handOver.get(), &HandOver::ended, this, [this, notShown](int exitCode) {
        if (exitCode == 0)
            m_window.close();
        else
            notShown();
    });
    connect(m_handOver.get(), &HandOver::notTaken, this, notShown);
    connect(m_handOver.get(), &HandOver::lost, this, notShown);
    m_handOver->raise();
}

} // namespace msm
