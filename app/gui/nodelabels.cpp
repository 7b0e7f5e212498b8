// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/nodelabels.h"

#include "app/gui/connector.h"
#include "app/gui/messages.h"
#include "app/gui/opened.h"
#include "app/session/session.h"
#include "core/iaas/iaasclient.h"
#include "core/journal/eventlog.h"
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
    const NodeList nodes = session->manager().nodes().where(
        [asked = QSet<VmId>(ids.cbegin(), ids.cend())](
            const NodeView &node) { return asked.contains(node.id) && !node.loss; });
    if (nodes.isEmpty())
        return;
    auto *dialog = new LabelsDialog(nodes, session->manager().nodes(), &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, nodes] { change(nodes, dialog->change()); });
    opened(dialog);
}

void NodeLabels::change(const NodeList &nodes, const LabelChange &change)
{
    Session *const session = m_connector.session();
    if (session == nullptr || session->manager().options().readOnly)
        return;
    struct Outcome {
        qsizetype waiting = 0;
        QList<Error> errors;
        QList<NodeEvent> changed;
    };
    const auto outcome = std::make_shared<Outcome>();
    outcome->waiting = nodes.size();
    for (const NodeView &node : nodes) {
        const auto answered = [this, session, outcome, change, id = node.id, name = node.name](
                                  const Result<LabelChange> &changed) {
            if (!changed)
                outcome->errors.append(changed.error());
            else if (!changed->isEmpty())
                outcome->changed.append({.vm = id, .subject = name, .detail = changeText(*changed)});
            if (--outcome->waiting > 0)
                return;
            session->events().addEach(EventKind::LabelsChanged, outcome->changed, changeText(change));
            session->manager().refresh();
            if (outcome->errors.isEmpty())
                m_window.showMessage(tr("The labels are changed."));
            else
                m_messages.showErrors(outcome->errors);
        };
        changeLabels(session->iaas(), node.id, change, session, answered);
    }
}

} // namespace msm
