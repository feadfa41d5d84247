using System.Text.Json;
using Hr.Attendance.Planning.Forecasting;
using Hr.Attendance.Planning.Staffing;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Files.Json;

/// <summary>A queue as <c>plan.json</c> and <c>forecast.json</c> have it; a forecast knows nothing of who is there.</summary>
internal static class QueueJson
{
    internal static void Write(Utf8JsonWriter json, QueuePlan queue, MessageLanguage language, bool isPlanned)
    {
        json.WriteStartObject();
        json.WriteString("unit", queue.UnitId);
        json.Line(queue.Line);
        json.WriteString("zone", queue.Zone.Id);
        json.Time("responseWindow", queue.ResponseWindow);
        json.Number("responseShare", queue.ResponseShare);
        json.Number("band", queue.Band);
        json.List("explanation", queue.Explanation, line => json.WriteStringValue(line.In(language)));
        if (isPlanned)
        {
            Write(json, queue.Simulation);
        }

        json.List("models", queue.Forecast?.Models ?? [], share => Write(json, share));
        json.List("intervals", queue.Intervals, interval => Write(json, interval, language, isPlanned));
        json.WriteEndObject();
    }

    /// <summary>What a simulation says of the plan: the mean over its runs, and the shares that one in twenty and nineteen in twenty stay below.</summary>
    internal static void Write(Utf8JsonWriter json, SimulatedService? simulation)
    {
        if (simulation is null)
        {
            json.WriteNull("simulation");
            return;
        }

        json.WriteStartObject("simulation");
        json.WriteNumber("runs", simulation.Runs);
        json.Number("customersLost", simulation.Lost.Value);
        json.NumberOrNull("shareInTime", simulation.ShareInTime?.Value);
        json.NumberOrNull("low", simulation.ShareInTimeAt(0.05));
        json.NumberOrNull("high", simulation.ShareInTimeAt(0.95));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ModelShare share)
    {
        json.WriteStartObject();
        json.WriteString("model", PlanFields.NameOf(share.Model));
        json.Number("weight", share.Weight);
        json.NumberOrNull("weightedError", share.Accuracy?.WeightedError);
        json.NumberOrNull("scaledError", share.Accuracy?.ScaledError);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlannedInterval interval, MessageLanguage language, bool isPlanned)
    {
        json.WriteStartObject();
        json.Date("date", interval.Date);
        json.Stretch(interval.Start, interval.End);
        json.Number("expected", interval.Expected);
        json.Number("low", interval.Low);
        json.Number("high", interval.High);
        json.WriteNumber("needed", interval.Needed);
        if (isPlanned)
        {
            json.WriteNumber("covered", interval.Covered);
            json.Number("customersLost", interval.CustomersLost);
            json.NumberOrNull("shareInTime", interval.ShareInTime);
        }
        else
        {
            json.List("why", interval.GetReasons(), reason => json.WriteStringValue(reason.Sentence.In(language)));
        }

        json.WriteEndObject();
    }
}
