using FsCheck;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>What answers, late evidence and short breaks may do to turns and verdicts, whoever has the conversations and whatever policies say.</summary>
/// <remarks>
/// Where a law speaks of answers, sessions are made of punches alone and the response window is the only criterion: an own message can end a session that
/// nobody punched out of, can be the sign of work that keeps one going, and makes a conversation, all of which is as the contract wants it. For the same
/// reason there is one concurrent role and one policy: what another role takes of a gap, or another day says of a session, is not about answers.
/// </remarks>
[Laws(60)]
public class ConversationLaws
{
    private static readonly int[] Gaps = [0, 0, 1, 1, 2, 2, 3, 5, 6, 10, 11, 30];

    [Law(Arbitrary = [typeof(AboutShared)])]
    public void What_comes_after_a_conversation_has_come_to_rest_and_is_nobody_s_changes_nothing(DrawnCase given, int chance)
    {
        // Nobody is assigned, so what a customer writes then is nobody's turn; and the conversation may no longer be rated.
        var random = new Random(chance);
        if (AtRest(given, random) is not var (conversation, rest, before))
        {
            return;
        }

        before = before with
        {
            Evidence = WorkforceGenerators.Changed(
                before.Evidence, assignments: [.. before.Evidence.Assignments.Where(row => row.ConversationId != conversation)]),
        };
        var written = new List<Message>();
        var at = rest;
        for (int left = random.Next(1, 5); left > 0; left--)
        {
            var sender = random.Of(MessageSender.Customer, MessageSender.Customer, MessageSender.Auto, MessageSender.Close);
            written.Add(Recorded.Message($"late{written.Count}", null, conversation, at, sender));
            at += Minutes(random);
        }

        var tooLate = Instant.Max(rest, rest - given.TurnLapse + given.RatingWithin);
        var rating = Recorded.Rating("late", conversation, tooLate, 1, 1, 5);
        var after = Writing(before, written);
        after = after with { Evidence = WorkforceGenerators.Changed(after.Evidence, ratings: [.. after.Evidence.Ratings, rating]) };
        JudgedSession.Of(after).ShouldBe(JudgedSession.Of(before), after.ToString());
    }

    [Law(Arbitrary = [typeof(AboutAnswers)])]
    public void What_comes_after_a_conversation_has_come_to_rest_changes_no_session_of_before(DrawnCase given, int chance)
    {
        var random = new Random(chance);
        if (AtRest(OnDuty(given, random), random) is not var (conversation, rest, before))
        {
            return;
        }

        var written = new List<Message>();
        var at = rest;
        for (int left = random.Next(1, 6); left > 0; left--)
        {
            var sender = random.Of(MessageSender.Customer, MessageSender.Employee, MessageSender.Employee, MessageSender.Close);
            written.Add(Recorded.Message($"late{written.Count}", random.Of([.. given.People]).Id, conversation, at, sender));
            at += Minutes(random);
        }

        var after = Writing(before, written);
        SessionsUntil(rest, after).ShouldBe(SessionsUntil(rest, before), after.ToString());
    }

