using FsCheck;
using FsCheck.Fluent;

namespace Hr.Attendance.Sdk.Tests.InstantMessaging;

/// <summary>What can befall the bytes of a file.</summary>
public sealed record FileDamage(IReadOnlyList<(int Kind, int At, int Length, int Value)> Steps)
{
    private static readonly byte[] Signs =
        [0, (byte)'"', (byte)'{', (byte)'}', (byte)'[', (byte)']', (byte)'\n', (byte)'\r', (byte)'\\', (byte)',', 0xFF, 0x81];

    public override string ToString() => string.Join("; ", Steps);

    internal byte[] ApplyTo(byte[] bytes)
    {
        var damaged = bytes.ToList();
        foreach (var (kind, at, length, value) in Steps)
        {
            int from = damaged.Count == 0 ? 0 : at % damaged.Count;
            int count = Math.Min(length, damaged.Count - from);
            switch (kind)
            {
                case 0 when count > 0:
                    damaged[from] ^= (byte)(1 << (value % 8));
                    break;
                case 1:
                    damaged.RemoveRange(from, damaged.Count - from);
                    break;
                case 2:
                    damaged.RemoveRange(from, count);
                    break;
                case 3:
                    damaged.InsertRange(from, damaged.GetRange(from, count));
                    break;
                default:
                    damaged.Insert(from, Signs[value % Signs.Length]);
                    break;
            }
        }

        return [.. damaged];
    }

    public static class Generators
    {
        public static Arbitrary<FileDamage> Arbitrary()
        {
            // Truncation is rare, so that it does not hide the rest.
            var kind = Gen.Choose(0, 11).Select(drawn => drawn is 1 ? 1 : drawn is 2 or 3 ? 2 : drawn is 4 or 5 ? 3 : drawn % 2 == 0 ? 0 : 4);
            var step = Gen.Zip(Gen.Zip(kind, Gen.Choose(0, 1_000_000)), Gen.Zip(Gen.Choose(1, 300), Gen.Choose(0, 1000)))
                .Select(drawn => (drawn.Item1.Item1, drawn.Item1.Item2, drawn.Item2.Item1, drawn.Item2.Item2));
            return Gen.Choose(1, 6).SelectMany(count => step.ListOf(count)).Select(steps => new FileDamage([.. steps])).ToArbitrary();
        }
    }
}
