// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/nodelabels.h"

#include "app/gui/connector.h"
#include "app/gui/messages.h"
#include "app/gui/opened.h"
#include "app/session/session.h"
#include "core/iaas/iaasclient.h"
#include "core/manager/labelling.h"
#include "core/manager/mysqlservermanager.h"
#include "ui/dialogs/labelsdialog.h"
#include "ui/mainwindow.h"

#include <memory>

namespace msm {

NodeLabels::NodeLabels(Connector &connector, MainWindow &window, Messages &messages, QObject *parent)
    : QObject(parent)
    , m_connector(connector)
    , m_window(window)
    , m_messages(messages)
{
}

void NodeLabels::ask(const QList<VmId> &ids)
{
    Session *const session = m_connector.session();
    if (session == nullptr)
        return;
    NodeList nodes;
    for (const NodeView &node : session->manager().nodes()) {
        if (ids.contains(node.id) && !node.loss)
            nodes.append(node);
    }
    if (nodes.isEmpty())
        return;
    auto *dialog = new LabelsDialog(nodes, session->manager().nodes(), &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, nodes] {
        QList<VmId> labelled;
        for (const NodeView &node : nodes)
            labelled.append(node.id);
        change(labelled, dialog->change());
    });
    opened(dialog);
}

void NodeLabels::change(const QList<VmId> &ids, const LabelChange &change)
{
    Session *const session = m_connector.session();
    if (session == nullptr || session->manager().options().readOnly)
        return;
    struct Outcome {
        qsizetype waiting = 0;
        QList<Error> errors;
    };
    const auto outcome = std::make_shared<Outcome>();
    outcome->waiting = ids.size();
    for (const VmId id : ids) {
        changeLabels(
            session->iaas(), id, change, session, [this, session, outcome](const Result<void> &changed) {
                if (!changed)
                    outcome->errors.append(changed.error());
                if (--outcome->waiting > 0)
                    return;
                session->manager().refresh();
                if (outcome->errors.isEmpty())
                    m_window.showMessage(tr("The labels are changed."));
                else
                    m_messages.showErrors(outcome->errors);
            });
    }
}

} // namespace msm
