// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/posting.h"

#include "tests/support/recordings.h"

#include <pugixml.hpp>

namespace msm::test {

namespace {

void addShape(const pugi::xml_node &node, const QString &path, QStringList &shape)
{
    const QString here = path + QLatin1Char('/') + QString::fromUtf8(node.name());
    bool hasElements = false;
    bool hasCdata = false;
    for (const pugi::xml_node &child : node.children()) {
        hasElements |= child.type() == pugi::node_element;
        hasCdata |= child.type() == pugi::node_cdata;
    }
    shape.append(hasCdata ? here + QStringLiteral(" cdata") : here);
    for (const pugi::xml_node &child : node.children()) {
        if (child.type() == pugi::node_element)
            addShape(child, here, shape);
    }
}

} // namespace

QByteArray innerXml(const QByteArray &response)
{
    pugi::xml_document document;
    document.load_buffer(response.constData(), size_t(response.size()));
    const auto text = document.select_node("//array/data/value[2]/string").node().text();
    return QByteArray(text.get());
}

QStringList shapeOf(const QByteArray &xml)
{
    pugi::xml_document document;
    document.load_buffer(xml.constData(), size_t(xml.size()));
    QStringList shape;
    addShape(document.document_element(), QString(), shape);
    return shape;
}

QByteArray elementOf(const QByteArray &xml, const QByteArray &tag)
{
    const qsizetype begin = xml.indexOf('<' + tag + '>');
    const QByteArray close = "</" + tag + '>';
    const qsizetype end = xml.indexOf(close, begin);
    return begin < 0 || end < 0 ? QByteArray() : xml.mid(begin, end + close.size() - begin);
}

QString firstDifference(const QStringList &ours, const QStringList &theirs)
{
    for (qsizetype i = 0; i < std::max(ours.size(), theirs.size()); ++i) {
        if (ours.value(i) != theirs.value(i))
            return QStringLiteral("element %1: ours '%2', recorded '%3'")
                .arg(i)
                .arg(ours.value(i), theirs.value(i));
    }
    return {};
}

QByteArray post(SandboxCloud &cloud, const QByteArray &body)
{
    sandbox::HttpRequest request;
    request.method = "POST";
    request.target = "/RPC2";
    request.headers = {{"content-length", QByteArray::number(body.size())}};
    request.body = body;
    return cloud.answer(request).body;
}

QByteArray replay(SandboxCloud &cloud, const QByteArray &name)
{
    return post(cloud, recordedRequest(name));
}

} // namespace msm::test
