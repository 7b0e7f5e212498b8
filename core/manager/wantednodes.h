// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace msm {

class Configuration;
class LostNodes;
class OperationList;

/// How many nodes are wanted (the original's dstate). A create or delete sets the number from what there will
/// be; what the cloud loses leaves it as it is, so that the difference shows. Everything it is given must
/// outlive it.
class WantedNodes final {
public:
    struct Parts {
        Configuration &configuration;
        const OperationList &operations;
        const LostNodes &lost;
    };

    explicit WantedNodes(const Parts &parts)
        : m_parts(parts)
    {
    }

    [[nodiscard]] int count() const;
    /// How many there will be when everything under way ends well, without those that are missing.
    [[nodiscard]] int expected() const;

    /// As many as there will be, and those that are missing.
    void setToWhatIsThere();
    /// As many as there will be.
    void setToExpected();
    /// Fewer by so many, but no fewer than setToWhatIsThere() would say.
    void lower(int count);
    /// At least as many as setToWhatIsThere() would say.
    void raise();

private:
    [[nodiscard]] int there() const;
    void set(int count);

    Parts m_parts;
};

} // namespace msm
