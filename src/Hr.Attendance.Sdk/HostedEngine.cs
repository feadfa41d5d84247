using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Hosting;
using Hr.Attendance.Sdk.Live;
using Hr.Attendance.Sdk.Observability;
using Hr.Attendance.Sdk.Runs;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Hr.Attendance.Sdk;

/// <summary>Answers a host's questions by the rules in force.</summary>
internal sealed class HostedEngine(string name, RulesHolder rules, EngineOptions options, TimeProvider time, ILogger logger) : IAttendanceEngine, IDisposable
{
    public EngineHealth Health => rules.Health;

    public ValueTask<RulesInForce> GetRulesAsync(CancellationToken cancellationToken) => rules.GetAsync(cancellationToken);

    public Task<EngineHealth> ReloadAsync(CancellationToken cancellationToken) => rules.ReloadAsync(cancellationToken);

    public async Task<EmployeeOutcome?> EvaluateAsync(string employeeId, LocalDate firstDay, LocalDate lastDay, CancellationToken cancellationToken)
    {
        Guard.NotNull(employeeId);
        EngineYears.CheckPeriod(firstDay, lastDay);
        using var activity = Telemetry.StartQuestion("evaluate", name);
        long began = time.GetTimestamp();
        var inForce = await rules.GetAsync(cancellationToken).ConfigureAwait(false);
        if (!inForce.Chart.TryGetEmployee(employeeId, out _))
        {
            return null;
        }

        var outcomes = await EvaluatorOf(inForce, firstDay, lastDay).EvaluateAsync([employeeId], cancellationToken).ConfigureAwait(false);
        Telemetry.Measure("evaluate", name, time.GetElapsedTime(began));
        return outcomes[0];
    }

    public async Task<Explanation?> ExplainAsync(string employeeId, LocalDate date, CancellationToken cancellationToken)
    {
        Guard.NotNull(employeeId);
        EngineYears.CheckDate(date);
        using var activity = Telemetry.StartQuestion("explain", name);
        long began = time.GetTimestamp();
        var inForce = await rules.GetAsync(cancellationToken).ConfigureAwait(false);
        if (!inForce.Chart.TryGetEmployee(employeeId, out _))
        {
            return null;
        }

        var gathered = await EvaluatorOf(inForce, date, date).GatherAsync([employeeId], cancellationToken).ConfigureAwait(false);
        var explanation = inForce.Engine.Explain(gathered.All, employeeId, date);
        Telemetry.Measure("explain", name, time.GetElapsedTime(began));
        return explanation;
    }

    public async Task<WorkforceRun> BeginRunAsync(RunRequest request, CancellationToken cancellationToken)
    {
        Guard.NotNull(request);
        return new WorkforceRun(name, await rules.GetAsync(cancellationToken).ConfigureAwait(false), request, options, time, logger);
    }

    public async Task<AttendanceReport> EvaluateAllAsync(RunRequest request, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        Guard.NotNull(request);
        var inForce = await rules.GetAsync(cancellationToken).ConfigureAwait(false);
        var run = new WorkforceRun(name, inForce, request, options, time, logger);
        var employees = new List<EmployeeReport>();
        var quality = new List<QualityShare>();
        var diagnostics = new HashSet<Diagnostic>(inForce.Diagnostics);
        await foreach (var outcome in run.ReadAsync(progress, cancellationToken).ConfigureAwait(false))
        {
            diagnostics.UnionWith(outcome.Diagnostics);
            if (outcome.Report is { } report)
            {
                employees.Add(report);
            }

            if (outcome.Quality is { } share)
            {
                quality.Add(share);
            }
        }

        diagnostics.UnionWith(run.Summary!.Diagnostics);
        return new AttendanceReport
        {
            FirstDay = request.FirstDay,
            LastDay = request.LastDay,
            Employees = employees,
            Evidence = run.Summary.Evidence,
            Diagnostics = [.. diagnostics.OrderBy(diagnostic => diagnostic)],
            UnitAlerts = run.Summary.UnitAlerts,
            Quality = quality,
        };
    }

    public async Task<LiveTimesheets> FollowAsync(LocalDate firstDay, LocalDate lastDay, CancellationToken cancellationToken)
    {
        EngineYears.CheckPeriod(firstDay, lastDay);
        return new LiveTimesheets(name, await rules.GetAsync(cancellationToken).ConfigureAwait(false), firstDay, lastDay, logger);
    }

    public void Dispose() => rules.Dispose();

    private PeopleEvaluator EvaluatorOf(RulesInForce inForce, LocalDate firstDay, LocalDate lastDay) =>
        new(name, inForce, firstDay, lastDay, options.DaysOfHistory, logger);
}
