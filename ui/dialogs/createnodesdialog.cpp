// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/createnodesdialog.h"
#include "ui_createnodesdialog.h"

#include "core/iaas/templatechoice.h"
#include "core/nodes/namepattern.h"
#include "ui/detailtext.h"

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace msm {

namespace {

constexpr int shownNames = 3;

/// "mysql-01, mysql-02, mysql-03, … mysql-20"
QString previewOf(const QStringList &names)
{
    if (names.size() <= shownNames + 1)
        return names.join(QStringLiteral(", "));
    return QStringLiteral("%1, … %2").arg(names.first(shownNames).join(QStringLiteral(", ")), names.last());
}

} // namespace

CreateNodesDialog::CreateNodesDialog(
    IaaSClient &iaas, QSet<QString> taken, QString preferredTemplate, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CreateNodesDialog>())
    , m_iaas(iaas)
    , m_taken(std::move(taken))
    , m_preferredTemplate(std::move(preferredTemplate))
{
    m_ui->setupUi(this);
    m_ui->namePattern->selectAll();
    m_ui->retry->setIcon(icon(Icon::Refresh));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setIcon(icon(Icon::NewNodes));
    auto *number = m_ui->count->findChild<QLineEdit *>();
    connect(m_ui->namePattern, &QLineEdit::textChanged, this, &CreateNodesDialog::validate);
    connect(number, &QLineEdit::textChanged, this, &CreateNodesDialog::validate);
    // The field is silent while the arrows change it.
    connect(m_ui->count, &QSpinBox::valueChanged, this, &CreateNodesDialog::validate);
    connect(m_ui->templates, &QComboBox::currentIndexChanged, this, &CreateNodesDialog::validate);
    connect(m_ui->retry, &QPushButton::clicked, this, &CreateNodesDialog::loadTemplates);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    loadTemplates();
}

CreateNodesDialog::~CreateNodesDialog() = default;

CreateRequest CreateNodesDialog::request() const
{
    CreateRequest request;
    request.count = count();
    request.namePattern = m_ui->namePattern->text();
    const int index = m_ui->templates->currentIndex();
    if (m_templates == Templates::Loaded && index >= 0)
        request.templateId = m_infos.at(index).id;
    if (m_ui->functionManager->isChecked())
        request.function = NodeFunction::Manager;
    else if (m_ui->functionNone->isChecked())
        request.function = NodeFunction::None;
    return request;
}

QString CreateNodesDialog::templateName() const
{
    const int index = m_ui->templates->currentIndex();
    return m_templates == Templates::Loaded && index >= 0 ? m_infos.at(index).name : QString();
}

void CreateNodesDialog::loadTemplates()
{
    m_templates = Templates::Loading;
    showTemplatesState();
    m_iaas.listTemplates(
        this, [this](const Result<QList<TemplateInfo>> &templates) { onTemplates(templates); });
}

void CreateNodesDialog::onTemplates(const Result<QList<TemplateInfo>> &templates)
{
    m_templatesError = templates ? std::nullopt : std::optional(templates.error());
    m_infos = templates.value_or(QList<TemplateInfo>());
    std::sort(m_infos.begin(), m_infos.end(), [](const TemplateInfo &a, const TemplateInfo &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    m_templates = !templates ? Templates::Failed : m_infos.isEmpty() ? Templates::None : Templates::Loaded;
    showTemplatesState();
}

void CreateNodesDialog::showTemplatesState()
{
    const QSignalBlocker quiet(m_ui->templates);
    m_ui->templates->clear();
    m_ui->templates->setEnabled(m_templates == Templates::Loaded);
    m_ui->retry->setVisible(m_templates == Templates::Failed || m_templates == Templates::None);
    switch (m_templates) {
    case Templates::Loading:
        m_ui->templates->addItem(tr("Loading…"));
        break;
    case Templates::Failed:
        m_ui->templates->addItem(tr("Not loaded"));
        break;
    case Templates::None:
        m_ui->templates->addItem(tr("There is none"));
        break;
    case Templates::Loaded:
        for (const TemplateInfo &info : std::as_const(m_infos)) {
            m_ui->templates->addItem(tr("%1 (id %2, %3 CPU, %4 memory)")
                                         .arg(info.name)
                                         .arg(info.id.value)
                                         .arg(QLocale().toString(info.cpu),
                                             QLocale().formattedDataSize(info.memoryMb * 1024 * 1024)));
        }
        m_ui->templates->setCurrentIndex(presetTemplate());
    }
    validate();
}

int CreateNodesDialog::presetTemplate() const
{
    // The first by name may be any: the preset is what a command without a template would take.
    auto preset = chooseTemplate(m_infos, m_preferredTemplate);
    if (!preset)
        preset = chooseTemplate(m_infos, {});
    const auto at = std::ranges::find(m_infos, preset->id, &TemplateInfo::id);
    return int(std::distance(m_infos.cbegin(), at));
}

void CreateNodesDialog::validate()
{
    QPushButton *const ok = m_ui->buttons->button(QDialogButtonBox::Ok);
    const int wanted = count();
    const auto names = expandNamePattern(m_ui->namePattern->text(), wanted, m_taken);
    m_ui->namePreview->setText(names ? previewOf(*names) : QString());
    m_ui->namePreview->setVisible(names.has_value());
    ok->setEnabled(names.has_value() && m_templates == Templates::Loaded);
    ok->setText(names ? tr("Create %n node(s)", nullptr, wanted) : tr("Create"));

    using Tone = MessageLine::Tone;
    if (wanted < 0)
        m_ui->message->showMessage(Tone::Warning, tr("Enter how many nodes to create."));
    else if (!names)
        m_ui->message->showMessage(Tone::Warning, detailSentence(names.error()));
    else if (m_templates == Templates::Loading)
        m_ui->message->showMessage(Tone::Busy, tr("Loading the templates from the cloud…"));
    else if (m_templates == Templates::Failed)
        m_ui->message->showError(*m_templatesError);
    else if (m_templates == Templates::None)
        m_ui->message->showMessage(Tone::Warning, tr("Your account sees no template"),
            tr("Make one in OpenNebula, or ask for the right to use one; then try again."));
    else
        m_ui->message->clear();
}

int CreateNodesDialog::count() const
{
    // Not value(): while an empty or unfinished number is typed, that still is the one before.
    bool isNumber = false;
    const int number = QLocale().toInt(m_ui->count->cleanText(), &isNumber);
    return isNumber ? number : -1;
}

} // namespace msm
