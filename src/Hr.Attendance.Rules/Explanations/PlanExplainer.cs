using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>
/// Says how a business day of the primary role follows from its plan and its punches: shifts, when the person came and left, grace, what lies outside the
/// plan, breaks, leave, and what is missing.
/// </summary>
internal sealed class PlanExplainer(EmployeeSessions sessions, RoleDay role, TimesheetDay day)
{
    // All is looked up at once: sentences are made when they are read, perhaps by another thread, and the kernel's lists are used again.
    private readonly int _number = Nanoseconds.DayOf(day.Date);
    private readonly IReadOnlyList<Punch> _punches = sessions.PrimaryPunchesOn(day.Date, sessions.Roles);
    private readonly PrimaryNotes? _notes = sessions.Primary.NotesOn(Nanoseconds.DayOf(day.Date), sessions.Roles);

    /// <summary>The punches that make the day's primary time.</summary>
    internal IReadOnlyList<Punch> Punches => _punches;

    /// <summary>The plan and when the person came and left; none where the plan alone makes the day and nothing is missing.</summary>
    internal IEnumerable<Explanation> Before()
    {
        bool isAllThereIs = _punches.Count == 0 && day.Leave == Duration.Zero && day.Undertime == Duration.Zero;
        if (day.Planned > Duration.Zero && !isAllThereIs)
        {
            yield return Plan();
        }

        if (day.Leave > Duration.Zero)
        {
            yield return Leave();
        }
    }

    /// <summary>What became of the punches, and what is missing.</summary>
    internal IEnumerable<Explanation> After()
    {
        if (_notes is not null)
        {
            foreach (var (at, to) in _notes.Moved)
            {
                yield return Grace(at, to);
            }

            if (_notes.OutsidePlan.Count > 0)
            {
                yield return TakenOut(ExplanationSentences.OutsidePlan, _notes.OutsidePlan, AttendanceSettings.PrimaryOutsidePlan);
            }

            if (_notes.Breaks.Count > 0)
            {
                yield return TakenOut(ExplanationSentences.BreakAtTimes, _notes.Breaks, AttendanceSettings.PrimaryBreaks);
            }

            if (_notes.BreakByHours.Count > 0)
            {
                yield return TakenOut(ExplanationSentences.BreakByHours, _notes.BreakByHours, AttendanceSettings.PrimaryBreaks);
            }
        }

        if (day.Assumed > Duration.Zero && day.Assumed < day.Primary)
        {
            yield return Part(ExplanationSentences.Assumed, day.Assumed, [], [role.Policy.Resolved(AttendanceSettings.PrimaryBasis)], ("time", day.Assumed));
        }

        if (day.Undertime > Duration.Zero)
        {
            yield return Missing();
        }
    }

    private Explanation Plan()
    {
        var roster = sessions.Evidence.Shifts.Where(shift => shift.Date == day.Date && (shift.Role is null || shift.Role == role.Assignment.Role)).ToList();
        string spans = Spans(sessions.Primary.Plan.On(_number).Shifts, MessageLanguage.English);
        string chineseSpans = Spans(sessions.Primary.Plan.On(_number).Shifts, MessageLanguage.Chinese);
        var (came, values) = Came();
        return new Explanation(ExplanationTopic.Plan, language => ExplanationSentences.Plan.In(
            language,
            ("weekday", ExplanationSentences.Weekdays[(int)day.Date.DayOfWeek - 1]), ("time", day.Planned),
            ("spans", language == MessageLanguage.Chinese ? chineseSpans : spans), ("came", came.In(language, values))))
        {
            Time = day.Planned,
            EvidenceIds = [.. roster.Select(shift => shift.EvidenceId)],
            Settings = roster.Count > 0 ? [] : [role.Policy.Resolved(AttendanceSettings.PrimarySchedule)],
        };
    }

