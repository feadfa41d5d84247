using FsCheck;
using FsCheck.Fluent;

namespace Hr.Attendance.Testing.Tests.Generators;

/// <summary>What a generator draws from a fixed seed.</summary>
internal static class SeededDraws
{
    internal static IReadOnlyList<T> Of<T>(Arbitrary<T> arbitrary, int size, int count, ulong seed) =>
        [.. arbitrary.Generator.Sample(count, new Rnd(seed), size)];
}
