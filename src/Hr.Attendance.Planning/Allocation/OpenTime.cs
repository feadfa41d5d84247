using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Outlook;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>The time of a person's business day in which duty can be, taken away rule by rule, and the rule that left too little of it.</summary>
internal sealed class OpenTime
{
    private readonly DayOutlook _day;
    private readonly RoleOutlook _role;
    private readonly Duration _least;

    private OpenTime(DayOutlook day, RoleOutlook role, Duration least) => (_day, _role, _least) = (day, role, least);

    /// <summary>What is left.</summary>
    internal IntervalSet Time { get; private set; } = IntervalSet.Empty;

    /// <summary>Why no duty can be; null where one can.</summary>
    internal DutyReason? WhyNone { get; private set; }

    /// <summary>Takes away all in which a person cannot have duty.</summary>
    /// <param name="day">The person's business day.</param>
    /// <param name="role">The role on it.</param>
    /// <param name="served">When the queue can be served.</param>
    /// <param name="availability">What the person said of the time around.</param>
    /// <param name="shiftStarts">When the primary shifts of the day and the days after begin.</param>
    /// <param name="least">How long a duty is at least.</param>
    internal static OpenTime Of(
        DayOutlook day, RoleOutlook role, IntervalSet served, IReadOnlyList<Availability> availability, IReadOnlyList<Instant> shiftStarts, Duration least)
    {
        var open = new OpenTime(day, role, least);
        open.TakeAll(served, availability, shiftStarts);
        return open;
    }

    private void TakeAll(IntervalSet served, IReadOnlyList<Availability> availability, IReadOnlyList<Instant> shiftStarts)
    {
        Time = served.Clip(_day.Start, _day.End).Intersect(_role.IsOpenedByShifts ? IntervalSet.Of(_day.Start, _day.End) : _role.Windows);
        _ = Fits() || Say(OfferSentences.OutsideWindows(_day.Date));
        TakeLeave();
        TakeUnavailable(availability);
        TakeShifts();
        TakeRest(shiftStarts);
    }

    private void TakeLeave()
    {
        foreach (var leave in _day.Leave)
        {
            // Leave without times of a day on which nothing else is planned is the day.
            bool isWholeDay = leave.From is null && _day.PrimaryTime.IsEmpty;
            Time = isWholeDay ? IntervalSet.Empty : Time.Subtract(_day.LeaveTime);
            _ = Fits() || Say(OfferSentences.OnLeave(_day.Date, leave));
        }
    }

    private void TakeUnavailable(IReadOnlyList<Availability> availability)
    {
        var ofDay = availability.Where(span => span.From < _day.End && span.To > _day.Start).ToList();
        foreach (var span in ofDay.Where(span => span.State == AvailabilityState.Unavailable))
        {
            Time = Time.Subtract(IntervalSet.Of(span.From, span.To));
            _ = Fits() || Say(OfferSentences.Unavailable(span, _day));
        }

        if (ofDay.FirstOrDefault(span => span.State == AvailabilityState.Available) is { } first)
        {
            Time = Time.Intersect(IntervalSet.Of(ofDay.Where(span => span.State != AvailabilityState.Unavailable)
                .Select(span => new Interval(span.From, span.To))));
            _ = Fits() || Say(OfferSentences.OutsideAvailability(first, _day));
        }
    }

    private void TakeShifts()
    {
        if (_role.Policy.Get(AttendanceSettings.SessionDuringPrimary) == DuringPrimary.Exclude)
        {
            Time = Time.Subtract(_day.Shifts);
        }

        foreach (var other in _day.Roles.Where(other => !string.Equals(other.Role, _role.Role, StringComparison.Ordinal)))
        {
            Time = Time.Subtract(other.Shifts);
        }

        _ = Fits() || Say(OfferSentences.PrimaryShift(_day));
    }

    private void TakeRest(IReadOnlyList<Instant> shiftStarts)
    {
        if (_day.Policy?.Get(ComplianceSettings.MinimumRest) is not { } rest || rest <= Duration.Zero)
        {
            return;
        }

        foreach (var start in shiftStarts.Where(start => start - rest < _day.End && start > _day.Start))
        {
            Time = Time.Subtract(IntervalSet.Of(start - rest, start));
            _ = Fits() || Say(OfferSentences.MinimumRest(start, rest, _day));
        }
    }

    private bool Fits() => Time.Any(span => span.Duration >= _least);

    /// <summary>Notes the first rule that left too little.</summary>
    private bool Say(DutyReason reason)
    {
        WhyNone ??= reason;
        return false;
    }
}