    private (Bilingual Sentence, (string Name, object? Value)[] Values) Came()
    {
        if (_punches.Count == 0)
        {
            return (ExplanationSentences.DidNotCome, []);
        }

        var clock = new DayClock(day.Date, role.Zone);
        var pairs = sessions.Primary.PairsOn(_number, sessions.Roles);
        bool isOpen = pairs[^1].Out < 0;
        return (isOpen ? ExplanationSentences.CameAlone : ExplanationSentences.CameAndLeft,
        [
            ("came", clock.Of(Nanoseconds.ToInstant(pairs[0].Start))),
            ("left", clock.Of(Nanoseconds.ToInstant(pairs[^1].End))),
            ("late", Where(DayMarks.Late, ExplanationSentences.Late)),
            ("early", Where(DayMarks.LeftEarly, ExplanationSentences.LeftEarly)),
        ]);
    }

    private Bilingual Where(DayMarks mark, Bilingual word) => day.Marks.HasFlag(mark) ? word : Bilingual.Same(string.Empty);

    private Explanation Leave()
    {
        var shifts = sessions.Primary.Plan.On(_number).Shifts.ToSet();
        var records = sessions.Evidence.Leave.Where(leave => Covers(leave, shifts)).ToList();
        string kinds = string.Join(", ", records.Select(leave => leave.Kind).Distinct().OrderBy(kind => kind, StringComparer.Ordinal));
        bool isAll = day.Leave == day.Planned;
        return Part(
            isAll ? ExplanationSentences.LeaveCoversAll : ExplanationSentences.LeaveCovers, day.Leave, records.Select(leave => leave.EvidenceId), [],
            ("kinds", kinds), ("time", day.Leave));
    }

    /// <summary>Whether leave can cover some of the shifts: by its times, of whatever date, or by its date where it has no times.</summary>
    private bool Covers(Leave leave, IntervalSet shifts)
    {
        if (leave.From is not { } from || leave.To is not { } to)
        {
            return leave.Date == day.Date;
        }

        var start = role.Zone.AtLeniently(leave.Date + from).ToInstant();
        var end = role.Zone.AtLeniently((to > from ? leave.Date : leave.Date.PlusDays(1)) + to).ToInstant();
        return shifts.Any(shift => shift.Start < end && start < shift.End);
    }

    private Explanation Grace(long at, long to)
    {
        var clock = new DayClock(day.Date, role.Zone);
        return Part(
            ExplanationSentences.Grace, time: null, [], [role.Policy.Resolved(AttendanceSettings.PrimaryGrace)],
            ("at", clock.Of(Nanoseconds.ToInstant(at))), ("to", clock.Of(Nanoseconds.ToInstant(to))));
    }

    private Explanation TakenOut(Bilingual sentence, IntervalList time, Setting setting)
    {
        string spans = Spans(time, MessageLanguage.English);
        string chineseSpans = Spans(time, MessageLanguage.Chinese);
        var length = Duration.FromNanoseconds(time.Total);
        return new Explanation(
            ExplanationTopic.Plan,
            language => sentence.In(language, ("spans", language == MessageLanguage.Chinese ? chineseSpans : spans), ("time", length)))
        {
            Time = -length,
            Settings = [role.Policy.Resolved(setting)],
        };
    }

    private Explanation Missing() => Part(
        day.Marks.HasFlag(DayMarks.Absent) ? ExplanationSentences.Absent
            : day.Marks.HasFlag(DayMarks.HalfDay) ? ExplanationSentences.HalfDay
            : ExplanationSentences.Missing,
        day.Undertime, [], [], ("time", day.Undertime));

    private string Spans(IntervalList time, MessageLanguage language)
    {
        var joined = new IntervalList(time);
        joined.Normalise();
        return ClockText.Spans(joined.ToSet(), role.Zone, language);
    }

    private static Explanation Part(
        Bilingual sentence,
        Duration? time,
        IEnumerable<string> evidence,
        IReadOnlyList<ResolvedSetting> settings,
        params (string Name, object? Value)[] values) =>
        new(ExplanationTopic.Plan, language => sentence.In(language, values))
        {
            Time = time,
            EvidenceIds = [.. evidence],
            Settings = settings,
        };
}
