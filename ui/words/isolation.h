// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

class QObject;

/// Names, addresses, amounts with units and the like run from left to right. In a window that is laid out
/// from right to left they would be torn apart by the sentence around them, so they are put between Unicode's
/// marks FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE. Elsewhere nothing is added.
namespace msm {

/// The text isolated, line by line, where the layout is from right to left and the text has letters or
/// digits.
[[nodiscard]] QString isolated(const QString &text);
/// A translation with its places (%1, %L1, %n) isolated whatever the layout is; whole, too, if all of its own
/// letters run from left to right, as in "%1 GiB".
[[nodiscard]] QString withIsolatedPlaces(const QString &translation);
/// For what leaves the window: the clipboard, files, and texts that are compared with what somebody types.
[[nodiscard]] QString withoutIsolation(QString text);

/// The words of a file, as QTranslator has them; where the layout is from right to left, with isolated
/// places. It answers for texts that have no other translation, too: values enter all sentences of the
/// program here.
class IsolatingTranslator final : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(
        const char *context, const char *source, const char *disambiguation, int number) const override;
};

/// From now on rids what this program puts onto the clipboard of the marks, until `context` is gone.
void keepIsolationOffTheClipboard(QObject *context);

} // namespace msm
