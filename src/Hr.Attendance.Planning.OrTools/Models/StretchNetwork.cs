using Hr.Attendance.Planning.OrTools.Numbers;

namespace Hr.Attendance.Planning.OrTools.Models;

/// <summary>
/// Limits of days in a row as a flow through the days: from each day on which a person is ready, one day off, or a stretch of work of an allowed length and the
/// least days off after it. Every answer of the linear relaxation is then a mix of lines that keep these limits, where clauses leave much more open; so bounds
/// are better and proofs shorter by far.
/// </summary>
internal sealed class StretchNetwork
{
    private const int LongestStretch = 12;

    private readonly ModelDraft _draft;
    private readonly PersonNumbers _person;
    private readonly DayOfLine[] _days;

    // What comes in on a day on which the person is ready, and what goes out; by day, which stretches of work it belongs to.
    private readonly Sum[] _balance;
    private readonly Sum[] _work;

    private StretchNetwork(ModelDraft draft, PersonNumbers person, DayOfLine[] days)
    {
        _draft = draft;
        _person = person;
        _days = days;
        _balance = [.. Enumerable.Range(0, days.Length).Select(_ => new Sum())];
        _work = [.. Enumerable.Range(0, days.Length).Select(_ => new Sum())];
    }

    /// <summary>Whether the limits of a person are worth a network: without least numbers, sums over days in a row are as strong.</summary>
    internal static bool Serves(PersonNumbers person, DayOfLine[] days) =>
        person.MostDaysInARow is > 0 and <= LongestStretch
        && (person.LeastDaysInARow > 1 || person.LeastDaysOffInARow > 1)
        && !Array.Exists(person.WorksAnyway, works => works)
        && Array.Exists(days, day => day.IsFree);

    internal static void Add(ModelDraft draft, PersonNumbers person, DayOfLine[] days) => new StretchNetwork(draft, person, days).Add();

    private void Add()
    {
        _balance[0].Add(1);
        for (int day = 0; day < _days.Length; day++)
        {
            if (CanBeOff(day))
            {
                AddOff(day);
            }

            for (int length = 1; length <= _person.MostDaysInARow && day + length <= _days.Length; length++)
            {
                AddStretch(day, length);
            }
        }

        for (int day = 0; day < _days.Length; day++)
        {
            _draft.Within(_balance[day], 0, 0);
            _days[day].AddDuty(_work[day], -1);
            _draft.Within(_work[day], 0, 0);
        }
    }

    private void AddOff(int day)
    {
        int off = _draft.Literal();
        _balance[day].Add(off, -1);
        if (day + 1 < _days.Length)
        {
            _balance[day + 1].Add(off, 1);
        }
    }

    private void AddStretch(int first, int length)
    {
        int end = first + length;
        int ready = end + _person.LeastDaysOffInARow;
        bool isLong = length >= _person.LeastDaysInARow || first == 0 || end == _days.Length;
        bool isShort = first > 0 || length + _person.DaysInARowBefore <= _person.MostDaysInARow;
        isShort &= end < _days.Length || length + _person.DaysInARowAfter <= _person.MostDaysInARow;
        isShort &= first > 0 || end < _days.Length || length + _person.DaysInARowBefore + _person.DaysInARowAfter <= _person.MostDaysInARow;
        bool isPossible = isLong && isShort && (first == 0 || CanBeOff(first - 1));
        for (int day = first; day < end && isPossible; day++)
        {
            isPossible = CanWork(day);
        }

        for (int day = end; day < Math.Min(ready, _days.Length) && isPossible; day++)
        {
            isPossible = CanBeOff(day);
        }

        if (isPossible)
        {
            int stretch = _draft.Literal();
            _balance[first].Add(stretch, -1);
            if (ready < _days.Length)
            {
                _balance[ready].Add(stretch, 1);
            }

            for (int day = first; day < end; day++)
            {
                _work[day].Add(stretch, 1);
            }
        }
    }

    private bool CanBeOff(int day) => _days[day].IsFree || _days[day].Choice == Roster.None;

    private bool CanWork(int day) => _days[day].Duty is not null || _days[day].Choice != Roster.None;
}
