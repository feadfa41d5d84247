using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Friends;

/// <summary>A business day with its time, before it is known what of it is overtime. Immutable.</summary>
internal sealed class DayTime
{
    private readonly WorkedDay _day;
    private readonly HoursStretch? _stretch;

    internal DayTime(WorkedDay day, HoursStretch? stretch)
    {
        _day = day;
        _stretch = stretch;
    }

    internal LocalDate Date => _day.Date;

    /// <summary>The role that governs the day's overtime and pay.</summary>
    internal RoleDay Governing => _day.Governing;

    /// <summary>Whether the hours of an earlier day of the same person are added up with this day's, under the comprehensive hours system.</summary>
    internal bool IsAddedUpWith(DayTime earlier) => earlier.Date < Date && _stretch is { } stretch && earlier.Date >= stretch.FirstDay;

    /// <summary>The day with its overtime.</summary>
    /// <param name="addedUp">Under the comprehensive hours system the earlier days that it is added up with; under another one nothing.</param>
    internal TimesheetDay Finish(IEnumerable<DayTime> addedUp)
    {
        if (_stretch is not { } stretch)
        {
            return _day.Finish();
        }

        var before = addedUp.Aggregate(Duration.Zero, (sum, one) => sum + one._day.TimeInBalance);
        return _day.Finish(new HoursBalance
        {
            FirstDay = stretch.FirstDay,
            LastDay = stretch.LastDay,
            Standard = stretch.Standard,
            Before = before,
            Time = _day.TimeInBalance,
        });
    }
}
