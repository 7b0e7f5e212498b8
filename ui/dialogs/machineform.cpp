// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/machineform.h"

#include "core/iaas/templatechoice.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>

namespace msm {

namespace {

constexpr int kMostCpus = 1024;
constexpr int kMostMemory = 64 * 1024 * 1024; // MiB

template <typename Widget>
Widget *named(Widget *widget, const char *name, const QString &accessibleName)
{
    widget->setObjectName(QLatin1String(name));
    widget->setAccessibleName(accessibleName);
    return widget;
}

/// The row of what was wanted, else -1: to choose for the user would be a guess.
template <typename Entry>
int rowOf(const QList<Entry> &entries, const Result<Entry> &wanted)
{
    if (!wanted)
        return entries.size() == 1 ? 0 : -1;
    return int(entries.indexOf(*wanted));
}

} // namespace

MachineForm::MachineForm(IaaSClient &iaas, const CreationDefaults &defaults, QWidget *parent)
    : QWidget(parent)
    , m_iaas(iaas)
    , m_defaults(defaults)
    , m_images(named(new QComboBox(this), "images", tr("Image")))
    , m_networks(named(new QComboBox(this), "networks", tr("Network")))
    , m_cpu(named(new QDoubleSpinBox(this), "cpu", tr("CPU")))
    , m_vcpu(named(new QSpinBox(this), "vcpu", tr("Virtual CPUs")))
    , m_memory(named(new QSpinBox(this), "memory", tr("Memory in MiB")))
{
    const MachineSpec usual;
    m_cpu->setRange(0.01, kMostCpus);
    m_cpu->setSingleStep(0.5);
    m_cpu->setValue(defaults.cpu > 0 ? defaults.cpu : usual.cpu);
    m_vcpu->setRange(usual.vcpu, kMostCpus);
    m_vcpu->setSpecialValueText(tr("Automatic"));
    m_vcpu->setToolTip(tr("How many processors the guest sees; automatic: as the cloud decides"));
    m_memory->setRange(1, kMostMemory);
    m_memory->setSingleStep(256);
    m_memory->setSuffix(tr(" MiB"));
    m_memory->setValue(int(defaults.memoryMb > 0 ? defaults.memoryMb : usual.memoryMb));
    for (QComboBox *box : {m_images, m_networks}) {
        box->setPlaceholderText(tr("Choose…"));
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(box, &QComboBox::currentIndexChanged, this, &MachineForm::changed);
    }
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->addRow(tr("&Image:"), m_images);
    form->addRow(tr("Net&work:"), m_networks);
    auto *size = new QHBoxLayout;
    auto *vcpuLabel = new QLabel(tr("&VCPU:"), this);
    vcpuLabel->setBuddy(m_vcpu);
    auto *memoryLabel = new QLabel(tr("M&emory:"), this);
    memoryLabel->setBuddy(m_memory);
    size->addWidget(m_cpu);
    size->addSpacing(12);
    size->addWidget(vcpuLabel);
    size->addWidget(m_vcpu);
    size->addSpacing(12);
    size->addWidget(memoryLabel);
    size->addWidget(m_memory);
    size->addStretch();
    form->addRow(tr("&CPU:"), size);
    qobject_cast<QLabel *>(form->labelForField(size))->setBuddy(m_cpu);
}

void MachineForm::choose(const MachineSpec &machine)
{
    m_defaults.image = QString::number(machine.image.value);
    m_defaults.network = QString::number(machine.network.value);
    m_cpu->setValue(machine.cpu);
    m_vcpu->setValue(machine.vcpu);
    m_memory->setValue(int(machine.memoryMb));
    if (m_state == State::Loaded)
        fill();
}

void MachineForm::orderAfter(QWidget *previous)
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_images, m_networks, m_cpu, m_vcpu, m_memory}) {
        setTabOrder(previous, field);
        previous = field;
    }
}

void MachineForm::load()
{
    if (m_state == State::Loading || m_state == State::Loaded)
        return;
    m_state = State::Loading;
    m_error = {};
    m_awaited = 2;
    m_iaas.listImages(this, [this](const Result<QList<ImageInfo>> &images) {
        m_imageInfos = images.value_or(QList<ImageInfo>());
        onAnswer(images ? std::nullopt : std::optional(images.error()));
    });
    m_iaas.listNetworks(this, [this](const Result<QList<NetworkInfo>> &networks) {
        m_networkInfos = networks.value_or(QList<NetworkInfo>());
        onAnswer(networks ? std::nullopt : std::optional(networks.error()));
    });
    Q_EMIT changed();
}

void MachineForm::onAnswer(const std::optional<Error> &error)
{
    if (error)
        m_error = *error;
    if (--m_awaited > 0)
        return;
    if (m_error.detail.isEmpty() && (m_imageInfos.isEmpty() || m_networkInfos.isEmpty()))
        m_error = Error{.kind = ErrorKind::NotFound,
            .detail = m_imageInfos.isEmpty() ? QStringLiteral("the account sees no image")
                                             : QStringLiteral("the account sees no network")};
    m_state = m_error.detail.isEmpty() ? State::Loaded : State::Failed;
    fill();
    Q_EMIT changed();
}

void MachineForm::fill()
{
    const QSignalBlocker quietImages(m_images);
    const QSignalBlocker quietNetworks(m_networks);
    m_images->clear();
    for (const ImageInfo &info : std::as_const(m_imageInfos)) {
        m_images->addItem(tr("%1 (id %2, %3)")
                              .arg(info.name)
                              .arg(info.id.value)
                              .arg(QLocale().formattedDataSize(info.sizeMb * 1024 * 1024)));
    }
    m_networks->clear();
    for (const NetworkInfo &info : std::as_const(m_networkInfos))
        m_networks->addItem(tr("%1 (id %2)").arg(info.name).arg(info.id.value));
    m_images->setCurrentIndex(rowOf(m_imageInfos, chooseImage(m_imageInfos, m_defaults.image)));
    m_networks->setCurrentIndex(rowOf(m_networkInfos, chooseNetwork(m_networkInfos, m_defaults.network)));
}

bool MachineForm::isComplete() const
{
    return m_state == State::Loaded && m_images->currentIndex() >= 0 && m_networks->currentIndex() >= 0;
}

MachineSpec MachineForm::machine() const
{
    MachineSpec machine{.cpu = m_cpu->value(),
        .vcpu = m_vcpu->value(),
        .memoryMb = m_memory->value(),
        .disk = m_defaults.disk,
        .os = m_defaults.os};
    if (isComplete()) {
        machine.image = m_imageInfos.at(m_images->currentIndex()).id;
        machine.network = m_networkInfos.at(m_networks->currentIndex()).id;
    }
    return machine;
}

} // namespace msm
