using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Hr.Attendance.Compatibility;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Hosting;

/// <summary>Tells by a few bytes whether two engines go by the same: what two results can be compared or put together by.</summary>
internal sealed class RulesFingerprint : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Dispose() => _hash.Dispose();

    internal static string Of(OrganizationChart chart, PolicyBook policies, IEnumerable<ICriterion> criteria, IEnumerable<IPayRule> payRules)
    {
        using var print = new RulesFingerprint();
        print.Add(typeof(AttendanceEngine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
        print.Add(policies.Fingerprint);

        // Only the ids: what a host's code does cannot be told from outside.
        print.AddAll(criteria.Select(criterion => criterion.Id));
        print.AddAll(payRules.Select(rule => rule.Id));
        foreach (var unit in chart.Units.Units)
        {
            print.Add(unit.Id);
            print.Add(unit.ParentId);
            print.Add(chart.Units.ZoneOf(unit.Id).Id);
        }

        foreach (var employee in chart.Employees)
        {
            print.Add(employee);
        }

        return print.Text();
    }

    /// <summary>Of some texts in their order, where missing ones count too.</summary>
    internal static string Of(IEnumerable<string?> texts)
    {
        using var print = new RulesFingerprint();
        print.AddAll(texts);
        return print.Text();
    }

    private void Add(Employee employee)
    {
        Add(employee.Id);
        Add(employee.Employment);
        AddAll(employee.Unit.Entries.SelectMany(entry => new[] { TextOf(entry.From), entry.Value }));
        AddAll(employee.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).SelectMany(tag => new[] { tag.Key, tag.Value }));
        AddAll(
            employee.MonthlyWage?.Entries.SelectMany(entry =>
                new[] { TextOf(entry.From), entry.Value.Amount.ToString(CultureInfo.InvariantCulture), entry.Value.Currency })
            ?? []);
        foreach (var assignment in employee.Assignments)
        {
            Add(assignment.Role);
            Add(assignment.Kind.ToString());
            Add(assignment.Dates);
            Add(assignment.UnitId);
        }
    }

    private void Add(DateRange dates) => AddAll([TextOf(dates.From), TextOf(dates.To)]);

    private void AddAll(IEnumerable<string?> texts)
    {
        foreach (string? text in texts)
        {
            Add(text);
        }

        Add((string?)null);
    }

    /// <summary>With its length before it, so that two texts are not mistaken for one.</summary>
    private void Add(string? text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text ?? string.Empty);
        _hash.AppendData(BitConverter.GetBytes(text is null ? -1 : utf8.Length));
        _hash.AppendData(utf8);
    }

    private static string? TextOf(LocalDate? date) => date is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private string Text() => Sha256.ToHex(_hash.GetHashAndReset());
}
