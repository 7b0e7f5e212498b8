// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <concepts>
#include <optional>
#include <span>

namespace msm {

/// The stages of one kind of operation, in their order. A constant that lives as long as the program, beside
/// the enumeration whose values count its rungs.
struct Ladder {
    struct Rung {
        const char *name;    ///< in the journal
        const char *english; ///< for a terminal: what goes on in this stage
    };

    const char *operation; ///< what climbs it, in the journal: "create"
    std::span<const Rung> rungs;
};

/// An enumeration of stages has a function `const Ladder &ladderOf(E)` beside it.
template <class E>
concept StageEnum = requires(E stage)
{
    {
        ladderOf(stage)
        } -> std::same_as<const Ladder &>;
};

/// A stage of any kind of operation, as a value that can be stored, compared and shown by those who know
/// nothing of that kind. Made of an enumeration's value, and compared with one.
class Stage final {
public:
    Stage() = default; ///< none: the operation has not said yet
    template <StageEnum E>
    Stage(E stage) // not explicit: the enumeration's value is the stage
        : m_ladder(&ladderOf(stage))
        , m_rung(size_t(stage))
    {
    }

    /// Where several ladders share one enumeration. `rung` is below their number.
    Stage(const Ladder &ladder, size_t rung)
        : m_ladder(&ladder)
        , m_rung(rung)
    {
    }

    [[nodiscard]] bool isNull() const { return !m_ladder; }
    /// In the journal; empty for none.
    [[nodiscard]] QString name() const { return m_ladder ? QString::fromLatin1(rung().name) : QString(); }
    /// Of what kind of operation, in the journal; empty for none.
    [[nodiscard]] QString operation() const
    {
        return m_ladder ? QString::fromLatin1(m_ladder->operation) : QString();
    }
    /// What goes on in it, for a terminal; empty for none.
    [[nodiscard]] QString english() const { return m_ladder ? QString::fromUtf8(rung().english) : QString(); }
    /// Its value, if it is one of this enumeration.
    template <StageEnum E>
    [[nodiscard]] std::optional<E> as() const
    {
        const auto place = rungOf(ladderOf(E()));
        return place ? std::optional(E(*place)) : std::nullopt;
    }
    /// Its place on this ladder, if it is one of it.
    [[nodiscard]] std::optional<size_t> rungOf(const Ladder &ladder) const
    {
        return m_ladder == &ladder ? std::optional(m_rung) : std::nullopt;
    }
    /// All stages of its operation, first to last.
    [[nodiscard]] QList<Stage> all() const
    {
        QList<Stage> stages;
        for (size_t rung = 0; m_ladder && rung < m_ladder->rungs.size(); ++rung)
            stages.append(Stage(*m_ladder, rung));
        return stages;
    }
    /// Further on the same ladder.
    [[nodiscard]] bool isBeyond(const Stage &other) const
    {
        return m_ladder == other.m_ladder && m_rung > other.m_rung;
    }
    /// Of the same ladder, and there or further.
    [[nodiscard]] bool hasReached(const Stage &stage) const
    {
        return m_ladder && m_ladder == stage.m_ladder && m_rung >= stage.m_rung;
    }

    bool operator==(const Stage &) const = default;

private:
    [[nodiscard]] const Ladder::Rung &rung() const { return m_ladder->rungs[m_rung]; }

    const Ladder *m_ladder = nullptr;
    size_t m_rung = 0;
};

/// The stage of that name in the journal; nothing for a name of no such stage.
template <StageEnum E>
[[nodiscard]] std::optional<E> stageFromName(const QString &name)
{
    const std::span<const Ladder::Rung> rungs = ladderOf(E()).rungs;
    for (size_t rung = 0; rung < rungs.size(); ++rung) {
        if (name == QLatin1String(rungs[rung].name))
            return E(rung);
    }
    return std::nullopt;
}

} // namespace msm
