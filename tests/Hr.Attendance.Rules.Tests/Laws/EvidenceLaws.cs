using FsCheck.Fluent;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>What becomes of evidence does not depend on how it is handed over, and nothing of it is lost from sight.</summary>
[Laws(100, Arbitrary = [typeof(FlawedEvidence.Generators), typeof(Evenings.Generators)])]
public class EvidenceLaws
{
    private static readonly string[] FateCodes =
        ["HRA2002", "HRA2003", "HRA2004", "HRA2005", "HRA2006", "HRA2007", "HRA2101", "HRA2102", "HRA2103", "HRA2104", "HRA2105", "HRA2109", "HRA2110"];

    [Law]
    public void The_order_of_records_does_not_matter(FlawedEvidence evidence, int seed)
    {
        var shuffle = new Random(seed);
        Text(evidence.With(records => records.OrderBy(_ => shuffle.Next()))).ShouldBe(Text(evidence.Records));
    }

    [Law]
    public void A_record_given_again_in_a_later_file_changes_nothing_but_the_count(FlawedEvidence evidence, int seed)
    {
        var shuffle = new Random(seed);
        int added = 0;
        var (repeated, found) = TwoPeople.Evaluate(evidence.With(records =>
        {
            var again = records.Where(_ => shuffle.Next(2) == 0).Select((record, i) => record with { Source = new SourcePlace("zz.csv", i + 2) }).ToList();
            added += again.Count;
            return records.Concat(again).OrderBy(_ => shuffle.Next());
        }));
        var (once, foundOnce) = TwoPeople.Evaluate(evidence.Records);
        ReportText.OfEmployees(repeated).ShouldBe(ReportText.OfEmployees(once));
        Lines(found).ShouldBe(Lines(foundOnce));
        repeated.Evidence.Total.ShouldBe(once.Evidence.Total + added);
    }

    [Law]
    public void The_files_that_records_are_split_over_do_not_matter(FlawedEvidence evidence, int seed)
    {
        var shuffle = new Random(seed);
        var (split, found) = TwoPeople.Evaluate(evidence.With(records =>
            records.Select(record => record with { Source = new SourcePlace($"{shuffle.Next(5)}.csv", shuffle.Next(1, 9999)) })));
        var (whole, foundInWhole) = TwoPeople.Evaluate(evidence.Records);
        ReportText.OfEmployees(split).ShouldBe(ReportText.OfEmployees(whole));
        split.Evidence.ShouldBe(whole.Evidence);
        Sentences(found).ShouldBe(Sentences(foundInWhole));

        static IEnumerable<string> Sentences(IEnumerable<Diagnostic> diagnostics) =>
            diagnostics.Select(diagnostic => diagnostic.GetMessage()).Order(StringComparer.Ordinal);
    }

    [Law]
    public void Every_record_is_used_repaired_replaced_or_set_aside_and_what_is_repaired_or_set_aside_is_reported(FlawedEvidence evidence)
    {
        var (report, found) = TwoPeople.Evaluate(evidence.Records);
        var fatesOf = Fates(found);
        long repaired = 0;
        long replaced = 0;
        long setAside = evidence.Records.SetAside;
        foreach (var given in evidence.All.GroupBy(record => record.EvidenceId))
        {
            // One record has one fate, and its copies share it.
            var copies = Standing(given);
            var fates = fatesOf[given.Key].ToList();
            fates.Count.ShouldBeLessThanOrEqualTo(1);
            replaced += given.Count() - copies.Count + (copies.TrueForAll(copy => copy.IsWithdrawn) ? copies.Count : 0);
            repaired += fates.Exists(fate => fate.Code == "HRA2101") ? copies.Count : 0;
            setAside += fates.Exists(fate => fate.Code != "HRA2101") ? copies.Count : 0;
        }

        report.Evidence.ShouldBe(new EvidenceTally
        {
            Used = evidence.Records.Count - repaired - setAside - replaced,
            Repaired = repaired,
            SetAside = setAside,
            Replaced = replaced,
        });
        report.Evidence.Total.ShouldBe(evidence.Records.Count);
    }

