// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nodefilter.h"

#include "core/nodes/namepattern.h"
#include "core/server/nodejson.h"
#include "ui/words/nodetext.h"
#include "ui/words/statetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace msm {

namespace {

struct FilterText {
    Q_DECLARE_TR_FUNCTIONS(msm::NodeFilter)
};

const QString kWords = QStringLiteral("words");
const QString kStates = QStringLiteral("states");
const QString kEnglishTerm = QStringLiteral("state:");

QString stateTerm()
{
    return FilterText::tr("state:", "begins a term of the filter, as in state:failed,missing; one word");
}

/// A state's name as one word: "powered-off".
QString termOf(NodeState state)
{
    return stateText(state).toLower().simplified().replace(u' ', u'-');
}

/// Those that the names between commas mean; empty when one of the names means none.
QList<NodeState> statesNamed(const QString &names)
{
    QList<NodeState> states;
    for (const QString &name : names.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype before = states.size();
        for (const NodeState state : statesInOrder()) {
            const bool meant = termOf(state).startsWith(name, Qt::CaseInsensitive)
                || nodeStateName(state).startsWith(name, Qt::CaseInsensitive);
            if (meant)
                states.append(state);
        }
        if (states.size() == before)
            return {};
    }
    return states;
}

/// Ascending, each once.
void tidy(QList<NodeState> &states)
{
    std::sort(states.begin(), states.end());
    states.erase(std::unique(states.begin(), states.end()), states.end());
}

} // namespace

NodeFilter NodeFilter::fromText(const QString &text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    NodeFilter filter;
    for (const QString &term : composed(text).split(space, Qt::SkipEmptyParts)) {
        const auto begins = [&term](
                                const QString &begin) { return term.startsWith(begin, Qt::CaseInsensitive); };
        const QString begin = begins(kEnglishTerm) ? kEnglishTerm : stateTerm();
        const QString names = begins(begin) ? term.mid(begin.size()) : QString();
        const QList<NodeState> states = statesNamed(names);
        if (states.isEmpty() && term.compare(begin, Qt::CaseInsensitive) != 0)
            filter.words.append(term);
        filter.states += states;
    }
    tidy(filter.states);
    return filter;
}

QString NodeFilter::toText() const
{
    QStringList terms = words;
    if (!states.isEmpty()) {
        QStringList names;
        for (const NodeState state : states)
            names.append(termOf(state));
        terms.append(stateTerm() + names.join(u','));
    }
    return terms.join(u' ');
}

NodeFilter NodeFilter::fromJson(const QJsonObject &json)
{
    NodeFilter filter;
    for (const QJsonValue &word : json.value(kWords).toArray())
        filter.words.append(word.toString());
    const QJsonArray names = json.value(kStates).toArray();
    for (const NodeState state : statesInOrder()) {
        if (names.contains(nodeStateName(state)))
            filter.states.append(state);
    }
    tidy(filter.states);
    return filter;
}

QJsonObject NodeFilter::toJson() const
{
    QJsonArray names;
    for (const NodeState state : states)
        names.append(nodeStateName(state));
    return {{kWords, QJsonArray::fromStringList(words)}, {kStates, names}};
}

NodeFilter NodeFilter::toggled(NodeState state) const
{
    NodeFilter other = *this;
    if (!other.states.removeOne(state))
        other.states.append(state);
    tidy(other.states);
    return other;
}

bool NodeFilter::matches(const NodeView &node) const
{
    if (!states.isEmpty() && !states.contains(node.state))
        return false;
    if (words.isEmpty())
        return true;
    const QString id = QString::number(node.id.value);
    const QString state =
        node.contradiction ? contradictionText() + u' ' + stateText(node.state) : stateText(node.state);
    const QString cloud = cloudStateText(node);
    const QString labels = node.labels.join(u'\n');
    const auto found = [&](const QString &word) {
        const auto texts = {&node.name, &id, &node.address, &state, &cloud, &node.host, &labels};
        return std::any_of(texts.begin(), texts.end(),
            [&word](const QString *text) { return composed(*text).contains(word, Qt::CaseInsensitive); });
    };
    return std::all_of(words.begin(), words.end(), found);
}

} // namespace msm
