using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Testing;
using Hr.Attendance.Rules.Tests.Support;

namespace Hr.Attendance.NRules.Tests.Rules;

/// <summary>Rules over a small case of work, where facts cannot be made one by one.</summary>
internal static class FiredCases
{
    /// <summary>The Monday on which most of the cases take place.</summary>
    internal const string Monday = "2026-03-02";

    /// <summary>Fires all rules of the library over some days of a case; over its Monday where no days are given.</summary>
    internal static RuleFixture Fired(this WorkCase made, string from = Monday, string? to = null) =>
        new RuleFixture().Load(new NRulesRuntimeOptions()).Over(made, from, to).Fire();

    /// <summary>Inserts what evidence is made into, before any rule fires.</summary>
    internal static RuleFixture Over(this RuleFixture fixture, WorkCase made, string from = Monday, string? to = null)
    {
        var (engine, evidence) = made.Prepare(made.Records(), Hr.Attendance.Rules.AttendanceRuntime.Compiled);
        return fixture.Insert(engine, evidence, "e1", WorkCase.Date(from)!.Value, WorkCase.Date(to ?? from)!.Value);
    }

    /// <summary>The pay lines that were earned: day of the month, code, quantity and amount.</summary>
    internal static IEnumerable<(int Day, string Code, decimal Quantity, decimal Amount)> Lines(this RuleFixture fixture) => fixture.Facts<EarnedLines>()
        .SelectMany(earned => earned.Lines)
        .Select(line => (line.Date.Day, line.Code, line.Quantity, line.Amount.Amount))
        .Order();

    /// <summary>The alerts that were raised: day of the month and code.</summary>
    internal static IEnumerable<(int Day, string Code)> Alerts(this RuleFixture fixture) => fixture.Facts<RaisedAlerts>()
        .SelectMany(raised => raised.Alerts)
        .Select(alert => (alert.Date.Day, alert.Finding.Code))
        .Order();
}
