using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies.Checking;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>What a check claims of settings together is so of every session that the engine judges under them.</summary>
[Laws(100, Arbitrary = [typeof(WorkforceGenerators), typeof(Generators)])]
public class PolicyCombinationCheckLaws
{
    private const string Endless = "PT99H";

    [Law]
    public void No_session_is_longer_than_the_most_that_a_finding_names(Workforce given, WindowPolicy windows)
    {
        var policy = WithoutMoves(given).SayingAll(windows.Says(Endless));
        if (Find(policy, "HRA1240") is { } found)
        {
            Sessions(policy.Report()).ShouldAllBe(session => session.Session.Net <= Most(found));
        }
    }

    [Law]
    public void No_session_meets_a_minimum_that_is_found_to_be_out_of_reach(Workforce given, WindowPolicy windows, int beyond)
    {
        // Often the very most, or a second more.
        var bounded = WithoutMoves(given).SayingAll(windows.Says(Endless));
        var minimum = Find(bounded, "HRA1240") is { } most ? Most(most) + Duration.FromSeconds(Math.Abs(beyond % 3) - 1) : Duration.FromHours(9);
        var policy = bounded.SayingAll(windows.Says(IsoDuration.Format(Duration.Max(minimum, Duration.Zero))));
        if (Find(policy, "HRA1240") is not null)
        {
            Sessions(policy.Report())
                .Select(session => session.Of.Verdict.Criteria.Single(result => result.Criterion.Id == "minimumOnline"))
                .ShouldAllBe(result => !result.IsMet);
        }
    }

    [Law]
    public void No_session_of_a_workday_is_longer_than_the_most_that_a_finding_names(Workforce given, WindowPolicy windows, Plan plan) =>
        LongestOfWorkdays(given, windows, plan);

    [Law]
    public void What_is_found_of_thresholds_is_so_of_every_session(Workforce given, Thresholds thresholds) => Show(given, thresholds);

    [Fact]
    public void Cases_in_which_something_is_found_and_there_is_a_session_to_show_it_are_drawn()
    {
        var shown = new[] { "HRA1239", "HRA1241", "HRA1242", "HRA1243", "HRA1247", "HRA1249" }.ToDictionary(code => code, _ => 0);
        for (int seed = 0; seed < 150 && shown.ContainsValue(0); seed++)
        {
            var random = new Random(seed);
            var given = WorkforceGenerators.Make(random);
            Count("HRA1241", LongestOfWorkdays(given, WindowPolicy.Draw(random), Plan.Draw(random)));
            foreach (var (code, count) in Show(given, Thresholds.Draw(random)))
            {
                Count(code, count);
            }
        }

        shown.Values.ShouldAllBe(count => count > 0);

        void Count(string code, int count) => shown[code] += count;
    }

    /// <summary>Holds the sessions of workdays to what is found of them; how many there are.</summary>
    private static int LongestOfWorkdays(Workforce given, WindowPolicy windows, Plan plan)
    {
        // Of e1 both roles are held in one unit. What no day allows is found of all days, so the minimum is one that some day allows.
        var unbounded = (given with { People = ["e1"] }).SayingAll([.. windows.Says(Endless), .. plan.Says]);
        var policy = Find(unbounded, "HRA1240") is { } found ? unbounded.SayingAll([.. windows.Says(found.Find("most")!), .. plan.Says]) : unbounded;
        if (Find(policy, "HRA1241") is not { } onWorkdays)
        {
            return 0;
        }

        List<SessionOfDay> sessions = [.. Sessions(policy.Report()).Where(session => session.Day.DayKind == DayKind.Workday)];
        sessions.ShouldAllBe(session => session.Session.Net <= Most(onWorkdays));
        return sessions.Count;
    }

    /// <summary>Holds sessions and days to what is found of the thresholds; how many there are to show each finding.</summary>
    private static List<(string Code, int Count)> Show(Workforce given, Thresholds thresholds)
    {
        var policy = WithoutMoves(given).SayingAll(thresholds.Says);
        var report = policy.Report();
        var sessions = Sessions(report).ToList();
        List<(string Code, int Count)> shown = [];
        foreach (var finding in Check(policy))
        {
            int? count = finding.Code switch
            {
                "HRA1239" => All(
                    Days(report).Where(day => Credits(day.Day).Any(credit => credit == Time(finding, "cap"))),
                    day => day.Alerts.Contains("HRA7001")),
                "HRA1242" => All(
                    sessions.Where(session => session.Session.Net >= Time(finding, "minimum")),
                    session => session.Session.Net - session.Credited >= Time(finding, "lost")),
                "HRA1243" => All(
                        Rounded(report, finding.Find("per") == "\"day\"").Where(rounded => rounded.Net < Time(finding, "least")),
                        rounded => rounded.Credited == Duration.Zero)
                    + (finding.Find("setting") == "credit.dailyCap"
                        ? All(Days(report), day => Credits(day.Day).All(credit => credit == Duration.Zero || credit == Time(finding, "value")))
                        : 0),
                "HRA1247" => All(
                    Days(report).Where(day => EffectiveOf(day.Day).Any(session =>
                        finding.Find("bonus") == "bonus.response" ? session.Measures.JudgedTurns > 0 : session.Measures.Ratings > 0)),
                    day => day.Codes.Contains(finding.Find("bonus")!)),

                // Windows go by the clock of the role's unit and the night by the person's; of e1 both are one.
                "HRA1249" => All(Days((policy with { People = ["e1"] }).Report()), day => !day.Codes.Contains("allowance.perNightHour")),
                _ => null,
            };
            if (count is { } instances)
            {
                shown.Add((finding.Code, instances));
            }
        }

        return shown;
    }

