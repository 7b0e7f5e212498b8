// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/capacity.h"
#include "core/manager/likeness.h"
#include "core/manager/mysqlservermanager.h"
#include "core/manager/replacement.h"
#include "core/settings/profile.h"

#include <QDialog>
#include <QSet>

#include <memory>

namespace msm {

namespace Ui {
class CreateNodesDialog;
}

class MachineForm;

/// Asks what nodes to create: from a template, with what it asks, or from image, network and size. Shows the
/// names that will result, loads what there is from the cloud, and lets nothing through that the manager
/// would refuse: the reason stands where the user looks. Says what the nodes take and what there is for them,
/// and warns of what does not fit without forbidding it (docs/decisions/0061-before-the-click.md). Makes no
/// node itself. The cloud client must outlive it.
class CreateNodesDialog final : public QDialog {
    Q_OBJECT
public:
    /// `taken`: names that exist. `preferredTemplate`: name or id of the template to select if it is there;
    /// else the one with the lowest id is. `creation`: what stands in the fields for image, network and size,
    /// which come first if it names both and no template is preferred. `gate`: when a node is ready, at
    /// first.
    CreateNodesDialog(IaaSClient &iaas, QSet<QString> taken, QString preferredTemplate,
        const CreationDefaults &creation = {}, ReadinessGate gate = ReadinessGate::MySqlRunning,
        QWidget *parent = nullptr);
    ~CreateNodesDialog() override;

    /// Whether the profile has a node secret, without which nothing can be installed. Until then it counts as
    /// there.
    void setHasNodeSecret(bool has);
    /// Says at first how many nodes there are to be in the place of others, and what these were like.
    void replace(const Replacement &like, int count);
    /// Says at first what one more node like this is to be. For a dialog whose preferred template is that of
    /// the other node.
    void begin(const Likeness &like);

    /// Valid once the dialog was accepted.
    [[nodiscard]] CreateRequest request() const;
    /// Empty when no template was used.
    [[nodiscard]] QString templateName() const;

private:
    void loadTemplates();
    void onTemplates(const Result<QList<TemplateInfo>> &templates);
    void validate();
    void showTemplatesState();
    void showSource();
    void showInputs();
    void showContext();
    void showHidden();
    void fitLater();
    /// Fills in, once, which labels and variables the other node was given beside these, which every node of
    /// its template or of the profile has.
    void takeOver(const QMap<QString, QString> &context, const QStringList &labels);
    /// Tells what is missing or wrong, whatever the nodes are made of; whether nothing is.
    bool showSourceProblem();
    bool showTemplateProblem();
    bool showMachineProblem();
    bool showContextProblem();
    bool showInstallProblem();
    bool showLabelsProblem();
    /// What the nodes take; nothing while that is not chosen yet.
    [[nodiscard]] std::optional<Demand> demand() const;
    void showCapacity();
    /// Of nodes that can be asked for: what will not fit all the same.
    void showWarnings();
    /// How one more node differs from the other, where nothing else is to be said.
    [[nodiscard]] QString differenceText() const;
    [[nodiscard]] QStringList labels() const;
    [[nodiscard]] bool isFromImage() const;
    [[nodiscard]] std::optional<TemplateInfo> chosenTemplate() const;
    [[nodiscard]] NodeFunction function() const;
    /// The row to select at first. There must be one.
    [[nodiscard]] int presetTemplate() const;
    /// -1 while the field holds no number.
    [[nodiscard]] int count() const;

    enum class Templates { Loading, Failed, None, Loaded };

    std::unique_ptr<Ui::CreateNodesDialog> m_ui;
    IaaSClient &m_iaas;
    QSet<QString> m_taken;
    QString m_preferredTemplate;
    bool m_hasNodeSecret = true;
    Templates m_templates = Templates::Loading;
    std::optional<Error> m_templatesError;
    QList<TemplateInfo> m_infos;
    QMap<QString, QString> m_machineContext;
    MachineForm *m_machine;
    std::optional<Capacity> m_capacity; ///< nothing: the cloud has not answered yet
    std::optional<Likeness> m_like;
    bool m_takenOver = false; ///< of m_like
};

} // namespace msm
