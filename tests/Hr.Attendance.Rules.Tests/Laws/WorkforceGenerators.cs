using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>Draws and shrinks cases: often around a change of the clocks, the end of a month or a year, and the edges that settings speak of.</summary>
public static class WorkforceGenerators
{
    private const int Day = 24 * 60;
    private const int Days = 4;

    // Clocks go forward in London on 2026-03-29 and back on 2026-10-25; in Lord Howe, by half an hour, on 2026-10-04 and 2026-04-05.
    private static readonly (LocalDate Start, string Zone)[] Scenes =
    [
        (new LocalDate(2026, 3, 27), "Europe/London"), (new LocalDate(2026, 10, 23), "Europe/London"), (new LocalDate(2026, 10, 2), "Australia/Lord_Howe"),
        (new LocalDate(2026, 4, 3), "Australia/Lord_Howe"), (new LocalDate(2026, 1, 30), "America/St_Johns"), (new LocalDate(2026, 3, 30), "Europe/London"),
        (new LocalDate(2026, 12, 30), "Asia/Kathmandu"), (new LocalDate(2026, 3, 2), "UTC"),
    ];

    private static readonly int[] Edges = [0, 60, 90, 120, 150, 180, 240, 360, 540, 720, 1080, 1110, 1320];
    private static readonly int[] Offsets = [480, 0, 60, 660, 630, -210, 345];
    private static readonly int[] Beside = [-31, -10, -2, -1, 0, 0, 0, 1, 2, 5, 10, 30];
    private static readonly int[] Gaps = [0, 0, 1, 1, 2, 3, 5, 9, 10, 11, 20, 30, 31, 60];
    private static readonly int[] Lengths = [0, 1, 2, 10, 30, 60, 90, 120, 240, 241, 480, 600, 960, 961, 1500];
    private static readonly (int Min, int Max)[] Scales = [(1, 5), (0, 10), (1, 4)];
    private static readonly string?[] PunchRoles = [null, null, Workforce.Online, Workforce.Online, Workforce.Adviser, Workforce.Sales];

