using BenchmarkDotNet.Attributes;
using Hr.Attendance.Benchmarks.Data;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Benchmarks.Policies;

/// <summary>The policy of each of 5,000 units with three documents each: 40 settings resolved, for the first time and again.</summary>
public class PolicyResolving
{
    private const int Units = 5_000;

    private static readonly LocalDate Today = new(2026, 3, 2);
    private static readonly Dictionary<string, string> NoTags = [];

    private PolicyGroup _group = null!;

    [GlobalSetup]
    public void Setup()
    {
        _group = new PolicyGroup(seed: 1, Units, documentsOfUnit: 3, settings: 40);
        int settings = ResolveAll(_group.Book);
        if (settings != Units * 40)
        {
            throw new InvalidOperationException($"{settings} settings were resolved; expected {Units * 40}");
        }
    }

    /// <summary>A book that remembers nothing yet. What it allocates is what it keeps, and a little more.</summary>
    [Benchmark(OperationsPerInvoke = Units)]
    public int Cold() => ResolveAll(_group.Book.AsKnownAt(Instant.MaxValue));

    /// <summary>A book that was asked before.</summary>
    [Benchmark(OperationsPerInvoke = Units)]
    public int Cached() => ResolveAll(_group.Book);

    private int ResolveAll(PolicyBook book)
    {
        int settings = 0;
        foreach (string unit in _group.UnitIds)
        {
            settings += book.Resolve(unit, "online-service", NoTags, Today).Settings.Count;
        }

        return settings;
    }
}
