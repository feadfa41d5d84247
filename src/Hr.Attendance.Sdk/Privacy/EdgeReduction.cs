using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Sdk.Privacy;

/// <summary>
/// Reduces places and terminals of punches, where they come in, to what policy needs: a label of its allow-list, never coordinates or numbers of
/// devices. Where policy states no purpose or no legal basis they are dropped, with a finding. The punch itself always stays.
/// </summary>
/// <remarks>
/// Which policy decides is that of the person's unit on the local date of the punch and of the role that it is for (the primary role held then where the punch
/// names none). What is on the allow-list of no policy becomes <see cref="PlaceLabels.Elsewhere"/>; under an empty allow-list nothing is
/// needed, and nothing is kept.
/// </remarks>
public sealed class EdgeReduction
{
    // What is not needed is not let in: it is dropped here, before it is stored anywhere, and not hidden later. Policy must say what a
    // place is for and what allows it; without both it is dropped, whatever the allow-list says. The punch stays, because working time does
    // not depend on the place.

    private readonly OrganizationChart _chart;
    private readonly PolicyBook _policies;
    private readonly PlaceLabels _places;
    private readonly PlaceLabels _terminals;

    /// <summary>Prepares the reduction.</summary>
    /// <param name="chart">Who works where.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="places">What in the source means which label of a place; null for texts that are labels already.</param>
    /// <param name="terminals">What in the source means which label of a terminal; null for texts that are labels already.</param>
    /// <exception cref="ArgumentException">An argument is null, or the policies do not know the settings about privacy.</exception>
    public EdgeReduction(OrganizationChart chart, PolicyBook policies, PlaceLabels? places = null, PlaceLabels? terminals = null)
    {
        _chart = Guard.NotNull(chart);
        _policies = Guard.NotNull(policies);
        if (!policies.Catalogue.Contains(PrivacySettings.Places))
        {
            throw new ArgumentException("the policies do not know the settings about privacy: read them with a catalogue that has them", nameof(policies));
        }

        _places = places ?? PlaceLabels.None;
        _terminals = terminals ?? PlaceLabels.None;
    }

    /// <summary>Reduces punches.</summary>
    /// <param name="punches">The punches.</param>
    /// <param name="diagnostics">Takes one finding for each unit under whose policy something was dropped, by unit.</param>
    /// <returns>The punches, in the same order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public IReadOnlyList<Punch> Reduce(IEnumerable<Punch> punches, ICollection<Diagnostic> diagnostics)
    {
        Guard.NotNull(punches);
        Guard.NotNull(diagnostics);
        var places = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var terminals = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var reduced = punches.Select(punch => Reduce(punch, places, terminals)).ToList();
        Report(PrivacyDiagnostics.PlacesWithoutPurpose, places, diagnostics);
        Report(PrivacyDiagnostics.TerminalsWithoutPurpose, terminals, diagnostics);
        return reduced;
    }

    private Punch Reduce(Punch punch, SortedDictionary<string, int> places, SortedDictionary<string, int> terminals)
    {
        if (punch.Place is null && punch.Terminal is null)
        {
            return punch;
        }

        var (unit, policy) = PolicyOf(punch);
        var place = new Need(PrivacySettings.PlacePurpose, PrivacySettings.PlaceBasis, PrivacySettings.Places, _places);
        var terminal = new Need(PrivacySettings.TerminalPurpose, PrivacySettings.TerminalBasis, PrivacySettings.Terminals, _terminals);
        return punch with { Place = Reduce(punch.Place, place, unit, policy, places), Terminal = Reduce(punch.Terminal, terminal, unit, policy, terminals) };
    }

    private static string? Reduce(string? written, Need need, string unit, EffectivePolicy? policy, SortedDictionary<string, int> dropped)
    {
        if (written is null)
        {
            return null;
        }

        if (policy?.Get(need.Purpose) is null || policy.Get(need.Basis) is null)
        {
            dropped[unit] = dropped.TryGetValue(unit, out int count) ? count + 1 : 1;
            return null;
        }

        var allowed = policy.Get(need.Allowed);
        return allowed.Count == 0 ? null : need.Labels.Of(written, allowed);
    }

    /// <summary>The policy for a punch; of somebody unknown there is none, and nothing states a purpose.</summary>
    private (string Unit, EffectivePolicy? Policy) PolicyOf(Punch punch)
    {
        if (!_chart.TryGetEmployee(punch.EmployeeId, out var employee))
        {
            return ("-", null);
        }

        // The zone comes from the unit and the unit may depend on the date, so a date in UTC finds the zone, and the local date finds the
        // unit.
        var date = punch.At.InZone(_chart.Units.ZoneOf(employee.Unit.On(punch.At.InUtc().Date))).Date;
        string own = employee.Unit.On(date);
        var assignment = employee.Assignments.FirstOrDefault(held =>
            held.Dates.Contains(date) && (punch.Role is null ? held.Kind == RoleKind.Primary : held.Role == punch.Role));
        string unit = assignment?.UnitId ?? own;
        return (unit, _policies.Resolve(unit, assignment?.Role ?? punch.Role ?? string.Empty, employee.Tags, date));
    }

    private static void Report(DiagnosticDescriptor kind, SortedDictionary<string, int> dropped, ICollection<Diagnostic> diagnostics)
    {
        foreach (var unit in dropped)
        {
            diagnostics.Add(kind.At(SourcePlace.None, ("unit", unit.Key), ("count", unit.Value.ToString(CultureInfo.InvariantCulture))));
        }
    }

    /// <summary>What one kind of data needs to be kept.</summary>
    private sealed record Need(Setting<string?> Purpose, Setting<LegalBasis?> Basis, Setting<IReadOnlyList<string>> Allowed, PlaceLabels Labels);
}
