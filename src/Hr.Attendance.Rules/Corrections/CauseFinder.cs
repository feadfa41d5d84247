using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>Says of each day that is different because of what.</summary>
internal sealed class CauseFinder(Calculation before, AttendanceEngine engine, AttendanceReport after)
{
    // Causes are not recorded while something is calculated: they are looked for afterwards, and only for days that came out different. So a
    // recalculation pays nothing for them, and what made no difference is no cause. A day without a cause of its own must have its difference from
    // days that it is added up with.
    internal EmployeeDiff Explain(EmployeeDiff diff, EmployeeChange change)
    {
        var was = TimesheetOf(before.Report, diff.EmployeeId);
        var isNow = TimesheetOf(after, diff.EmployeeId);

        // Who is in one of the results only came or went, and there are no two days to compare.
        if (was is null || isNow is null)
        {
            return diff with { Days = [.. diff.Days.Select(day => day with { Causes = [new ChangeCause.Organization()] })] };
        }

        var roles = new HeldRoles(was.Employee, before.Engine.Rules.Plans);
        var rolesNow = new HeldRoles(isNow.Employee, engine.Rules.Plans);
        return diff with
        {
            Days = [.. diff.Days.Select(day =>
                day with { Causes = [.. CausesOf(day, change, (was, roles), (isNow, rolesNow)).DefaultIfEmpty(new ChangeCause.OtherDays())] })],
        };
    }

    private IEnumerable<ChangeCause> CausesOf(
        DayDiff day, EmployeeChange change, (EmployeeReport Report, HeldRoles Roles) was, (EmployeeReport Report, HeldRoles Roles) isNow)
    {
        // All causes that there are and not the likeliest: a day can be different because of several things at once.
        if (change.Evidence?.CauseOf(
            SessionsOf(was.Report, isNow.Report, day.Date),
            EvidenceOf(was.Report, isNow.Report, day.Date),
            DaysAround(isNow.Roles, day.Date)) is { } evidence)
        {
            yield return evidence;
        }

        if (change.IsOtherPolicy)
        {
            foreach (var cause in PolicyCauses(day.Date, was.Roles, isNow.Roles))
            {
                yield return cause;
            }
        }

        if (change.IsOtherEmployee)
        {
            yield return new ChangeCause.Organization();
        }

        var (kind, kindNow) = (KindOf(before.Engine, was.Roles, day.Date), KindOf(engine, isNow.Roles, day.Date));
        if (kind != kindNow)
        {
            yield return new ChangeCause.Calendar { Before = kind, After = kindNow };
        }

        if (change.AreOtherRules)
        {
            yield return new ChangeCause.Rules();
        }
    }

    /// <summary>The settings that are different under a role held on the day; one that is for several roles in the same way is named once.</summary>
    private static IEnumerable<ChangeCause> PolicyCauses(LocalDate date, HeldRoles was, HeldRoles isNow)
    {
        var differences =
            from held in Enumerable.Range(0, isNow.Count)
            where isNow[held].Contains(Nanoseconds.DayOf(date))
            from counterpart in Enumerable.Range(0, was.Count)
                .Where(other => was[other].Role == isNow[held].Role && was[other].Contains(Nanoseconds.DayOf(date)))
                .Take(1)
            from setting in PolicyComparison.Differences(was.ViewOf(counterpart, date).Policy, isNow.ViewOf(held, date).Policy)
            select (isNow[held].Role, setting.Before, setting.After);
        return differences
            .GroupBy(change => (
                change.After.Setting.Name, change.Before.WrittenValue, change.Before.SetBy, IsNow: change.After.WrittenValue,
                SetByNow: change.After.SetBy))
            .Select(changes => new ChangeCause.Policy
            {
                Roles = [.. changes.Select(change => change.Role).Distinct(StringComparer.Ordinal).OrderBy(role => role, StringComparer.Ordinal)],
                Before = changes.First().Before,
                After = changes.First().After,
            });
    }

    /// <summary>The kind of a date by the calendar of the person; null where it does not know the date, or no role is held.</summary>
    private static DayKind? KindOf(AttendanceEngine engine, HeldRoles roles, LocalDate date) =>
        roles.Governing(date) is { } governing ? engine.CalendarOf(governing.UnitId).KindOf(date) : null;

    /// <summary>The business day and a day more on each side, which punches and messages of it may lie in.</summary>
    private static Interval DaysAround(HeldRoles roles, LocalDate date)
    {
        var start = roles.Governing(date)?.Start ?? date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        return new Interval(start - Duration.FromDays(1), start + Duration.FromDays(2));
    }

    private static IEnumerable<OnlineSession> SessionsOf(EmployeeReport was, EmployeeReport isNow, LocalDate date) =>
        JudgedOn(was, date).Concat(JudgedOn(isNow, date)).Select(session => session.Session);

    private static HashSet<string> EvidenceOf(EmployeeReport was, EmployeeReport isNow, LocalDate date) =>
        new(JudgedOn(was, date).Concat(JudgedOn(isNow, date)).SelectMany(session => session.Measures.EvidenceIds), StringComparer.Ordinal);

    private static IEnumerable<TimesheetSession> JudgedOn(EmployeeReport report, LocalDate date) =>
        report.Timesheet.Days.FirstOrDefault(day => day.Date == date)?.Sessions ?? [];

    private static EmployeeReport? TimesheetOf(AttendanceReport report, string employeeId) =>
        report.Employees.FirstOrDefault(employee => employee.Employee.Id == employeeId);
}
