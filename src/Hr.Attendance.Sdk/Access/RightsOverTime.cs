using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Sdk.Access;

/// <summary>What a viewer may see of one person on each business day: rights that hold from a date on until the next. Immutable.</summary>
internal sealed class RightsOverTime
{
    /// <summary>Far from the ends of the calendar, so that dates beside a date exist; no period reaches so far.</summary>
    private static readonly LocalDate First = new(1, 1, 1);
    private static readonly LocalDate Last = new(9998, 12, 31);

    private readonly List<(LocalDate From, AccessRights Rights)> _stretches = [];

    private RightsOverTime(IEnumerable<LocalDate?> changes, Func<LocalDate, AccessRights> rightsOn)
    {
        // Rights can change only where a grant begins or ends, the person moves, or a unit belongs elsewhere. Asking at each of these dates
        // once replaces asking for every day of every figure.
        foreach (var date in changes.OfType<LocalDate>().Where(date => date > First && date <= Last).Append(First).Distinct().OrderBy(date => date))
        {
            var rights = rightsOn(date);
            if (_stretches.Count == 0 || _stretches[_stretches.Count - 1].Rights != rights)
            {
                _stretches.Add((date, rights));
            }
        }

        Always = _stretches.Aggregate(AccessRights.All, (all, stretch) => all & stretch.Rights);
    }

    /// <summary>The rights that hold on every day.</summary>
    internal AccessRights Always { get; }

    /// <summary>The rights over one person of a chart.</summary>
    internal static RightsOverTime Of(Viewer viewer, Employee employee, OrganizationChart chart) => new(
        employee.Unit.Entries.Select(entry => entry.From).Concat(viewer.Grants.SelectMany(grant => grant.Scope.ChangesIn(chart))).Concat(EndsOf(viewer)),
        date => viewer.Grants
            .Where(grant => grant.Days.Contains(date) && grant.Scope.Shows(employee, date, chart))
            .Aggregate(AccessRights.None, (rights, grant) => rights | grant.Rights));

    /// <summary>The rights over what belongs to nobody, or to everybody at once.</summary>
    internal static RightsOverTime OverEverybody(Viewer viewer) => new(
        EndsOf(viewer),
        date => viewer.Grants
            .Where(grant => grant.Scope.IsEverybody && grant.Days.Contains(date))
            .Aggregate(AccessRights.None, (rights, grant) => rights | grant.Rights));

    internal AccessRights On(LocalDate date) => _stretches.FindLast(stretch => stretch.From <= date).Rights;

    /// <summary>Whether there is any right on some day of a range, both ends included.</summary>
    internal bool HasAny(LocalDate firstDay, LocalDate lastDay) =>
        On(firstDay) != AccessRights.None
        || _stretches.Exists(stretch => stretch.From > firstDay && stretch.From <= lastDay && stretch.Rights != AccessRights.None);

    /// <summary>Whether all of some rights hold on each day of a range, both ends included.</summary>
    internal bool Hold(AccessRights rights, LocalDate firstDay, LocalDate lastDay) =>
        (On(firstDay) & rights) == rights
        && _stretches.TrueForAll(stretch => stretch.From <= firstDay || stretch.From > lastDay || (stretch.Rights & rights) == rights);

    private static IEnumerable<LocalDate?> EndsOf(Viewer viewer) => viewer.Grants.SelectMany(grant => new[] { grant.Days.From, grant.Days.To });
}
