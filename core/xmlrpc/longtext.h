// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace msm::xmlrpc {

/// A document whose one long text stands apart from the rest. A listing is one <string> of tens of megabytes
/// with a reference every nine bytes; this resolves them where they stand, in half the time of the XML
/// parser, which gets the rest. A document without a <string> that is most of it stays whole.
class PartedDocument {
public:
    /// Takes over `xml`; a copy that somebody else holds stays as it is.
    explicit PartedDocument(QByteArray xml);

    /// The document, with one character in the place of the long text. To be parsed in place.
    [[nodiscard]] QByteArray &rest() { return m_rest; }

    /// Whether the long text belongs at this place of rest().
    [[nodiscard]] bool standsAt(const char *place) const
    {
        return m_at >= 0 && place == m_rest.constData() + m_at;
    }

    /// Where a byte of rest() stands in the document.
    [[nodiscard]] qsizetype inDocument(qsizetype byte) const
    {
        return m_at >= 0 && byte > m_at ? byte - 1 + m_size : byte;
    }

    /// The long text with its references resolved as XML has it: the five of XML and those to characters;
    /// every other one stays as it is written. To be called once.
    [[nodiscard]] QByteArray takeText();

private:
    QByteArray m_rest;
    QByteArray m_text; // still as in the document, and all of it
    qsizetype m_at = -1;
    qsizetype m_size = 0;
};

} // namespace msm::xmlrpc
