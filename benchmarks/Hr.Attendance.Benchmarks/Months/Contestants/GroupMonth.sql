-- A group's month, from the columns to one row: sessions, effective sessions, credited seconds, hash.
--
-- The tables are the columns as they are: punches (kind 0 in, 1 out; role 1 online service, else primary), messages (sender 0 customer, 1 auto,
-- 2 employee), ratings, employees (their branch), branches (their thresholds). Numbers in brackets are the steps of docs/contract.md. All times
-- are Unix seconds; Shanghai is 28800 ahead. A window is open from 18:00 to 26:00, which is 36000 to 64800 after midnight UTC.

WITH

-- [1] Punches of each role, with what follows them.
ordered_punches AS (
    SELECT
        employee,
        role = 1 AS is_online,
        moment,
        kind,
        lead(kind) OVER following AS next_kind,
        lead(moment) OVER following AS next_at,
        min(CASE WHEN kind = 0 THEN moment END) OVER (
            PARTITION BY employee, role = 1 ORDER BY moment, kind, evidence
            ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_in
    FROM punches
    WINDOW following AS (PARTITION BY employee, role = 1 ORDER BY moment, kind, evidence)
),

ins AS (
    SELECT *, coalesce(next_kind = 1 AND next_at - moment <= 57600, false) AS is_closed
    FROM ordered_punches
    WHERE kind = 0
),

-- [1] An in without an out ends two minutes after the last own message in reach, never after the next in.
repaired AS (
    SELECT opened.employee, opened.is_online, opened.moment AS start_at, least(own.moment + 120, coalesce(opened.next_in, own.moment + 120)) AS end_at
    FROM (
        SELECT *, least(moment + 57600, coalesce(next_in - 1, moment + 57600)) AS reach
        FROM ins
        WHERE NOT is_closed
    ) AS opened
    ASOF JOIN (SELECT employee, moment FROM messages WHERE sender = 2) AS own
        ON opened.employee = own.employee AND opened.reach >= own.moment
    WHERE own.moment >= opened.moment
),

pairs AS MATERIALIZED (
    SELECT employee, is_online, moment AS start_at, next_at AS end_at FROM ins WHERE is_closed
    UNION ALL
    SELECT employee, is_online, start_at, end_at FROM repaired
),

-- [6] What lies in a window; a pair of at most sixteen hours meets two of them at most.
windowed AS MATERIALIZED (
    SELECT employee, greatest(start_at, day * 86400 + 36000) AS start_at, least(end_at, day * 86400 + 64800) AS end_at
    FROM (
        SELECT employee, start_at, end_at, (start_at - 64800) // 86400 + step AS day
        FROM pairs CROSS JOIN (VALUES (1), (2)) AS steps (step)
        WHERE is_online
    )
    WHERE start_at < day * 86400 + 64800 AND end_at > day * 86400 + 36000 AND start_at < end_at
),

-- [6] Primary time is taken out: what is left lies between the ends and the starts of what is taken, and before the end.
cuts AS (
    SELECT windowed.employee, windowed.start_at AS piece, taken.start_at AS cut_from, taken.end_at AS cut_to
    FROM windowed
    JOIN pairs AS taken
        ON taken.employee = windowed.employee AND taken.start_at < windowed.end_at AND taken.end_at > windowed.start_at
    WHERE NOT taken.is_online
    UNION ALL
    SELECT employee, start_at, end_at, end_at FROM windowed
),

pieces AS (
    SELECT employee, start_at, end_at
    FROM (
        SELECT
            employee,
            coalesce(lag(cut_to) OVER (PARTITION BY employee, piece ORDER BY cut_from, cut_to), piece) AS start_at,
            cut_from AS end_at
        FROM cuts
    )
    WHERE start_at < end_at
),

-- [7] Pieces that touch are one session.
marked AS (
    SELECT *, CASE WHEN start_at = lag(end_at) OVER (PARTITION BY employee ORDER BY start_at) THEN 0 ELSE 1 END AS begins
    FROM pieces
),

sessions AS MATERIALIZED (
    SELECT employee, min(start_at) AS start_at, max(end_at) AS end_at
    FROM (SELECT *, sum(begins) OVER (PARTITION BY employee ORDER BY start_at) AS session FROM marked)
    GROUP BY employee, session
),

-- [3] Where the word passes from one side to the other; then an employee's message is the answer to the row before it.
passes AS (
    SELECT employee, conversation, moment, sender
    FROM messages
    WHERE sender <> 1
    QUALIFY sender IS DISTINCT FROM lag(sender) OVER (PARTITION BY employee, conversation ORDER BY moment, sender, evidence)
),

turns AS (
    SELECT employee, conversation, moment AS start_at, answered_at
    FROM (
        SELECT *, lead(moment) OVER (PARTITION BY employee, conversation ORDER BY moment, sender) AS answered_at
        FROM passes
    )
    WHERE sender = 0
),

-- [8] Each turn with the session in which it starts, where there is one.
placed AS MATERIALIZED (
    SELECT
        turns.employee,
        turns.conversation,
        turns.start_at,
        turns.answered_at,
        CASE WHEN turns.start_at < sessions.end_at THEN sessions.start_at END AS session,
        sessions.end_at AS session_end
    FROM turns
    ASOF LEFT JOIN sessions ON turns.employee = sessions.employee AND turns.start_at >= sessions.start_at
),

asked AS (
    SELECT employees.employee, branches.*
    FROM employees JOIN branches USING (branch)
),

answers AS (
    SELECT
        placed.employee,
        placed.session,
        count(*) FILTER (in_time OR placed.start_at <= placed.session_end - asked.response_window) AS judged,
        count(*) FILTER (in_time) AS in_time
    FROM (
        SELECT placed.*, coalesce(answered_at - start_at <= response_window, false) AS in_time
        FROM placed JOIN asked USING (employee)
        WHERE session IS NOT NULL
    ) AS placed
    JOIN asked USING (employee)
    GROUP BY placed.employee, placed.session
),

-- [8] A rating belongs to the last turn of its conversation over everybody; at the same start to the lower employee.
owners AS (
    SELECT conversation, arg_max(struct_pack(employee, session), start_at * 1000000 - employee) AS owner
    FROM placed
    WHERE conversation IN (SELECT conversation FROM ratings)
    GROUP BY conversation
),

satisfaction AS (
    SELECT
        owner.employee AS employee,
        owner.session AS session,
        count(*) AS ratings,
        sum(CAST((score - min) * 20 AS INTEGER) // CAST(max - min AS INTEGER)) AS twentieths
    FROM ratings JOIN owners USING (conversation)
    WHERE owner.session IS NOT NULL
    GROUP BY ALL
),

judged AS (
    SELECT
        sessions.employee,
        sessions.start_at,
        sessions.end_at - sessions.start_at AS net,
        (sessions.start_at + 14400) // 86400 AS day,
        asked.daily_cap,
        (sessions.end_at - sessions.start_at >= asked.minimum_online)::INTEGER
            + (coalesce(answers.in_time * 100 >= asked.min_share * answers.judged, true))::INTEGER
            + (asked.satisfaction IS NOT NULL AND coalesce(twentieths * 100 >= asked.satisfaction * 20 * ratings, true))::INTEGER
            >= asked.required AS is_effective
    FROM sessions
    JOIN asked USING (employee)
    LEFT JOIN answers ON answers.employee = sessions.employee AND answers.session = sessions.start_at
    LEFT JOIN satisfaction ON satisfaction.employee = sessions.employee AND satisfaction.session = sessions.start_at
),

-- [10] Whole minutes of effective sessions, as far as what is before them on their day leaves of its cap.
earned AS (
    SELECT *, CASE WHEN is_effective THEN net // 60 * 60 ELSE 0 END AS earned
    FROM judged
    WHERE start_at + 14400 >= 1772294400 + 28800 AND start_at + 14400 < 1772294400 + 28800 + 31 * 86400
),

credited AS (
    SELECT
        employee,
        start_at,
        net,
        is_effective,
        least(earned, greatest(daily_cap - coalesce(sum(earned) OVER (
            PARTITION BY employee, day ORDER BY start_at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0), 0))::BIGINT AS credited
    FROM earned
)

SELECT
    count(*) AS sessions,
    count(*) FILTER (is_effective) AS effective,
    sum(credited)::BIGINT AS credited,
    (sum(
        ((employee::BIGINT * 4294967296 + start_at) % 2147483647 + 1)
        * (((net * 131072 + credited) * 2 + is_effective::INTEGER) % 2147483629 + 1)
    ) % 18446744073709551616::HUGEINT)::UBIGINT AS hash
FROM credited;
