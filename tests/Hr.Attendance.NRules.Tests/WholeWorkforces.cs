using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Tests.Laws;

namespace Hr.Attendance.NRules.Tests;

/// <summary>Workforces of all three people: few cases that each have much in them, for a session costs more than a person in it.</summary>
public static class WholeWorkforces
{
    public static Arbitrary<Workforce> Arbitrary() =>
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => WorkforceGenerators.Make(new Random(seed), everybody: true)), WorkforceGenerators.Shrink);
}
