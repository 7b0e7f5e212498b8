// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace msm::xmlrpc {

/// An XML-RPC document as it comes in, piece by piece. A listing is one <string> of tens of megabytes with a
/// reference every nine bytes. It is taken out of the document and its references are resolved while the rest
/// is still on its way; the XML parser gets what is left, which is a few hundred bytes. A document without
/// such a long text stays whole. Bytes that are no text stay bytes, which become replacement characters where
/// a text is made of them. Copies are not cheap: pass it with std::move.
class Document {
public:
    Document() = default;
    Document(const QByteArray &whole) { append(whole); } // where all of it is there

    /// How long it will be, if that is known; spares moving a long text while it grows.
    void expect(qsizetype size) { m_expected = size; }
    /// Takes in the next piece, which may end anywhere, inside a character too. Linear in its size.
    void append(QByteArrayView piece);
    /// No more will come: rest() and the text are whole. Once; whoever reads the document does it.
    void finish();

    /// Bytes taken in so far.
    [[nodiscard]] qsizetype size() const { return m_size + m_cut.size(); }
    /// Why it is no valid XML, whatever the parser says; empty if nothing is wrong with its bytes. Whether
    /// that matters is for the reader: clouds have texts that were cut inside a character.
    [[nodiscard]] const QString &flaw() const { return m_flaw; }

    /// The document so far, with one character in the place of the long text. To be parsed in place.
    [[nodiscard]] QByteArray &rest() { return m_rest; }
    [[nodiscard]] const QByteArray &rest() const { return m_rest; }
    /// Whether the long text belongs at this place of rest().
    [[nodiscard]] bool standsAt(const char *place) const
    {
        return m_at >= 0 && place == m_rest.constData() + m_at;
    }
    /// Where a byte of rest() stands in the document.
    [[nodiscard]] qsizetype inDocument(qsizetype byte) const
    {
        return m_at >= 0 && byte > m_at ? byte - 1 + m_textSize : byte;
    }
    /// The long text with its references resolved as XML has it: the five of XML and those to characters;
    /// every other one stays as it is written. To be called once.
    [[nodiscard]] QByteArray takeText() { return std::move(m_text); }

private:
    enum class Place { Before, Inside, Behind }; // of the long text

    void appendSlice(QByteArrayView slice);
    void take(QByteArrayView piece);
    [[nodiscard]] bool check(QByteArrayView piece);
    void findText();
    void takeIntoText(QByteArrayView piece);

    QByteArray m_cut; ///< the end of the last piece, if it means nothing without the next one
    qsizetype m_size = 0;
    qsizetype m_expected = 0;
    QString m_flaw;
    Place m_place = Place::Before;
    QByteArray m_rest;
    qsizetype m_searched = 0; ///< up to here rest() has no long text
    QByteArray m_text;
    qsizetype m_at = -1;
    qsizetype m_textSize = 0; ///< as it stands in the document
};

} // namespace msm::xmlrpc
