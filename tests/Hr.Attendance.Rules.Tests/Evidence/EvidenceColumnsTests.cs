using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Evidence;

public class EvidenceColumnsTests
{
    private static readonly long Evening = Instant.FromUtc(2026, 3, 2, 11, 0).ToUnixTimeSeconds();
    private const int Hour = 3600;
    private const int Monday = 20_514;
    private static readonly LocalDate First = new(2026, 3, 1);
    private static readonly LocalDate Last = new(2026, 3, 31);

    /// <summary>Two hours in online service with one turn, which is rated 4 of 5.</summary>
    private static readonly PunchColumns Punches = new()
    {
        Employee = new[] { 1, 1 },
        At = new[] { Evening, Evening + 7200 },
        Kind = new[] { PunchKind.In, PunchKind.Out },
        Role = new[] { 0, 0 },
        Roles = ["online-service"],
    };
    private static readonly MessageColumns Messages = new()
    {
        Employee = new[] { 1, 1 },
        Conversation = new[] { 9, 9 },
        At = new[] { Evening + 60, Evening + 90 },
        Sender = new[] { MessageSender.Customer, MessageSender.Employee },
    };
    private static readonly RatingColumns Ratings = new()
    {
        Conversation = new[] { 9 },
        At = new[] { Evening + 600 },
        Score = new[] { 4m },
        Min = new[] { 1m },
        Max = new[] { 5m },
    };

    /// <summary>On Monday 2 March 2026: a shift 18:00-20:00 of the online role, and one of the primary role over midnight.</summary>
    private static readonly ShiftColumns Shifts = new()
    {
        Employee = new[] { 1, 1 },
        Date = new[] { Monday, Monday },
        From = new[] { 18 * Hour, 22 * Hour },
        To = new[] { 20 * Hour, 6 * Hour },
        Role = new[] { 0, -1 },
        Kind = new[] { ShiftKind.Work, ShiftKind.Work },
        Roles = ["online-service"],
    };
    private static readonly LeaveColumns Leave = new()
    {
        Employee = new[] { 1, 1 },
        Date = new[] { Monday, Monday + 1 },
        From = new[] { LeaveColumns.Unknown, 23 * Hour },
        To = new[] { LeaveColumns.Unknown, Hour },
        Length = new[] { 2 * Hour, 2 * Hour },
        Kind = new[] { 0, 1 },
        Kinds = ["annual", "compensatory"],
    };
    private static readonly ApprovalColumns Approvals = new()
    {
        Employee = new[] { 1 },
        From = new[] { Evening },
        To = new[] { Evening + 3600 },
        State = new[] { ApprovalState.Approved },
    };

    [Theory]
    [InlineData(EvidenceTimeUnit.Seconds, 1)]
    [InlineData(EvidenceTimeUnit.Milliseconds, 1_000)]
    [InlineData(EvidenceTimeUnit.Microseconds, 1_000_000)]
    [InlineData(EvidenceTimeUnit.Nanoseconds, 1_000_000_000)]
    public void Times_count_what_the_host_says(EvidenceTimeUnit unit, long each)
    {
        long[] In(ReadOnlyMemory<long> times) => [.. times.ToArray().Select(time => time * each)];
        var columns = new EvidenceColumns(
            ["x", "e1"], Punches with { At = In(Punches.At) }, Messages with { At = In(Messages.At) }, Ratings with { At = In(Ratings.At) },
            timeUnit: unit);
        var session = Engine().CreditColumns(columns, First, Last).Sessions.Single();
        (session.Net, session.Turns, session.Ratings, session.IsEffective).ShouldBe((Duration.FromHours(2), 1, 1, true));
    }

