-- SPDX-FileCopyrightText: MySQL Server Manager contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A database as schema 1 left it, one statement a line.
CREATE TABLE service_node (vm_id INTEGER PRIMARY KEY, name TEXT NOT NULL, function TEXT NOT NULL,address TEXT NOT NULL, mysql_port INTEGER NOT NULL, operation TEXT NOT NULL,registered_at TEXT NOT NULL)
CREATE TABLE event (id INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL, kind INTEGER NOT NULL,vm_id INTEGER NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL)
CREATE TABLE property (name TEXT PRIMARY KEY, value TEXT NOT NULL)
INSERT INTO service_node VALUES (7, 'mysql-07', 'agent', '10.0.0.7', 3306, '1d3c2b4a-0000-4000-8000-000000000007', '2026-01-02T03:04:05.006Z')
INSERT INTO event (time, kind, vm_id, subject, detail) VALUES ('2026-01-02T03:04:05.006Z', 6, 7, 'mysql-07', '')
INSERT INTO property VALUES ('desired_nodes', '1')
PRAGMA user_version=1
