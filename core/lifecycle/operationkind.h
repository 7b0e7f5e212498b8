// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/journal/eventlog.h"
#include "core/lifecycle/stage.h"
#include "core/nodes/servicenode.h"

#include <QJsonObject>

#include <memory>
#include <optional>
#include <span>

namespace msm {

class NodeOperation;
struct JournalledOperation;
struct OperationParts;
struct Recovery;

/// What an operation that ends well has done to the list of nodes.
enum class NodeEffect {
    Makes,     ///< a new VM is a node of the service
    Registers, ///< a VM that existed before is a node of the service
    Ends,      ///< the node is gone
    None,      ///< the same nodes as before
};

/// What becomes of the node when a running operation is cancelled.
enum class Cancelling {
    LeavesVm, ///< a VM that nobody waits for any more: a person says what becomes of it
    Stops,    ///< the node stays as it is; nothing more is done to it
};

/// How operations of one kind that are begun together follow each other.
enum class Pace {
    OfKind,   ///< as the row of the kind says
    OneByOne, ///< see OperationTraits::oneByOne
};

/// The lines that an operation writes into the timeline; Action… serve kinds that have none of their own.
struct OperationEvents {
    std::optional<EventKind> requested = EventKind::ActionRequested;
    EventKind done = EventKind::ActionDone;
    EventKind failed = EventKind::ActionFailed;
    EventKind cancelled = EventKind::ActionCancelled;
};

/// A kind of operation as one row: everything that others have to know of it. A constant that lives as long
/// as the program, in the file of its kind.
struct OperationTraits {
    const char *name;  ///< in the journal and for machines: "create"
    const char *doing; ///< what happens to the node meanwhile, for messages in English: "being deleted"
    NodeEffect effect = NodeEffect::None;
    std::optional<NodeState> shownAs{}; ///< the state of the node while it runs; nothing: its own
    Cancelling cancelling = Cancelling::Stops;
    /// Begun on several nodes at once, each waits for the one before, and the first that does not end well
    /// ends those after it before they begin.
    bool oneByOne = false;
    /// In which state the node is there afterwards; nothing: the kind does not decide that.
    std::optional<NodeState> leaves{};
    /// What it spoils may be undone by reverting the node to a snapshot that was taken before.
    bool undoneBySnapshot = false;
    /// What is gone for good afterwards, so that a person has to confirm it, in English; null: nothing.
    const char *loses = nullptr;
    Stage first; ///< in which it begins
    Stage taken; ///< from this stage on, the other side has taken the request
    OperationEvents events{};
    /// How one goes on that an earlier run left unfinished; null: the journal has none of this kind. `keyed`:
    /// see recoveryOf().
    Recovery (*recover)(const JournalledOperation &operation, const QList<VmId> &keyed) = nullptr;
    /// The operation out of its entry in the journal; null as above. `vm`: its VM, if it is known.
    std::unique_ptr<NodeOperation> (*make)(
        const OperationParts &parts, const JournalledOperation &operation, VmId vm) = nullptr;
    /// What the journal keeps of such a request about this node, or why the node cannot take it; null:
    /// operations of this kind need more than a node, and a verb of their own begins them.
    Result<QJsonObject> (*request)(const NodeView &node) = nullptr;
    /// What a person chose beside the node goes into the journal with the request, such as which snapshot.
    /// Why that does not do, or nothing; null: operations of this kind need no more than a node.
    std::optional<Error> (*objectionToChoice)(const QJsonObject &choice) = nullptr;
    /// The same choice for the timeline: "'before the update'"; goes with objectionToChoice.
    QString (*choiceText)(const QJsonObject &choice) = nullptr;

    /// Whether the node is there afterwards, and its MySQL does not run.
    [[nodiscard]] bool stopsServer() const { return leaves && *leaves != NodeState::Running; }
    /// Whether it waits until a VM is a node that serves.
    [[nodiscard]] bool awaitsNode() const
    {
        return effect == NodeEffect::Makes || effect == NodeEffect::Registers;
    }
};

/// What an operation does with a node: a reference to the row of its kind, to be compared and copied.
class OperationKind final {
public:
    static const OperationKind Create;
    static const OperationKind Delete;
    static const OperationKind Await; ///< waits for a VM that exists already, and registers it

    constexpr OperationKind(const OperationTraits &traits) // not explicit: the row is the kind
        : m_traits(&traits)
    {
    }

    /// In the order in which outcomes are told.
    [[nodiscard]] static std::span<const OperationKind> all();
    /// By its name in the journal; nothing for one that this program does not know.
    [[nodiscard]] static std::optional<OperationKind> named(const QString &name);

    [[nodiscard]] const OperationTraits *operator->() const { return m_traits; }
    [[nodiscard]] const OperationTraits &operator*() const { return *m_traits; }
    [[nodiscard]] QString name() const { return QString::fromLatin1(m_traits->name); }
    /// Whether it is begun by its row, and this node can take it, as far as is known of the node.
    [[nodiscard]] bool isPossibleFor(const NodeView &node) const;
    /// The detail of an event of this kind: `why`, after the name of the kind where the event is one of
    /// Action….
    [[nodiscard]] QString eventDetail(EventKind event, const QString &why = {}) const;

    bool operator==(const OperationKind &) const = default;

private:
    const OperationTraits *m_traits;
};

} // namespace msm
