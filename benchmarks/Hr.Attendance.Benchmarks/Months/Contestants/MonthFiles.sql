-- Fills the tables from the CSV files of a workspace (variable `workspace`) and from what policies ask for (variable `policies`). Ids become the numbers
-- that they end with, and no text is kept.

SET preserve_insertion_order = false;

INSERT INTO punches
SELECT
    substr(employee_id, 2)::INTEGER,
    epoch_ms("at") // 1000,
    (kind = 'out')::TINYINT,
    CASE role WHEN 'sales' THEN 0 WHEN 'online-service' THEN 1 ELSE -1 END,
    substr(evidence_id, 2)::INTEGER
FROM read_csv(
    getvariable('workspace') || '/evidence/punches.csv',
    header = true, auto_detect = false,
    columns = {'evidence_id': 'VARCHAR', 'employee_id': 'VARCHAR', 'at': 'TIMESTAMPTZ', 'kind': 'VARCHAR', 'role': 'VARCHAR'});

INSERT INTO messages
SELECT
    substr(employee_id, 2)::INTEGER,
    substr(conversation_id, 2)::INTEGER,
    epoch_ms("at") // 1000,
    CASE sender WHEN 'customer' THEN 0 WHEN 'auto' THEN 1 ELSE 2 END,
    substr(evidence_id, 2)::INTEGER
FROM read_csv(
    getvariable('workspace') || '/evidence/messages.csv',
    header = true, auto_detect = false,
    columns = {'evidence_id': 'VARCHAR', 'employee_id': 'VARCHAR', 'conversation_id': 'VARCHAR', 'at': 'TIMESTAMPTZ', 'sender': 'VARCHAR'});

INSERT INTO ratings
SELECT substr(conversation_id, 2)::INTEGER, score, min, max
FROM read_csv(
    getvariable('workspace') || '/evidence/ratings.csv',
    header = true, auto_detect = false,
    columns = {
        'evidence_id': 'VARCHAR', 'conversation_id': 'VARCHAR', 'at': 'VARCHAR',
        'score': 'DECIMAL(9, 2)', 'min': 'DECIMAL(9, 2)', 'max': 'DECIMAL(9, 2)'})
WHERE score BETWEEN min AND max;

INSERT INTO employees SELECT * FROM read_csv(getvariable('policies') || '/employees.csv');
INSERT INTO branches SELECT * FROM read_csv(getvariable('policies') || '/branches.csv');
