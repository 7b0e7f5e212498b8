// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/iaas/iaasclient.h"
#include "core/settings/profile.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace msm {

/// Image, network and size of a node that is made without a template. Loads what there is from the cloud,
/// which must outlive it.
class MachineForm final : public QWidget {
    Q_OBJECT
public:
    enum class State { Empty, Loading, Failed, Loaded };

    MachineForm(IaaSClient &iaas, const CreationDefaults &defaults, QWidget *parent = nullptr);

    /// Asks the cloud, unless it has answered or is being asked.
    void load();
    [[nodiscard]] State state() const { return m_state; }
    /// Why there is nothing to choose from, while the state is Failed.
    [[nodiscard]] const Error &error() const { return m_error; }
    /// Whether an image and a network are chosen.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] MachineSpec machine() const;

    /// Puts this into the fields. Image and network are chosen as soon as the cloud has said that they exist.
    void choose(const MachineSpec &machine);

    /// Tab goes from `previous` through the fields.
    void orderAfter(QWidget *previous);

Q_SIGNALS:
    void changed();

private:
    void onAnswer(const std::optional<Error> &error);
    void fill();

    IaaSClient &m_iaas;
    CreationDefaults m_defaults;
    State m_state = State::Empty;
    Error m_error;
    int m_awaited = 0; ///< answers of the cloud
    QList<ImageInfo> m_imageInfos;
    QList<NetworkInfo> m_networkInfos;
    QComboBox *m_images;
    QComboBox *m_networks;
    QDoubleSpinBox *m_cpu;
    QSpinBox *m_vcpu;
    QSpinBox *m_memory;
};

} // namespace msm
