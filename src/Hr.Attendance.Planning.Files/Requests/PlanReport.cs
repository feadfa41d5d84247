using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Files.Requests;

/// <summary>A plan of duty, and what its readers need beside it. Immutable.</summary>
public sealed record PlanReport
{
    /// <summary>The plan.</summary>
    public required DutyPlan Plan { get; init; }

    /// <summary>The engine that the plan was made for: it names units, people and roles, and knows the kinds of dates.</summary>
    public required AttendanceEngine Engine { get; init; }

    /// <summary>The language of sentences in files, and the one that the page shows first.</summary>
    public MessageLanguage Language { get; init; }

    /// <summary>Findings to list beside those of the plan, such as those of reading the files.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>A forecast, and what its readers need beside it. Immutable.</summary>
public sealed record ForecastReport
{
    /// <summary>The forecast.</summary>
    public required DemandForecast Forecast { get; init; }

    /// <summary>The engine that the forecast was made for: it names units, and knows the kinds of dates.</summary>
    public required AttendanceEngine Engine { get; init; }

    /// <summary>The language of sentences.</summary>
    public MessageLanguage Language { get; init; }

    /// <summary>Findings to list beside those of the forecast, such as those of reading the files.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
