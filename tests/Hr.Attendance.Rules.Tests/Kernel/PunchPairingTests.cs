using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Kernel;

public class PunchPairingTests
{
    private static readonly Instant Six = Instant.FromUtc(2026, 3, 2, 18, 0);
    private static readonly Duration FourHours = Duration.FromHours(4);
    private static readonly Duration Tail = Duration.FromMinutes(2);

    private IReadOnlyList<Diagnostic> _diagnostics = [];

    [Fact]
    public void Of_two_ins_the_first_is_repaired_and_the_second_begins_the_pair()
    {
        Pairs([In(0), In(60), Out(90)], [Message(30)]).ShouldBe(["0-32*", "60-90"]);
        Codes().ShouldBe(["HRA2101"]);
    }

    [Fact]
    public void Of_two_outs_the_second_closes_nothing()
    {
        Pairs([In(0), Out(60), Out(90)], []).ShouldBe(["0-60"]);
        Codes().ShouldBe(["HRA2103"]);
        _diagnostics[0].GetMessage().ShouldContain("`q90`");
    }

    [Fact]
    public void An_in_and_an_out_at_one_instant_make_no_time_and_both_are_set_aside()
    {
        Pairs([In(0), Out(0)], []).ShouldBeEmpty();
        Codes().ShouldBe(["HRA2110", "HRA2110"]);
    }

    [Fact]
    public void At_one_instant_the_out_closes_what_is_open_and_the_in_begins_anew()
    {
        Pairs([In(0), In(60), Out(60), Out(120)], []).ShouldBe(["0-60", "60-120"]);
        _diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_double_tap_within_a_minute_counts_once_and_one_after_it_does_not()
    {
        Pairs([In(0), In(1), Out(60), Out(61)], []).ShouldBe(["0-60"]);
        Codes().ShouldBe(["HRA2109", "HRA2109"]);
        Pairs([In(0), In(2), Out(60)], []).ShouldBe(["2-60"]);
        Codes().ShouldBe(["HRA2102"]);
    }

    [Fact]
    public void An_in_without_an_out_is_discarded_where_policy_says_so_whatever_was_written()
    {
        Pairs([In(0)], [Message(30)], MissingOutRepair.Discard).ShouldBeEmpty();
        Codes().ShouldBe(["HRA2102"]);
    }

    [Fact]
    public void An_in_without_an_out_and_without_a_message_in_reach_is_discarded()
    {
        Pairs([In(0)], [Message(-1)]).ShouldBeEmpty();
        Codes().ShouldBe(["HRA2102"]);
    }

    [Fact]
    public void A_message_at_the_instant_of_the_in_ends_it() => Pairs([In(0)], [Message(0)]).ShouldBe(["0-2*"]);

    [Fact]
    public void A_pair_as_long_as_the_longest_open_time_is_one_and_a_longer_one_is_not()
    {
        Pairs([In(0), Out(240)], [Message(30)]).ShouldBe(["0-240"]);
        _diagnostics.ShouldBeEmpty();
        var late = Out(240) with { At = Six + FourHours + Duration.Epsilon };
        Pairs([In(0), late], [Message(30)]).ShouldBe(["0-32*"]);
        Codes().ShouldBe(["HRA2101", "HRA2103"]);
    }

    [Fact]
    public void Messages_end_an_in_as_far_as_no_gap_is_longer_than_the_idle_time()
    {
        Pairs([In(0)], [Message(30), Message(60), Message(91)]).ShouldBe(["0-62*"]);
        Pairs([In(0)], [Message(31)]).ShouldBeEmpty();
    }

    [Fact]
    public void An_in_without_an_out_ends_after_the_longest_open_time_at_the_latest() =>
        Pairs([In(0)], [.. Enumerable.Range(1, 12).Select(half => Message(30 * half))]).ShouldBe(["0-240*"]);

    [Fact]
    public void A_message_after_the_next_in_or_at_it_does_not_end_the_one_before()
    {
        Pairs([In(0), In(60), Out(90)], [Message(30), Message(60), Message(70)]).ShouldBe(["0-32*", "60-90"]);
        Pairs([In(0), In(60), Out(90)], [Message(60), Message(70)]).ShouldBe(["60-90"]);
    }

    [Fact]
    public void A_repaired_in_ends_at_the_next_in_at_the_latest() =>
        Pairs([In(0), In(60), Out(90)], [Message(30), Message(59)]).ShouldBe(["0-60*", "60-90"]);

    [Fact]
    public void A_repair_names_the_message_that_it_rests_on()
    {
        Pairs([In(0)], [Message(30) with { Source = new SourcePlace("messages.csv", 7) }]).ShouldBe(["0-32*"]);
        _diagnostics[0].GetMessage().ShouldContain("`m30`");
        _diagnostics[0].RelatedPlaces.ShouldBe([new SourcePlace("messages.csv", 7)]);
    }

    private IEnumerable<string> Pairs(
        IReadOnlyList<Punch> punches, IReadOnlyList<Message> activity, MissingOutRepair missingOut = MissingOutRepair.LastActivity)
    {
        var paired = new PairedPunches(punches, activity, missingOut, FourHours, Tail);
        _diagnostics = paired.Diagnostics;
        return paired.All.Select(pair => $"{MinuteOf(pair.Start)}-{MinuteOf(pair.End)}{(pair.Out is null ? "*" : string.Empty)}");
    }

    private IEnumerable<string> Codes() => _diagnostics.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal);

    private static int MinuteOf(Instant instant) => (int)(instant - Six).TotalMinutes;

    private static Punch In(int minute) => Recorded.Punch($"p{minute}", "e1", Six + Duration.FromMinutes(minute), PunchKind.In);

    private static Punch Out(int minute) => Recorded.Punch($"q{minute}", "e1", Six + Duration.FromMinutes(minute), PunchKind.Out);

    private static Message Message(int minute) => Recorded.Message($"m{minute}", "e1", "c1", Six + Duration.FromMinutes(minute), MessageSender.Employee);
}
