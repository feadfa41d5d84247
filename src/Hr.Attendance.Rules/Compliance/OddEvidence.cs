using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches for evidence of one kind that does not fit, from a number on that policy names.</summary>
internal sealed class OddEvidence : IAlertWatch
{
    private readonly Func<ComplianceDay, int> _count;
    private readonly DiagnosticDescriptor _kind;

    private OddEvidence(Setting<int?> least, DiagnosticDescriptor kind, Func<ComplianceDay, int> count)
    {
        Least = least;
        _kind = kind;
        _count = count;
    }

    /// <summary>Records for no role that is held.</summary>
    internal static OddEvidence WithoutRole { get; } =
        new(ComplianceSettings.WithoutRole, ComplianceDiagnostics.WithoutRole, day => day.Evidence.WithoutRole(day.Date));

    /// <summary>Punches that lack their counterpart.</summary>
    internal static OddEvidence Missing { get; } =
        new(ComplianceSettings.MissingEvidence, ComplianceDiagnostics.MissingEvidence, day => day.Evidence.Unpaired(day.Date));

    /// <summary>Messages that were written while the account was away.</summary>
    internal static OddEvidence Contradictory { get; } =
        new(ComplianceSettings.ContradictoryEvidence, ComplianceDiagnostics.ContradictoryEvidence, day => day.Evidence.WhileAway(day.Date));

    /// <summary>The setting that says from what number on.</summary>
    internal Setting<int?> Least { get; }

    public void Check(ComplianceDay day, List<Alert> alerts)
    {
        if (day.Policy.Get(Least) is { } least && _count(day) is > 0 and int count && count >= least)
        {
            alerts.Add(AlertOf(day, count));
        }
    }

    /// <summary>What is said of a day with so many.</summary>
    internal Alert AlertOf(ComplianceDay day, int count) =>
        day.Alert(_kind, ("count", count.ToString(CultureInfo.InvariantCulture)), ("date", day.DateText));
}