    public static Arbitrary<Workforce> Arbitrary() =>
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new Random(seed))), Shrink);

    /// <param name="random">What all of it is drawn from.</param>
    /// <param name="everybody">Whether all three people are there; else one to three of them.</param>
    internal static Workforce Make(Random random, bool everybody = false)
    {
        var (start, zone) = Scenes[random.Next(Scenes.Length)];
        string[] people = (everybody ? 5 : random.Next(6)) switch
        {
            0 => ["e1"],
            1 => ["e2"],
            2 => ["e3"],
            3 => ["e1", "e2"],
            4 => ["e2", "e3"],
            _ => ["e1", "e2", "e3"],
        };
        return new Workforce(start, zone, people, WorkforceSettings.Draw(random), new Draft(start, random).Of(people));
    }

    /// <summary>The same with less: people, then parts of each list, the large ones first.</summary>
    internal static IEnumerable<Workforce> Shrink(Workforce given)
    {
        var evidence = given.Evidence;
        return given.People.Where(_ => given.People.Count > 1).Select(person => Without(given, person))
            .Concat(Parts(given.Policy).Select(lines => given with { Policy = lines }))
            .Concat(Parts(evidence.Punches).Select(punches => given with { Evidence = Changed(evidence, punches: punches) }))
            .Concat(Parts(evidence.Messages).Select(messages => given with { Evidence = Changed(evidence, messages: messages) }))
            .Concat(Parts(evidence.Ratings).Select(ratings => given with { Evidence = Changed(evidence, ratings: ratings) }))
            .Concat(Parts(evidence.Presence).Select(presence => given with { Evidence = Changed(evidence, presence: presence) }));
    }

    private static Workforce Without(Workforce given, string person) => given with
    {
        People = [.. given.People.Where(other => other != person)],
        Evidence = Changed(
            given.Evidence,
            punches: [.. given.Evidence.Punches.Where(punch => punch.EmployeeId != person)],
            messages: [.. given.Evidence.Messages.Where(message => message.EmployeeId != person)],
            presence: [.. given.Evidence.Presence.Where(span => span.EmployeeId != person)]),
    };

    internal static EvidenceRecords Changed(
        EvidenceRecords evidence,
        IReadOnlyList<Punch>? punches = null,
        IReadOnlyList<Message>? messages = null,
        IReadOnlyList<Rating>? ratings = null,
        IReadOnlyList<Presence>? presence = null,
        IReadOnlyList<ConversationAssignment>? assignments = null,
        IReadOnlyList<Shift>? shifts = null,
        IReadOnlyList<Leave>? leave = null,
        IReadOnlyList<Approval>? approvals = null,
        IReadOnlyList<Decision>? decisions = null) =>
        new()
        {
            Punches = punches ?? evidence.Punches,
            Messages = messages ?? evidence.Messages,
            Ratings = ratings ?? evidence.Ratings,
            Presence = presence ?? evidence.Presence,
            Assignments = assignments ?? evidence.Assignments,
            Shifts = shifts ?? evidence.Shifts,
            Leave = leave ?? evidence.Leave,
            Approvals = approvals ?? evidence.Approvals,
            Decisions = decisions ?? evidence.Decisions,
        };

    /// <summary>A list without one stretch of it: all, each half, each quarter and so on to each element.</summary>
    internal static IEnumerable<IReadOnlyList<T>> Parts<T>(IReadOnlyList<T> list)
    {
        for (int length = list.Count; length > 0; length /= 2)
        {
            for (int from = 0; from < list.Count; from += length)
            {
                yield return [.. list.Take(from), .. list.Skip(from + length)];
            }
        }
    }

    /// <summary>Evidence in the making; each record has an id of its own.</summary>
    private sealed class Draft(LocalDate start, Random random)
    {
        private readonly Instant _origin = start.AtMidnight().InUtc().ToInstant();
        private readonly List<Punch> _punches = [];
        private readonly List<Message> _messages = [];
        private readonly List<Rating> _ratings = [];
        private readonly List<Presence> _presence = [];

        internal EvidenceRecords Of(string[] people)
        {
            foreach (string person in people)
            {
                Repeat(7, () => Punch(person));
                Repeat(6, () => Chat(person));
                Repeat(3, () => Away(person));
            }

            Repeat(7, Rate);
            return new EvidenceRecords { Punches = _punches, Messages = _messages, Ratings = _ratings, Presence = _presence };
        }

        private void Repeat(int most, Action draw)
        {
            for (int left = random.Next(most + 1); left > 0; left--)
            {
                draw();
            }
        }

        /// <summary>A pair of punches, or one half of it.</summary>
        private void Punch(string person)
        {
            int at = Moment();
            Punch(person, at, Pick(PunchRoles));

            // Often another role soon after, so that roles meet.
            if (random.Next(3) == 0)
            {
                Punch(person, at + Pick(Beside), Pick(PunchRoles));
            }
        }

        private void Punch(string person, int at, string? role)
        {
            int half = random.Next(8);
            if (half != 0)
            {
                Add(at, PunchKind.In);
            }

            if (half != 1)
            {
                Add(at + Pick(Lengths), PunchKind.Out);
            }

            void Add(int minute, PunchKind kind) =>
                _punches.Add(Recorded.Punch($"p{_punches.Count}", person, At(minute), kind, role, source: new SourcePlace("punches.csv", _punches.Count + 2)));
        }

        /// <summary>Some messages in a row, mostly of the customer and the employee in turn.</summary>
        private void Chat(string person)
        {
            int at = Moment();
            int conversations = random.Next(1, 3);
            int first = random.Next(4);
            Repeat(12, () =>
            {
                var sender = random.Next(8) switch { 0 => MessageSender.Auto, < 4 => MessageSender.Customer, _ => MessageSender.Employee };
                _messages.Add(Recorded.Message(
                    $"m{_messages.Count}", person, $"c{(first + random.Next(conversations)) % 4}", At(at), sender,
                    new SourcePlace("messages.csv", _messages.Count + 2)));
                at += Pick(Gaps);
            });
        }

        private void Away(string person)
        {
            int at = Moment();
            var state = random.Next(4) == 0 ? PresenceState.Online : PresenceState.Away;
            _presence.Add(Recorded.Presence(
                $"a{_presence.Count}", person, At(at), At(at + Pick(Lengths)), state,
                new SourcePlace("presence.csv", _presence.Count + 2)));
        }

        private void Rate()
        {
            var (min, max) = Pick(Scales);
            _ratings.Add(Recorded.Rating(
                $"r{_ratings.Count}", $"c{random.Next(5)}", At(Moment()), random.Next(min, max + 1), min, max,
                new SourcePlace("ratings.csv", _ratings.Count + 2)));
        }

        /// <summary>A minute of the case: any, or one at or beside a local time that settings speak of.</summary>
        private int Moment() => random.Next(4) == 0
            ? random.Next(Days * Day)
            : (random.Next(Days) * Day) + Pick(Edges) - Pick(Offsets) + Pick(Beside);

        private Instant At(int minute) => _origin + Duration.FromMinutes(minute);

        private T Pick<T>(T[] values) => values[random.Next(values.Length)];
    }
}
