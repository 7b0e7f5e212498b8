// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace msm::sandbox {

/// Text with the characters replaced that XML reserves, as OpenNebula escapes names and whole documents.
[[nodiscard]] QByteArray xmlEscaped(const QByteArray &text);
/// <tag>text</tag>
[[nodiscard]] QByteArray element(const char *tag, const QByteArray &escapedText);
[[nodiscard]] QByteArray element(const char *tag, qint64 number);
/// <tag><![CDATA[text]]></tag>
[[nodiscard]] QByteArray cdataElement(const QByteArray &tag, const QByteArray &text);
/// <NAME>escaped text</NAME>, the way in which OpenNebula writes an object's name.
[[nodiscard]] QByteArray nameElement(const QByteArray &name);
/// Whether XML 1.0 takes it as an element's name (ASCII letters, digits, '_', '-', '.').
[[nodiscard]] bool isXmlName(const QByteArray &name);

} // namespace msm::sandbox