    [Law]
    public void What_is_set_aside_at_once_is_what_is_unsound_and_its_diagnostic_stands_where_it_was_read(FlawedEvidence evidence)
    {
        var found = new List<Diagnostic>();
        var set = TwoPeople.Gather(evidence.Records, found);
        var fatesOf = Fates(found);
        long unsound = evidence.Records.SetAside;
        foreach (var given in evidence.All.GroupBy(record => record.EvidenceId))
        {
            var copies = Standing(given);
            var about = fatesOf[given.Key].ToList();
            string? fault = FaultOf(copies);
            about.Select(diagnostic => diagnostic.Code).ShouldBe(fault is null ? [] : [fault]);
            if (fault is not null)
            {
                var places = copies.Select(copy => copy.Source).Order().ToList();
                about[0].Place.ShouldBe(places[0]);
                about[0].RelatedPlaces.ShouldBe(fault == "HRA2002" ? places.Skip(1) : []);
                unsound += copies.Count;
            }
        }

        set.Count.ShouldBe(evidence.Records.Count);
        set.SetAside.ShouldBe(unsound);
    }

    [Law]
    public void A_repaired_punch_is_reported_with_the_message_that_ends_it(FlawedEvidence evidence)
    {
        var fatesOf = Fates(TwoPeople.Evaluate(evidence.Records).Found);
        foreach (var punch in evidence.Records.Punches.GroupBy(punch => punch.EvidenceId).SelectMany(Standing).Cast<Punch>())
        {
            foreach (var repair in fatesOf[punch.EvidenceId].Where(fate => fate.Code == "HRA2101"))
            {
                string messageId = repair.GetMessage().Split('`')[5];
                var messages = Standing(evidence.Records.Messages.Where(message => message.EvidenceId == messageId)).Cast<Message>().ToList();
                messages.ShouldAllBe(message => message.EmployeeId == punch.EmployeeId && message.Sender == MessageSender.Employee && message.At >= punch.At);
                repair.RelatedPlaces.ShouldBe([messages.Min(message => message.Source)]);
            }
        }
    }

    [Law]
    public void Evidence_of_one_employee_in_conversations_of_its_own_changes_nothing_for_another(Evenings own, Evenings others)
    {
        // All evidence ends with the same message, so the same sessions can still change.
        var added = Relabelled(others.Records);
        var last = Recorded.Message("last", null, "last", Instant.FromUtc(2026, 3, 20, 0, 0), MessageSender.Auto);
        var (alone, found) = TwoPeople.Evaluate(new EvidenceRecords
        {
            Punches = own.Records.Punches,
            Messages = [.. own.Records.Messages, last],
            Ratings = own.Records.Ratings,
        });
        var (together, foundTogether) = TwoPeople.Evaluate(new EvidenceRecords
        {
            Punches = [.. own.Records.Punches, .. added.Punches],
            Messages = [.. own.Records.Messages, .. added.Messages, last],
            Ratings = [.. own.Records.Ratings, .. added.Ratings],
        });
        ReportText.Of(together.Employees[0]).ShouldBe(ReportText.Of(alone.Employees[0]));
        found.Except(foundTogether).ShouldBeEmpty();
        foundTogether.Except(found).ShouldAllBe(diagnostic => diagnostic.GetMessage().Contains("`e2", StringComparison.Ordinal));
        together.Evidence.Total.ShouldBe(own.Records.Count + added.Count + 1);
    }