    [Fact]
    public void Messages_of_nobody_come_first_and_are_nobody_s()
    {
        var columns = new EvidenceColumns(["x", "e1"], Punches, Messages with
        {
            Employee = new[] { -1, -1, 1, 1 },
            Conversation = new[] { 9, 8, 9, 9 },
            At = new[] { Evening + 10, Evening + 10, Evening + 60, Evening + 90 },
            Sender = new[] { MessageSender.Auto, MessageSender.Close, MessageSender.Customer, MessageSender.Employee },
            Role = new[] { -1, -1, -1, 0 },
            Roles = ["online-service"],
        }, Ratings);
        columns.ToRecords().Messages.Select(message => (message.EmployeeId, message.Role))
            .ShouldBe([(null, null), (null, null), ("e1", null), ("e1", "online-service")]);
        var (engine, evidence) = Case().Prepare(columns.ToRecords());
        evidence.MessagesOfNobody.Select(message => message.Sender).ShouldBe([MessageSender.Auto, MessageSender.Close]);
        engine.CreditColumns(columns, First, Last).Sessions.ShouldBe(engine.CreditColumns(Columns(), First, Last).Sessions);
        engine.Credit(evidence, First, Last).Sessions.ShouldBe(engine.CreditColumns(columns, First, Last).Sessions);
    }

    [Fact]
    public void A_message_of_nobody_cannot_be_an_employee_s_own_and_a_role_stands_in_the_list()
    {
        Should.Throw<ArgumentException>(() => new EvidenceColumns(["x", "e1"], messages: Messages with { Employee = new[] { -1, -1 } }))
            .Message.ShouldContain("row 2 of messages");
        Should.Throw<ArgumentException>(() => new EvidenceColumns(["x", "e1"], messages: Messages with { Role = new[] { 0 }, Roles = ["r"] }));
        Should.Throw<ArgumentException>(() => new EvidenceColumns(["x", "e1"], messages: Messages with { Role = new[] { 0, 1 }, Roles = ["r"] }));
    }

    [Fact]
    public void The_same_as_records_gives_the_same()
    {
        var columns = Columns();
        var records = columns.ToRecords();
        var (engine, evidence) = Case().Prepare(records);
        records.Messages.Select(message => message.EvidenceId).ShouldBe(["m0000000001", "m0000000002"]);
        engine.Credit(evidence, First, Last).Sessions.ShouldBe(engine.CreditColumns(columns, First, Last).Sessions);
    }

    [Fact]
    public void Rosters_leave_and_approvals_are_the_same_as_records()
    {
        var records = WithPlan().ToRecords();
        records.Shifts.Select(shift => (shift.EmployeeId, shift.Date, shift.From, shift.To, shift.Role)).ShouldBe(
        [
            ("e1", new LocalDate(2026, 3, 2), new LocalTime(18, 0), new LocalTime(20, 0), "online-service"),
            ("e1", new LocalDate(2026, 3, 2), new LocalTime(22, 0), new LocalTime(6, 0), null),
        ]);
        records.Leave.Select(leave => (leave.Date.Day, leave.From, leave.To, leave.Duration, leave.Kind)).ShouldBe(
        [
            (2, null, null, Duration.FromHours(2), "annual"),
            (3, new LocalTime(23, 0), new LocalTime(1, 0), Duration.FromHours(2), "compensatory"),
        ]);
        records.Approvals.Single().To.ShouldBe(Instant.FromUnixTimeSeconds(Evening + 3600));
    }

    [Fact]
    public void Online_time_of_columns_counts_within_their_roster()
    {
        // Online 19:00-21:00 in Shanghai; the duty ends at 20:00, and a date that is free has none.
        var engine = Case().Says(("session.windows", new[] { "roster" })).Prepare(new EvidenceRecords()).Engine;
        engine.CreditColumns(WithPlan(), First, Last).Sessions.Single().Net.ShouldBe(Duration.FromHours(1));
        var free = WithPlan(shifts: Shifts with { Kind = new[] { ShiftKind.Off, ShiftKind.Work } });
        engine.CreditColumns(free, First, Last).Count.ShouldBe(0);
    }

    [Fact]
    public void Numbers_of_conversations_may_lie_far_apart()
    {
        var columns = new EvidenceColumns(
            ["x", "e1"], Punches, Messages with { Conversation = new[] { 5, 900_000 } }, Ratings with { Conversation = new[] { 5 } });
        var session = Engine().CreditColumns(columns, First, Last).Sessions.Single();
        (session.Turns, session.JudgedTurns, session.TurnsInTime, session.Ratings).ShouldBe((1, 1, 0, 1));
    }

