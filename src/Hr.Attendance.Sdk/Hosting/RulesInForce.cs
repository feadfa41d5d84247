using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Sources;

namespace Hr.Attendance.Sdk.Hosting;

/// <summary>Who there is and what holds for them: all of it belongs together and changes together. Immutable.</summary>
public sealed class RulesInForce
{
    private readonly Lazy<string> _fingerprint;

    internal RulesInForce(
        long version, OrganizationChart chart, PolicyBook policies, AttendanceEngine engine, IEvidenceSource evidence,
        EvidenceTally ofNobody, IReadOnlyList<Diagnostic> diagnostics, Func<string> fingerprint)
    {
        Version = version;
        Chart = chart;
        Policies = policies;
        Engine = engine;
        Evidence = evidence;
        OfNobody = ofNobody;
        Diagnostics = diagnostics;
        _fingerprint = new Lazy<string>(fingerprint);
    }

    /// <summary>Counted from 1, one more each time that others come into force.</summary>
    public long Version { get; }

    /// <summary>The units and the people.</summary>
    public OrganizationChart Chart { get; }

    /// <summary>The policy documents.</summary>
    public PolicyBook Policies { get; }

    /// <summary>The engine that judges and pays by them, for a host that has its evidence at hand.</summary>
    public AttendanceEngine Engine { get; }

    /// <summary>What was found while reading them, by place; of a workspace, what was found in its evidence too.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// What the organization, the policies and the rules say, as 64 hexadecimal digits: where it is the same, and the calendars are too, the same
    /// evidence gives the same results with this version of the package.
    /// </summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>Where the evidence comes from.</summary>
    internal IEvidenceSource Evidence { get; }

    /// <summary>
    /// What became of records that no person's evidence has: set aside or replaced before the evidence became a source, or messages of nobody in
    /// conversations in which nobody takes part.
    /// </summary>
    internal EvidenceTally OfNobody { get; }
}
