// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/nodecreation.h"

#include "app/gui/connector.h"
#include "app/gui/messages.h"
#include "app/gui/opened.h"
#include "app/session/session.h"
#include "core/iaas/iaasclient.h"
#include "core/manager/likeness.h"
#include "core/manager/mysqlservermanager.h"
#include "core/manager/replacement.h"
#include "core/settings/appsettings.h"
#include "core/settings/profile.h"
#include "ui/dialogs/createnodesdialog.h"
#include "ui/mainwindow.h"

#include <algorithm>

namespace msm {

QList<VmId> missingOf(const MySQLServerManager &manager, const QList<VmId> &ids)
{
    const QMap<VmId, MissingNode> missing = manager.missingNodes();
    QList<VmId> found = ids;
    found.removeIf([&missing](VmId id) { return !missing.contains(id); });
    return found;
}

NodeCreation::NodeCreation(
    Connector &connector, MainWindow &window, AppSettings &settings, Messages &messages, QObject *parent)
    : QObject(parent)
    , m_connector(connector)
    , m_window(window)
    , m_settings(settings)
    , m_messages(messages)
{
}

void NodeCreation::create()
{
    if (Session *const session = m_connector.session())
        ask(*session, {}, std::nullopt);
}

void NodeCreation::replace(const QList<VmId> &ids)
{
    Session *const session = m_connector.session();
    if (session == nullptr)
        return;
    const QList<VmId> missing = missingOf(session->manager(), ids);
    ask(*session, missing.isEmpty() ? session->manager().missingNodes().keys() : missing, std::nullopt);
}

void NodeCreation::createLike(const QList<VmId> &ids)
{
    Session *const session = m_connector.session();
    const NodeList nodes = session ? session->manager().nodes() : NodeList();
    const auto node = std::ranges::find(nodes, ids.value(0), &NodeView::id);
    if (ids.size() != 1 || node == nodes.cend())
        return;
    session->iaas().vmInfo(
        node->id, session, [this, session, node = *node](const Result<VirtualMachine> &vm) {
            if (!vm) {
                m_messages.showError(vm.error());
                return;
            }
            session->iaas().vmContext(node.id, session,
                [this, session, node, vm = *vm](const Result<QMap<QString, QString>> &context) {
                    if (context)
                        ask(*session, {}, likenessOf(node, vm, *context));
                    else
                        m_messages.showError(context.error());
                });
        });
}

void NodeCreation::ask(Session &session, const QList<VmId> &replaced, const std::optional<Likeness> &like)
{
    MySQLServerManager &manager = session.manager();
    const Profile &profile = session.profile();
    QList<MissingNode> missing;
    for (const VmId id : replaced) {
        const auto &all = manager.missingNodes();
        if (const auto found = all.constFind(id); found != all.cend())
            missing.append(*found);
    }
    const Replacement replacement = missing.isEmpty() ? Replacement() : replacementOf(missing);
    const TemplateId other = like ? like->templateId : replacement.templateId;
    const QString wanted = other.isValid() ? QString::number(other.value) : profile.defaultTemplate;
    auto *dialog = new CreateNodesDialog(session.iaas(), manager.takenNames(replaced), wanted,
        profile.creation, manager.options().waiting.gate, &m_window);
    dialog->setHasNodeSecret(manager.options().nodeSecret.has_value());
    if (like)
        dialog->begin(*like);
    else if (!missing.isEmpty())
        dialog->replace(replacement, int(missing.size()));
    // A dialog about nodes of a session that has ended asks for nothing any more.
    connect(&m_connector, &Connector::ending, dialog, [dialog] { delete dialog; });
    connect(dialog, &QDialog::accepted, this, [this, dialog, &manager, replaced] {
        CreateRequest request = dialog->request();
        request.replaces = replaced.first(std::min(replaced.size(), qsizetype(request.count)));
        const auto started = manager.createServiceNodes(request);
        if (!started)
            m_messages.showError(started.error());
        else
            rememberTemplate(dialog->templateName());
    });
    opened(dialog);
}

void NodeCreation::rememberTemplate(const QString &name)
{
    auto profile = m_settings.profile(m_connector.profile().name);
    if (!profile || name.isEmpty() || profile->defaultTemplate == name)
        return;
    profile->defaultTemplate = name;
    // Only a convenience for the next time: a failure is not worth a message.
    (void)m_settings.saveProfile(*profile);
}

} // namespace msm
