using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Parquet.Native;

/// <summary>What stands in a file cannot be. Becomes a finding; nobody outside sees it.</summary>
/// <param name="what">What is wrong.</param>
#pragma warning disable CA1032, CA1064 // It is thrown and caught in this package alone.
internal sealed class DamagedFileException(Bilingual what) : Exception
{
    internal Bilingual What { get; } = what;
}
