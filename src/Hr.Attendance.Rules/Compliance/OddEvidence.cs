using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches for evidence of one kind that does not fit, from a number on that policy names.</summary>
internal sealed class OddEvidence : IAlertWatch
{
    private readonly Func<IEvidenceOfDays, LocalDate, int> _count;
    private readonly DiagnosticDescriptor _kind;

    private OddEvidence(Setting<int?> least, DiagnosticDescriptor kind, Func<IEvidenceOfDays, LocalDate, int> count)
    {
        Least = least;
        _kind = kind;
        _count = count;
    }

    /// <summary>Records for no role that is held.</summary>
    internal static OddEvidence WithoutRole { get; } =
        new(ComplianceSettings.WithoutRole, ComplianceDiagnostics.WithoutRole, static (evidence, date) => evidence.WithoutRole(date));

    /// <summary>Punches that lack their counterpart.</summary>
    internal static OddEvidence Missing { get; } =
        new(ComplianceSettings.MissingEvidence, ComplianceDiagnostics.MissingEvidence, static (evidence, date) => evidence.Unpaired(date));

    /// <summary>Messages that were written while the account was away.</summary>
    internal static OddEvidence Contradictory { get; } =
        new(ComplianceSettings.ContradictoryEvidence, ComplianceDiagnostics.ContradictoryEvidence, static (evidence, date) => evidence.WhileAway(date));

    /// <summary>The setting that says from what number on.</summary>
    internal Setting<int?> Least { get; }

    public void Check(in ComplianceDay day, List<Alert> alerts)
    {
        if (day.Policy.Get(Least) is { } least && _count(day.Evidence, day.Date) is > 0 and int count && count >= least)
        {
            alerts.Add(AlertOf(day, count));
        }
    }

    /// <summary>What is said of a day with so many.</summary>
    internal Alert AlertOf(ComplianceDay day, int count) =>
        day.Alert(_kind, ("count", count.ToString(CultureInfo.InvariantCulture)), ("date", day.DateText));
}
