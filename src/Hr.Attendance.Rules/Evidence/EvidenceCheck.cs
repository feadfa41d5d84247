using System.Globalization;
using Hr.Attendance.Rules.Compatibility;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Keeps of records what is sound, and says what is not: each kind is gone through once.</summary>
/// <param name="repetitions">Takes what was given more than once.</param>
internal sealed class EvidenceCheck(Repetitions repetitions)
{
    private static readonly Duration LongestLeave = Duration.FromHours(24);

    // A record is looked at in one order whatever order it came in: first whether it was given more than once, then whose it is, then
    // whether it says something possible. A record that fails is set aside with all its copies, so that records given are always records
    // used plus records set aside.
    private readonly Dictionary<string, EmployeeRecords> _people = new(StringComparer.Ordinal);
    private readonly EmployeeRecords _nobody = new();
    private long _refused;

    /// <summary>An error for each record that is set aside.</summary>
    private readonly List<Diagnostic> _found = [];

    internal Repetitions Repetitions => repetitions;

    /// <summary>How many of the given records were set aside.</summary>
    internal long SetAside => _refused + repetitions.Contradictions;

    /// <summary>The sound ratings, by id.</summary>
    internal Rating[] Ratings(IReadOnlyList<Rating> given)
    {
        var kept = new RecordsInOrder<Rating>(static (one, other) => string.CompareOrdinal(one.EvidenceId, other.EvidenceId));
        kept.MakeRoomFor(given.Count);
        foreach (var rating in repetitions.Remove(AsSpan(given), _found))
        {
            if (LiesInTime(rating, rating.At) && LiesOnItsScale(rating))
            {
                kept.Add(rating);
            }
        }

        return kept.ToArray();
    }

    /// <summary>The sound assignments of conversations, in no particular order.</summary>
    internal IReadOnlyList<ConversationAssignment> Assignments(IReadOnlyList<ConversationAssignment> given, OrganizationChart chart)
    {
        var kept = new List<ConversationAssignment>(given.Count);
        foreach (var row in given)
        {
            var fault = !chart.TryGetEmployee(row.EmployeeId, out _) ? EvidenceDiagnostics.UnknownEmployee.At(
                    row.Source, ("evidence", row.ConversationId), ("employee", row.EmployeeId))
                : !IsInYears(row.From) || !IsInYears(row.To) ? OutOfYears(row.Source, row.ConversationId)
                : row.To < row.From ? EvidenceDiagnostics.EndBeforeStart.At(row.Source, ("evidence", row.ConversationId))
                : null;
            if (fault is null)
            {
                kept.Add(row);
            }
            else
            {
                _refused++;
                _found.Add(fault);
            }
        }

        return kept;

        static bool IsInYears(Instant? time) => time is not { } at || (at >= EngineYears.Start && at < EngineYears.End);
    }

    /// <summary>The sound messages that no employee is stated of, in order, once records were given to their employees.</summary>
    internal IReadOnlyList<Message> OfNobody => _nobody.Messages.ToArray();

    /// <summary>The sound records of all other kinds by their employees.</summary>
    /// <param name="records">The records.</param>
    /// <param name="chart">Who is known.</param>
    internal Dictionary<string, EmployeeEvidence> ByEmployee(EvidenceRecords records, OrganizationChart chart)
    {
        AddAll(AsSpan(records.Punches), static punch => punch.EmployeeId, static person => person.Punches, punch => LiesInTime(punch, punch.At), chart);
        AddAll(WellFormed(AsSpan(records.Messages), FaultOf), static message => message.EmployeeId ?? string.Empty, static person => person.Messages,
            message => LiesInTime(message, message.At), chart, _nobody);
        AddAll(AsSpan(records.Presence), static span => span.EmployeeId, static person => person.Presence,
            span => LiesInTime(span, span.From) && LiesInTime(span, span.To) && EndsAfterItBegins(span, span.From, span.To), chart);
        AddAll(AsSpan(records.Availability), static span => span.EmployeeId, static person => person.Availability,
            span => LiesInTime(span, span.From) && LiesInTime(span, span.To) && EndsAfterItBegins(span, span.From, span.To), chart);
        AddAll(WellFormed(AsSpan(records.Leave), FaultOf), static taken => taken.EmployeeId, static person => person.Leave,
            taken => LiesInTime(taken, taken.Date) && IsPartOfADay(taken), chart);
        AddAll(WellFormed(AsSpan(records.Shifts), FaultOf), static shift => shift.EmployeeId, static person => person.Shifts,
            shift => LiesInTime(shift, shift.Date), chart);
        AddAll(AsSpan(records.Approvals), static approval => approval.EmployeeId, static person => person.Approvals,
            approval => LiesInTime(approval, approval.From) && LiesInTime(approval, approval.To)
                && EndsAfterItBegins(approval, approval.From, approval.To), chart);
        AddAll(AsSpan(records.Decisions), static decision => decision.EmployeeId, static person => person.Decisions,
            decision => LiesInTime(decision, decision.At) && LiesInTime(decision, decision.DecidedAt), chart);

        var byEmployee = new Dictionary<string, EmployeeEvidence>(_people.Count, StringComparer.Ordinal);
        foreach (var person in _people)
        {
            if (person.Value.HasAny && chart.TryGetEmployee(person.Key, out var known))
            {
                var evidence = new EmployeeEvidence(person.Value);
                byEmployee.Add(known.Id, evidence);
                EvidenceOddities.Report(known, evidence, _found);
            }
        }

        return byEmployee;
    }

