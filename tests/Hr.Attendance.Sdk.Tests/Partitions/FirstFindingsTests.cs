using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Partitions;

namespace Hr.Attendance.Sdk.Tests.Partitions;

/// <summary>Of findings of one kind a run keeps as many as a file has, the same ones in whatever order they come.</summary>
public sealed class FirstFindingsTests
{
    private const int Most = ReadingLog.MostOfOneKind;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_first_by_place_are_kept_and_the_others_counted_once_whatever_their_order(int seed)
    {
        // 35,000 findings, some of them three times as several partitions tell them.
        var all = Enumerable.Range(1, 35_000).Select(Malformed).ToList();
        Diagnostic[] told = [.. all, .. all.Where((_, number) => number % 7 == 0), .. Enumerable.Range(20_000, 10_000).Select(Malformed)];
        new Random(seed).Shuffle(told);
        var findings = new FirstFindings();
        foreach (var part in told.Chunk(1_000))
        {
            findings.Add(part);
        }

        findings.Add([Other]);
        var kept = findings.InOrder();
        kept.Where(finding => finding.Code == "HRA2001").ShouldBe(all.Take(Most));
        kept.ShouldContain(Other);
        var more = kept.Single(finding => finding.Code == "HRA0024");
        more.Severity.ShouldBe(DiagnosticSeverity.Info);
        more.GetMessage().ShouldStartWith("there are 25000 more findings HRA2001,");
        more.GetMessage(MessageLanguage.Chinese).ShouldStartWith("另有 25000 条 HRA2001");
        kept.Count.ShouldBe(Most + 2);
    }

    [Fact]
    public void As_many_as_are_kept_are_told_without_a_count()
    {
        var findings = new FirstFindings();
        findings.Add(Enumerable.Range(1, Most).Select(Malformed));
        findings.Add(Enumerable.Range(1, Most).Select(Malformed));
        findings.InOrder().ShouldBe(Enumerable.Range(1, Most).Select(Malformed));
    }

    [Fact]
    public void Of_very_many_it_is_said_that_there_are_more()
    {
        var findings = new FirstFindings();
        findings.Add(Enumerable.Range(1, Most + 150_000).Select(Malformed));
        var more = findings.InOrder()[0];
        more.GetMessage().ShouldStartWith("there are more than 100000 more findings HRA2001");
        more.GetMessage(MessageLanguage.Chinese).ShouldStartWith("另有 超过 100000 条 HRA2001");
    }

    private static Diagnostic Other => FileDiagnostics.EmptyEvidence.At(new SourcePlace("ratings.csv"));

    private static Diagnostic Malformed(int line) =>
        EvidenceDiagnostics.MalformedRecord.At(new SourcePlace("messages.csv", line), ("reason", "`at` is no instant"));
}