    [Law(Arbitrary = [typeof(AboutAnswers)])]
    public void An_added_answer_lowers_no_verdict_but_by_reaching_enough_turns_to_judge_and_a_late_one_none_at_all(DrawnCase given, int chance)
    {
        // The answer comes after all that the customer wrote: one between two questions makes two turns of one, and the second may be another session's.
        // Too few turns pass: where they fail, a turn that is answered before it came to a second session may be missing there.
        var random = new Random(chance);
        given = OnDuty(given, random);
        var asked = Question(given, random);
        var silent = Writing(given, asked);
        var lapse = asked[^1].At + given.TurnLapse;
        var at = asked[^1].At + Minutes(random, 0, 1, 2, 3, 5, 6, 10, 30, 90);
        string employee = random.Of([.. given.People]).Id;
        var answered = Writing(silent, [Recorded.Message("answer", employee, "x", random.Next(8) == 0 || at > lapse ? lapse : at, MessageSender.Employee)]);

        var before = JudgedSession.WithPieces(silent);
        var after = JudgedSession.WithPieces(answered);
        bool isInTime = after.Sum(session => session.Judged.Counts.InTime) > before.Sum(session => session.Judged.Counts.InTime);
        after.Select(session => session.Judged.Key).ShouldBe(before.Select(session => session.Judged.Key));
        foreach (var ((one, _, policy), (other, _, _)) in before.Zip(after))
        {
            int enough = Math.Max(1, policy.Get(AttendanceSettings.ResponseMinTurns));
            bool reachesEnough = isInTime && one.Counts.Judged < enough && other.Counts.Judged >= enough;
            (other.IsEffective || !one.IsEffective || reachesEnough).ShouldBeTrue($"{answered}\n{one}\n{other}");
        }
    }

    [Law(Arbitrary = [typeof(AboutAnswers)])]
    public void A_conversation_of_one_turn_that_moves_to_a_colleague_moves_its_turn_and_nothing_else(DrawnCase given, int chance)
    {
        // Two people with the same roles and punches. The message that moves is the answer to a customer who was nobody's, or the question that states whose
        // the customer is; somebody else's answer to the latter would make a missed turn of it.
        var random = new Random(chance);
        if (given.People.Count < 2)
        {
            return; // a case that was made smaller
        }

        given = Twins(OnDuty(given, random), out string first, out string second);
        var at = Around(given, random);
        bool isAnswered = random.Next(3) > 0;
        var end = at + Minutes(random);
        DrawnCase With(string employee) => Writing(given,
        [
            Recorded.Message("x0", isAnswered ? null : employee, "x", at, MessageSender.Customer),
            isAnswered ? Recorded.Message("x1", employee, "x", end, MessageSender.Employee)
                : Recorded.Message("x1", null, "x", end, MessageSender.Close),
        ]);

        var without = JudgedSession.Of(given).ToDictionary(session => session.Key, session => session.Counts);
        var ofFirst = Difference(With(first));
        var ofSecond = Difference(With(second));
        ofFirst.ShouldAllBe(one => one.Key.EmployeeId == first, given.ToString());
        ofSecond.ShouldBe(ofFirst.Select(one => (one.Key with { EmployeeId = second }, one.Counts)), given.ToString());

        List<((string EmployeeId, string Role, Instant Start) Key, TurnCounts Counts)> Difference(DrawnCase with) =>
            [.. JudgedSession.Of(with).Select(session => (session.Key, Counts: session.Counts.Less(without[session.Key]))).Where(one => one.Counts != default)];
    }

    [Law(Arbitrary = [typeof(AboutAnswers)])]
    public void Going_out_and_coming_in_again_within_the_merge_gap_while_nothing_waits_changes_no_verdict(DrawnCase given, int chance)
    {
        // Punches that leave open what they are would be read otherwise after the new ones; these say it.
        var random = new Random(chance);
        given = OnDuty(given, random).Saying(("session.minimumOnline", random.Of(null, "PT10M")));
        var before = JudgedSession.WithPieces(given);
        if (before.Count == 0 || Break(given, before, random) is not var (employee, from, to))
        {
            return;
        }

        var cut = given with
        {
            Evidence = WorkforceGenerators.Changed(given.Evidence, punches:
            [
                .. given.Evidence.Punches,
                Recorded.Punch("out", employee, from, PunchKind.Out, DrawnPeople.Online),
                Recorded.Punch("in", employee, to, PunchKind.In, DrawnPeople.Online),
            ]),
        };
        JudgedSession.Of(cut).Select(NotPaid).ShouldBe(before.Select(session => NotPaid(session.Judged)), cut.ToString());
    }

