// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/objectreader.h"

#include "core/iaas/opennebula/xmlvalues.h"

#include <string>

namespace msm::opennebula {

namespace {

using std::string_view;

constexpr size_t npos = string_view::npos;

/// Finds where the objects of a pool begin and end, without a look at the tags between. An element of the
/// object's name may also stand inside it (a user may write VM=[…]), so these are counted; and a text may
/// hold anything in its CDATA, so what is in there does not count. Whether the rest is right, the parser
/// says.
class ObjectFinder {
public:
    ObjectFinder(string_view xml, string_view objectName)
        : m_xml(xml)
        , m_tagEnd(std::string(objectName) + '>')
    {
    }

    struct Range {
        size_t begin = npos; ///< npos: there is no further object
        size_t end = npos;   ///< npos: it does not end
    };

    Range next()
    {
        Range range;
        for (int depth = 0; nextTag();) {
            if (!m_closing && depth++ == 0)
                range.begin = m_tagBegin;
            else if (m_closing && depth > 0 && --depth == 0) {
                range.end = m_at;
                break;
            }
        }
        return range;
    }

private:
    /// Steps behind the next <NAME> or </NAME> that is not in CDATA.
    bool nextTag()
    {
        for (size_t found = m_xml.find(m_tagEnd, m_at); found != npos; found = m_xml.find(m_tagEnd, m_at)) {
            const string_view before = m_xml.substr(0, found);
            followCdata(before.substr(m_at));
            m_closing = before.ends_with("</");
            m_tagBegin = found - (m_closing ? 2 : 1);
            m_at = found + m_tagEnd.size();
            const bool isTag = m_closing || before.ends_with('<');
            if (isTag && !m_inCdata)
                return true;
        }
        return false;
    }

    /// The last mark in what was passed tells whether its end is in CDATA; without one nothing has changed.
    void followCdata(string_view passed)
    {
        for (size_t end = passed.size(); end >= 3; --end) {
            const string_view upToHere = passed.substr(0, end);
            if (upToHere.ends_with("]]>")) {
                m_inCdata = false;
                return;
            }
            if (upToHere.ends_with("<![CDATA[")) {
                m_inCdata = true;
                return;
            }
        }
    }

    string_view m_xml;
    std::string m_tagEnd;
    size_t m_at = 0;
    size_t m_tagBegin = 0;
    bool m_closing = false;
    bool m_inCdata = false;
};

tl::unexpected<Error> broken(const QString &why)
{
    return failure(ErrorKind::Protocol, QStringLiteral("the XML inside the answer is broken: %1").arg(why));
}

QString quoted(string_view name)
{
    constexpr size_t longest = 60;
    return QString::fromUtf8(name.data(), qsizetype(std::min(name.size(), longest)));
}

tl::unexpected<Error> otherRoot(string_view is, string_view expected)
{
    return failure(ErrorKind::Protocol,
        QStringLiteral("the answer holds <%1> instead of <%2>").arg(quoted(is), quoted(expected)));
}

/// Parses one object in place, into a document that is used again.
Result<pugi::xml_node> parse(char *xml, size_t size, pugi::xml_document &document)
{
    if (size > size_t(kMaxObjectBytes))
        return broken(QStringLiteral("an object of more than %1 bytes").arg(kMaxObjectBytes));
    // Embedded text needs no node of its own: a fifth less memory.
    constexpr unsigned options =
        pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_embed_pcdata;
    const auto parsed = document.load_buffer_inplace(xml, size, options, pugi::encoding_utf8);
    if (!parsed) {
        return broken(QStringLiteral("%1 at byte %2 of an object")
                          .arg(QString::fromUtf8(parsed.description()))
                          .arg(parsed.offset));
    }
    return document.document_element();
}

/// The name of the root element.
string_view rootName(string_view xml)
{
    const size_t begin = xml.find('<') + 1; // 0 when there is none
    return begin == 0 ? string_view() : xml.substr(begin, xml.find_first_of(" \t\r\n/>", begin) - begin);
}

bool isComplete(string_view xml, string_view root)
{
    xml = trimmed(xml);
    if (xml.ends_with("/>"))
        return true; // <VM_POOL/>
    if (!xml.ends_with('>'))
        return false;
    xml.remove_suffix(1);
    return xml.ends_with(root) && xml.substr(0, xml.size() - root.size()).ends_with("</");
}

} // namespace

Result<ObjectTexts> findObjects(QByteArray &xml, string_view poolName, string_view objectName)
{
    char *const data = xml.data(); // detaches
    const string_view all(data, size_t(xml.size()));
    if (rootName(all) != poolName)
        return otherRoot(rootName(all), poolName);
    if (!isComplete(all, poolName))
        return broken(QStringLiteral("it ends too early"));
    ObjectTexts objects;
    ObjectFinder finder(all, objectName);
    for (auto range = finder.next(); range.begin != npos; range = finder.next()) {
        if (range.end == npos)
            return broken(QStringLiteral("an object without an end"));
        objects.emplace_back(data + range.begin, range.end - range.begin);
    }
    return objects;
}

Result<void> readObjects(std::span<const std::span<char>> objects, const ObjectHandler &read)
{
    pugi::xml_document document;
    for (const std::span<char> &text : objects) {
        const auto object = parse(text.data(), text.size(), document);
        if (!object)
            return failure(object.error());
        if (auto done = read(*object); !done)
            return done;
    }
    return {};
}

Result<void> readPool(
    QByteArray &xml, string_view poolName, string_view objectName, const ObjectHandler &read)
{
    const auto objects = findObjects(xml, poolName, objectName);
    return objects ? readObjects(*objects, read) : failure(objects.error());
}

Result<void> readObject(QByteArray &xml, string_view objectName, const ObjectHandler &read)
{
    pugi::xml_document document;
    const auto object = parse(xml.data(), size_t(xml.size()), document);
    if (!object)
        return failure(object.error());
    if (string_view(object->name()) != objectName)
        return otherRoot(object->name(), objectName);
    return read(*object);
}

} // namespace msm::opennebula
