using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
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

    /// <summary>The kind of the business day; null where the calendar does not know it.</summary>
    internal DayKind? Kind => _day.Kind;

    /// <summary>The role that governs the day's overtime and pay.</summary>
    internal RoleDay Governing => _day.Governing;

    /// <summary>Credited time outside primary time, by kind of day.</summary>
    internal TimeByDayKind Credited => _day.Credited;

    /// <summary>Primary time as far as it counts, by kind of day.</summary>
    internal TimeByDayKind Primary => _day.PrimaryKinds.Counted.ToTime();

    /// <summary>The duration of leave of other kinds than the compensatory one, by which the standard day is shorter.</summary>
    internal Duration OtherLeave => Duration.FromNanoseconds(_day.PrimaryKinds.Plan.OtherLeave);

    /// <summary>What is approved of the time that can be overtime.</summary>
    internal Duration Approved => Duration.FromNanoseconds(_day.Approved());

    /// <summary>Whether the hours of an earlier day of the same person are added up with this day's, under the comprehensive hours system.</summary>
    internal bool IsAddedUpWith(DayTime earlier) => earlier.Date < Date && _stretch is { } stretch && earlier.Date >= stretch.FirstDay;

    /// <summary>Where the day stands in its period of the comprehensive hours system.</summary>
    /// <param name="addedUp">The earlier days that it is added up with.</param>
    /// <exception cref="InvalidOperationException">Another hours system is in force.</exception>
    internal HoursBalance Balance(IEnumerable<DayTime> addedUp)
    {
        var stretch = _stretch ?? throw new InvalidOperationException("only hours of the comprehensive system are added up");
        return new HoursBalance
        {
            FirstDay = stretch.FirstDay,
            LastDay = stretch.LastDay,
            Standard = stretch.Standard,
            Before = addedUp.Aggregate(Duration.Zero, (sum, one) => sum + one._day.TimeInBalance),
            Time = _day.TimeInBalance,
        };
    }

    /// <summary>The day with its overtime.</summary>
    /// <param name="overtime">All overtime that counts, approved or not.</param>
    /// <param name="unapproved">What of it nobody approved.</param>
    /// <param name="balance">Where the day stands in a period whose hours are added up; null under another hours system.</param>
    /// <param name="tooLittle">The overtime that does not count because there is too little of it.</param>
    internal TimesheetDay Finish(TimeByDayKind overtime, TimeByDayKind unapproved, HoursBalance? balance, Duration tooLittle) =>
        _day.Finish(KindTimes.Of(overtime), KindTimes.Of(unapproved), balance, Nanoseconds.Of(tooLittle));
}