    [Law(Arbitrary = [typeof(AboutAnswers)])]
    public void An_ignored_turn_is_judged_wherever_its_employee_went_and_came_back(DrawnCase given, int chance)
    {
        // Nobody ever answers, nothing was written before, and nothing is closed: so it is judged where it expired on duty or waited as long as the grace.
        var random = new Random(chance);
        given = OnDuty(given, random);
        string employee = given.People[0].Id;
        var at = Around(given, random);
        List<Message> asked = [];
        for (int left = random.Next(1, 4); left > 0; left--)
        {
            asked.Add(Recorded.Message($"x{asked.Count}", employee, "x", at, MessageSender.Customer));
            at += Duration.Min(Minutes(random), given.TurnLapse);
        }

        given = given with { Evidence = new EvidenceRecords { Punches = given.Evidence.Punches, Messages = asked } };
        var sessions = JudgedSession.WithPieces(given).Where(session => session.Judged.EmployeeId == employee).ToList();
        var onDuty = sessions.Aggregate(Duration.Zero, (sum, one) => sum + one.Pieces.Clip(asked[0].At, asked[^1].At + given.TurnLapse).Total);
        var beganIn = sessions.Find(session => session.Pieces.Contains(asked[0].At));
        bool isJudged = beganIn.Judged is not null
            && (onDuty > beganIn.Policy.Get(AttendanceSettings.ResponseWindow) || onDuty >= beganIn.Policy.Get(AttendanceSettings.ResponseOffDutyGrace));
        sessions.Sum(session => session.Judged.Counts.Turns).ShouldBe(beganIn.Judged is null ? 0 : 1, given.ToString());
        sessions.Sum(session => session.Judged.Counts.Judged).ShouldBe(isJudged ? 1 : 0, given.ToString());
        sessions.Sum(session => session.Judged.Counts.InTime).ShouldBe(0);
    }

    [Law(Arbitrary = [typeof(AboutOvertime)])]
    public void No_instant_is_paid_twice(DrawnCase given) => ShouldBePaidOnce(given);

    [Law(Arbitrary = [typeof(AboutPlans)])]
    public void No_instant_that_was_planned_is_paid_twice(DrawnCase given) => ShouldBePaidOnce(given);

    private static void ShouldBePaidOnce(DrawnCase given)
    {
        // Rounded up, a session may be credited more than its time: that is no instant. Time of a day that is not asked for may lie in one that is.
        given = (given with { FromDay = -3, ToDay = 9 }).Saying(("credit.rounding", "down"));
        var (engine, evidence, _) = given.Prepare();
        var review = engine.Review(evidence, given.From, given.To);
        foreach (var employee in review.Employees.Select(employee => review.Of(employee.Id)))
        {
            var days = employee.Days(given.From, given.To).ToList();
            var primary = IntervalSet.Of(days.SelectMany(day => day.Primary));
            Sum(days.Select(day => day.Primary.Total)).ShouldBe(primary.Total, given.ToString());
            var pieces = IntervalSet.Of(days.SelectMany(day => day.Sessions).SelectMany(session => session.Session.Pieces));
            Sum(days.SelectMany(day => day.Sessions).Select(session => session.Session.Pieces.Total)).ShouldBe(pieces.Total, given.ToString());
            foreach (var session in days.SelectMany(day => day.Sessions))
            {
                session.CreditedInPrimary.ShouldBeLessThanOrEqualTo(session.Session.Pieces.Intersect(primary).Total, given.ToString());
                (session.CreditedBy.Total + session.CreditedInPrimary).ShouldBeLessThanOrEqualTo(session.Credited, given.ToString());
            }

            // What lies beyond the standard day is made of primary and credited time together; all credited time is paid beside primary time.
            var all = primary.Union(pieces).Total;
            var overtime = Sum(days.Select(day => day.Timesheet?.Overtime.Total ?? Duration.Zero));
            var beside = Sum(days.Where(day => day.Timesheet is not null).Select(day => day.Sessions.Aggregate(
                Duration.Zero, (sum, session) => sum + session.CreditedBy.Total)));
            overtime.ShouldBeLessThanOrEqualTo(all, given.ToString());
            (primary.Total + beside).ShouldBeLessThanOrEqualTo(all, given.ToString());
        }
    }

