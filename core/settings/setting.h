// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

#include <concepts>
#include <optional>
#include <utility>

namespace msm {

/// A stored value as T, or nothing if it is not one. Stricter than QVariant, to which any text is a true
/// bool and 70000 a quint16: settings files are edited by hand.
template <typename T>
std::optional<T> storedAs(QVariant stored)
{
    if (!stored.isValid())
        return std::nullopt;
    if constexpr (std::same_as<T, bool>) {
        const QString text = stored.toString();
        if (text == QLatin1String("true") || text == QLatin1String("1"))
            return true;
        return text == QLatin1String("false") || text == QLatin1String("0") ? std::optional(false)
                                                                            : std::nullopt;
    } else if constexpr (std::integral<T>) {
        bool isNumber = false;
        const qlonglong number = stored.toLongLong(&isNumber);
        return isNumber && std::in_range<T>(number) ? std::optional(static_cast<T>(number)) : std::nullopt;
    } else {
        return stored.convert(QMetaType::fromType<T>()) ? std::optional(stored.value<T>()) : std::nullopt;
    }
}

/// One setting, with its key and its default at its declaration: `Setting<bool> serve {settings, "key",
/// false}`. Reads and writes through to the injected QSettings, which must outlive it. A stored value that
/// is not a T counts as not set.
template <typename T>
class Setting final {
public:
    Setting(QSettings &settings, QString key, T defaultValue)
        : m_settings(settings)
        , m_key(std::move(key))
        , m_default(std::move(defaultValue))
    {
    }
    Q_DISABLE_COPY_MOVE(Setting)
    ~Setting() = default;

    [[nodiscard]] T get() const { return storedAs<T>(m_settings.value(m_key)).value_or(m_default); }

    void set(const T &value) { m_settings.setValue(m_key, QVariant::fromValue(value)); }
    /// Back to the default.
    void reset() { m_settings.remove(m_key); }

    [[nodiscard]] const T &defaultValue() const { return m_default; }

private:
    QSettings &m_settings;
    const QString m_key;
    const T m_default;
};

} // namespace msm