    /// <summary>Tells what was found, by place.</summary>
    internal void Report(ICollection<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in Diagnostic.Sorted(_found))
        {
            diagnostics.Add(diagnostic);
        }
    }

    /// <summary>Gives records of one kind to their employees; those of one employee mostly follow each other.</summary>
    private void AddAll<T>(
        ReadOnlySpan<T> given, Func<T, string> employeeOf, Func<EmployeeRecords, RecordsInOrder<T>> kindOf, Func<T, bool> isSound, OrganizationChart chart,
        EmployeeRecords? nobody = null)
        where T : EvidenceRecord
    {
        // Files mostly list one employee after the other, so the employee is looked up once for each run of records and not once for each
        // record.
        var records = repetitions.Remove(given, _found);
        for (int i = 0, next; i < records.Length; i = next)
        {
            string id = employeeOf(records[i]);
            next = i + 1;
            while (next < records.Length && string.Equals(employeeOf(records[next]), id, StringComparison.Ordinal))
            {
                next++;
            }

            var employee = id.Length == 0 ? nobody : KnownAs(id, chart);
            var kept = employee is null ? null : kindOf(employee);
            kept?.MakeRoomFor(next - i);
            for (int j = i; j < next; j++)
            {
                var record = records[j];
                if (kept is null)
                {
                    Refuse(record, EvidenceDiagnostics.UnknownEmployee.At(record.Source, ("evidence", record.EvidenceId), ("employee", id)));
                }
                else if (isSound(record))
                {
                    kept.Add(record);
                }
            }
        }
    }

    /// <summary>Records but those that nobody can read. Such a record does not stand for its id, whatever its revision.</summary>
    private ReadOnlySpan<T> WellFormed<T>(ReadOnlySpan<T> records, Func<T, Bilingual?> faultOf)
        where T : EvidenceRecord
    {
        List<T>? sound = null;
        for (int i = 0; i < records.Length; i++)
        {
            var record = records[i];
            if (!record.IsWithdrawn && faultOf(record) is { } fault)
            {
                sound ??= [.. records.Slice(0, i)];
                _refused++;
                _found.Add(EvidenceDiagnostics.MalformedRecord.At(record.Source).With("reason", fault));
            }
            else
            {
                sound?.Add(record);
            }
        }

        return sound is null ? records : sound.ToArray();
    }

    private static ReadOnlySpan<T> AsSpan<T>(IReadOnlyList<T> records) =>
        records is T[] array ? array : records is List<T> list ? Lists.AsSpan(list) : records.ToArray();

    private static Bilingual? FaultOf(Message message) =>
        message.Sender == MessageSender.Employee && string.IsNullOrEmpty(message.EmployeeId) ? EvidenceFaults.WriterMissing
        : message.Sender == MessageSender.Close && string.IsNullOrEmpty(message.ConversationId) ? EvidenceFaults.ConversationMissing
        : null;

    private static Bilingual? FaultOf(Leave leave) =>
        string.IsNullOrEmpty(leave.Kind) ? EvidenceFaults.LeaveWithoutKind
        : leave.From is null != leave.To is null ? EvidenceFaults.OneTimeAlone
        : null;

    private static Bilingual? FaultOf(Shift shift) =>
        shift.Kind == ShiftKind.Off && (shift.From ?? shift.To) is not null ? EvidenceFaults.FreeWithTimes
        : shift.Kind == ShiftKind.Work && (shift.From is null || shift.To is null) ? EvidenceFaults.ShiftWithoutTimes
        : null;

    /// <summary>Where an employee's records go; null where nobody knows the employee.</summary>
    private EmployeeRecords? KnownAs(string employeeId, OrganizationChart chart)
    {
        if (!_people.TryGetValue(employeeId, out var employee) && chart.TryGetEmployee(employeeId, out _))
        {
            employee = new EmployeeRecords();
            _people.Add(employeeId, employee);
        }

        return employee;
    }

    private void Refuse(EvidenceRecord record, Diagnostic reason)
    {
        _refused += repetitions.TakeOut(record);
        _found.Add(reason);
    }

    private bool LiesInTime(EvidenceRecord record, Instant time)
    {
        if (time >= EngineYears.Start && time < EngineYears.End)
        {
            return true;
        }

        Refuse(record, OutOfYears(record.Source, record.EvidenceId));
        return false;
    }

    private bool LiesInTime(EvidenceRecord record, LocalDate date) => LiesInTime(record, date.AtMidnight().InUtc().ToInstant());

    private static Diagnostic OutOfYears(SourcePlace source, string id) => EvidenceDiagnostics.TimeOutOfRange.At(
        source,
        ("evidence", id),
        ("first", EngineYears.First.ToString(CultureInfo.InvariantCulture)),
        ("last", EngineYears.Last.ToString(CultureInfo.InvariantCulture)));

    private bool EndsAfterItBegins(EvidenceRecord span, Instant from, Instant to)
    {
        if (to >= from)
        {
            return true;
        }

        Refuse(span, EvidenceDiagnostics.EndBeforeStart.At(span.Source, ("evidence", span.EvidenceId)));
        return false;
    }

    private bool IsPartOfADay(Leave leave)
    {
        if (leave.Duration > Duration.Zero && leave.Duration <= LongestLeave)
        {
            return true;
        }

        Refuse(leave, EvidenceDiagnostics.LeaveOutOfRange.At(leave.Source, ("evidence", leave.EvidenceId), ("duration", IsoDuration.Format(leave.Duration))));
        return false;
    }

    private bool LiesOnItsScale(Rating rating)
    {
        if (rating.Min < rating.Max && rating.Score >= rating.Min && rating.Score <= rating.Max)
        {
            return true;
        }

        Refuse(rating, EvidenceDiagnostics.ScoreOutOfRange.At(rating.Source,
            ("evidence", rating.EvidenceId), ("score", Text(rating.Score)), ("min", Text(rating.Min)), ("max", Text(rating.Max))));
        return false;

        // 5 and 5.0 are one score, so they must read the same.
        static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
