using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Outlook;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>What one person is offered: on each day the stretches that no rule forbids, or why there is none.</summary>
internal sealed class PersonOffers
{
    /// <summary>No duty is longer, whatever limits leave.</summary>
    private static readonly Duration MostOfADuty = Duration.FromHours(12);

    private readonly AttendanceEngine _engine;
    private readonly PersonDays _days;
    private readonly IReadOnlyList<QueueDemand> _queues;
    private readonly List<(int Queue, LocalDate Date, Interval Stretch, int Dislike, decimal Cost)> _offers = [];

    internal PersonOffers(AttendanceEngine engine, PersonDays days, IReadOnlyList<QueueDemand> queues, string role, OptionList options)
    {
        (_engine, _days, _queues) = (engine, days, queues);
        foreach (var date in PersonDays.Dates(days.FirstDay, days.LastDay))
        {
            if (days.On(date) is { } day && days.RoleOn(day) is { } held && days.QueueOn(day, queues, engine.Chart.Units) is { } queue)
            {
                QueueOn[date] = queue.Id;
                Offer(day, held, IndexOf(queue), options);
            }
            else
            {
                NotOffered[date] = OfferSentences.RoleNotHeld(date, role);
            }
        }
    }

    /// <summary>Why nothing is offered on a day.</summary>
    internal Dictionary<LocalDate, DutyReason> NotOffered { get; } = [];

    /// <summary>The queue that the person serves on a day; days without are missing.</summary>
    internal Dictionary<LocalDate, string> QueueOn { get; } = [];

    /// <summary>The published duty that may stand.</summary>
    internal List<(int Queue, LocalDate Date, Interval Stretch)> Published { get; } = [];

    /// <summary>The published duty that the rules of its day no longer allow.</summary>
    internal List<LostDuty> Lost { get; } = [];

    /// <summary>The overtime that the primary role makes by plan, by day.</summary>
    internal Dictionary<LocalDate, Duration> OvertimeWithoutDuty { get; } = [];

    /// <summary>The days on which an hour of duty is overtime for the limits of a month.</summary>
    internal HashSet<LocalDate> CountedDays { get; } = [];

    /// <summary>Whether hours are added up over a period.</summary>
    internal bool AddsUpHours { get; private set; }

    /// <summary>The options, numbered.</summary>
    internal IReadOnlyList<PersonOption> Options(OptionList options) => [.. _offers
        .Select(offer => new PersonOption(options.NumberOf(offer.Queue, offer.Date, offer.Stretch), offer.Dislike, offer.Cost))
        .OrderBy(option => option.Option)];

    private void Offer(DayOutlook day, RoleOutlook role, int queue, OptionList options)
    {
        var terms = new StretchTerms(_days.Employee, day, role, _engine.CalendarOf(day.UnitId));
        OvertimeWithoutDuty[day.Date] = terms.OvertimeWithoutDuty;
        var system = (day.Policy ?? role.Policy).Get(AttendanceSettings.OvertimeHoursSystem);
        AddsUpHours |= system == HoursSystem.Comprehensive;
        if (system != HoursSystem.NonFixed)
        {
            CountedDays.Add(day.Date);
        }

        var least = PersonDays.LeastOf(role, terms);
        Interval[] stretches = [.. options.StretchesOf(queue, day.Date, MostOfADuty).Where(stretch => stretch.Duration >= least)];
        var open = _days.OpenOn(day, role, IntervalSet.Of(stretches), least);
        var preferred = IntervalSet.Of(_days.Availability.Where(span => span.State == AvailabilityState.Preferred)
            .Select(span => new Interval(span.From, span.To)));
        bool anyFits = false;
        bool anyOffered = false;
        foreach (var stretch in stretches.Where(stretch => IsWithin(open.Time, stretch)))
        {
            anyFits = true;
            if (terms.KeepsDailyLimit(stretch))
            {
                anyOffered = true;
                Add(day.Date, queue, stretch, terms, preferred, options);
            }
        }

        TakePublished(day, role, queue, terms, preferred, options);
        if (!anyOffered)
        {
            NotOffered[day.Date] = stretches.Length == 0 ? OfferSentences.NobodyMissing(day.Date)
                : open.WhyNone ?? (anyFits ? OfferSentences.DailyLimit(day.Date, terms) : OfferSentences.TooShort(day.Date, least));
        }
    }

    /// <summary>Published duty may stand wherever no rule forbids it, be it shorter, at other times or beyond what customers need.</summary>
    private void TakePublished(DayOutlook day, RoleOutlook role, int queue, StretchTerms terms, IntervalSet preferred, OptionList options)
    {
        var open = _days.OpenOn(day, role, IntervalSet.Of(day.Start, day.End), Duration.Epsilon);
        foreach (var stretch in role.Shifts)
        {
            bool isOpen = IsWithin(open.Time, stretch);
            if (isOpen && terms.KeepsDailyLimit(stretch))
            {
                if (!_offers.Exists(offer => offer.Date == day.Date && offer.Stretch == stretch))
                {
                    Add(day.Date, queue, stretch, terms, preferred, options);
                }

                Published.Add((queue, day.Date, stretch));
                continue;
            }

            var why = isOpen ? OfferSentences.DailyLimit(day.Date, terms)
                : _days.OpenOn(day, role, IntervalSet.Of(stretch.Start, stretch.End), stretch.Duration).WhyNone ?? OfferSentences.OutsideWindows(day.Date);
            Lost.Add(new LostDuty(_days.Employee.Id, day.Date, stretch.Start, stretch.End, why));
        }
    }

    private void Add(LocalDate date, int queue, Interval stretch, StretchTerms terms, IntervalSet preferred, OptionList options)
    {
        options.Add(queue, date, stretch, Duration.Max(stretch.Duration, terms.CreditOf(stretch.Duration)));
        _offers.Add((queue, date, stretch, IsWithin(preferred, stretch) ? -1 : 0, terms.CostOf(stretch)));
    }

    private static bool IsWithin(IntervalSet time, Interval stretch) => time.Any(span => span.Start <= stretch.Start && stretch.End <= span.End);

    private int IndexOf(DutyQueue queue)
    {
        int index = 0;
        while (_queues[index].Queue != queue)
        {
            index++;
        }

        return index;
    }
}
