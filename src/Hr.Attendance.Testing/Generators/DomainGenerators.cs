using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Testing.Generators;

/// <summary>
/// Generators and shrinkers for FsCheck that draw from a catalogue of settings. A host with settings of its own makes a static class of its own
/// for <c>[Properties(Arbitrary = [typeof(…)])]</c> with a line such as
/// <c>public static Arbitrary&lt;DrawnWorkforce&gt; Workforces() =&gt; new DomainGenerators(catalogue).Workforces();</c>.
/// </summary>
/// <remarks>What is drawn follows from FsCheck's seed alone. Immutable.</remarks>
public sealed class DomainGenerators
{
    private readonly SettingCatalogue _catalogue;

    /// <summary>Creates generators.</summary>
    /// <param name="catalogue">
    /// The settings that documents may speak of; null for the built-in ones. A third of what documents say is of a host's own settings.
    /// </param>
    public DomainGenerators(SettingCatalogue? catalogue = null) => _catalogue = catalogue ?? SettingCatalogue.Standard;

    /// <summary>Groups: up to four levels of units in several zones, people with roles over time, transfers, wages and tags.</summary>
    /// <returns>The generator, which shrinks to fewer people and units.</returns>
    public Arbitrary<DrawnChart> Charts() => Arb.From(Drawn(draw => draw.Chart()), Shrinking.Of);

    /// <summary>Policy documents for a group: values of each setting's type, delegations around them, in one of six draws conflicts on purpose.</summary>
    /// <returns>The generator, which shrinks to fewer documents and directives.</returns>
    public Arbitrary<DrawnPolicies> Policies() => Arb.From(Drawn(draw => draw.Policies()), Shrinking.Of);

    /// <summary>What was seen of the people of a group over some days.</summary>
    /// <returns>The generator, which shrinks to less evidence at rounder times.</returns>
    public Arbitrary<DrawnEvidence> Evidence() => Arb.From(Drawn(draw => draw.Evidence()), Shrinking.Of);

    /// <summary>All of it together, the evidence aimed at the thresholds of the policies.</summary>
    /// <returns>The generator, which shrinks to fewer people, documents, directives and records, and to rounder times.</returns>
    public Arbitrary<DrawnWorkforce> Workforces() => Arb.From(Drawn(draw => draw.Workforce()), Shrinking.Of);

    private Gen<T> Drawn<T>(Func<WorkforceDraw, T> draw) =>
        Gen.Sized(size => Gen.Choose(0, int.MaxValue - 1).Select(seed => draw(new WorkforceDraw(new Dice(seed), size, _catalogue))));
}
