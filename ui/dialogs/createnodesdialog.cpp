// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/createnodesdialog.h"
#include "ui_createnodesdialog.h"

#include "core/iaas/contextvariable.h"
#include "core/iaas/templatechoice.h"
#include "ui/dialogs/machineform.h"
#include "ui/widgets/fitwindow.h"
#include "ui/widgets/formarea.h"
#include "ui/words/installtext.h"

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace msm {

CreateNodesDialog::CreateNodesDialog(IaaSClient &iaas, QSet<QString> taken, QString preferredTemplate,
    const CreationDefaults &creation, ReadinessGate gate, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CreateNodesDialog>())
    , m_iaas(iaas)
    , m_taken(std::move(taken))
    , m_preferredTemplate(std::move(preferredTemplate))
    , m_machineContext(creation.context)
    , m_machine(new MachineForm(iaas, creation, this))
{
    m_ui->setupUi(this);
    constexpr int machineRow = 5;
    m_ui->form->addWidget(m_machine, machineRow, 1);
    m_ui->message->reserve(2);
    constexpr int usualLines = 2;
    constexpr int mostLines = 4; // the tool tip has what is longer
    m_ui->capacity->setMinimumHeight(usualLines * fontMetrics().lineSpacing());
    m_ui->capacity->setMaximumHeight(mostLines * fontMetrics().lineSpacing());
    QSizePolicy policy = m_ui->namePreview->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing moves when it comes
    m_ui->namePreview->setSizePolicy(policy);
    FormArea::within(*this, {m_ui->capacity, m_ui->message, m_ui->buttons});
    openFitted(*this);
    m_machine->orderAfter(m_ui->retry);
    m_ui->gate->setGate(gate);
    const bool imported = !creation.image.isEmpty() && !creation.network.isEmpty();
    (imported && m_preferredTemplate.isEmpty() ? m_ui->fromImage : m_ui->fromTemplate)->setChecked(true);
    for (const ServerInstall install : serverInstalls)
        m_ui->install->addItem(serverInstallText(install), int(install));
    m_ui->install->setCurrentIndex(m_ui->install->findData(int(creation.install)));
    m_ui->namePattern->selectAll();
    m_ui->retry->setIcon(icon(Icon::Refresh));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setIcon(icon(Icon::CreateNodes));
    auto *number = m_ui->count->findChild<QLineEdit *>();
    connect(m_ui->namePattern, &QLineEdit::textChanged, this, &CreateNodesDialog::validate);
    connect(number, &QLineEdit::textChanged, this, &CreateNodesDialog::validate);
    // The field is silent while the arrows change it.
    connect(m_ui->count, &QSpinBox::valueChanged, this, &CreateNodesDialog::validate);
    connect(m_ui->fromImage, &QRadioButton::toggled, this, &CreateNodesDialog::showSource);
    connect(m_ui->templates, &QComboBox::currentIndexChanged, this, &CreateNodesDialog::showInputs);
    connect(m_ui->inputs, &UserInputsForm::changed, this, &CreateNodesDialog::validate);
    connect(m_ui->labels, &QLineEdit::textChanged, this, &CreateNodesDialog::validate);
    connect(m_ui->addContext, &QCheckBox::toggled, this, &CreateNodesDialog::showContext);
    connect(m_ui->context, &ContextForm::changed, this, [this] {
        showHidden();
        validate();
    });
    connect(m_ui->context, &ContextForm::grown, this, &CreateNodesDialog::fitLater);
    connect(m_ui->showHidden, &QCheckBox::toggled, this, [this](bool shown) {
        m_ui->context->setRevealed(shown);
        m_ui->inputs->setRevealed(shown);
    });
    connect(m_ui->install, &QComboBox::currentIndexChanged, this, &CreateNodesDialog::validate);
    connect(m_ui->functionAgent, &QRadioButton::toggled, this, [this](bool agent) {
        m_ui->install->setEnabled(agent);
        validate();
    });
    for (const QRadioButton *choice : {m_ui->functionAgent, m_ui->functionManager, m_ui->functionNone})
        connect(choice, &QRadioButton::toggled, this, [this] { m_ui->gate->setFunction(function()); });
    connect(m_machine, &MachineForm::changed, this, &CreateNodesDialog::validate);
    connect(m_ui->retry, &QPushButton::clicked, this, [this] {
        if (isFromImage())
            m_machine->load();
        else
            loadTemplates();
    });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    loadTemplates();
    m_iaas.readCapacity(this, [this](const Result<Capacity> &capacity) {
        m_capacity = capacity.value_or(Capacity());
        validate();
    });
    showContext();
    showSource();
}

CreateNodesDialog::~CreateNodesDialog() = default;

void CreateNodesDialog::setHasNodeSecret(bool has)
{
    m_hasNodeSecret = has;
    validate();
}

void CreateNodesDialog::replace(const Replacement &like, int count)
{
    m_ui->count->setValue(count);
    m_ui->namePattern->setText(like.namePattern);
    if (like.function == NodeFunction::Manager)
        m_ui->functionManager->setChecked(true);
    else if (like.function == NodeFunction::None)
        m_ui->functionNone->setChecked(true);
    if (like.templateId.isValid())
        m_ui->fromTemplate->setChecked(true);
}

void CreateNodesDialog::begin(const Likeness &like)
{
    setWindowTitle(tr("One More Like %1").arg(like.name));
    replace({.namePattern = like.namePattern, .function = like.function, .templateId = like.templateId}, 1);
    m_like = like;
    m_ui->install->setCurrentIndex(m_ui->install->findData(int(like.install)));
    if (!like.machine)
        return;
    m_machine->choose(*like.machine);
    m_ui->fromImage->setChecked(true);
    takeOver(m_machineContext, {});
}

void CreateNodesDialog::takeOver(const QMap<QString, QString> &context, const QStringList &labels)
{
    if (std::exchange(m_takenOver, true))
        return;
    QStringList ownLabels = m_like->labels;
    ownLabels.removeIf([&labels](const QString &label) { return labels.contains(label); });
    m_ui->labels->setText(ownLabels.join(QStringLiteral(", ")));
    const QMap<QString, QString> added = addedContext(m_like->context, context);
    QWidget *const focused = focusWidget();
    m_ui->context->setVariables(added);
    m_ui->addContext->setChecked(!added.isEmpty());
    if (focused)
        focused->setFocus(); // somebody may be typing a name by now
}

CreateRequest CreateNodesDialog::request() const
{
    CreateRequest request;
    request.count = count();
    request.namePattern = m_ui->namePattern->text();
    request.options.onHold = m_ui->onHold->isChecked();
    request.function = function();
    request.gate = m_ui->gate->gate();
    request.labels = labels();
    if (request.function == NodeFunction::Agent)
        request.install = ServerInstall(m_ui->install->currentData().toInt());
    if (isFromImage()) {
        request.options.machine = m_machine->machine();
        request.options.context = m_machineContext;
    } else if (const auto chosen = chosenTemplate()) {
        request.templateId = chosen->id;
        request.options.answers =
            answerInputs(chosen->inputs, m_ui->inputs->answers()).value_or(QMap<QString, QString>());
    }
    if (m_ui->addContext->isChecked())
        request.options.context = contextWith(request.options.context, m_ui->context->variables());
    return request;
}

NodeFunction CreateNodesDialog::function() const
{
    if (m_ui->functionManager->isChecked())
        return NodeFunction::Manager;
    return m_ui->functionNone->isChecked() ? NodeFunction::None : NodeFunction::Agent;
}

QString CreateNodesDialog::templateName() const
{
    const auto chosen = chosenTemplate();
    return chosen ? chosen->name : QString();
}

std::optional<TemplateInfo> CreateNodesDialog::chosenTemplate() const
{
    const int index = m_ui->templates->currentIndex();
    if (isFromImage() || m_templates != Templates::Loaded || index < 0)
        return std::nullopt;
    return m_infos.at(index);
}

bool CreateNodesDialog::isFromImage() const
{
    return m_ui->fromImage->isChecked();
}

void CreateNodesDialog::showSource()
{
    const bool fromImage = isFromImage();
    m_ui->templateLabel->setVisible(!fromImage);
    m_ui->templates->setVisible(!fromImage);
    m_machine->setVisible(fromImage);
    if (fromImage)
        m_machine->load();
    showInputs();
}

void CreateNodesDialog::showInputs()
{
    const auto chosen = chosenTemplate();
    QList<UserInput> inputs = chosen ? chosen->inputs : QList<UserInput>();
    if (m_like && chosen) {
        const bool isSame = chosen->id == m_like->templateId;
        for (UserInput &input : inputs)
            input = isSame ? answeredLike(input, *m_like) : input;
        takeOver(
            isSame ? chosen->context : QMap<QString, QString>(), isSame ? chosen->labels : QStringList());
    }
    m_ui->inputs->setInputs(inputs);
    m_ui->inputs->orderAfter(m_ui->context->lastField());
    m_ui->inputs->setVisible(!inputs.isEmpty());
    showHidden();
    validate();
    fitLater();
}

void CreateNodesDialog::showContext()
{
    m_ui->context->setVisible(m_ui->addContext->isChecked());
    if (m_ui->addContext->isChecked())
        m_ui->context->setFocus();
    showHidden();
    validate();
    fitLater();
}

void CreateNodesDialog::showHidden()
{
    const bool inContext = m_ui->addContext->isChecked() && m_ui->context->hasHidden();
    m_ui->showHidden->setVisible(inContext || m_ui->inputs->hasHidden());
}

void CreateNodesDialog::fitLater()
{
    // Once the layout knows what has come and gone. What nobody needs any more is given back.
    QMetaObject::invokeMethod(
        this,
        [this] {
            // What arrives on its own must not move the buttons from under the mouse: then the form scrolls.
            if (m_ui->buttons->underMouse())
                return;
            layout()->activate();
            const int wide = std::max(width(), layout()->totalSizeHint().width());
            fitWindow(*this, {wide, wantedHeight(*this, wide)});
        },
        Qt::QueuedConnection);
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
    showInputs();
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

int CreateNodesDialog::count() const
{
    // Not value(): while an empty or unfinished number is typed, that still is the one before.
    bool isNumber = false;
    const int number = QLocale().toInt(m_ui->count->cleanText(), &isNumber);
    return isNumber ? number : -1;
}

} // namespace msm