    [Fact]
    public void The_evidence_of_these_laws_meets_every_fate()
    {
        // What is drawn is random: a rare fate may take more than one draw, but not twenty.
        var missing = new HashSet<string>(FateCodes);
        for (int draw = 0; draw < 20 && missing.Count > 0; draw++)
        {
            missing.ExceptWith(FlawedEvidence.Generators.Arbitrary().Generator.Sample(500)
                .SelectMany(evidence => TwoPeople.Evaluate(evidence.Records).Found)
                .Select(diagnostic => diagnostic.Code));
        }

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void A_message_of_a_colleague_after_a_rating_changes_nothing_for_who_has_it()
    {
        var made = new WorkCase().Colleague("e2").Online("2026-03-02 18:00", "2026-03-02 19:00")
            .Customer("2026-03-02 18:10").Replies("2026-03-02 18:11").Rated(5);
        var before = made.Run().Timesheet.Days.Single().Sessions.Single().Measures;
        (before.Ratings, before.Satisfaction).ShouldBe((1, 1m));

        made.Customer("2026-03-02 18:30", employee: "e2").Replies("2026-03-02 18:31", employee: "e2")
            .Run().Timesheet.Days.Single().Sessions.Single().Measures.ShouldBe(before);
    }

    private static string Text(EvidenceRecords records)
    {
        var (report, found) = TwoPeople.Evaluate(records);
        return ReportText.Of(report) + "\n" + ReportText.Of(found);
    }

    private static IEnumerable<string> Lines(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.ToString());

    /// <summary>What was found about each record, by the evidence id that the sentence names first.</summary>
    private static ILookup<string, Diagnostic> Fates(IEnumerable<Diagnostic> found) => found
        .Where(diagnostic => FateCodes.Contains(diagnostic.Code))
        .ToLookup(diagnostic => diagnostic.GetMessage().Split('`')[1]);

    /// <summary>What an id stands for: of the records with it those of the highest revision.</summary>
    private static List<EvidenceRecord> Standing(IEnumerable<EvidenceRecord> ofOneId) =>
        [.. ofOneId.GroupBy(record => record.Revision).MaxBy(revision => revision.Key)!];

    /// <summary>What is wrong with a record, worked out from its copies alone; null for nothing.</summary>
    private static string? FaultOf(List<EvidenceRecord> copies)
    {
        if (copies.TrueForAll(copy => copy.IsWithdrawn))
        {
            return null;
        }

        if (copies.Select(copy => (copy is Punch punch ? punch with { Place = null } : copy) with { Source = SourcePlace.None }).Distinct().Count() > 1)
        {
            return "HRA2002";
        }

        var (person, times) = copies[0] switch
        {
            Punch punch => (punch.EmployeeId, new[] { punch.At }),
            Message message => (message.EmployeeId, [message.At]),
            Presence span => (span.EmployeeId, [span.From, span.To]),
            Leave leave => (leave.EmployeeId, [leave.Date.AtMidnight().InUtc().ToInstant()]),
            Shift shift => (shift.EmployeeId, [shift.Date.AtMidnight().InUtc().ToInstant()]),
            Approval approval => (approval.EmployeeId, [approval.From, approval.To]),
            Decision decision => (decision.EmployeeId, [decision.At, decision.DecidedAt]),
            var rating => (null, [((Rating)rating).At]),
        };
        return person == "nobody" ? "HRA2003"
            : times.Any(time => time.InUtc().Year is < 1970 or > 2199) ? "HRA2006"
            : copies[0] is Presence presence && presence.To < presence.From ? "HRA2005"
            : copies[0] is Approval word && word.To < word.From ? "HRA2005"
            : copies[0] is Leave taken && (taken.Duration <= Duration.Zero || taken.Duration > Duration.FromHours(24)) ? "HRA2007"
            : copies[0] is Rating given && (given.Max <= given.Min || given.Score < given.Min || given.Score > given.Max) ? "HRA2004"
            : null;
    }

    /// <summary>The same as evidence of the other employee, under ids and in conversations of its own.</summary>
    private static EvidenceRecords Relabelled(EvidenceRecords records) => new()
    {
        Punches = [.. records.Punches.Select(punch => punch with { EvidenceId = "e2" + punch.EvidenceId, EmployeeId = "e2" })],
        Messages = [.. records.Messages.Select(message =>
            message with { EvidenceId = "e2" + message.EvidenceId, EmployeeId = "e2", ConversationId = "e2" + message.ConversationId })],
        Ratings = [.. records.Ratings.Select(rating => rating with { EvidenceId = "e2" + rating.EvidenceId, ConversationId = "e2" + rating.ConversationId })],
    };
}
