// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace msm {

class AppSettings;

/// The theme, and the language out of those that this build has. A part of the preferences.
class AppearanceForm final : public QWidget {
    Q_OBJECT
public:
    explicit AppearanceForm(QWidget *parent = nullptr);

    void load(const AppSettings &settings);
    void save(AppSettings &settings) const;

private:
    QComboBox *m_theme;
    QComboBox *m_language;
};

} // namespace msm
