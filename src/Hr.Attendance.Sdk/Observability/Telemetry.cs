using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Hr.Attendance.Sdk.Observability;

/// <summary>The package's meter and its source of activities, both named <c>Hr.Attendance.Sdk</c>. No tag has a personal value.</summary>
internal static class Telemetry
{
    internal const string Name = "Hr.Attendance.Sdk";

    private const string Engine = "hr.attendance.engine";
    private const string Kind = "hr.attendance.kind";
    private const string Outcome = "hr.attendance.outcome";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Readings = Meter.CreateCounter<long>(
        "hr.attendance.rules.readings", "{reading}", "Readings of organization and policies.");
    private static readonly Counter<long> Employees = Meter.CreateCounter<long>(
        "hr.attendance.employees", "{employee}", "Employees that were evaluated, in runs and one by one.");
    private static readonly Counter<long> Records = Meter.CreateCounter<long>(
        "hr.attendance.evidence.records", "{record}", "Records of evidence that sources gave.");
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(
        "hr.attendance.duration", "s", "How long the questions to an engine took.");

    internal static Activity? StartReading(string engine) => Start("hr.attendance.read_rules", engine);

    internal static Activity? StartQuestion(string kind, string engine) => Start($"hr.attendance.{kind}", engine);

    internal static void CountReading(string engine, bool succeeded) =>
        Readings.Add(1, new KeyValuePair<string, object?>(Engine, engine), new KeyValuePair<string, object?>(Outcome, succeeded ? "in_force" : "refused"));

    internal static void CountEmployee(string engine, bool succeeded) =>
        Employees.Add(1, new KeyValuePair<string, object?>(Engine, engine), new KeyValuePair<string, object?>(Outcome, succeeded ? "evaluated" : "failed"));

    internal static void CountRecords(string engine, long records) => Records.Add(records, new KeyValuePair<string, object?>(Engine, engine));

    internal static void Measure(string kind, string engine, TimeSpan took) =>
        Durations.Record(took.TotalSeconds, new KeyValuePair<string, object?>(Engine, engine), new KeyValuePair<string, object?>(Kind, kind));

    private static Activity? Start(string name, string engine)
    {
        var activity = Activities.StartActivity(name);
        activity?.SetTag(Engine, engine);
        return activity;
    }
}
