-- The totals of each employee, in hours, and of pay: what "totals" and "pay" of timesheets.json add up to.
SELECT employee,
       sum("primary") / 3.6e12 AS primary_hours,
       sum(online) / 3.6e12 AS online_hours,
       sum(credited) / 3.6e12 AS credited_hours,
       sum(overtimeWorkday) / 3.6e12 AS workday_hours,
       sum(overtimeRestDay) / 3.6e12 AS rest_day_hours,
       sum(overtimeStatutoryHoliday) / 3.6e12 AS holiday_hours
FROM 'report/tables/days.parquet' GROUP BY employee ORDER BY employee;

SELECT employee, code, currency, sum(amount) AS amount
FROM 'report/tables/pay-lines.parquet' GROUP BY ALL ORDER BY ALL;