    [Fact]
    public void A_score_off_its_scale_a_rating_without_a_turn_and_an_unknown_employee_are_found_with_their_rows()
    {
        var ratings = new RatingColumns
        {
            Conversation = new[] { 9, 9, 8, -1 },
            At = new[] { Evening + 600, Evening + 600, Evening + 600, Evening + 600 },
            Score = new[] { 4m, 7m, 3m, 3m },
            Min = new[] { 1m, 1m, 1m, 1m },
            Max = new[] { 5m, 5m, 5m, 5m },
        };
        var stranger = Messages with { Employee = new[] { 0, 1 } };
        var report = Engine().CreditColumns(new EvidenceColumns(["x", "e1"], Punches, stranger, ratings), First, Last);
        report.Diagnostics.Select(finding => (finding.Code, finding.Place.ToString())).ShouldBe(
            [("HRA2003", "messages:1"), ("HRA2105", "ratings:1"), ("HRA2004", "ratings:2"), ("HRA2105", "ratings:3"), ("HRA2105", "ratings:4")],
            ignoreOrder: true);
    }

    [Fact]
    public void A_punch_that_is_repaired_is_found_with_its_row()
    {
        var columns = new EvidenceColumns(["x", "e1"], Punches with { Kind = new[] { PunchKind.In, PunchKind.In } }, Messages);
        Engine().CreditColumns(columns, First, Last).Diagnostics.Select(finding => (finding.Code, finding.Place.ToString()))
            .ShouldBe([("HRA2101", "punches:1"), ("HRA2102", "punches:2")]);
    }

    [Fact]
    public void A_criterion_of_a_host_is_asked_of_columns_too()
    {
        var engine = Case().JudgedBy(new NeverMet()).Prepare(new EvidenceRecords()).Engine;
        engine.CreditColumns(Columns(), First, Last).Sessions.Single().IsEffective.ShouldBeFalse();
    }

    [Fact]
    public void Columns_without_rows_give_nothing() =>
        Engine().CreditColumns(new EvidenceColumns([]), First, Last).Count.ShouldBe(0);

