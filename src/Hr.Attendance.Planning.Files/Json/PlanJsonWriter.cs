using System.Text.Json;
using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Planning.Reasons;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Json;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Json;

/// <summary>Writes <c>plan.json</c>. The same plan always gives the same bytes.</summary>
internal sealed class PlanJsonWriter(PlanView view)
{
    private readonly MessageLanguage _language = view.Report.Language;

    internal void Write(Stream stream)
    {
        var plan = view.Plan;
        using var lines = new EntryLines(stream);
        lines.Field("version", json => json.WriteNumberValue(ContractVersion.Current));
        lines.Field("from", json => json.WriteDateValue(plan.FirstDay));
        lines.Field("to", json => json.WriteDateValue(plan.LastDay));
        lines.Field("role", json => json.WriteStringValue(plan.Role));
        lines.Field("interval", json => json.WriteDurationValue(plan.Interval));
        lines.Field("measures", json => Write(json, plan.Measures));
        lines.List("duties", plan.Duties, Write);
        lines.List("withoutDuty", WithoutDuty(), Write);
        lines.List("changes", plan.Changes, Write);
        lines.List("obstacles", plan.Obstacles, Write);
        lines.List("relaxations", plan.Relaxations, Write);
        lines.List("provenObstacles", plan.ProvenObstacles, Write);
        lines.List("headroom", plan.Measures.Headroom, Write);
        lines.List("fairness", plan.Measures.Fairness, Write);
        lines.List("fairnessByMonth", plan.Measures.FairnessByMonth, Write);
        lines.List("queues", plan.Queues, (json, queue) => QueueJson.Write(json, queue, _language, isPlanned: true));
        lines.List("guessedDates", plan.GuessedDates, (json, date) => json.WriteDateValue(date));
        lines.List("diagnostics", view.Diagnostics, (json, finding) => json.Finding(finding, _language));
    }

    private IEnumerable<(string EmployeeId, LocalDate Date)> WithoutDuty() =>
        from id in view.Plan.EmployeeIds
        from date in view.Days
        where view.DutyOf(id, date) is null
        select (id, date);

    private void Write(Utf8JsonWriter json, PlanMeasures measures)
    {
        json.WriteStartObject();
        json.Time("neededTime", measures.NeededTime);
        json.Time("coveredTime", measures.CoveredTime);
        json.Time("dutyTime", measures.DutyTime);
        json.Number("coverage", measures.Coverage);
        json.NumberOrNull("customersExpected", measures.CustomersExpected);
        json.Number("customersLost", measures.CustomersLost);
        json.NumberOrNull("customersLostAtLeast", view.Plan.Allocation.LeastCustomersLost);
        json.NumberOrNull("shareInTime", measures.ShareInTime);
        QueueJson.Write(json, measures.Simulation);
        json.List("cost", view.Costs, cost =>
        {
            json.WriteStartObject();
            json.Amount("amount", cost.Amount);
            json.WriteString("currency", cost.Currency);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, PlannedDuty duty)
    {
        json.WriteStartObject();
        json.WriteString("employee", duty.EmployeeId);
        json.WriteString("unit", duty.UnitId);
        json.Line(duty.Line);
        json.WriteString("role", duty.Role);
        json.Date("date", duty.Date);
        json.Stretch(duty.Start, duty.End);
        json.WriteString("zone", duty.Zone.Id);
        json.WriteBoolean("published", duty.IsPublished);
        json.Burden("burden", duty.Burden);
        if (view.CurrencyOf(duty) is { Length: > 0 } currency)
        {
            json.Amount("cost", duty.Cost);
            json.WriteString("currency", currency);
        }

        json.List("reasons", duty.Reasons, reason => json.Reason(reason, _language));
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, (string EmployeeId, LocalDate Date) without)
    {
        json.WriteStartObject();
        json.WriteString("employee", without.EmployeeId);
        json.Date("date", without.Date);
        json.List("reasons", view.WhyNot(without.EmployeeId, without.Date), reason => json.Reason(reason, _language));
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, DutyChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", PlanFields.NameOf(change.Kind));
        json.WriteString("employee", change.EmployeeId);
        json.Date("date", change.Date);
        json.Stretch(change.Start, change.End);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, PlanObstacle obstacle)
    {
        json.WriteStartObject();
        json.WriteString("queue", obstacle.Queue);
        json.Date("date", obstacle.Date);
        json.Stretch(obstacle.Start, obstacle.End);
        json.Time("missing", obstacle.Missing);
        json.Number("customersLost", obstacle.CustomersLost);
        json.List("limits", obstacle.Limits, limit =>
        {
            json.WriteStartObject();
            json.WriteString("kind", PlanFields.NameOf(limit.Kind));
            json.List("employees", limit.EmployeeIds, id => json.WriteStringValue(id));
            json.WriteEndObject();
        });
        json.WriteString("text", obstacle.Sentence.In(_language));
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Relaxation relaxation)
    {
        json.WriteStartObject();
        json.WriteString("kind", PlanFields.NameOf(relaxation.Kind));
        json.Number("customersSaved", relaxation.CustomersSaved);
        json.WriteString("method", PlanFields.NameOf(relaxation.Method));
        json.WriteString("text", relaxation.Sentence.In(_language));
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, ProvenObstacle obstacle)
    {
        json.WriteStartObject();
        json.WriteString("queue", obstacle.Queue);
        json.Date("date", obstacle.Date);
        json.Number("customersLost", obstacle.CustomersLost);
        json.List("limits", obstacle.Limits, limit => json.WriteStringValue(PlanFields.NameOf(limit)));
        json.List("relaxations", obstacle.Relaxations, relaxation => Write(json, relaxation));
        json.WriteString("text", obstacle.Sentence.In(_language));
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, OvertimeHeadroom headroom)
    {
        json.WriteStartObject();
        json.WriteString("employee", headroom.EmployeeId);
        json.WriteString("month", PlanFormats.Month(headroom.Month));
        json.Time("limit", headroom.Limit);
        json.Time("before", headroom.Before);
        json.Time("planned", headroom.Planned);
        json.Time("left", headroom.Left);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, PersonBurden burden)
    {
        json.WriteStartObject();
        json.WriteString("employee", burden.EmployeeId);
        json.Burden("before", burden.Before);
        json.Burden("planned", burden.Planned);
        json.Number("fairShare", burden.FairShare);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, BurdenGap gap)
    {
        json.WriteStartObject();
        json.WriteString("month", PlanFormats.Month(gap.Month));
        json.WriteNumber("least", gap.Least);
        json.WriteNumber("most", gap.Most);
        json.WriteBoolean("planned", gap.IsPlanned);
        json.WriteEndObject();
    }
}
