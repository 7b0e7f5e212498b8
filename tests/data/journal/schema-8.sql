-- SPDX-FileCopyrightText: MySQL Server Manager contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A database as schema 8 left it, one statement a line.
CREATE TABLE service_node (vm_id INTEGER PRIMARY KEY, name TEXT NOT NULL, function TEXT NOT NULL,address TEXT NOT NULL, mysql_port INTEGER NOT NULL, operation TEXT NOT NULL,registered_at TEXT NOT NULL)
CREATE TABLE event (id INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL, kind INTEGER NOT NULL,vm_id INTEGER NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL)
CREATE TABLE property (name TEXT PRIMARY KEY, value TEXT NOT NULL)
CREATE TABLE operation (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,kind TEXT NOT NULL, name TEXT NOT NULL, parameters TEXT NOT NULL,vm_id INTEGER NOT NULL, stage TEXT NOT NULL, started_at TEXT NOT NULL,ended_at TEXT, succeeded INTEGER NOT NULL DEFAULT 0,error TEXT NOT NULL DEFAULT '')
CREATE INDEX unfinished_operation ON operation (number) WHERE ended_at IS NULL
CREATE TABLE call (id INTEGER PRIMARY KEY AUTOINCREMENT,operation TEXT NOT NULL REFERENCES operation (id) ON DELETE CASCADE,method TEXT NOT NULL, sent_at TEXT NOT NULL, ended_at TEXT,outcome TEXT NOT NULL, detail TEXT NOT NULL DEFAULT '')
CREATE INDEX call_of_operation ON call (operation)
INSERT INTO service_node VALUES (7, 'mysql-07', 'agent', '10.0.0.7', 3306, '1d3c2b4a-0000-4000-8000-000000000007', '2026-01-02T03:04:05.006Z')
INSERT INTO event (time, kind, vm_id, subject, detail) VALUES ('2026-01-02T03:04:05.006Z', 6, 7, 'mysql-07', '')
INSERT INTO property VALUES ('desired_nodes', '1')
INSERT INTO operation (id, kind, name, parameters, vm_id, stage, started_at, ended_at, succeeded) VALUES ('1d3c2b4a-0000-4000-8000-000000000007', 'create', 'mysql-07', '{}', 7, 'Registered', '2026-01-02T03:00:00.000Z', '2026-01-02T03:04:05.006Z', 1)
INSERT INTO call (operation, method, sent_at, ended_at, outcome) VALUES ('1d3c2b4a-0000-4000-8000-000000000007', 'newInstance', '2026-01-02T03:00:00.100Z', '2026-01-02T03:00:00.400Z', 'accepted')
CREATE TABLE last_seen (vm_id INTEGER PRIMARY KEY, name TEXT NOT NULL, function TEXT NOT NULL,operation TEXT NOT NULL, cloud_state INTEGER NOT NULL, lcm_state INTEGER NOT NULL,address TEXT NOT NULL, addresses TEXT NOT NULL, owner TEXT NOT NULL,host TEXT NOT NULL, cpu REAL NOT NULL, memory_mb INTEGER NOT NULL, started_at TEXT,message TEXT NOT NULL, agent TEXT NOT NULL, agent_seen_at TEXT,mysql_state TEXT NOT NULL, mysql_port INTEGER NOT NULL)
INSERT INTO last_seen VALUES (7, 'mysql-07', 'agent', '1d3c2b4a-0000-4000-8000-000000000007', 3, 3, '10.0.0.7', '10.0.0.7', 'oneadmin', 'host-1', 1, 1024, '2026-01-02T03:03:10.000Z', '', 'answers', '2026-01-02T03:04:05.000Z', 'RUNNING', 3306)
CREATE TABLE stage_passage (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, stage TEXT NOT NULL,template_id INTEGER NOT NULL, milliseconds INTEGER NOT NULL)
ALTER TABLE operation ADD COLUMN undecided INTEGER NOT NULL DEFAULT 0
CREATE INDEX undecided_operation ON operation (number) WHERE undecided
INSERT INTO stage_passage (kind, stage, template_id, milliseconds) VALUES ('create', 'Boot', 0, 12000)
ALTER TABLE operation ADD COLUMN cancelled TEXT NOT NULL DEFAULT ''
CREATE INDEX cancelled_operation ON operation (number) WHERE cancelled <> ''
CREATE TABLE missing_node (vm_id INTEGER PRIMARY KEY, name TEXT NOT NULL, function TEXT NOT NULL,address TEXT NOT NULL, mysql_port INTEGER NOT NULL, operation TEXT NOT NULL,registered_at TEXT NOT NULL, template_id INTEGER NOT NULL, noticed_at TEXT NOT NULL,cloud_word TEXT NOT NULL, ended_at TEXT NOT NULL)
INSERT INTO missing_node VALUES (9, 'mysql-09', 'agent', '10.0.0.9', 3306, '', '2026-01-01T00:00:00.000Z', 0, '2026-01-02T00:00:00.000Z', 'DONE', '')
ALTER TABLE service_node ADD COLUMN address_source TEXT NOT NULL DEFAULT ''
ALTER TABLE last_seen ADD COLUMN address_sources TEXT NOT NULL DEFAULT ''
ALTER TABLE last_seen ADD COLUMN agent_trust TEXT NOT NULL DEFAULT ''
CREATE INDEX event_of_vm ON event (vm_id, id)
CREATE INDEX operation_of_vm ON operation (vm_id)
PRAGMA user_version=8
