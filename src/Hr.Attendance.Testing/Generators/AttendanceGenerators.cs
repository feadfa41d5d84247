using FsCheck;

namespace Hr.Attendance.Testing.Generators;

/// <summary>
/// The generators and shrinkers of this domain, over the built-in settings, for FsCheck: <c>[Properties(Arbitrary = [typeof(AttendanceGenerators)])]</c>.
/// </summary>
public static class AttendanceGenerators
{
    private static readonly DomainGenerators Standard = new();

    /// <summary>Groups: units and people.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<DrawnChart> Charts() => Standard.Charts();

    /// <summary>Policy documents for a group.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<DrawnPolicies> Policies() => Standard.Policies();

    /// <summary>What was seen of the people of a group.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<DrawnEvidence> Evidence() => Standard.Evidence();

    /// <summary>A group, its policies, a calendar and evidence.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<DrawnWorkforce> Workforces() => Standard.Workforces();
}