    private static int All<T>(IEnumerable<T> things, Func<T, bool> isSo)
    {
        List<T> all = [.. things];
        all.Where(thing => !isSo(thing)).ShouldBeEmpty();
        return all.Count;
    }

    /// <summary>Without the person who moves from one zone to another, for whom a session may have parts in both.</summary>
    private static Workforce WithoutMoves(Workforce given) => given with { People = ["e1", "e2"] };

    private static IEnumerable<Diagnostic> Check(Workforce workforce) => PolicyCheck.Run(workforce.Organization().Book).Diagnostics;

    private static Diagnostic? Find(Workforce workforce, string code) => Check(workforce).SingleOrDefault(finding => finding.Code == code);

    private static Duration Most(Diagnostic finding) => Time(finding, "most");

    private static Duration Time(Diagnostic finding, string placeholder) =>
        IsoDuration.TryParse(finding.Find(placeholder)!.Trim('"'), out var time) ? time : throw new InvalidOperationException(finding.ToString());

    private static IEnumerable<SessionOfDay> Sessions(AttendanceReport report) =>
        report.Employees.SelectMany(employee => employee.Timesheet.Days).SelectMany(day => day.Sessions.Select(session => new SessionOfDay(day, session)));

    private static IEnumerable<(TimesheetDay Day, List<string> Codes, List<string> Alerts)> Days(AttendanceReport report) =>
        from employee in report.Employees
        from day in employee.Timesheet.Days
        select (
            day,
            employee.Pay.Where(line => line.Date == day.Date).Select(line => line.Code).ToList(),
            employee.Alerts.Where(alert => alert.Date == day.Date).Select(alert => alert.Finding.Code).ToList());

    private static IEnumerable<TimesheetSession> EffectiveOf(TimesheetDay day) => day.Sessions.Where(session => session.Verdict.IsEffective);

    /// <summary>What is rounded at once: each session, or a business day and role.</summary>
    private static IEnumerable<(Duration Net, Duration Credited)> Rounded(AttendanceReport report, bool perDay) => Days(report)
        .SelectMany(day => day.Day.Sessions.GroupBy(session => perDay ? session.Session.Role : session.Session.Start.ToString()))
        .Select(sessions => (Sum(sessions.Select(session => session.Net)), Sum(sessions.Select(session => session.Credited))));

    private static Duration Sum(IEnumerable<Duration> times) => times.Aggregate(Duration.Zero, (sum, time) => sum + time);

    /// <summary>What each role is credited on a day.</summary>
    private static IEnumerable<Duration> Credits(TimesheetDay day) =>
        day.Sessions.GroupBy(session => session.Session.Role).Select(role => role.Aggregate(Duration.Zero, (sum, session) => sum + session.Credited));

    private sealed record SessionOfDay(TimesheetDay Day, TimesheetSession Of)
    {
        internal OnlineSession Session => Of.Session;

        internal SessionMeasures Measures => Of.Measures;

        internal Duration Credited => Of.Credited;
    }

    /// <summary>What decides how long a session can be.</summary>
    public sealed record WindowPolicy(string[] Windows, string MergeGap, string Split, string StartsAt)
    {
        private static readonly string[][] WindowPool =
        [
            ["18:00-24:00"], ["22:00-03:00", "02:00-05:00"], ["01:00-02:00"], ["00:00-01:00", "02:00-03:00"], ["00:00-02:00", "02:30-04:30"],
            ["18:00-20:00", "20:00-21:00", "21:30-23:00"], ["06:00-23:00"], ["08:30-10:00", "17:30-18:30"], [],
        ];

        private static readonly string[] GapPool = ["PT0S", "PT0S", "PT30M", "PT1H", "PT8H"];
        private static readonly string[] StartPool = ["04:00", "00:00", "01:30", "02:30", "12:00"];

