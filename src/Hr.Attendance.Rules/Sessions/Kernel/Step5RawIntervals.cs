using Hr.Attendance.Rules.Evidence.Columns;

namespace Hr.Attendance.Rules.Sessions.Kernel;

/// <summary>What evidence of one business day claims in one stretch.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="FirstPunch">The place of its first punch among those of the role.</param>
/// <param name="EndOfPunches">The place after its last one; zero for a run of messages.</param>
internal readonly record struct RawInterval(long Start, long End, int FirstPunch = 0, int EndOfPunches = 0);

/// <summary>What is left of a raw interval at the end of an assignment.</summary>
/// <param name="Held">The position of the assignment under which it goes on.</param>
/// <param name="From">When it goes on.</param>
/// <param name="Raw">The whole raw interval, with the places of its punches among those that are kept.</param>
/// <param name="IsPunched">Whether punches show it.</param>
internal readonly record struct GoingOn(int Held, long From, RawInterval Raw, bool IsPunched);

/// <summary>The raw intervals of one role after another: pairs and runs of a business day that overlap or touch are one. Not thread-safe.</summary>
internal sealed class RawIntervalList
{
    private readonly List<RawInterval> _raws = [];

    /// <summary>The positions of the punches in and out of the role's pairs, in order.</summary>
    private readonly List<int> _punches = [];
    private readonly List<GoingOn> _goingOn = [];
    private readonly List<int> _punchesGoingOn = [];
    private int _firstOfDay;

    internal int Count => _raws.Count;

    internal RawInterval this[int raw] => _raws[raw];

    /// <summary>What goes on under later assignments of the employee.</summary>
    internal IReadOnlyList<GoingOn> GoingOn => _goingOn;

    /// <summary>Forgets what goes on of the employee before.</summary>
    internal void BeginEmployee()
    {
        _goingOn.Clear();
        _punchesGoingOn.Clear();
    }

    /// <summary>Forgets the role before.</summary>
    internal void BeginRole()
    {
        _raws.Clear();
        _punches.Clear();
    }

    /// <summary>Begins a business day: nothing of it is one with what is of the day before.</summary>
    /// <returns>The position of its first raw interval.</returns>
    internal int BeginDay() => _firstOfDay = _raws.Count;

    /// <summary>Adds what a pair claims.</summary>
    internal void Add(in Pair pair)
    {
        int firstPunch = _punches.Count;
        _punches.Add(pair.In);
        if (pair.Out >= 0)
        {
            _punches.Add(pair.Out);
        }

        Add(pair.Start, pair.End);
        if (_raws.Count > _firstOfDay && _raws[_raws.Count - 1] is var last && last.End == pair.End && pair.Start < pair.End)
        {
            // A pair of no length between two that touch is theirs; before the first and after the last it is nobody's.
            _raws[_raws.Count - 1] = last with { FirstPunch = last.EndOfPunches == 0 ? firstPunch : last.FirstPunch, EndOfPunches = _punches.Count };
        }
    }

    /// <summary>Adds what a run claims.</summary>
    internal void Add(in Run run) => Add(run.Start, run.End);

    /// <summary>The punches that a raw interval was formed from, by position.</summary>
    internal List<int> PunchesOf(int raw) => _punches.GetRange(_raws[raw].FirstPunch, Math.Max(_raws[raw].EndOfPunches - _raws[raw].FirstPunch, 0));

    /// <summary>Adds the punches that a raw interval was formed from to a list, by position.</summary>
    internal void AddPunches(int raw, List<int> punches)
    {
        for (int i = _raws[raw].FirstPunch; i < _raws[raw].EndOfPunches; i++)
        {
            punches.Add(_punches[i]);
        }
    }

    /// <summary>Lets a raw interval go on under a later assignment.</summary>
    internal void LetGoOn(int held, int raw, long from, bool isPunched)
    {
        int firstPunch = _punchesGoingOn.Count;
        AddPunches(raw, _punchesGoingOn);
        _goingOn.Add(new GoingOn(held, from, _raws[raw] with { FirstPunch = firstPunch, EndOfPunches = _punchesGoingOn.Count }, isPunched));
    }

    /// <summary>Takes over what goes on under the role's assignment.</summary>
    /// <returns>Its position.</returns>
    internal int TakeOver(in GoingOn rest)
    {
        int firstPunch = _punches.Count;
        for (int punch = rest.Raw.FirstPunch; punch < rest.Raw.EndOfPunches; punch++)
        {
            _punches.Add(_punchesGoingOn[punch]);
        }

        _raws.Add(rest.Raw with { FirstPunch = firstPunch, EndOfPunches = _punches.Count });
        return _raws.Count - 1;
    }

    private void Add(long start, long end)
    {
        if (start >= end)
        {
            return;
        }

        if (_raws.Count > _firstOfDay && _raws[_raws.Count - 1] is var last && start <= last.End)
        {
            _raws[_raws.Count - 1] = last with { End = Math.Max(last.End, end) };
            return;
        }

        _raws.Add(new RawInterval(start, end));
    }
}
