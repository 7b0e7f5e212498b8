// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace msm::xmlrpc {

class Value;
using Array = QList<Value>;
/// Members in the order in which they stand on the wire.
using Struct = QList<std::pair<QByteArray, Value>>;

/// One XML-RPC value. Strings are kept as UTF-8 bytes, because the largest of them (a pool listing) is XML
/// that is parsed next and never shown. Source: http://xmlrpc.com/spec.md and its <i8> extension.
class Value {
public:
    Value() = default;
    explicit Value(bool value)
        : m_data(value)
    {
    }
    explicit Value(int value)
        : m_data(qint64(value))
    {
    }
    explicit Value(qint64 value)
        : m_data(value)
    {
    }
    explicit Value(double value)
        : m_data(value)
    {
    }
    explicit Value(QByteArray utf8)
        : m_data(std::move(utf8))
    {
    }
    explicit Value(const QString &text)
        : m_data(text.toUtf8())
    {
    }
    explicit Value(Array array)
        : m_data(std::move(array))
    {
    }
    explicit Value(Struct members)
        : m_data(std::move(members))
    {
    }

    [[nodiscard]] std::optional<bool> toBool() const { return get<bool>(); }
    [[nodiscard]] std::optional<qint64> toInt() const { return get<qint64>(); }
    [[nodiscard]] std::optional<double> toDouble() const { return get<double>(); }
    [[nodiscard]] std::optional<QByteArray> toBytes() const { return get<QByteArray>(); }
    /// The array or struct inside, or null when the value is of another type.
    [[nodiscard]] const Array *toArray() const { return std::get_if<Array>(&m_data); }
    [[nodiscard]] const Struct *toStruct() const { return std::get_if<Struct>(&m_data); }
    /// The string inside moved out, so that a large one is never copied; empty for another type.
    [[nodiscard]] QByteArray takeBytes()
    {
        auto *bytes = std::get_if<QByteArray>(&m_data);
        return bytes ? std::exchange(*bytes, {}) : QByteArray();
    }

    bool operator==(const Value &) const = default;

private:
    template <typename T>
    [[nodiscard]] std::optional<T> get() const
    {
        const T *value = std::get_if<T>(&m_data);
        return value ? std::optional<T>(*value) : std::nullopt;
    }

    std::variant<std::monostate, bool, qint64, double, QByteArray, Array, Struct> m_data;
};

/// A request: method name and positional parameters.
struct MethodCall {
    QByteArray method;
    Array params;

    bool operator==(const MethodCall &) const = default;
};

/// What the server answers instead of a value when the call itself was wrong.
struct Fault {
    qint64 code = 0;
    QString text;

    bool operator==(const Fault &) const = default;
};

using MethodResponse = std::variant<Value, Fault>;

} // namespace msm::xmlrpc
