using System.Globalization;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Hosting;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>What makes a run the one it is. Two runs with one identity give the same results for everybody whose evidence is the same. Immutable.</summary>
public sealed record RunIdentity
{
    internal RunIdentity()
    {
    }

    /// <summary>The first business day.</summary>
    public required LocalDate FirstDay { get; init; }

    /// <summary>The last business day, included.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>
    /// What it is made from, as 64 hexadecimal digits: the organization, the policies, the calendars, the criteria and pay rules, the version of the
    /// package, the people asked for, and what the host says of its evidence.
    /// </summary>
    public required string Inputs { get; init; }

    internal static RunIdentity Of(RulesInForce rules, RunRequest request, int? daysOfHistory)
    {
        // All that results follow from, but for the evidence itself: to read all of it only to compare it would take as long as the run.
        // What the host calls its evidence stands in for it.
        var people = request.EmployeeIds is { } ids ? new SortedSet<string>(ids, StringComparer.Ordinal) : null;
        return new RunIdentity
        {
            FirstDay = request.FirstDay,
            LastDay = request.LastDay,
            Inputs = RulesFingerprint.Of(
            [
                rules.Fingerprint,
                LocalDatePattern.Iso.Format(request.FirstDay),
                LocalDatePattern.Iso.Format(request.LastDay),
                KindsAround(rules, request),
                request.EvidenceVersion,
                daysOfHistory?.ToString(CultureInfo.InvariantCulture),
                people is null ? null : RulesFingerprint.Of(people),
                request.WithUncounted ? nameof(request.WithUncounted) : null,
            ]),
        };
    }

    /// <summary>The kinds of dates of every unit, each calendar once.</summary>
    private static string KindsAround(RulesInForce rules, RunRequest request)
    {
        var numbers = new Dictionary<IWorkCalendar, int>();
        var kinds = new List<string>();
        var ofUnits = new List<string>();
        foreach (var unit in rules.Chart.Units.Units)
        {
            var calendar = rules.Engine.CalendarOf(unit.Id);
            if (!numbers.TryGetValue(calendar, out int number))
            {
                numbers.Add(calendar, number = kinds.Count);
                kinds.Add(KindsAround(calendar, request));
            }

            ofUnits.Add(number.ToString(CultureInfo.InvariantCulture));
        }

        return RulesFingerprint.Of(kinds.Concat(ofUnits));
    }

    /// <summary>The kinds of all dates that totals over periods can take in, a digit each.</summary>
    private static string KindsAround(IWorkCalendar calendar, RunRequest request)
    {
        var kinds = new List<char>();
        var last = request.LastDay.PlusDays(8);
        for (var date = new LocalDate(request.FirstDay.Year, 1, 1).PlusDays(-8); date <= last; date = date.PlusDays(1))
        {
            kinds.Add(calendar.KindOf(date) is { } kind ? (char)('0' + (int)kind) : '-');
        }

        return new string([.. kinds]);
    }
}
