// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/commands/cancelcommand.h"
#include "app/cli/commands/checkcommand.h"
#include "app/cli/commands/createcommand.h"
#include "app/cli/commands/deletecommand.h"
#include "app/cli/commands/diagnosticscommand.h"
#include "app/cli/commands/importcommand.h"
#include "app/cli/commands/listcommand.h"
#include "app/cli/commands/logincommand.h"
#include "app/cli/commands/nodecommand.h"
#include "app/cli/commands/profilescommand.h"
#include "app/cli/commands/reconcilecommand.h"
#include "app/cli/commands/servecommand.h"
#include "app/cli/commands/snapshotscommand.h"
#include "app/cli/commands/statecommand.h"
#include "app/cli/commands/waitcommand.h"
#include "app/cli/commands/whycommand.h"

namespace msm::cli {

std::vector<std::unique_ptr<Command>> makeCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<CheckCommand>());
    commands.push_back(std::make_unique<StateCommand>());
    commands.push_back(std::make_unique<ListCommand>());
    commands.push_back(std::make_unique<WhyCommand>());
    commands.push_back(std::make_unique<CreateCommand>());
    commands.push_back(std::make_unique<WaitCommand>());
    commands.push_back(std::make_unique<CancelCommand>());
    commands.push_back(std::make_unique<DeleteCommand>());
    commands.push_back(std::make_unique<NodeCommand>());
    commands.push_back(std::make_unique<SnapshotsCommand>());
    commands.push_back(std::make_unique<ReconcileCommand>());
    commands.push_back(std::make_unique<ServeCommand>());
    commands.push_back(std::make_unique<LoginCommand>());
    commands.push_back(std::make_unique<ProfilesCommand>());
    commands.push_back(std::make_unique<ImportCommand>());
    commands.push_back(std::make_unique<DiagnosticsCommand>());
    return commands;
}

} // namespace msm::cli
