using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Testing.Scenarios;

/// <summary>One case: what is given, and what must come of it. Immutable.</summary>
public sealed record Scenario
{
    /// <summary>What it shows, in a sentence.</summary>
    public required string Name { get; init; }

    /// <summary>What is given beside the policies under test.</summary>
    public required ScenarioGiven Given { get; init; }

    /// <summary>What must come of it.</summary>
    public required ExpectedResults Expected { get; init; }

    /// <summary>The business days that are evaluated; null for those of the evidence and of what is expected.</summary>
    public DateInterval? Period { get; init; }

    /// <summary>Where it was read.</summary>
    public SourcePlace Place { get; init; }

    /// <summary>The first and the last business day that are evaluated; null where nothing names a date.</summary>
    internal DateInterval? Evaluated
    {
        get
        {
            if (Period is not null)
            {
                return Period;
            }

            LocalDate[] dates = [.. Given.Evidence.SelectMany(seen => seen.Dates), .. Expected.Employees.SelectMany(employee => employee.AllDates)];
            return dates.Length == 0 ? null : new DateInterval(dates.Min(), dates.Max());
        }
    }
}

/// <summary>What a scenario adds to the policies under test. Immutable.</summary>
public sealed record ScenarioGiven
{
    /// <summary>Nothing.</summary>
    public static ScenarioGiven Nothing { get; } = new();

    /// <summary>Units beside those of the tree.</summary>
    public IReadOnlyList<OrganizationUnit> Units { get; init; } = [];

    /// <summary>The people; those of the chart whose ids are not here stay.</summary>
    public IReadOnlyList<Employee> Employees { get; init; } = [];

    /// <summary>Policy documents beside those under test: what a branch might say.</summary>
    public IReadOnlyList<PolicyDocument> Documents { get; init; } = [];

    /// <summary>The kinds of some dates, over the calendar.</summary>
    public IReadOnlyDictionary<LocalDate, DayKind> Calendar { get; init; } = new Dictionary<LocalDate, DayKind>();

    /// <summary>The evidence.</summary>
    public IReadOnlyList<EvidenceOfDay> Evidence { get; init; } = [];

    /// <summary>Both: of two people with one id, and two kinds of one date, those of the other count.</summary>
    internal ScenarioGiven With(ScenarioGiven other) => new()
    {
        Units = [.. Units, .. other.Units],
        Employees = [.. Employees.Where(mine => other.Employees.All(theirs => theirs.Id != mine.Id)), .. other.Employees],
        Documents = [.. Documents, .. other.Documents],
        Calendar = Calendar.Where(mine => !other.Calendar.ContainsKey(mine.Key)).Concat(other.Calendar).ToDictionary(entry => entry.Key, entry => entry.Value),
        Evidence = [.. Evidence, .. other.Evidence],
    };
}
