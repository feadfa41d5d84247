using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Generators;

/// <summary>Whose evidence is drawn: the employee and the roles that punches can be for.</summary>
internal sealed record DrawnPerson(string Id, bool HasPrimary, IReadOnlyList<string> ConcurrentRoles);

/// <summary>Draws what was seen of one employee on a date, around the thresholds of the policies.</summary>
/// <param name="dice">The dice.</param>
/// <param name="aims">The thresholds, completed.</param>
/// <param name="conversation">Names a conversation: a new one, or now and then one that there is.</param>
internal sealed class DayDraw(Dice dice, Thresholds aims, Func<string> conversation)
{
    // Sessions are not drawn; what people leave behind is: punches, messages, absences (what is said of it is drawn by WordsDraw). It is aimed: a length is
    // often that of a threshold, give or take a second, a gap that at which sessions are joined, a time that of a window's edge. Now and then something is odd
    // (a lone punch, time away in the middle), because that is where rules meet.

    private const int Minute = 60;
    private const int Hour = 60 * Minute;
    private const int Day = 24 * Hour;
    private const int LastSecond = (47 * Hour) + (59 * Minute);

    /// <summary>What is before this time on the clock is meant for the night after the date.</summary>
    private const int Morning = 6 * Hour;

    private static readonly int[] Beside = [-Minute, -1, 0, 0, 0, 0, 1, Minute, 10 * Minute];
    private static readonly int[] Near = [-Minute, -1, 0, 0, 1, Minute];
    private static readonly ClockSpan[] Shifts =
    [
        new(new ClockTime(9 * Hour), new ClockTime(18 * Hour)),
        new(new ClockTime(9 * Hour), new ClockTime(17 * Hour)),
        new(new ClockTime(12 * Hour), new ClockTime(20 * Hour)),
    ];

    internal EvidenceOfDay Draw(DrawnPerson person, LocalDate date)
    {
        var spans = Spans();
        bool isPunched = person.ConcurrentRoles.Count > 0 && !dice.OnceIn(3);
        var chats = new ChatDraw(dice, aims, conversation);
        return new EvidenceOfDay
        {
            EmployeeId = person.Id,
            Dates = [date],
            Works = person.HasPrimary ? Works() : [],
            Online = isPunched ? spans : [],
            OnlineRole = isPunched && dice.OnceIn(3) ? dice.Pick(person.ConcurrentRoles) : null,
            Punches = dice.OnceIn(10) ? [LonePunch(person)] : [],
            Away = dice.OnceIn(6) ? [Within(spans[0])] : [],
            Chats = [.. spans.Where(_ => !dice.OnceIn(8)).SelectMany(span => chats.Draw(span, isPunched))],
        };
    }

    private ClockSpan[] Works()
    {
        if (dice.OnceIn(2))
        {
            return [];
        }

        var shift = dice.Pick(Shifts);
        return dice.OnceIn(3) ? [new ClockSpan(shift.From, TimeNearThresholds(Hour * 17, Hour * 22))] : [shift];
    }

    /// <summary>One stretch online, or two or three soon after each other.</summary>
    private ClockSpan[] Spans()
    {
        var spans = new List<ClockSpan>();
        var start = TimeNearThresholds(Hour * 17, Hour * 27);
        for (int left = dice.OneOf(1, 1, 1, 2, 2, 3); left > 0; left--)
        {
            var end = start.Plus(Length());
            if (end.Second > LastSecond)
            {
                break;
            }

            spans.Add(new ClockSpan(start, end));
            start = end.Plus(Math.Max(1, dice.OnceIn(3) ? dice.Between(1, 90) * Minute : dice.Pick(aims.Gaps) + dice.Pick(Near)));
        }

        return spans.Count > 0 ? [.. spans] : [new ClockSpan(new ClockTime(20 * Hour), new ClockTime(21 * Hour))];
    }

    /// <summary>At or beside a time that policies speak of, or any minute within bounds.</summary>
    private ClockTime TimeNearThresholds(int from, int to)
    {
        int edge = dice.Pick(aims.Clock);
        edge += edge < Morning ? Day : 0;
        return new ClockTime(edge >= from && edge <= to && !dice.OnceIn(3) ? edge + dice.Pick(Beside) : dice.Between(from / Minute, to / Minute) * Minute);
    }

    private int Length() => Math.Max(1, dice.Below(5) switch
    {
        0 => dice.Between(1, 240) * Minute,
        1 => (dice.Pick(aims.Lengths) + dice.Pick(aims.Lengths)) / 2,
        _ => dice.Pick(aims.Lengths) + dice.Pick(Near),
    });

    private ClockSpan Within(ClockSpan span)
    {
        int length = span.To.Second - span.From.Second;
        var from = span.From.Plus(dice.Below(length));
        return new ClockSpan(from, from.Plus(dice.OneOf(1, Minute, 5 * Minute, 15 * Minute)));
    }

    private SinglePunch LonePunch(DrawnPerson person)
    {
        string? role = person.ConcurrentRoles.Count > 0 && dice.OnceIn(2) ? dice.Pick(person.ConcurrentRoles) : null;
        return new SinglePunch
        {
            Kind = dice.OneOf(PunchKind.In, PunchKind.Out),
            At = TimeNearThresholds(Hour * 8, Hour * 23),
            Role = role,
        };
    }
}
