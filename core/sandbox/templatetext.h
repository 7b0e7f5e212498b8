// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace msm::sandbox {

/// One attribute of an OpenNebula template: a single value, or a vector of named values (CONTEXT, NIC, …).
struct Attribute {
    QByteArray name;
    QByteArray value;                                 ///< empty for a vector
    QList<std::pair<QByteArray, QByteArray>> members; ///< of a vector, ordered by name
    bool isVector = false;

    [[nodiscard]] QByteArray member(const QByteArray &key) const;
    void setMember(const QByteArray &key, const QByteArray &text);

    bool operator==(const Attribute &) const = default;
};

/// A template as OpenNebula keeps it: attributes ordered by name, repeated names in the order in which they
/// came. Copies share their data, so thousands of machines made from one template cost little.
class Template {
public:
    /// Reads either form that OpenNebula takes, KEY="value" text or <TEMPLATE> XML; names become upper case.
    /// The error's detail is what OpenNebula answers; its line numbers are known to be garbage.
    [[nodiscard]] static Result<Template> parse(const QByteArray &text);
    /// Only the XML form, as toXml() wrote it.
    [[nodiscard]] static Result<Template> fromXml(const QByteArray &xml);

    [[nodiscard]] const QList<Attribute> &attributes() const { return m_attributes; }
    /// The first attribute of that name, or null.
    [[nodiscard]] const Attribute *find(const QByteArray &name) const;
    [[nodiscard]] QList<Attribute> all(const QByteArray &name) const;
    /// The single value of that name; empty when there is none.
    [[nodiscard]] QByteArray value(const QByteArray &name) const;

    void add(const Attribute &attribute);
    void add(const QByteArray &name, const QByteArray &value) { add(Attribute{name, value, {}, false}); }
    void set(const QByteArray &name, const QByteArray &value);
    void set(const Attribute &attribute);
    void remove(const QByteArray &name);
    /// Every name that other has replaces that name here as a whole, vectors included.
    void merge(const Template &other);

    /// The attributes as elements, each value in CDATA, without an element around them.
    [[nodiscard]] QByteArray toXml() const;

    bool operator==(const Template &) const = default;

private:
    QList<Attribute> m_attributes;
};

} // namespace msm::sandbox
