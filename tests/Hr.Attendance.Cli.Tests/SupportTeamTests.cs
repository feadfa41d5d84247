using System.Text.Json;

namespace Hr.Attendance.Cli.Tests;

/// <summary>
/// The main job on real messages, against figures worked out by hand. The working stands at each case; evidence rows are quoted from
/// <c>samples/support-team/evidence/messages.csv</c>.
/// </summary>
/// <remarks>
/// In force for online-service:
/// <code>
///                           london                          chicago
/// primary time              Mon-Fri 09:00-17:00             Mon-Fri 09:00-17:00
/// session.maxIdle / tail    PT45M / PT2M                    PT30M / PT2M
/// session.windows           06:00-24:00 (in three parts)    06:00-09:00, 17:00-24:00, 00:00-02:00
/// session.minimumOnline     PT3M                            PT5M
/// response.window           PT15M                           PT30M (asked for PT1H, clamped)
/// response.minShare         0.8                             0.8
/// activity.minConversations none                            1
/// credit.roundTo            PT1M, down                      PT5M, down
/// </code>
/// A run is made of the employee's own messages: no gap between two of them is longer than maxIdle. It begins with the turn that its first
/// message answers, at most five minutes before that message (session.activityLead), and ends two minutes after the last one. A turn waits while
/// the employee is on duty, in the pieces of sessions, and is in time if it is answered and has waited no longer than the response window. What
/// came before duty is backlog: it counts where it is answered, and late answers to it are not judged. More than twelve hours of rest end an
/// episode, and what is written then answers nothing.
/// London's local time is UTC in November; Chicago is UTC-6 from November 5 and UTC-5 before.
/// </remarks>
public class SupportTeamTests
{
    private static readonly Lazy<JsonElement> Timesheets = new(() =>
    {
        var run = HrAttendance.Run("evaluate", "samples/support-team", "--from", "2017-11-01", "--to", "2017-11-30", "--format", "json");
        run.ExitCode.ShouldBe(0, run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    });

    [Fact]
    public void Tesco_on_Sunday_26_November_has_three_effective_sessions()
    {
        // m2526 12:25:06Z employee    answers what customers wrote from 00:10:01 on: the run begins five minutes before
        // m2520 13:42:23Z employee    1:17:17 later: a new run, which answers nothing
        // m2519 13:44:23Z employee
        // m2521 14:33:23Z customer
        // m2522 14:38:39Z employee    54:16 after m2519, more than 45 minutes: a new run, five minutes before
        //
        // 12:20:06-12:27:06: 7:00 net, the turn of the night waited 5:00 on duty: 1 of 1 in 15 minutes: effective, 7 minutes.
        // 13:42:23-13:46:23: 4:00 net, no turn, so there is nothing to judge: effective, 4 minutes.
        // 14:33:39-14:40:39: 7:00 net, the turn of m2521 began 16 seconds earlier and waited 5:00 on duty: effective, 7 minutes.
        // A rest day: overtime 18 minutes at 2.0. Pay: 2100 / 21.75 / 8 = 12.068966; 18/60 x 12.068966 x 2 = 7.2414 = GBP 7.24.
        var day = Day("Tesco", "2017-11-26");
        Sessions(day).ShouldBe(
        [
            "12:20:06-12:27:06 net PT7M turns 1/1/1 effective True credited PT7M",
            "13:42:23-13:46:23 net PT4M turns 0/0/0 effective True credited PT4M",
            "14:33:39-14:40:39 net PT7M turns 1/1/1 effective True credited PT7M",
        ]);
        day.GetProperty("dayKind").GetString().ShouldBe("restDay");
        day.GetProperty("primary").GetString().ShouldBe("PT0S");
        day.GetProperty("credited").GetString().ShouldBe("PT18M");
        day.GetProperty("overtimeBy").GetRawText().ShouldBe("""{"restDay":"PT18M"}""");
        Pay("Tesco", "2017-11-26").ShouldBe(["overtime.restDay 7.24 GBP"]);
    }

    [Fact]
    public void SpotifyCares_on_Thursday_2_November_is_cut_by_primary_time_and_refused()
    {
        // m4996 08:23:15Z customer
        // m5001 09:04:10Z employee    40:55 later: the run begins five minutes before and ends at 09:06:10
        //
        // Primary time begins at 09:00:00: 08:59:10-09:00:00 is left, 50 seconds, less than 3 minutes: refused.
        // The turn of m4996 is answered in primary time and counts in no session: there is nothing to judge.
        var day = Day("SpotifyCares", "2017-11-02");
        Sessions(day).ShouldBe(["08:59:10-09:00:00 net PT50S turns 0/0/0 effective False credited PT0S"]);
        day.GetProperty("primary").GetString().ShouldBe("PT8H");
        Criteria(day, 0).ShouldBe(["minimumOnline \"PT50S\" of \"PT3M\" False", "responseWindow null of 0.8 True"]);
    }

    [Fact]
    public void GWRHelp_on_Sunday_19_November_is_effective_and_a_message_after_the_end_is_of_no_session()
    {
        // m6955 17:39:49Z customer
        // m6953 17:49:41Z employee    9:52 later: the run begins five minutes before, at 17:44:41, and ends at 17:51:41, 7:00 net
        // m6954 17:57:03Z customer    after the end and never answered: in no session
        // The turn of m6955 began before and waited 5:00 on duty: 1 of 1 in 15 minutes.
        Sessions(Day("GWRHelp", "2017-11-19")).ShouldBe(["17:44:41-17:51:41 net PT7M turns 1/1/1 effective True credited PT7M"]);
        Day("GWRHelp", "2017-11-19").GetProperty("sessions")[0].GetProperty("evidence").GetRawText().ShouldBe("""["m6953","m6955"]""");
    }

    [Fact]
    public void Uber_Support_on_Friday_24_November_has_one_refused_and_one_effective_session()
    {
        // m2436 23:12:52Z customer    17:12:52 in Chicago, after primary time
        // m2435 23:13:38Z employee
        // m2474 02:49:59Z customer    20:49:59
        // m2472 02:54:53Z employee    3:41:15 after m2435: a new run, which begins with m2474, 4:54 before
        // m2471 02:56:26Z customer
        // m2470 02:57:52Z employee    answered after 1:26
        //
        // 23:12:52-23:15:38: 2:46 net, less than 5 minutes: refused.
        // 02:49:59-02:59:52: 9:53 net, 2 of 2 in time: effective, rounded down to 5 minutes.
        // Pay: 3900 / 21.75 / 8 = 22.413793; 5/60 x 22.413793 x 1.5 = 2.8017 = USD 2.80.
        Sessions(Day("Uber_Support", "2017-11-24")).ShouldBe(
        [
            "23:12:52-23:15:38 net PT2M46S turns 1/1/1 effective False credited PT0S",
            "02:49:59-02:59:52 net PT9M53S turns 2/2/2 effective True credited PT5M",
        ]);
        Pay("Uber_Support", "2017-11-24").ShouldBe(["overtime.workday 2.8 USD"]);
    }

    [Fact]
    public void BoostCare_on_Sunday_19_November_answers_too_late_to_answer_and_then_a_customer_of_the_evening()
    {
        // m6951 14:19:05Z employee    08:19:05 in Chicago; its customer wrote 16:29:33 before, in an episode that had come to rest: a run of 2:00
        // m6945 14:57:50Z customer
        // m6944 15:00:21Z customer
        // m6947 15:09:02Z employee    09:09:02: the run begins at 09:04:02, outside every window
        // m6943 15:14:45Z employee
        // m6939 17:19:11Z employee    11:19:11: outside every window
        // m6948 23:04:31Z customer    17:04:31
        // m6950 23:44:36Z employee    17:44:36, 40:05 later: the run begins at 23:39:36 and ends at 23:46:36
        //
        // 14:19:05-14:21:05: shorter than 5 minutes, and no conversation, where one is asked for: refused.
        // 23:39:36-23:46:36: 7:00 net, the turn of m6948 waited 5:00 on duty: 1 of 1 in 30 minutes: effective, rounded down to 5 minutes.
        // Pay: 3600 / 21.75 / 8 = 20.689655; 5/60 x 20.689655 x 2 = 3.4483 = USD 3.45.
        var day = Day("BoostCare", "2017-11-19");
        Sessions(day).ShouldBe(
        [
            "14:19:05-14:21:05 net PT2M turns 0/0/0 effective False credited PT0S",
            "23:39:36-23:46:36 net PT7M turns 1/1/1 effective True credited PT5M",
        ]);
        Criteria(day, 0).ShouldBe(["minimumOnline \"PT2M\" of \"PT5M\" False", "responseWindow null of 0.8 True", "minimumConversations 0 of 1 False"]);
        Criteria(day, 1).ShouldBe(["minimumOnline \"PT7M\" of \"PT5M\" True", "responseWindow 1 of 0.8 True", "minimumConversations 1 of 1 True"]);
        Pay("BoostCare", "2017-11-19").ShouldBe(["overtime.restDay 3.45 USD"]);
    }

    [Fact]
    public void NeweggService_on_Saturday_25_November_is_cut_by_a_window_and_refused()
    {
        // m5769 22:16:42Z customer
        // m5768 22:35:32Z employee    16:35:32 in Chicago: the run begins five minutes before
        // m5767 22:44:21Z customer
        // m5766 22:58:14Z employee    22:42 later, the same run: it ends at 23:00:14, of which 17:00:00-17:00:14 lies in a window
        //
        // 14 seconds are less than 5 minutes, and no answer lies in them.
        var day = Day("NeweggService", "2017-11-25");
        Sessions(day).ShouldBe(["23:00:00-23:00:14 net PT14S turns 0/0/0 effective False credited PT0S"]);
        Criteria(day, 0).ShouldBe(["minimumOnline \"PT14S\" of \"PT5M\" False", "responseWindow null of 0.8 True", "minimumConversations 0 of 1 False"]);
    }

    [Fact]
    public void AskTarget_on_Saturday_25_November_leaves_two_questions_of_the_evening_open_and_is_refused()
    {
        // m3454 23:56:06Z employee    17:56:06 in Chicago: the run begins five minutes before; its customer had waited since 15:21:08, 5:00 on duty
        // m3451 23:57:09Z employee    likewise, 6:03 on duty
        // m3448 00:03:02Z employee    likewise, 11:56 on duty
        // m3455 00:11:04Z customer    answered 14 hours later, when the episode had come to rest
        // m3449 00:21:15Z customer    never answered
        // m3388 00:22:51Z employee    its customer had waited since 15:31:42, 31:45 on duty: late, but backlog
        // m3384 00:26:39Z employee    likewise, 35:33 on duty; the run ends at 00:28:39: 37:33 net
        //
        // Three of the backlog are in time. m3455 waited 17:35 on duty and m3449 7:24, longer than the grace of 5:00: both are judged, 18 and 15
        // minutes after answers in their conversations, so neither is taken for a goodbye. 3 of 5 are 60 %: refused. Five conversations.
        Sessions(Day("AskTarget", "2017-11-25")).ShouldBe(["23:51:06-00:28:39 net PT37M33S turns 7/5/3 effective False credited PT0S"]);
    }

    [Fact]
    public void ChipotleTweets_on_Friday_3_November_answers_what_came_before_and_primary_time_takes_the_morning()
    {
        // m1382 15:50:29Z customer    10:50:29 in Chicago, still on summer time
        // m1383 16:12:38Z employee    the run lies in primary time whole: nothing is left
        // m5478 22:49:22Z customer    17:49:22; never answered, and in no session
        // m5471 22:50:19Z customer
        // m5473 23:04:50Z employee    14:31 later: the run begins five minutes before and ends at 23:06:50, 7:00 net
        // The turn of m5471 waited 5:00 of that on duty: 1 of 1 in 30 minutes: effective, rounded down to 5 minutes.
        // Pay: 3400 / 21.75 / 8 = 19.540230; 5/60 x 19.540230 x 1.5 = 2.4425 = USD 2.44.
        Sessions(Day("ChipotleTweets", "2017-11-03")).ShouldBe(["22:59:50-23:06:50 net PT7M turns 1/1/1 effective True credited PT5M"]);
        Pay("ChipotleTweets", "2017-11-03").ShouldBe(["overtime.workday 2.44 USD"]);
    }

    [Fact]
    public void Days_and_sessions_add_up_to_the_totals_of_everybody()
    {
        foreach (var employee in Timesheets.Value.GetProperty("employees").EnumerateArray())
        {
            var totals = employee.GetProperty("totals");
            foreach (string what in new[] { "primary", "online", "credited" })
            {
                Seconds(totals, what).ShouldBe(employee.GetProperty("days").EnumerateArray().Sum(day => Seconds(day, what)));
            }
        }
    }

    [Fact]
    public void The_clamped_directive_is_the_only_finding_and_shows_both_places()
    {
        var finding = Timesheets.Value.GetProperty("diagnostics").EnumerateArray().Single();
        finding.GetProperty("severity").GetString().ShouldBe("warning");
        finding.GetProperty("place").GetString()!.ShouldStartWith("policies/chicago-2017.json:8 ");
        finding.GetProperty("related")[0].GetString()!.ShouldStartWith("policies/group-2017.json:13 ");
    }

    private static JsonElement Employee(string id) =>
        Timesheets.Value.GetProperty("employees").EnumerateArray().Single(employee => employee.GetProperty("id").GetString() == id);

    private static JsonElement Day(string employee, string date) =>
        Employee(employee).GetProperty("days").EnumerateArray().Single(day => day.GetProperty("date").GetString() == date);

    private static IEnumerable<string> Sessions(JsonElement day) => day.GetProperty("sessions").EnumerateArray().Select(session =>
        $"{session.GetProperty("start").GetString()![11..19]}-{session.GetProperty("end").GetString()![11..19]} net {session.GetProperty("net").GetString()}"
        + $" turns {session.GetProperty("turns")}/{session.GetProperty("judged")}/{session.GetProperty("inWindow")}"
        + $" effective {session.GetProperty("effective")} credited {session.GetProperty("credited").GetString()}");

    private static IEnumerable<string> Criteria(JsonElement day, int session) =>
        day.GetProperty("sessions")[session].GetProperty("criteria").EnumerateArray().Select(criterion =>
            $"{criterion.GetProperty("id").GetString()} {criterion.GetProperty("value").GetRawText()} of "
            + $"{criterion.GetProperty("threshold").GetRawText()} {criterion.GetProperty("met")}");

    private static IEnumerable<string> Pay(string employee, string date) =>
        Employee(employee).GetProperty("pay").EnumerateArray().Where(line => line.GetProperty("date").GetString() == date)
            .Select(line => $"{line.GetProperty("code").GetString()} {line.GetProperty("amount")} {line.GetProperty("currency").GetString()}");

    private static double Seconds(JsonElement json, string name) => System.Xml.XmlConvert.ToTimeSpan(json.GetProperty(name).GetString()!).TotalSeconds;
}
