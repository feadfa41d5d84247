using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Keeps of records what is sound, and says what is not: each kind is gone through once.</summary>
internal sealed class EvidenceCheck(OrganizationChart chart)
{
    private static readonly Instant Earliest = Instant.FromUtc(1970, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);
    private static readonly Duration LongestLeave = Duration.FromHours(24);

    private readonly Dictionary<string, RecordsOfEmployee> _people = new(StringComparer.Ordinal);
    private RecordsOfEmployee? _last;
    private long _refused;

    /// <summary>An error for each record that is set aside.</summary>
    internal List<Diagnostic> Found { get; } = [];

    internal Repetitions Repetitions { get; } = new();

    /// <summary>How many of the given records were set aside.</summary>
    internal long SetAside => _refused + Repetitions.Contradictions;

    /// <summary>The sound ratings, by id.</summary>
    internal Rating[] Ratings(IReadOnlyList<Rating> given)
    {
        var kept = new List<Rating>(given.Count);
        foreach (var rating in Repetitions.Remove(given, Found))
        {
            if (LiesInTime(rating, rating.At) && LiesOnItsScale(rating))
            {
                kept.Add(rating);
            }
        }

        kept.Sort(static (one, other) => string.CompareOrdinal(one.EvidenceId, other.EvidenceId));
        return [.. kept];
    }

    /// <summary>The sound records of all others kinds by their employees.</summary>
    internal Dictionary<string, EmployeeEvidence> ByEmployee(EvidenceRecords records)
    {
        foreach (var punch in Repetitions.Remove(records.Punches, Found))
        {
            if (EmployeeOf(punch, punch.EmployeeId) is { } employee && LiesInTime(punch, punch.At))
            {
                employee.Punches.Add(punch);
            }
        }

        foreach (var message in Repetitions.Remove(records.Messages, Found))
        {
            if (EmployeeOf(message, message.EmployeeId) is { } employee && LiesInTime(message, message.At))
            {
                employee.Messages.Add(message);
            }
        }

        foreach (var span in Repetitions.Remove(records.Presence, Found))
        {
            if (EmployeeOf(span, span.EmployeeId) is { } employee && LiesInTime(span, span.From) && LiesInTime(span, span.To) && EndsAfterItBegins(span))
            {
                employee.Presence.Add(span);
            }
        }

        foreach (var taken in Repetitions.Remove(records.Leave, Found))
        {
            if (EmployeeOf(taken, taken.EmployeeId) is { } employee && LiesInTime(taken, taken.Date.AtMidnight().InUtc().ToInstant()) && IsPartOfADay(taken))
            {
                employee.Leave.Add(taken);
            }
        }

        var byEmployee = new Dictionary<string, EmployeeEvidence>(_people.Count, StringComparer.Ordinal);
        foreach (var employee in _people.Values)
        {
            if (employee.HasAny)
            {
                byEmployee.Add(employee.Id, EmployeeEvidence.Sort(employee.Punches, employee.Messages, employee.Presence, employee.Leave));
            }
        }

        return byEmployee;
    }

    /// <summary>Where a record goes; null where nobody knows its employee.</summary>
    private RecordsOfEmployee? EmployeeOf(EvidenceRecord record, string employeeId)
    {
        // Records of one employee mostly follow each other.
        if (_last is not null && string.Equals(_last.Id, employeeId, StringComparison.Ordinal))
        {
            return _last;
        }

        if (!_people.TryGetValue(employeeId, out var employee))
        {
            if (!chart.TryGetEmployee(employeeId, out _))
            {
                Refuse(record, EvidenceDiagnostics.UnknownEmployee.At(record.Source, ("evidence", record.EvidenceId), ("employee", employeeId)));
                return null;
            }

            employee = new RecordsOfEmployee(employeeId);
            _people.Add(employeeId, employee);
        }

        _last = employee;
        return employee;
    }

    private void Refuse(EvidenceRecord record, Diagnostic reason)
    {
        _refused += Repetitions.CountOf(record);
        Found.Add(reason);
    }

    private bool LiesInTime(EvidenceRecord record, Instant time)
    {
        if (time >= Earliest && time < Latest)
        {
            return true;
        }

        Refuse(record, EvidenceDiagnostics.TimeOutOfRange.At(record.Source, ("evidence", record.EvidenceId)));
        return false;
    }

    private bool EndsAfterItBegins(Presence span)
    {
        if (span.To >= span.From)
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

    /// <summary>One employee's records, by kind.</summary>
    private sealed class RecordsOfEmployee(string id)
    {
        internal string Id => id;

        internal List<Punch> Punches { get; } = [];

        internal List<Message> Messages { get; } = [];

        internal List<Presence> Presence { get; } = [];

        internal List<Leave> Leave { get; } = [];

        internal bool HasAny => Punches.Count + Messages.Count + Presence.Count + Leave.Count > 0;
    }
}
