CREATE TABLE punches (employee INTEGER, moment BIGINT, kind TINYINT, role TINYINT, evidence INTEGER);
CREATE TABLE messages (employee INTEGER, conversation INTEGER, moment BIGINT, sender TINYINT, evidence INTEGER);
CREATE TABLE ratings (conversation INTEGER, score DECIMAL(9, 2), min DECIMAL(9, 2), max DECIMAL(9, 2));
CREATE TABLE employees (employee INTEGER, branch INTEGER);
CREATE TABLE branches (
    branch INTEGER, response_window INTEGER, min_share INTEGER, minimum_online INTEGER, satisfaction INTEGER, daily_cap INTEGER, required INTEGER);
