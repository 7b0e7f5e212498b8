// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reachform.h"

#include "ui/widgets/hintlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace msm {

namespace {

using Kind = Reach::Kind;

constexpr int kInherited = -1;

bool hasHost(int kind)
{
    return kind == int(Kind::Http) || kind == int(Kind::Socks5) || kind == int(Kind::Ssh);
}

/// What was typed for an address that is none, by the scheme that was chosen for it.
Reach asStored(const Reach &reach)
{
    if (reach.kind != Kind::Invalid)
        return reach;
    for (const Kind kind : {Kind::Http, Kind::Socks5, Kind::Ssh}) {
        const QString scheme = reachText({.kind = kind});
        if (reach.host.startsWith(scheme))
            return {.kind = kind, .host = reach.host.mid(scheme.size())};
    }
    return {.kind = Kind::Http, .host = reach.host};
}

} // namespace

ReachForm::ReachForm(
    const QString &name, const QString &label, const QString &inherited, QFormLayout &layout, QWidget &page)
    : QObject(&page)
    , m_layout(layout)
    , m_kind(new QComboBox(&page))
    , m_host(new QLineEdit(&page))
    , m_user(new QLineEdit(&page))
    , m_password(new QLineEdit(&page))
    , m_hint(new HintLabel(&page))
{
    if (!inherited.isEmpty())
        m_kind->addItem(inherited, kInherited);
    m_kind->addItem(tr("Directly"), int(Kind::Direct));
    m_kind->addItem(tr("As the system says"), int(Kind::System));
    m_kind->addItem(tr("Through an HTTP proxy"), int(Kind::Http));
    m_kind->addItem(tr("Through a SOCKS5 proxy"), int(Kind::Socks5));
    m_kind->addItem(tr("Through SSH, by way of a bastion"), int(Kind::Ssh));
    m_kind->setObjectName(name + QStringLiteral("Kind"));
    m_kind->setAccessibleName(QString(label).remove(u'&'));
    m_host->setObjectName(name + QStringLiteral("Host"));
    m_host->setAccessibleName(tr("Host and port of the proxy or bastion"));
    m_user->setObjectName(name + QStringLiteral("User"));
    m_user->setAccessibleName(tr("User for the proxy or bastion"));
    m_password->setObjectName(name + QStringLiteral("Password"));
    m_password->setAccessibleName(tr("Password for the proxy"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("Empty: the stored one, if there is one"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_layout.addRow(label, m_kind);
    m_layout.addRow(tr("Host:"), m_host);
    m_layout.addRow(tr("User:"), m_user);
    m_layout.addRow(tr("Password:"), m_password);
    m_layout.addRow(QString(), m_hint);
    connect(m_kind, &QComboBox::activated, this, &ReachForm::onEdited);
    for (QLineEdit *field : {m_host, m_user, m_password})
        connect(field, &QLineEdit::textEdited, this, &ReachForm::onEdited);
    setReach(inherited.isEmpty() ? std::optional(Reach{}) : std::nullopt);
}

void ReachForm::setReach(const std::optional<Reach> &reach)
{
    const Reach shown = asStored(reach.value_or(Reach{}));
    Reach withoutUser = shown;
    withoutUser.user.clear();
    m_kind->setCurrentIndex(m_kind->findData(reach ? int(shown.kind) : kInherited));
    m_host->setText(reach && reach->kind == Kind::Invalid ? shown.host : reachHostText(withoutUser));
    m_user->setText(shown.user);
    showFields();
}

std::optional<Reach> ReachForm::reach() const
{
    const int kind = kindChosen();
    if (kind == kInherited)
        return std::nullopt;
    const auto reach = typed();
    const QString scheme = reachText({.kind = Kind(kind)});
    return reach ? *reach : Reach{.kind = Kind::Invalid, .host = scheme + m_host->text()};
}

Result<Reach> ReachForm::typed() const
{
    const int kind = kindChosen();
    if (!hasHost(kind))
        return Reach{.kind = kind == kInherited ? Kind::Direct : Kind(kind)};
    auto reach = parseReachHost(Kind(kind), m_host->text());
    if (reach && !m_user->text().isEmpty())
        reach->user = m_user->text();
    return reach ? parseReach(reachText(*reach)) : reach; // the user, too
}

std::optional<Error> ReachForm::problem() const
{
    return errorOf(typed());
}

void ReachForm::setPassword(const QString &password)
{
    m_password->setText(password);
}

QString ReachForm::password() const
{
    return m_password->text();
}

int ReachForm::kindChosen() const
{
    return m_kind->currentData().toInt();
}

void ReachForm::onEdited()
{
    showFields();
    Q_EMIT changed();
}

void ReachForm::showFields()
{
    const int kind = kindChosen();
    const bool isSsh = kind == int(Kind::Ssh);
    for (QWidget *field : {m_host, m_user})
        m_layout.setRowVisible(field, hasHost(kind));
    m_layout.setRowVisible(m_password, hasHost(kind) && !isSsh);
    m_host->setPlaceholderText(isSsh    ? QStringLiteral("gate.example.org")
            : kind == int(Kind::Socks5) ? QStringLiteral("proxy.example.org:1080")
                                        : QStringLiteral("proxy.example.org:3128"));
    QString hint;
    if (isSsh)
        hint = tr("With your own configuration, keys and agent of ssh, which is never asked for a password. "
                  "Names, localhost included, mean what they mean on the bastion.");
    else if (hasHost(kind))
        hint = tr("For everything, this computer's own addresses included. The password goes to the system's "
                  "keychain and nowhere else.");
    m_hint->setText(hint);
    m_layout.setRowVisible(m_hint, !hint.isEmpty());
}

} // namespace msm