    public static TheoryData<string, Func<EvidenceColumns>> Unsound => new()
    {
        { "the columns of punches differ in length", () => With(Punches with { Role = new[] { 0 } }) },
        { "row 2 of punches: its time is before that of the row above", () => With(Punches with { At = new[] { Evening, Evening - 1 } }) },
        { "row 1 of punches: its time lies outside 1970 to 2199", () => With(Punches with { At = new[] { -1L, Evening } }) },
        { "row 2 of punches: its time lies outside 1970 to 2199", () => With(Punches with { At = new[] { Evening, long.MaxValue } }) },
        { "row 2 of punches: the rows are not grouped by employee", () => With(Punches with { Employee = new[] { 1, 0 } }) },
        { "row 1 of punches: there is no employee of that number", () => With(Punches with { Employee = new[] { 2, 2 } }) },
        { "row 2 of punches: the role is neither -1 nor", () => With(Punches with { Role = new[] { 0, 1 } }) },
        {
            "row 2 of punches: rows of one time are in the wrong order",
            () => With(Punches with { At = new[] { Evening, Evening }, Kind = new[] { PunchKind.Out, PunchKind.In } })
        },
        { "row 1 of punches: the kind is neither in nor out", () => With(Punches with { Kind = new[] { (PunchKind)7, PunchKind.Out } }) },
        { "row 2 of messages: the conversation is negative", () => With(messages: Messages with { Conversation = new[] { 9, -1 } }) },
        {
            "row 2 of messages: rows of one time are in the wrong order",
            () => With(messages: Messages with { At = new[] { Evening, Evening }, Sender = new[] { MessageSender.Employee, MessageSender.Customer } })
        },
        {
            "row 1 of presence: it ends before it begins",
            () => new EvidenceColumns(
                ["e1"],
                presence: new PresenceColumns { Employee = new[] { 0 }, From = new[] { 5L }, To = new[] { 4L }, State = new[] { PresenceState.Away } })
        },
        { "the columns of ratings differ in length", () => new EvidenceColumns(["e1"], ratings: Ratings with { Min = default }) },
        {
            "row 1 of ratings: the conversation's number is above",
            () => new EvidenceColumns(["e1"], ratings: Ratings with { Conversation = new[] { int.MaxValue } })
        },
        { "row 2 of shifts: its time is before that of the row above", () => WithPlan(Shifts with { Date = new[] { Monday, Monday - 1 } }) },
        { "row 1 of shifts: its time lies outside 1970 to 2199", () => WithPlan(Shifts with { Date = new[] { 100_000, 100_000 } }) },
        { "row 2 of shifts: its times are not both seconds from midnight", () => WithPlan(Shifts with { To = new[] { 0, 24 * Hour } }) },
        { "row 1 of shifts: the role is neither -1 nor", () => WithPlan(Shifts with { Role = new[] { 1, -1 } }) },
        { "row 2 of shifts: the kind is neither work nor off", () => WithPlan(Shifts with { Kind = new[] { ShiftKind.Work, (ShiftKind)2 } }) },
        { "row 1 of leave: its times are not both seconds from midnight", () => WithPlan(leave: Leave with { To = new[] { 0, 0 } }) },
        { "row 2 of leave: it stands for no time", () => WithPlan(leave: Leave with { Length = new[] { 1, 0 } }) },
        { "row 1 of leave: it stands for no time, or for more than a day has", () => WithPlan(leave: Leave with { Length = new[] { 86_401, 1 } }) },
        { "row 1 of leave: the kind is no position", () => WithPlan(leave: Leave with { Kind = new[] { -1, 1 } }) },
        { "the columns of leave differ in length", () => WithPlan(leave: Leave with { Kind = new[] { 1 } }) },
        { "row 1 of approvals: it ends before it begins", () => WithPlan(approvals: Approvals with { To = new[] { Evening - 1 } }) },
        { "row 1 of approvals: it is neither approved nor rejected", () => WithPlan(approvals: Approvals with { State = new[] { (ApprovalState)9 } }) },
        { "two employees have the id `e1`", () => new EvidenceColumns(["e1", "e1"]) },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void Unsound_columns_are_refused_with_the_row(string message, Func<EvidenceColumns> columns) =>
        Should.Throw<ArgumentException>(columns).Message.ShouldStartWith(message);

    private static EvidenceColumns Columns() => new(["x", "e1"], Punches, Messages, Ratings);

    private static EvidenceColumns With(PunchColumns? punches = null, MessageColumns? messages = null) =>
        new(["x", "e1"], punches ?? Punches, messages ?? Messages);

    private static EvidenceColumns WithPlan(ShiftColumns? shifts = null, LeaveColumns? leave = null, ApprovalColumns? approvals = null) =>
        new(["x", "e1"], Punches, Messages, Ratings, shifts: shifts ?? Shifts, leave: leave ?? Leave, approvals: approvals ?? Approvals);

    private static WorkCase Case() => new WorkCase().Says(("response.window", "PT2M"), ("satisfaction.minimum", 0.7m));

    private static AttendanceEngine Engine() => Case().Prepare(new EvidenceRecords()).Engine;

    private sealed class NeverMet : Rules.Sessions.Criteria.ICriterion
    {
        public string Id => "never";

        public IReadOnlyList<Rules.Policies.Setting> Settings => [];

        public Rules.Sessions.Criteria.CriterionResult? Judge(Rules.Sessions.SessionFacts session) =>
            new(this, new Rules.Sessions.Criteria.CriterionValue.Count(0), new Rules.Sessions.Criteria.CriterionValue.Count(1), isMet: false);

        public Rules.Sessions.Criteria.CriterionText Explain(
            Rules.Sessions.Criteria.CriterionResult result, Rules.Sessions.SessionFacts session, Rules.Diagnostics.MessageLanguage language) => new("never");
    }
}
