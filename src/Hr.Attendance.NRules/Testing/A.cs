using System.Globalization;
using Hr.Attendance.NRules.Facts;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.NRules.Testing;

/// <summary>Makes facts for tests of rules: what a test does not say is what most tests want.</summary>
public static class A
{
    /// <summary>The unit of policies that are made here.</summary>
    private const string Group = "group";

    /// <summary>A policy of the concurrent role <c>online-service</c> in which some settings have values, and all others those of their definitions.</summary>
    /// <param name="says">
    /// The settings with their values as documents write them: texts, whole numbers and decimals, true or false, null, or a list of texts.
    /// </param>
    /// <returns>The policy; insert it, and its terms are inserted too.</returns>
    /// <exception cref="ArgumentException">A document could not say this.</exception>
    public static PolicyInForce Policy(params (string Setting, object? Value)[] says) => Policy(SettingCatalogue.Standard, says);

    /// <summary>The same with settings of a host.</summary>
    /// <param name="catalogue">The settings that documents may speak of.</param>
    /// <param name="says">The settings with their values.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentException">A document could not say this.</exception>
    public static PolicyInForce Policy(SettingCatalogue catalogue, params (string Setting, object? Value)[] says)
    {
        var found = new List<Rules.Diagnostics.Diagnostic>();
        var units = UnitTreeBuilder.Build([new OrganizationUnit { Id = Group, ZoneId = "UTC" }], DateTimeZoneProviders.Tzdb, found);
        var document = new PolicyDocument
        {
            Id = "test",
            UnitId = Group,
            Dates = DateRange.Always,
            Directives = [.. Guard.NotNull(says).Select(one => new Directive
            {
                SettingName = one.Setting,
                Change = new ValueChange.Set(ValueOf(one.Value)),
            })],
        };
        var book = PolicyBook.Build([document], units, null, Guard.NotNull(catalogue), found);
        return found.Count == 0
            ? new PolicyInForce(book.Resolve(Group, "online-service", new Dictionary<string, string>(), default))
            : throw new ArgumentException(string.Join("; ", found.Select(finding => finding.GetMessage())), nameof(says));
    }

    /// <summary>An employee whose March 2026 is worked out.</summary>
    /// <param name="id">The employee's id.</param>
    /// <returns>The employee.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null or empty.</exception>
    public static EvaluatedEmployee Employee(string id = "e1") => new(
        new Employee(id, new DatedValues<string>([(null, Group)]), []), new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31));

    /// <summary>A session of 2 March 2026, online for one hour, with nothing else in it.</summary>
    /// <returns>The builder.</returns>
    public static SessionBuilder Session() => new();

    private static PolicyValue ValueOf(object? value) => value switch
    {
        null => PolicyValue.Null,
        PolicyValue written => written,
        string text => PolicyValue.Of(text),
        bool truth => PolicyValue.Of(truth),
        int or long or decimal or double => PolicyValue.Of(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        IEnumerable<string> texts => PolicyValue.Of(texts.Select(PolicyValue.Of)),
        _ => throw new ArgumentException($"a document has no values of {value.GetType().Name}", nameof(value)),
    };
}
