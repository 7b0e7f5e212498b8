// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/templatelexer.h"

#include "core/sandbox/xmltext.h"

#include <optional>

namespace msm::sandbox {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isWord(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

class Parser {
public:
    explicit Parser(const QByteArray &text)
        : m_text(text)
    {
    }

    Result<QList<Attribute>> run()
    {
        QList<Attribute> attributes;
        while (skipToWord()) {
            const auto attribute = readAttribute();
            if (!attribute)
                return failure(attribute.error());
            attributes.append(*attribute);
        }
        return attributes;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char here() const { return m_text.at(m_at); }

    tl::unexpected<Error> syntaxError(const char *unexpected, const char *expecting)
    {
        return failure(ErrorKind::Rejected,
            QStringLiteral("Parse error: syntax error, unexpected %1, expecting %2 at line 1, columns %3:%4")
                .arg(QLatin1String(unexpected), QLatin1String(expecting))
                .arg(m_tokenBegin + 1)
                .arg(m_tokenEnd + 1));
    }

    void markToken(qsizetype begin)
    {
        m_tokenBegin = begin;
        m_tokenEnd = m_at;
    }

    void skipBlanks()
    {
        while (!atEnd() && isBlank(here()))
            ++m_at;
    }

    /// To the next name; comments and characters that mean nothing are passed over. False at the end.
    bool skipToWord()
    {
        bool lineBegin = m_at == 0 || m_text.at(m_at - 1) == '\n';
        for (; !atEnd() && !isWord(here()); ++m_at) {
            if (here() == '#' && lineBegin) {
                while (!atEnd() && here() != '\n')
                    ++m_at;
                if (atEnd())
                    return false;
            }
            lineBegin = here() == '\n' || (lineBegin && isBlank(here()));
            if (!isBlank(here())) {
                m_tokenBegin = m_at;
                m_tokenEnd = m_at + 1;
            }
        }
        return !atEnd();
    }

    QByteArray readWord()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && isWord(here()))
            ++m_at;
        markToken(begin);
        return m_text.mid(begin, m_at - begin).toUpper();
    }

    /// The equals sign after a name, with what stands before it that means nothing.
    std::optional<tl::unexpected<Error>> expectEqual()
    {
        const char *const expecting = "EQUAL or EQUAL_EMPTY";
        for (; !atEnd() && here() != '='; ++m_at) {
            if (isWord(here())) {
                readWord();
                return syntaxError("VARIABLE", expecting);
            }
            if (!isBlank(here())) {
                m_tokenBegin = m_at;
                m_tokenEnd = m_at + 1;
            }
        }
        if (atEnd())
            return syntaxError("$end", expecting);
        ++m_at;
        markToken(m_at - 1);
        return std::nullopt;
    }

    std::optional<QByteArray> readQuoted()
    {
        QByteArray value;
        qsizetype at = m_at + 1;
        for (; at < m_text.size() && m_text.at(at) != '"'; ++at) {
            if (m_text.at(at) == '\\' && at + 1 < m_text.size() && m_text.at(at + 1) == '"')
                ++at;
            if (m_text.at(at) != '\r') // line ends arrive as XML-RPC leaves them: a line feed
                value += m_text.at(at);
        }
        if (at >= m_text.size())
            return std::nullopt;
        const qsizetype begin = m_at;
        m_at = at + 1;
        markToken(begin);
        return value;
    }

    Result<QByteArray> readValue(bool inVector)
    {
        const char *const expecting = "OBRACKET or CCDATA or STRING";
        const qsizetype afterEqual = m_at;
        while (!atEnd() && (here() == ' ' || here() == '\t'))
            ++m_at;
        if (atEnd())
            return syntaxError("$end", inVector ? "STRING" : expecting);
        if (here() == '"') {
            if (const auto quoted = readQuoted())
                return *quoted;
            m_at = m_text.size();
            markToken(afterEqual);
            return syntaxError("$end", inVector ? "STRING" : expecting);
        }
        const qsizetype begin = m_at;
        while (!atEnd() && !isBlank(here()) && !(inVector && (here() == ',' || here() == ']')))
            ++m_at;
        markToken(begin);
        return m_text.mid(begin, m_at - begin);
    }

    Result<Attribute> readAttribute()
    {
        Attribute attribute{readWord(), {}, {}, false};
        if (const auto error = expectEqual())
            return *error;
        const qsizetype afterEqual = m_at;
        while (!atEnd() && (here() == ' ' || here() == '\t'))
            ++m_at;
        if (!atEnd() && here() == '[')
            return readVector(attribute);
        m_at = afterEqual;
        const auto value = readValue(false);
        if (!value)
            return failure(value.error());
        attribute.value = *value;
        if (!isXmlName(attribute.name))
            return failure(ErrorKind::Rejected, QStringLiteral("Parse error."));
        return attribute;
    }

    Result<Attribute> readVector(Attribute attribute)
    {
        attribute.isVector = true;
        ++m_at;
        for (;;) {
            skipBlanks();
            if (atEnd())
                return syntaxError("$end", "COMMA or CBRACKET");
            if (here() == ']') {
                ++m_at;
                return attribute;
            }
            if (here() == ',') {
                ++m_at;
                continue;
            }
            if (!isWord(here()))
                return syntaxError("STRING", "VARIABLE");
            const QByteArray key = readWord();
            if (const auto error = expectEqual())
                return *error;
            const auto value = readValue(true);
            if (!value)
                return failure(value.error());
            attribute.setMember(key, *value);
        }
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
    qsizetype m_tokenBegin = 0;
    qsizetype m_tokenEnd = 0;
};

} // namespace

Result<QList<Attribute>> parseTemplateText(const QByteArray &text)
{
    return Parser(text).run();
}

} // namespace msm::sandbox
