using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>
/// Loosening a threshold never lowers a day's credit, whatever the other settings say: from one value to a looser one always, and from a value
/// to none where all configured criteria must be met. The facts at the end say why the law ends there.
/// </summary>
[Laws(100, Arbitrary = [typeof(WorkforceGenerators), typeof(Generators)])]
public class LooseningLaws
{
    private static readonly (string Setting, object[] FromStrict)[] Thresholds =
    [
        ("session.minimumOnline", ["PT9H", "PT2H", "PT1H", "PT30M", "PT10M", "PT2M", "PT0S"]),
        ("response.minShare", [1, 0.9, 0.75, 0.5, 0.34, 0.1, 0]),
        ("satisfaction.minimum", [1, 0.8, 0.75, 0.5, 0.25, 0.1, 0]),
        ("activity.minConversations", [4, 3, 2, 1, 0]),
    ];

    private static readonly string[] Configuring = ["session.minimumOnline", "response.window", "satisfaction.minimum", "activity.minConversations"];

    [Law]
    public void A_looser_threshold_never_credits_less(Workforce given, Loosening loosening)
    {
        // The window for answers is no such threshold: it decides in which session a turn counts.
        var (setting, strict, loose) = loosening;
        var common = setting == "response.minShare" ? given.Saying("response.window", "PT5M") : given;
        ShouldCreditNoLess(common.Saying(setting, strict), common.Saying(setting, loose), loosening);
    }

    [Law]
    public void Without_a_criterion_no_less_is_credited_where_all_must_be_met(Workforce given, Loosening loosening, bool byNumber)
    {
        // Without a window a turn may count in another session, and its conversation, its rating and active time with it.
        string setting = loosening.Setting == "response.minShare" ? "response.window" : loosening.Setting;
        var strict = (setting == "response.window"
                ? ByNetTime(given.Saying("activity.minConversations", null).Saying("satisfaction.minimum", null))
                : given)
            .Saying("session.require", byNumber ? Configuring.Length : "all")
            .Saying(setting, setting == loosening.Setting ? loosening.Strict : "PT2M");
        ShouldCreditNoLess(strict, strict.Saying(setting, null), loosening);
    }

    [Fact]
    public void A_wider_window_can_let_a_turn_expire_in_a_longer_session()
    {
        // Asked at 18:58, answered at 20:04: after two minutes on duty it is still the first session, of an hour, after four the second, of two.
        WorkCase Made(string window) => Evening().Online("2026-03-02 20:00", "2026-03-02 22:00")
            .Customer("2026-03-02 18:58").Replies("2026-03-02 20:04").Says(("response.window", window));
        Credited(Made("PT1M")).ShouldBe(Duration.FromHours(2));
        Credited(Made("PT4M")).ShouldBe(Duration.FromHours(1));
    }

    [Fact]
    public void Where_one_criterion_is_enough_taking_away_the_one_that_is_met_refuses_the_session()
    {
        // An hour online meets ten minutes; no conversation does not meet one.
        WorkCase Made(string? minimum) => Evening().Says(("session.require", "any"), ("activity.minConversations", 1), ("session.minimumOnline", minimum));
        Credited(Made("PT10M")).ShouldBe(Duration.FromHours(1));
        Credited(Made(null)).ShouldBe(Duration.Zero);
    }

    [Fact]
    public void Where_no_share_is_asked_for_but_a_turn_is_a_wider_window_can_leave_none_to_judge()
    {
        // The turn at 18:57 has no answer and waits three minutes on duty. Within 2 minutes it expires, so it is judged and a share of nothing is met;
        // within 15 minutes it does not, and came when the employee was about to leave: no turn is judged, and the policy refuses that.
        WorkCase Made(string window) => Evening().Customer("2026-03-02 18:57")
            .Says(("response.minShare", 0), ("response.whenNoTurns", "fail"), ("response.window", window));
        Credited(Made("PT2M")).ShouldBe(Duration.FromHours(1));
        Credited(Made("PT15M")).ShouldBe(Duration.Zero);
    }

    [Fact]
    public void A_window_where_there_was_none_counts_less_of_the_waiting_before_an_answer_as_active()
    {
        // Refused for being short; its active time is the turn 18:10 to 18:30 with the tail of two minutes, or the last five minutes of it.
        WorkCase Made(string? window) => Evening().Customer("2026-03-02 18:10").Replies("2026-03-02 18:30")
            .Says(("session.minimumOnline", "PT2H"), ("session.require", 2), ("credit.whenIneffective", "active"), ("response.window", window));
        Credited(Made(null)).ShouldBe(Duration.FromMinutes(22));
        Credited(Made("PT5M")).ShouldBe(Duration.FromMinutes(7));
    }

    private static Workforce ByNetTime(Workforce given) => given.Saying("credit.mode", "session").Saying("credit.whenIneffective", "none");

    private static WorkCase Evening() => new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00");

    private static Duration Credited(WorkCase made) => made.Run().Timesheet.Credited;

    private static void ShouldCreditNoLess(Workforce strict, Workforce loose, Loosening loosening)
    {
        foreach (var (less, more) in strict.Report().Employees.Zip(loose.Report().Employees))
        {
            more.Timesheet.Days.Select(day => (day.Date, day.Online)).ShouldBe(less.Timesheet.Days.Select(day => (day.Date, day.Online)));
            foreach (var (before, after) in less.Timesheet.Days.Zip(more.Timesheet.Days))
            {
                after.Credited.ShouldBeGreaterThanOrEqualTo(before.Credited, $"{loosening} on {before.Date}");
            }
        }
    }

    /// <summary>A threshold and two values of it.</summary>
    public sealed record Loosening(string Setting, object Strict, object Loose);

    public static class Generators
    {
        public static Arbitrary<Loosening> Arbitrary() =>
            (from threshold in Gen.Elements(Thresholds)
             from strict in Gen.Choose(0, threshold.FromStrict.Length - 2)
             from loose in Gen.Choose(strict + 1, threshold.FromStrict.Length - 1)
             select new Loosening(threshold.Setting, threshold.FromStrict[strict], threshold.FromStrict[loose])).ToArbitrary();
    }
}
