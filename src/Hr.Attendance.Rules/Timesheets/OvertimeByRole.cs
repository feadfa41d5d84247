using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>Puts a day's overtime to the roles in which it was worked: it is the last of the day's time, and primary time comes first.</summary>
internal static class OvertimeByRole
{
    private static readonly DayKind[] Kinds = [DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday];

    /// <summary>The overtime of each role that has any; together they have the day's, no more and no less.</summary>
    internal static IReadOnlyDictionary<string, TimeByDayKind> Of(TimesheetDay day)
    {
        var byRole = new Dictionary<string, TimeByDayKind>(StringComparer.Ordinal);
        AddTo(byRole, day);
        return byRole;
    }

    /// <summary>Adds a day's overtime of each role to a sum.</summary>
    internal static void AddTo(Dictionary<string, TimeByDayKind> byRole, TimesheetDay day)
    {
        // Overtime is what comes last. So it is handed out from the last session backwards until nothing is left of it, and what no session
        // takes was worked in the primary role.
        foreach (var kind in Kinds)
        {
            var left = day.Overtime[kind];
            for (int i = day.Sessions.Count - 1; i >= 0 && left > Duration.Zero; i--)
            {
                var session = day.Sessions[i];
                var part = Duration.Min(left, WorkedAs(kind, session.CreditedBy, day));
                Add(session.Role, kind, part);
                left -= part;
            }

            Add(day.PrimaryRole, kind, left);
        }

        void Add(string role, DayKind kind, Duration time)
        {
            if (time > Duration.Zero)
            {
                byRole[role] = (byRole.TryGetValue(role, out var soFar) ? soFar : TimeByDayKind.Zero).Plus(kind, time);
            }
        }
    }

    /// <summary>The credited time that can be overtime of a kind; where hours are added up over a period, a rest day is a day like others.</summary>
    private static Duration WorkedAs(DayKind kind, TimeByDayKind credited, TimesheetDay day) =>
        kind == DayKind.Workday && day.Balance is not null ? credited.Workday + credited.RestDay : credited[kind];
}
