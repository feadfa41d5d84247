using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Two sides that agree on nothing much would show little: the drawn cases are full of what the contract speaks of.</summary>
public class DrawnCasesTests
{
    // Pay.
    private static readonly string[] AboutSomethingElse = ["overtime.workday", "overtime.restDay", "overtime.statutoryHoliday"];

    private static readonly string[] AboutTime = ["day.", "primary.", "punch.", "session.", "response.", "satisfaction.", "activity.", "credit.", "overtime."];

    [Fact]
    public void Every_setting_that_decides_about_time_is_drawn() => DrawnPolicy.Settings.ShouldBe(
        SettingCatalogue.Standard.Settings.Select(setting => setting.Name)
            .Where(name => AboutTime.Any(start => name.StartsWith(start, StringComparison.Ordinal)) && !AboutSomethingElse.Contains(name)),
        ignoreOrder: true);

    [Fact]
    public void Sessions_of_every_sort_come_up_often()
    {
        // Turns that pass from one person to another come up in shared conversations alone, so there are more of these.
        List<PlainDay> days = [.. DrawnSubject.All.SelectMany(subject =>
            Enumerable.Range(0, subject.SharesConversations ? 120 : 40).SelectMany(seed => Days(DrawnCases.Make(new Random(seed), subject))))];
        List<PlainSession> sessions = [.. days.SelectMany(day => day.Sessions)];
        AtLeast(20, session => session.Pieces.Count > 1, "several pieces");
        AtLeast(10, session => session.Judged < session.Turns, "turns after going off duty");
        AtLeast(30, session => session.InTime > 0 && session.InTime < session.Judged, "turns in time and turns too late");
        AtLeast(30, session => session.Ratings > 1, "several ratings");
        AtLeast(50, session => !session.IsEffective && session.Criteria.Any(criterion => criterion.IsMet), "some criteria met and too few");
        AtLeast(50, session => session.Active > Duration.Zero && session.Active < session.Net, "active for a part of it");
        AtLeast(10, session => session.Credited > session.Net, "credited more than its pieces");
        AtLeast(15, session => session.Missed > 0, "turns that a colleague answered too late");
        AtLeast(30, session => session.Backlog > 0, "backlog");
        AtLeast(20, session => session.Closed > 0, "closed turns");
        AtLeast(30, session => session.Decision is not null, "decided by a person");
        AtLeast(30, session => session.IsProvisional, "turns that could still be answered");
        AtLeast(100, session => session.Credited > Duration.Zero && session.Credited < session.Net, "credited less than its net time");
        foreach (var kind in (DayKind[])[DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday])
        {
            days.Count(day => day.Overtime[kind] > Duration.Zero).ShouldBeGreaterThan(12, $"overtime on a {kind}");
        }

        DaysAtLeast(200, day => day.Planned > Duration.Zero, "a plan");
        DaysAtLeast(50, day => day.Leave > Duration.Zero && day.Leave < day.Planned, "leave for a part of the plan");
        DaysAtLeast(100, day => day.Assumed > Duration.Zero, "time that was only planned");
        DaysAtLeast(20, day => day.Assumed > Duration.Zero && day.Assumed < day.Primary, "time that was planned, and punched on another day");
        DaysAtLeast(50, day => day.Undertime > Duration.Zero, "undertime");
        DaysAtLeast(5, day => day.Marks.HasFlag(DayMarks.Late), "a late beginning");
        DaysAtLeast(5, day => day.Marks.HasFlag(DayMarks.LeftEarly), "an early end");
        DaysAtLeast(5, day => day.Marks == DayMarks.HalfDay, "half a day");
        DaysAtLeast(5, day => day.Marks == DayMarks.Absent, "an absence");
        DaysAtLeast(30, day => day.Planned > Duration.Zero && day.Primary > day.Planned, "more than was planned");
        DaysAtLeast(16, day => day.Unapproved > Duration.Zero, "overtime that is not approved");
        DaysAtLeast(3, day => day.Unapproved > Duration.Zero && day.Overtime.Values.Any(time => time > Duration.Zero), "approved in part");

        void DaysAtLeast(int number, Predicate<PlainDay> isOne, string sort) => days.FindAll(isOne).Count.ShouldBeGreaterThanOrEqualTo(number, sort);

        void AtLeast(int number, Predicate<PlainSession> isOne, string sort) => sessions.FindAll(isOne).Count.ShouldBeGreaterThanOrEqualTo(number, sort);
    }

    private static IEnumerable<PlainDay> Days(DrawnCase given) => new PlainEvaluator(given.Prepare().World).Evaluate(given.From, given.To);
}