        internal static WindowPolicy Draw(Random random) => new(
            WindowPool[random.Next(WindowPool.Length)],
            GapPool[random.Next(GapPool.Length)],
            random.Next(2) == 0 ? "wholeSession" : "atBoundary",
            StartPool[random.Next(StartPool.Length)]);

        internal (string Setting, object? Value)[] Says(string minimum) =>
        [
            ("session.windows", Windows), ("session.mergeGap", MergeGap), ("day.split", Split), ("day.startsAt", StartsAt),
            ("session.minimumOnline", minimum), ("session.require", "all"),
        ];

        public override string ToString() => $"[{string.Join(", ", Windows)}] {MergeGap} {Split} {StartsAt}";
    }

    /// <summary>What primary time is planned and taken out.</summary>
    public sealed record Plan(string[] Schedule)
    {
        private static readonly string[][] Pool =
            [["Mon-Fri 09:00-18:00"], ["Mon-Fri 22:00-06:00"], ["Mon-Fri 00:30-02:30", "Mon-Fri 17:00-24:00"], ["Mon-Sun 18:00-18:30", "Mon-Fri 18:20-23:00"]];

        internal static Plan Draw(Random random) => new(Pool[random.Next(Pool.Length)]);

        internal (string Setting, object? Value)[] Says =>
            [("primary.basis", "schedule"), ("primary.schedule", Schedule), ("session.duringPrimary", "exclude")];

        public override string ToString() => string.Join(", ", Schedule);
    }

    /// <summary>Thresholds, steps and amounts, often at odds with each other.</summary>
    public sealed record Thresholds(IReadOnlyList<(string Setting, object? Value)> Drawn)
    {
        private static readonly (string Setting, object?[] Values)[] Pool =
        [
            ("session.minimumOnline", [null, "PT10M", "PT30M", "PT2H"]), ("credit.dailyCap", [null, "PT20M", "PT1H", "PT4H"]),
            ("credit.mode", ["session", "session", "active"]), ("credit.roundTo", ["PT1M", "PT30M", "PT90M"]),
            ("credit.rounding", ["down", "down", "nearest", "up"]), ("credit.roundPer", ["day", "session"]), ("credit.whenIneffective", ["none", "active"]),
            ("session.windows", [Array.Empty<string>(), new[] { "18:00-20:00" }, new[] { "02:00-14:00" }]),
            ("session.mergeGap", ["PT0S", "PT30M"]), ("session.duringPrimary", ["exclude", "exclude", "allow"]),
            ("response.window", [null, "PT10M", "PT30M", "PT3H"]),
            ("response.minShare", [0, 0.5, 0.8]), ("response.whenNoTurns", ["pass", "fail"]), ("satisfaction.minimum", [null, 0.25, 0.5]),
            ("satisfaction.minRatings", [0, 1, 2]), ("satisfaction.whenTooFew", ["pass", "fail"]),
            ("session.require", ["all", "all", "any", 1]), ("activity.minConversations", [null, null, 1]),
            ("bonus.response", [Array.Empty<string>(), new[] { "0.5: 10 CNY", "0.9: 20 CNY" }]),
            ("bonus.satisfaction", [Array.Empty<string>(), new[] { "0.25: 10 CNY" }]),
            ("allowance.perNightHour", [null, new Money(12, "CNY")]),
            ("allowance.nightWindow", [new[] { "22:00-02:00" }, new[] { "12:00-18:00" }]),
            ("limit.dailyOvertime", ["PT0S", "PT30M", "PT3H"]), ("overtime.basis", ["allConcurrent", "allConcurrent", "beyondStandard"]),
        ];

        internal (string Setting, object? Value)[] Says => [.. Drawn];

        internal static Thresholds Draw(Random random) =>
            new([.. Pool.Select(setting => (setting.Setting, setting.Values[random.Next(setting.Values.Length)]))]);

        public override string ToString() => string.Join("; ", Drawn.Select(line => $"{line.Setting} = {Text(line.Value)}"));

        private static string Text(object? value) =>
            value is string[] list ? $"[{string.Join(", ", list)}]" : string.Format(CultureInfo.InvariantCulture, "{0}", value ?? "null");
    }

    public static class Generators
    {
        public static Arbitrary<WindowPolicy> WindowPolicies() => Drawn(WindowPolicy.Draw);

        public static Arbitrary<Plan> Plans() => Drawn(Plan.Draw);

        public static Arbitrary<Thresholds> AllThresholds() => Drawn(Thresholds.Draw);

        private static Arbitrary<T> Drawn<T>(Func<Random, T> draw) => Gen.Choose(0, int.MaxValue - 1).Select(seed => draw(new Random(seed))).ToArbitrary();
    }
}