    /// <summary>
    /// A conversation of a case, the first instant at which it has come to rest, and the case without ratings of it from then on, which would speak of
    /// whatever is written next.
    /// </summary>
    private static (string Conversation, Instant AtRest, DrawnCase Before)? AtRest(DrawnCase given, Random random)
    {
        string[] conversations = [.. given.Evidence.Messages.Where(message => !message.IsWithdrawn).Select(message => message.ConversationId).Distinct()];
        if (conversations.Length == 0)
        {
            return null;
        }

        string conversation = random.Of(conversations);
        var rest = given.Evidence.Messages.Where(message => message.ConversationId == conversation).Max(message => message.At)
            + given.TurnLapse + Duration.FromSeconds(given.CellSeconds);
        return (conversation, rest, given with
        {
            Evidence = WorkforceGenerators.Changed(
                given.Evidence,
                ratings: [.. given.Evidence.Ratings.Where(rating => rating.ConversationId != conversation || rating.At < rest)]),
        });
    }

    /// <summary>
    /// The same with everybody in one primary role and one concurrent one all the time, under a policy that never changes, going on duty and off around what
    /// was written: sessions whose extent no message changes.
    /// </summary>
    private static DrawnCase OnDuty(DrawnCase given, Random random)
    {
        var first = given.Evidence.Messages.Where(message => !message.IsWithdrawn).Select(message => message.At)
            .Append(given.Scene.Start.PlusDays(2).AtMidnight().InUtc().ToInstant()).Min();
        var punches = new List<Punch>();
        foreach (var person in given.People)
        {
            var at = first - Minutes(random, 0, 1, 5, 30);
            for (int left = random.Next(1, 6); left > 0; left--)
            {
                punches.Add(Recorded.Punch($"p{punches.Count}", person.Id, at, PunchKind.In, DrawnPeople.Online));
                at += Minutes(random, 2, 5, 10, 30, 60, 120);
                punches.Add(Recorded.Punch($"p{punches.Count}", person.Id, at, PunchKind.Out, DrawnPeople.Online));
                at += Minutes(random, 1, 2, 5, 10, 11, 30, 60, 240);
            }
        }

        return given with
        {
            FromDay = -3,
            ToDay = 9,
            People = [.. given.People.Select(person => new DrawnPerson(person.Id, person.Unit,
                [new DrawnRole(DrawnPeople.Sales, RoleKind.Primary), new DrawnRole(DrawnPeople.Online, RoleKind.Concurrent)]))],
            Policy = [.. given.Policy.Where(line => line.FromDay is null)],
            Evidence = WorkforceGenerators.Changed(given.Evidence, punches: punches, presence: []),
        };
    }

    /// <summary>The second person does what the first does, but for messages.</summary>
    private static DrawnCase Twins(DrawnCase given, out string first, out string second)
    {
        string one = first = given.People[0].Id;
        string other = second = given.People[1].Id;
        var own = given.Evidence.Punches.Where(punch => punch.EmployeeId != other).ToList();
        return given with
        {
            People = [.. given.People.Select(person => person.Id == other ? given.People[0] with { Id = other } : person)],
            Evidence = WorkforceGenerators.Changed(given.Evidence, punches:
            [
                .. own,
                .. own.Where(punch => punch.EmployeeId == one)
                    .Select(punch => punch with { EmployeeId = other, EvidenceId = $"{punch.EvidenceId}-2" }),
            ],
            shifts: [],
            leave: []),
        };
    }

