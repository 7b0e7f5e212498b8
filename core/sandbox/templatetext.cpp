// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/templatetext.h"

#include "core/sandbox/templatelexer.h"
#include "core/sandbox/xmltext.h"

#include <pugixml.hpp>

#include <algorithm>

namespace msm::sandbox {

namespace {

bool nameLess(const Attribute &attribute, const QByteArray &name)
{
    return attribute.name < name;
}

QByteArray textOf(const pugi::xml_node &node)
{
    QByteArray text;
    for (const pugi::xml_node &part : node.children())
        text += part.value();
    return text;
}

bool hasElements(const pugi::xml_node &node)
{
    return std::any_of(node.begin(), node.end(),
        [](const pugi::xml_node &child) { return child.type() == pugi::node_element; });
}

Attribute readAttribute(const pugi::xml_node &node)
{
    Attribute attribute{QByteArray(node.name()).toUpper(), {}, {}, hasElements(node)};
    if (!attribute.isVector)
        attribute.value = textOf(node);
    for (const pugi::xml_node &member : node.children()) {
        if (attribute.isVector && member.type() == pugi::node_element)
            attribute.setMember(QByteArray(member.name()).toUpper(), textOf(member));
    }
    return attribute;
}

bool endsCdata(const Attribute &attribute)
{
    return attribute.value.contains("]]>")
        || std::any_of(attribute.members.begin(), attribute.members.end(),
            [](const auto &member) { return member.second.contains("]]>"); });
}

} // namespace

QByteArray Attribute::member(const QByteArray &key) const
{
    for (const auto &[memberName, text] : members) {
        if (memberName == key)
            return text;
    }
    return {};
}

void Attribute::setMember(const QByteArray &key, const QByteArray &text)
{
    const auto at = std::lower_bound(members.cbegin(), members.cend(), key,
        [](const auto &member, const QByteArray &wanted) { return member.first < wanted; });
    if (at != members.cend() && at->first == key)
        members[at - members.cbegin()].second = text;
    else
        members.insert(at, {key, text});
}

Result<Template> Template::parse(const QByteArray &text)
{
    if (text.trimmed().startsWith('<'))
        return fromXml(text);
    if (text.contains("]]>")) // OpenNebula passes the text through CDATA, which this ends
        return failure(ErrorKind::Rejected, QStringLiteral("Parse error."));
    const auto attributes = parseTemplateText(text);
    if (!attributes)
        return failure(attributes.error());
    Template result;
    for (const Attribute &attribute : *attributes)
        result.add(attribute);
    return result;
}

Result<Template> Template::fromXml(const QByteArray &xml)
{
    pugi::xml_document document;
    constexpr unsigned options =
        pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata_single;
    if (!document.load_buffer(xml.constData(), size_t(xml.size()), options, pugi::encoding_utf8))
        return failure(ErrorKind::Rejected, QStringLiteral("Parse error."));
    Template result;
    for (const pugi::xml_node &node : document.document_element().children()) {
        if (node.type() != pugi::node_element)
            continue;
        const Attribute attribute = readAttribute(node);
        if (endsCdata(attribute))
            return failure(ErrorKind::Rejected, QStringLiteral("Error transforming the VM to XML."));
        result.add(attribute);
    }
    return result;
}

const Attribute *Template::find(const QByteArray &name) const
{
    const auto at = std::lower_bound(m_attributes.begin(), m_attributes.end(), name, nameLess);
    return at != m_attributes.end() && at->name == name ? &*at : nullptr;
}

QList<Attribute> Template::all(const QByteArray &name) const
{
    QList<Attribute> found;
    std::copy_if(m_attributes.begin(), m_attributes.end(), std::back_inserter(found),
        [&](const Attribute &attribute) { return attribute.name == name; });
    return found;
}

QByteArray Template::value(const QByteArray &name) const
{
    const Attribute *attribute = find(name);
    return attribute ? attribute->value : QByteArray();
}

void Template::add(const Attribute &attribute)
{
    const auto at = std::upper_bound(m_attributes.cbegin(), m_attributes.cend(), attribute.name,
        [](const QByteArray &name, const Attribute &other) { return name < other.name; });
    m_attributes.insert(at, attribute);
}

void Template::set(const QByteArray &name, const QByteArray &value)
{
    set(Attribute{name, value, {}, false});
}

void Template::set(const Attribute &attribute)
{
    remove(attribute.name);
    add(attribute);
}

void Template::remove(const QByteArray &name)
{
    if (find(name))
        m_attributes.removeIf([&](const Attribute &attribute) { return attribute.name == name; });
}

void Template::merge(const Template &other)
{
    for (const Attribute &attribute : other.m_attributes)
        remove(attribute.name);
    for (const Attribute &attribute : other.m_attributes)
        add(attribute);
}

QByteArray Template::toXml() const
{
    QByteArray out;
    for (const Attribute &attribute : m_attributes) {
        if (!attribute.isVector) {
            out += cdataElement(attribute.name, attribute.value);
            continue;
        }
        out.append('<').append(attribute.name).append('>');
        for (const auto &[name, text] : attribute.members)
            out += cdataElement(name, text);
        out.append("</").append(attribute.name).append('>');
    }
    return out;
}

} // namespace msm::sandbox
