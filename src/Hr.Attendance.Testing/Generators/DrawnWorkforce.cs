using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Testing.Generators;

/// <summary>
/// All that an evaluation takes, as it was drawn: a group, what its units say, a calendar, and what was seen of its people over some days.
/// What a host tests its own criteria and pay rules with. Immutable.
/// </summary>
public sealed class DrawnWorkforce
{
    internal DrawnWorkforce(DrawnPolicies policies, DrawnEvidence evidence, IReadOnlyDictionary<LocalDate, DayKind> dayKinds)
    {
        Policies = policies;
        Evidence = evidence;
        DayKinds = dayKinds;
        Calendar = WorkCalendar.MondayToFriday.WithDates(dayKinds);
    }

    /// <summary>The units and the people.</summary>
    public OrganizationChart Chart => Policies.Chart.Chart;

    /// <summary>The policy documents.</summary>
    public DrawnPolicies Policies { get; }

    /// <summary>The evidence.</summary>
    public DrawnEvidence Evidence { get; }

    /// <summary>Monday to Friday are workdays, but for <see cref="DayKinds"/>.</summary>
    public IWorkCalendar Calendar { get; }

    /// <summary>Dates of another kind than their day of the week has.</summary>
    public IReadOnlyDictionary<LocalDate, DayKind> DayKinds { get; }

    /// <summary>The first business day that any of the evidence can belong to.</summary>
    public LocalDate FirstDay => Policies.Chart.FirstDay.PlusDays(-1);

    /// <summary>The last business day that any of the evidence can belong to, included.</summary>
    public LocalDate LastDay => Policies.Chart.LastDay.PlusDays(2);

    /// <summary>Evaluates all days of everybody.</summary>
    /// <param name="criteria">The criteria; null for the built-in ones. The settings of a host's own must be in the catalogue that was drawn from.</param>
    /// <param name="payRules">The pay rules; null for the built-in ones.</param>
    /// <returns>The results.</returns>
    /// <exception cref="ArgumentException">Two criteria or pay rules have one id, or one reads a setting that was not drawn from.</exception>
    public AttendanceReport Evaluate(IEnumerable<ICriterion>? criteria = null, IEnumerable<IPayRule>? payRules = null) =>
        Engine(criteria, payRules).Evaluate(Evidence.Evidence, FirstDay, LastDay);

    /// <summary>An engine for this workforce.</summary>
    /// <param name="criteria">The criteria; null for the built-in ones.</param>
    /// <param name="payRules">The pay rules; null for the built-in ones.</param>
    /// <returns>The engine.</returns>
    /// <exception cref="ArgumentException">Two criteria or pay rules have one id, or one reads a setting that was not drawn from.</exception>
    public AttendanceEngine Engine(IEnumerable<ICriterion>? criteria = null, IEnumerable<IPayRule>? payRules = null) =>
        new(Chart, Policies.Book, Calendar, criteria, payRules);

    /// <summary>All sessions of everybody: what a criterion is given to judge.</summary>
    /// <param name="criteria">The criteria; null for the built-in ones.</param>
    /// <param name="payRules">The pay rules; null for the built-in ones.</param>
    /// <returns>The sessions, by employee and start.</returns>
    /// <exception cref="ArgumentException">Two criteria or pay rules have one id, or one reads a setting that was not drawn from.</exception>
    public IReadOnlyList<SessionFacts> Sessions(IEnumerable<ICriterion>? criteria = null, IEnumerable<IPayRule>? payRules = null) =>
        [.. Evaluate(criteria, payRules)
            .Employees.SelectMany(employee => employee.Timesheet.Days)
            .SelectMany(day => day.Sessions)
            .Select(session => session.Facts)];

    /// <summary>
    /// The same workforce where the group says one thing of a setting, to everybody and always, and no unit anything else: to compare a
    /// threshold with a higher one.
    /// </summary>
    /// <param name="setting">The setting, one of the catalogue that was drawn from.</param>
    /// <param name="value">The value, as a document writes it.</param>
    /// <returns>The changed workforce.</returns>
    /// <exception cref="ArgumentException">The catalogue has no such setting, the value is none of its type, or an argument is null.</exception>
    public DrawnWorkforce Saying(Setting setting, PolicyValue value)
    {
        Guard.NotNull(setting);
        Guard.NotNull(value);
        if (!Policies.Catalogue.Contains(setting))
        {
            throw new ArgumentException($"`{setting.Name}` is not in the catalogue that was drawn from", nameof(setting));
        }

        if (!setting.Type.TryRead(value, out _))
        {
            throw new ArgumentException($"{value} is no {setting.Type.Name}", nameof(value));
        }

        // Whatever a law or a unit says of the setting is taken out, else what it says and not the new value might decide.
        var others = Policies.Without(setting);
        var saying = new PolicyDocument
        {
            Id = "saying",
            UnitId = Chart.Units.Root!.Id,
            Dates = DateRange.Always,
            Directives = [new Directive { SettingName = setting.Name, Change = new ValueChange.Set(value) }],
        };
        return With(others.With([saying, .. others.Documents.Where(document => document.Id != saying.Id)]));
    }

    /// <summary>The group, the documents, the calendar's own dates, and what was seen.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(
        "\n",
        [
            Policies.ToString(),
            .. DayKinds.OrderBy(date => date.Key).Select(date => $"{LocalDatePattern.Iso.Format(date.Key)} is a {DayKindName.Of(date.Value)}"),
            .. Evidence.Seen.Select(DrawnText.Of),
        ]);

    internal DrawnWorkforce With(DrawnPolicies policies) => new(policies, Evidence, DayKinds);

    internal DrawnWorkforce With(DrawnEvidence evidence) => new(Policies, evidence, DayKinds);

    internal DrawnWorkforce With(IReadOnlyDictionary<LocalDate, DayKind> dayKinds) => new(Policies, Evidence, dayKinds);

    internal DrawnWorkforce For(DrawnChart chart) => new(Policies.For(chart), Evidence.For(chart), DayKinds);
}