    /// <summary>What a customer writes in a conversation that is not in the case: perhaps after an answer, to somebody, to nobody, or handed over.</summary>
    private static List<Message> Question(DrawnCase given, Random random)
    {
        List<Message> asked = [];
        var at = Around(given, random);
        if (random.Next(3) == 0)
        {
            asked.Add(Recorded.Message("x0", random.Of([.. given.People]).Id, "x", at, MessageSender.Employee));
            at += Minutes(random);
        }

        for (int left = random.Next(1, 4); left > 0; left--)
        {
            asked.Add(Recorded.Message($"x{asked.Count}", random.Next(4) == 0 ? null : random.Of([.. given.People]).Id, "x", at, MessageSender.Customer));
            at += left > 1 ? Minutes(random) : Duration.Zero;
        }

        return asked;
    }

    /// <summary>
    /// A break in a session, at most as long as those that part none, in which there is no evidence and nobody waits; null where none was found.
    /// </summary>
    private static (string EmployeeId, Instant From, Instant To)? Break(
        DrawnCase given, IReadOnlyList<(JudgedSession Judged, IntervalSet Pieces, EffectivePolicy Policy)> sessions, Random random)
    {
        var cell = Duration.FromSeconds(given.CellSeconds);
        var world = given.Prepare().World;
        List<PlainTurn> turns = [.. new PlainTurns(new PlainEvidence(world), world.TurnLapse).All];
        for (int i = 0; i < 30; i++)
        {
            var (judged, pieces, policy) = random.Of([.. sessions]);
            var piece = random.Of([.. pieces]);
            var from = piece.Start + (cell * random.Next(1, 240));
            var to = from + (cell * random.Next(1, 12));
            var net = pieces.Total - (to - from);
            if (to < piece.End && to - from <= policy.Get(AttendanceSettings.SessionMergeGap)
                && !(net < policy.Get(AttendanceSettings.SessionMinimumOnline))
                && !given.Evidence.Punches.Any(punch => punch.EmployeeId == judged.EmployeeId && IsIn(punch.At))
                && !given.Evidence.Messages.Any(message => IsIn(message.At))
                && !turns.Exists(turn => turn.Start <= to && (turn.Answer?.At ?? turn.Closed ?? turn.Lapse) >= from))
            {
                return (judged.EmployeeId, from, to);
            }

            bool IsIn(Instant time) => from <= time && time <= to;
        }

        return null;
    }

    private static IEnumerable<JudgedSession> SessionsUntil(Instant end, DrawnCase given) =>
        JudgedSession.WithPieces(given).Where(session => session.Pieces.End <= end).Select(session => NotPaid(session.Judged));

    private static JudgedSession NotPaid(JudgedSession session) => session with { Credited = Duration.Zero };

    private static DrawnCase Writing(DrawnCase given, IEnumerable<Message> messages) =>
        given with { Evidence = WorkforceGenerators.Changed(given.Evidence, messages: [.. given.Evidence.Messages, .. messages]) };

    /// <summary>A time in a stretch of somebody's duty, or just before or after one.</summary>
    private static Instant Around(DrawnCase given, Random random)
    {
        int pair = 2 * random.Next(given.Evidence.Punches.Count / 2);
        var (start, end) = (given.Evidence.Punches[pair].At, given.Evidence.Punches[pair + 1].At);
        return random.Of(start, end) + Minutes(random, -5, -2, -1, 0, 0, 1, 2, 5);
    }

    private static Duration Minutes(Random random) => Minutes(random, Gaps);

    private static Duration Minutes(Random random, params int[] minutes) => Duration.FromMinutes(random.Of(minutes));

    private static Duration Sum(IEnumerable<Duration> times) => times.Aggregate(Duration.Zero, (sum, time) => sum + time);

    public static class AboutShared
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Shared);
    }

    public static class AboutAnswers
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Answers);
    }

    public static class AboutPlans
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Plans);
    }

    public static class AboutOvertime
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Overtime);
    }
}
