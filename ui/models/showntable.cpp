// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/showntable.h"

#include "ui/words/isolation.h"

namespace msm {

namespace {

QString csvCell(const QString &text)
{
    QString cell = withoutIsolation(text.simplified());
    static const QString formula = QStringLiteral("=+-@");
    if (!cell.isEmpty() && formula.contains(cell.front()))
        cell.prepend(u'\'');
    if (!cell.contains(u',') && !cell.contains(u'"'))
        return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString markdownCell(const QString &text)
{
    static const QString special = QStringLiteral("\\`*_{}[]<>|#");
    QString cell;
    const QString plain = withoutIsolation(text.simplified());
    for (const QChar c : plain) {
        if (special.contains(c))
            cell += u'\\';
        cell += c;
    }
    return cell;
}

template <class Cell>
QStringList cellsOf(const QStringList &row, Cell cell)
{
    QStringList cells;
    for (const QString &text : row)
        cells.append(cell(text));
    return cells;
}

} // namespace

QString toTabbedText(const ShownTable &table)
{
    const auto line = [](const QStringList &row) {
        return cellsOf(row, [](const QString &text) { return withoutIsolation(text.simplified()); })
                   .join(u'\t')
            + u'\n';
    };
    QString text = line(table.headings);
    for (const QStringList &row : table.rows)
        text += line(row);
    return text;
}

QByteArray toCsv(const ShownTable &table)
{
    QString text(QChar::ByteOrderMark);
    const auto line = [](const QStringList &row) {
        return cellsOf(row, csvCell).join(u',') + QStringLiteral("\r\n");
    };
    text += line(table.headings);
    for (const QStringList &row : table.rows)
        text += line(row);
    return text.toUtf8();
}

QByteArray toMarkdown(const ShownTable &table)
{
    const auto line = [](const QStringList &cells) {
        return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
    };
    QString text = line(cellsOf(table.headings, markdownCell));
    text += line(QStringList(QList<QString>(table.headings.size(), QStringLiteral("---"))));
    for (const QStringList &row : table.rows)
        text += line(cellsOf(row, markdownCell));
    return text.toUtf8();
}

} // namespace msm
