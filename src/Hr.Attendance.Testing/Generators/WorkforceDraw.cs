using System.Globalization;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Generators;

/// <summary>Draws a workforce from the group up to the evidence, which is aimed at the thresholds of the policies that were drawn before it.</summary>
/// <param name="dice">The dice.</param>
/// <param name="size">How large it may be, as FsCheck grows it: 0 to 100.</param>
/// <param name="catalogue">The settings.</param>
internal sealed class WorkforceDraw(Dice dice, int size, SettingCatalogue catalogue)
{
    private int _conversations;

    internal DrawnChart Chart() => new ChartDraw(dice).Draw(size);

    internal DrawnPolicies Policies() => Policies(Chart());

    internal DrawnEvidence Evidence() => Evidence(Policies());

    internal DrawnWorkforce Workforce()
    {
        var policies = Policies();
        return new DrawnWorkforce(policies, Evidence(policies), DayKinds(policies.Chart));
    }

    private DrawnPolicies Policies(DrawnChart chart) => new PolicyDraw(dice, chart, catalogue).Draw(size);

    private DrawnEvidence Evidence(DrawnPolicies policies)
    {
        var chart = policies.Chart;

        // Policies come first and evidence second, so that it can be aimed: what a person does lies around the thresholds that hold for
        // that person.
        var seen = new List<EvidenceOfDay>();
        foreach (var employee in chart.Chart.Employees)
        {
            var aims = Thresholds.Of(PoliciesOf(employee, policies)).Completed();
            var draw = new DayDraw(dice, aims, Conversation);
            var words = new WordsDraw(dice, aims);
            var person = new DrawnPerson(
                employee.Id,
                employee.Assignments.Any(held => held.Kind == RoleKind.Primary),
                [.. employee.Assignments.Where(held => held.Kind == RoleKind.Concurrent).Select(held => held.Role)]);
            for (var date = chart.FirstDay; date <= chart.LastDay; date = date.PlusDays(1))
            {
                if (!dice.OnceIn(3))
                {
                    seen.Add(words.Draw(person, draw.Draw(person, date), withDecisions: true));
                }
            }
        }

        return new DrawnEvidence(chart, seen);
    }

    private static IEnumerable<EffectivePolicy> PoliciesOf(Employee employee, DrawnPolicies policies) =>
        employee.Assignments.Select(held => policies.Book.Resolve(
            held.UnitId ?? employee.Unit.On(policies.Chart.FirstDay), held.Role, employee.Tags, policies.Chart.FirstDay));

    /// <summary>A conversation of its own, or now and then one that somebody has already.</summary>
    private string Conversation() =>
        // Now and then two people write in one conversation, because whose its turns and ratings are is a rule of its own.
        "c" + (_conversations > 0 && dice.OnceIn(15) ? dice.Between(1, _conversations) : ++_conversations).ToString(CultureInfo.InvariantCulture);

    private Dictionary<LocalDate, DayKind> DayKinds(DrawnChart chart)
    {
        var kinds = new Dictionary<LocalDate, DayKind>();
        for (var date = chart.FirstDay; date <= chart.LastDay; date = date.PlusDays(1))
        {
            if (dice.OnceIn(4))
            {
                kinds.Add(date, dice.OneOf(DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday));
            }
        }

        return kinds;
    }
}
