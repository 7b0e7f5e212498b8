// SPDX-FileCopyrightText: MySQL Server Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace msm {

class ExposedFunctions;
class IaaSClient;
class MySQLServerManager;

/// What the manager's functions work on; all of it must outlive the registry.
struct ManagerFunctionParts {
    MySQLServerManager &manager;
    IaaSClient &iaas;
    QString defaultTemplate{}; ///< id or name, for a create that names none; see chooseTemplate()
};

/// Registers the original's functions. Their results are {"return": …}, as a node agent's are:
///
///     function                     method  params                                       return
///     listServiceNodes             GET     none                                         array of nodes
///     createServiceNode            POST    all optional: function, count, template,     array of VM ids
///                                          name
///     deleteServiceNode            POST    id                                           "OK"
///     getMySQLServerManagerState   GET     none                                         "RUNNING", …
///
/// A node is an object as nodeToJson() makes it. createServiceNode answers as soon as the cloud has taken or
/// refused every request; the template's user inputs get their defaults; waiting until the nodes are ready
/// goes on behind it. When only some were refused, the result also has "errors", an array of texts.
/// deleteServiceNode answers once the cloud took it. Errors carry the original's texts: "Unexpected arguments
/// ['a', 'b']", "Missing argument: id", "Invalid argument: count", "Service in wrong state", and otherwise
/// what the cloud said or "Unknown error.".
void registerManagerFunctions(ExposedFunctions &functions, const ManagerFunctionParts &parts);

} // namespace msm
