-- A group's month, from the columns to one row: sessions, effective sessions, credited seconds, hash.
--
-- The tables are the columns as they are: punches (kind 0 in, 1 out; role 1 online service, else primary), messages (sender 0 customer, 1 auto,
-- 2 employee), ratings, employees (their branch), branches (their thresholds). Numbers in brackets are the steps of docs/contract.md. All times
-- are Unix seconds; Shanghai is 28800 ahead. A window is open from 18:00 to 26:00, which is 36000 to 64800 after midnight UTC.

WITH

-- [1] Punches of each role, without a punch in that repeats the one before it; no other repetition changes anything.
counted_punches AS (
    SELECT employee, role = 1 AS is_online, moment, kind, evidence
    FROM punches
    WINDOW role_order AS (PARTITION BY employee, role = 1 ORDER BY moment, kind, evidence)
    QUALIFY NOT coalesce(kind = 0 AND lag(kind) OVER role_order = 0 AND moment - lag(moment) OVER role_order <= 60, false)
),

-- [1] Each with what follows it: in its role, and the next punch in of any role.
ordered_punches AS (
    SELECT
        employee,
        is_online,
        moment,
        kind,
        lead(kind) OVER following AS next_kind,
        lead(moment) OVER following AS next_at,
        min(CASE WHEN kind = 0 THEN moment END) OVER (
            PARTITION BY employee ORDER BY moment RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_in
    FROM counted_punches
    WINDOW following AS (PARTITION BY employee, is_online ORDER BY moment, kind, evidence)
),

ins AS MATERIALIZED (
    SELECT *, coalesce(next_kind = 1 AND next_at - moment <= 57600, false) AS is_closed
    FROM ordered_punches
    WHERE kind = 0
),

-- [1] An in without an out is followed through the own messages, up to the first gap of more than half an hour, as far as the next in.
followed AS (
    SELECT
        opened.employee,
        opened.is_online,
        opened.moment AS start_at,
        own.moment AS wrote_at,
        opened.next_in,
        max(gap) OVER (PARTITION BY opened.employee, opened.is_online, opened.moment ORDER BY own.moment) AS longest_gap
    FROM (SELECT * FROM ins WHERE NOT is_closed) AS opened
    JOIN (
        SELECT employee, moment, lag(moment) OVER (PARTITION BY employee ORDER BY moment) AS before
        FROM messages
        WHERE sender = 2
    ) AS own
        ON opened.employee = own.employee
        AND own.moment >= opened.moment
        AND own.moment < least(coalesce(opened.next_in, opened.moment + 57601), opened.moment + 57601)
    CROSS JOIN LATERAL (SELECT own.moment - greatest(opened.moment, coalesce(own.before, opened.moment)) AS gap)
),

repaired AS (
    SELECT employee, is_online, start_at, least(max(wrote_at) + 120, coalesce(any_value(next_in), start_at + 57600), start_at + 57600) AS end_at
    FROM followed
    WHERE longest_gap <= 1800
    GROUP BY employee, is_online, start_at
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

-- [7] Pieces at most ten minutes apart are one session, which is called by its start. The time on duty is added up over all pieces of a person.
marked AS (
    SELECT *, CASE WHEN start_at - lag(end_at) OVER (PARTITION BY employee ORDER BY start_at) <= 600 THEN NULL ELSE start_at END AS begins
    FROM pieces
),

duty AS MATERIALIZED (
    SELECT
        employee,
        start_at,
        end_at,
        last_value(begins IGNORE NULLS) OVER (PARTITION BY employee ORDER BY start_at) AS session,
        sum(end_at - start_at) OVER (PARTITION BY employee ORDER BY start_at)::BIGINT AS until_end,
        until_end - (end_at - start_at) AS until_start
    FROM marked
),

sessions AS MATERIALIZED (
    SELECT employee, session AS start_at, sum(end_at - start_at)::BIGINT AS net
    FROM duty
    GROUP BY employee, session
),

-- [3] Where the word passes from one side to the other; then an employee's message is the answer to the row before it.
passes AS (
    SELECT conversation, employee, moment, sender, wrote_at, next_sender
    FROM (
        SELECT *, lag(sender) OVER talk AS last_sender, lag(moment) OVER talk AS wrote_at, lead(sender) OVER talk AS next_sender
        FROM messages
        WHERE sender <> 1
        WINDOW talk AS (PARTITION BY conversation ORDER BY moment, sender, evidence)
    )
    WHERE sender IS DISTINCT FROM last_sender
),

-- [8] A turn of one message soon after an answer, after which the customer writes no more, may be a goodbye. Nobody waits longer than twelve hours.
turns AS (
    SELECT
        conversation,
        employee,
        moment AS start_at,
        answered_at IS NOT NULL AS is_answered,
        coalesce(answered_at, moment + 43200) AS stop_at,
        next_sender IS DISTINCT FROM 0 AND is_last AND coalesce(moment - wrote_at <= 600, false) AS is_goodbye
    FROM (
        SELECT *, lead(moment) OVER talk AS answered_at, lead(moment, 2) OVER talk IS NULL AS is_last
        FROM passes
        WINDOW talk AS (PARTITION BY conversation ORDER BY moment, sender)
    )
    WHERE sender = 0
),

asked AS (
    SELECT employees.employee, branches.*
    FROM employees JOIN branches USING (branch)
),

-- [8] What a turn waits is the difference of two times on duty.
waiting AS (
    SELECT
        turns.*,
        coalesce(turns.start_at < began.end_at, false) AS begins_on_duty,
        began.session AS began_in,
        coalesce(began.until_start + least(turns.start_at, began.end_at) - began.start_at, 0) AS duty_at_start
    FROM turns
    ASOF LEFT JOIN duty AS began ON turns.employee = began.employee AND turns.start_at >= began.start_at
),

waited AS (
    SELECT
        waiting.*,
        is_answered AND coalesce(stop_at < stopped.end_at, false) AS is_answered_on_duty,
        stopped.session AS answered_in,
        coalesce(stopped.until_start + least(stop_at, stopped.end_at) - stopped.start_at, 0) - duty_at_start AS wait,
        response_window
    FROM waiting
    JOIN asked USING (employee)
    ASOF LEFT JOIN duty AS stopped ON waiting.employee = stopped.employee AND waiting.stop_at >= stopped.start_at
),

-- [8] A turn whose time is up counts where that is, else where its answer lies, else where it began.
placed AS MATERIALIZED (
    SELECT
        waited.conversation,
        waited.employee,
        waited.start_at,
        CASE
            WHEN begins_on_duty AND wait > response_window THEN expired.session
            WHEN is_answered_on_duty THEN answered_in
            WHEN begins_on_duty THEN began_in
        END AS session,
        is_answered AND wait <= response_window AS is_in_time,
        is_in_time OR (begins_on_duty AND NOT is_goodbye AND (wait > response_window OR wait >= 300)) AS is_judged
    FROM waited
    ASOF LEFT JOIN duty AS expired ON waited.employee = expired.employee AND waited.duty_at_start + waited.response_window >= expired.until_start
),

answers AS (
    SELECT employee, session, count(*) FILTER (is_judged) AS judged, count(*) FILTER (is_in_time) AS in_time
    FROM placed
    WHERE session IS NOT NULL
    GROUP BY employee, session
),

-- [8] A rating goes to the session that has the last of its conversation's turns which any session has.
satisfaction AS (
    SELECT
        rated.employee AS employee,
        rated.session AS session,
        count(*) AS ratings,
        sum(CAST((score - min) * 20 AS INTEGER) // CAST(max - min AS INTEGER)) AS twentieths
    FROM ratings
    JOIN (
        SELECT conversation, any_value(employee) AS employee, arg_max(session, start_at) AS session
        FROM placed
        WHERE session IS NOT NULL
        GROUP BY conversation
    ) AS rated USING (conversation)
    GROUP BY ALL
),

-- [8] A criterion without turns or ratings abstains, and then fewer can be required.
judged AS (
    SELECT
        sessions.employee,
        sessions.start_at,
        sessions.net,
        (sessions.start_at + 14400) // 86400 AS day,
        asked.daily_cap,
        coalesce(answers.judged, 0) > 0 AS has_turns,
        asked.satisfaction IS NOT NULL AND coalesce(ratings, 0) > 0 AS has_ratings,
        (sessions.net >= asked.minimum_online)::INTEGER
            + (has_turns AND answers.in_time * 100 >= asked.min_share * answers.judged)::INTEGER
            + (has_ratings AND twentieths * 100 >= asked.satisfaction * 20 * ratings)::INTEGER
            >= least(asked.required, 1 + has_turns::INTEGER + has_ratings::INTEGER) AS is_effective
    FROM sessions
    JOIN asked USING (employee)
    LEFT JOIN answers ON answers.employee = sessions.employee AND answers.session = sessions.start_at
    LEFT JOIN satisfaction ON satisfaction.employee = sessions.employee AND satisfaction.session = sessions.start_at
),

-- [10] What a day's effective sessions have above whole minutes is taken from the last of them, or from those before it where it has less.
earned AS (
    SELECT
        *,
        earned - least(earned, greatest(
            sum(earned) OVER (PARTITION BY employee, day) % 60
                - coalesce(sum(earned) OVER (PARTITION BY employee, day ORDER BY start_at ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 0),
            0)) AS rounded
    FROM (SELECT *, CASE WHEN is_effective THEN net ELSE 0 END AS earned FROM judged)
    WHERE start_at + 14400 >= 1772294400 + 28800 AND start_at + 14400 < 1772294400 + 28800 + 31 * 86400
),

-- [10] Then as far as what is before them on their day leaves of its cap.
credited AS (
    SELECT
        employee,
        start_at,
        net,
        is_effective,
        least(rounded, greatest(daily_cap - coalesce(sum(rounded) OVER (
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
