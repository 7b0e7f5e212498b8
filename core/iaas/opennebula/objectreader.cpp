// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/iaas/opennebula/objectreader.h"

#include "core/base/logging.h"
#include "core/iaas/opennebula/xmlvalues.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace msm::opennebula {

namespace {

using std::string_view;

constexpr size_t npos = string_view::npos;

/// The number in <ID>…</ID> where `xml` begins with it, and whether <UID> follows.
struct LeadingId {
    qint32 id = -1;
    bool beforeUid = false;
};

LeadingId leadingId(string_view xml)
{
    constexpr string_view open = "<ID>";
    constexpr string_view close = "</ID>";
    if (!xml.starts_with(open))
        return {};
    xml.remove_prefix(open.size());
    LeadingId found;
    const auto [end, error] = std::from_chars(xml.data(), xml.data() + xml.size(), found.id);
    xml.remove_prefix(size_t(end - xml.data()));
    if (error != std::errc() || found.id < 0 || !xml.starts_with(close))
        return {};
    found.beforeUid = xml.substr(close.size()).starts_with("<UID>");
    return found;
}

/// Finds where the objects of a pool begin and end, without a look at the tags between. An element of the
/// object's name may also stand inside it (a user may write VM=[…], whose values are CDATA), so these are
/// counted; and a text may hold anything in its CDATA, so what is in there does not count. Whether the rest
/// is right, the parser says.
class ObjectFinder {
public:
    /// `at` is where the first may begin.
    ObjectFinder(string_view xml, string_view objectName, size_t at)
        : m_xml(xml)
        , m_tagEnd(std::string(objectName) + '>')
        , m_at(at)
    {
    }

    struct Range {
        size_t begin = npos;           ///< npos: there is no further object
        size_t end = npos;             ///< npos: it does not end
        std::vector<size_t> inTexts{}; ///< where others seem to begin in its texts
    };

    Range next()
    {
        Range range;
        for (int depth = 0; nextTag();) {
            const bool another = !m_closing && leadingId(m_xml.substr(m_at)).beforeUid;
            if (m_inCdata) {
                if (another && depth > 0)
                    range.inTexts.push_back(m_tagBegin);
            } else if (another && depth > 0) {
                range.end = m_at = m_tagBegin; // the one before has no end
                break;
            } else if (!m_closing && depth++ == 0) {
                range.begin = m_tagBegin;
            } else if (m_closing && depth > 0 && --depth == 0) {
                range.end = m_at;
                break;
            }
        }
        return range;
    }

private:
    /// Steps behind the next <NAME> or </NAME>; m_inCdata tells whether that is one.
    bool nextTag()
    {
        for (size_t found = m_xml.find(m_tagEnd, m_at); found != npos; found = m_xml.find(m_tagEnd, m_at)) {
            const string_view before = m_xml.substr(0, found);
            followCdata(before.substr(m_at));
            m_closing = before.ends_with("</");
            m_tagBegin = found - (m_closing ? 2 : 1);
            m_at = found + m_tagEnd.size();
            if (m_closing || before.ends_with('<'))
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

/// Whether an element begins in it.
bool hasElement(string_view xml)
{
    for (size_t tag = xml.find('<'); tag != npos && tag + 1 < xml.size(); tag = xml.find('<', tag + 1)) {
        if (xml[tag + 1] != '/' && xml[tag + 1] != '!' && xml[tag + 1] != '?')
            return true;
    }
    return false;
}

constexpr const char *kNoEndOfText = "one of its texts has no end";

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
    size_t at = std::min(all.find('>', all.find(poolName)) + 1, all.size());
    const size_t end = std::max(at, all.rfind('<'));
    const auto add = [&](size_t first, size_t last, const char *flaw) {
        objects.push_back({std::span(data + first, last - first), flaw});
    };
    const auto addGap = [&](size_t last) {
        if (last > at && hasElement(all.substr(at, last - at)))
            add(at, last, "its beginning is missing");
    };
    ObjectFinder finder(all, objectName, at);
    for (auto range = finder.next(); range.begin != npos; range = finder.next()) {
        addGap(range.begin);
        at = std::min(range.end, end);
        add(range.begin, at, range.inTexts.empty() ? nullptr : kNoEndOfText);
        for (const size_t other : range.inTexts)
            add(other, at, kNoEndOfText);
    }
    addGap(end);
    return objects;
}

void readObjects(
    std::span<const ObjectText> objects, const ObjectHandler &read, const UnreadableHandler &unreadable)
{
    pugi::xml_document document;
    for (const auto &[xml, flaw] : objects) {
        const qint32 id = idInText({xml.data(), xml.size()}); // the parser works in place
        if (flaw) {
            unreadable(id, QString::fromLatin1(flaw));
            continue;
        }
        const auto object = parse(xml.data(), xml.size(), document);
        const Result<void> done = object ? read(*object) : failure(object.error());
        if (!done)
            unreadable(id, done.error().detail);
    }
}

Result<void> readPool(
    QByteArray &xml, string_view poolName, string_view objectName, const ObjectHandler &read)
{
    const auto objects = findObjects(xml, poolName, objectName);
    if (!objects)
        return failure(objects.error());
    readObjects(*objects, read, [objectName](qint32 id, const QString &why) {
        qCWarning(lcIaaS).noquote() << quoted(objectName) << id << "cannot be read:" << why;
    });
    return {};
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

qint32 idInText(string_view xml)
{
    const size_t first = xml.find("<ID>");
    if (first == npos)
        return -1;
    const LeadingId found = leadingId(xml.substr(first));
    // As the very first element, or as OpenNebula writes it: others have an <ID> in them, too.
    const bool leads = xml.substr(0, first).find('<') == xml.substr(0, first).rfind('<');
    return leads || found.beforeUid ? found.id : -1;
}

} // namespace msm::opennebula
