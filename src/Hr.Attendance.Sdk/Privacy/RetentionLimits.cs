using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Sdk.Privacy;

/// <summary>How far back each person's data is kept under the policies of a day. What is dated before a limit goes; null keeps everything.</summary>
internal sealed class RetentionLimits
{
    private const int LongestTime = 73_000;

    private static readonly Dictionary<string, string> NoTags = [];

    private readonly OrganizationChart _chart;
    private readonly PolicyBook _policies;
    private readonly LocalDate _today;
    private readonly Dictionary<(string EmployeeId, Setting Setting), LocalDate?> _known = [];

    internal RetentionLimits(OrganizationChart chart, PolicyBook policies, LocalDate today)
    {
        _chart = chart;
        _policies = policies;
        _today = today;
        var all = chart.Employees.Select(employee => Of(employee.Id, PrivacySettings.RetainEvidence)).Append(OfNobody(PrivacySettings.RetainEvidence)).ToList();
        Ratings = all.Contains(null) ? null : all.Min();
    }

    /// <summary>The limit of ratings, which belong to a conversation and not to a person: the furthest of all, so that nobody's is gone too early.</summary>
    internal LocalDate? Ratings { get; }

    /// <summary>The limit for a person: the furthest under any role that the person holds or held; for somebody unknown that of the root unit.</summary>
    internal LocalDate? Of(string employeeId, Setting<int?> setting)
    {
        if (!_known.TryGetValue((employeeId, setting), out var limit))
        {
            limit = _chart.TryGetEmployee(employeeId, out var employee) ? Of(employee, setting) : OfNobody(setting);
            _known.Add((employeeId, setting), limit);
        }

        return limit;
    }

    /// <summary>The local date of an instant where a person worked.</summary>
    internal LocalDate DateOf(string? employeeId, Instant at)
    {
        string? unit = employeeId is not null && _chart.TryGetEmployee(employeeId, out var employee)
            ? employee.Unit.On(at.InUtc().Date)
            : _chart.Units.Root?.Id;
        return at.InZone(unit is null ? DateTimeZone.Utc : _chart.Units.ZoneOf(unit)).Date;
    }

    private LocalDate? Of(Employee employee, Setting<int?> setting)
    {
        string own = employee.Unit.On(_today);

        // Of several roles the one that keeps longest decides: to delete what one role still needs cannot be undone.
        var days = employee.Assignments
            .Select(held => _policies.Resolve(held.UnitId ?? own, held.Role, employee.Tags, _today).Get(setting))
            .DefaultIfEmpty(_policies.Resolve(own, string.Empty, employee.Tags, _today).Get(setting))
            .ToList();
        return days.Contains(null) ? null : LimitAfter(days.Max()!.Value, setting);
    }

    private LocalDate? OfNobody(Setting<int?> setting) =>
        _chart.Units.Root is { } root && _policies.Resolve(root.Id, string.Empty, NoTags, _today).Get(setting) is { } days ? LimitAfter(days, setting) : null;

    /// <summary>The first of the month in which the last day lies that is kept, so that no month is kept in part.</summary>
    private LocalDate LimitAfter(int days, Setting<int?> setting)
    {
        int atLeast = setting == PrivacySettings.RetainPay ? Math.Max(days, RetentionPurge.ShortestPay) : days;

        // Back to the beginning of a month: rather some days too many are kept than half a month that can no longer be added up.
        var last = _today.PlusDays(-Math.Min(atLeast, LongestTime));
        return new LocalDate(last.Year, last.Month, 1);
    }
}
