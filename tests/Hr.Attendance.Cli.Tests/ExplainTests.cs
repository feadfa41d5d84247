using System.Text.Json;

namespace Hr.Attendance.Cli.Tests;

public class ExplainTests
{
    private const string Sample = "samples/support-team";

    [Fact]
    public void A_refused_session_says_what_was_seen_what_was_needed_who_decided_and_what_would_have_changed_it()
    {
        var run = HrAttendance.Run("explain", Sample, "--employee", "SpotifyCares", "--on", "2017-11-02");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("\n  09:00-09:06:10 is taken out (6 min 10 s): it is primary time\n");
        run.Output.ShouldContain("minimumOnline is not met: online 50 s, needs 3 min; 2 min 10 s more online would have met it\n");
        run = HrAttendance.Run("explain", Sample, "--employee", "marksandspencer", "--on", "2017-11-11");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain(
            "responseWindow is not met: answered 1 of 2 customer turns within 15 min on duty (50 %), needs 80 %; "
            + "1 more answer within 15 min on duty would have met it\n");
        run.Output.ShouldContain(
            "Time within which a customer turn is to be answered (response.window): 15 min, set by `london-2017` of `london` (policies/london-2017.json:9); "
            + "`group-2017` of `support-group` (policies/group-2017.json:13) allows at most 30 min\n");
        run.Output.ShouldContain("- evidence: m7330, m7326, m7325, m7324\n");
    }

    [Fact]
    public void It_speaks_Chinese()
    {
        var run = HrAttendance.Run("explain", Sample, "--employee", "Uber_Support", "--on", "2017-11-24", "--lang", "zh");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("不满足条件 minimumOnline：在线 2 分 46 秒，不足 5 分钟；再在线 2 分 14 秒即可满足");
        run.Output.ShouldContain("按 5 分钟向下取整：少计 4 分 53 秒");
    }

    [Fact]
    public void As_JSON_it_is_a_tree_with_figures_evidence_and_settings()
    {
        var run = HrAttendance.Run("explain", Sample, "--employee", "Uber_Support", "--on", "2017-11-24", "--format", "json");
        var day = JsonDocument.Parse(run.Output).RootElement;
        day.GetProperty("topic").GetString().ShouldBe("day");
        day.GetProperty("time").GetString().ShouldBe("PT5M");
        var session = day.GetProperty("parts").EnumerateArray().Last(part => part.GetProperty("topic").GetString() == "session");
        session.GetProperty("time").GetString().ShouldBe("PT9M53S");
        session.GetProperty("evidence").GetRawText().Replace(" ", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal)
            .ShouldBe("""["m2470","m2471","m2472","m2474"]""");
    }

    [Theory]
    [InlineData("nobody", "2017-11-02", 2)]
    [InlineData("Tesco", "2017-11-05", 0)]
    public void Nobody_known_ends_with_2_and_a_day_without_anything_says_so(string employee, string on, int exitCode)
    {
        var run = HrAttendance.Run("explain", Sample, "--employee", employee, "--on", on);
        run.ExitCode.ShouldBe(exitCode);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(employee);
    }
}
