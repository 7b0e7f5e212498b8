// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"
#include "core/manager/mysqlservermanager.h"

#include <QDialog>
#include <QSet>

#include <memory>

namespace msm {

namespace Ui {
class CreateNodesDialog;
}

/// Asks what nodes to create. Shows the names that will result, loads the templates from the cloud, and lets
/// nothing through that the manager would refuse: the reason stands where the user looks. Makes no node
/// itself. The cloud client must outlive it.
class CreateNodesDialog final : public QDialog {
    Q_OBJECT
public:
    /// `taken`: names that exist. `preferredTemplate`: name or id of the template to select if it is there;
    /// else the one with the lowest id is.
    CreateNodesDialog(
        IaaSClient &iaas, QSet<QString> taken, QString preferredTemplate, QWidget *parent = nullptr);
    ~CreateNodesDialog() override;

    /// Valid once the dialog was accepted.
    [[nodiscard]] CreateRequest request() const;
    [[nodiscard]] QString templateName() const;

private:
    void loadTemplates();
    void onTemplates(const Result<QList<TemplateInfo>> &templates);
    void validate();
    void showTemplatesState();
    /// The row to select at first. There must be one.
    [[nodiscard]] int presetTemplate() const;
    /// -1 while the field holds no number.
    [[nodiscard]] int count() const;

    enum class Templates { Loading, Failed, None, Loaded };

    std::unique_ptr<Ui::CreateNodesDialog> m_ui;
    IaaSClient &m_iaas;
    QSet<QString> m_taken;
    QString m_preferredTemplate;
    Templates m_templates = Templates::Loading;
    std::optional<Error> m_templatesError;
    QList<TemplateInfo> m_infos;
};

} // namespace msm
