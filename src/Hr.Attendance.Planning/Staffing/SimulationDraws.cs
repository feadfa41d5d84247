namespace Hr.Attendance.Planning.Staffing;

/// <summary>Random numbers that follow from a seed alone, the same on any machine and framework.</summary>
/// <remarks>
/// The generator is xoshiro256** (D. Blackman and S. Vigna 2021, "Scrambled linear pseudorandom number generators", ACM Transactions on Mathematical
/// Software 47), its state filled by <see cref="SplitMix64"/>.
/// </remarks>
internal struct SimulationDraws
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <param name="state">The state of the generator, not all zero.</param>
    internal SimulationDraws((ulong A, ulong B, ulong C, ulong D) state) => (_a, _b, _c, _d) = state;

    /// <param name="seed">The seed of everything.</param>
    /// <param name="stream">Which of the streams of this seed; each is independent of the others.</param>
    /// <param name="part">Which part of the stream.</param>
    internal static SimulationDraws Of(ulong seed, int stream, int part)
    {
        ulong state = SplitMix64.Mix(SplitMix64.Mix(seed) ^ unchecked(((ulong)(uint)stream << 32) | (uint)part));
        return new SimulationDraws(
            (SplitMix64.Next(ref state), SplitMix64.Next(ref state), SplitMix64.Next(ref state), SplitMix64.Next(ref state)));
    }

    /// <summary>A number above 0 and below 1, evenly spread.</summary>
    internal double Uniform() => ((Bits() >> 12) + 0.5) / (1UL << 52);

    /// <summary>An exponential number of mean 1.</summary>
    internal double Exponential() => -Math.Log(Uniform());

    internal ulong Bits()
    {
        unchecked
        {
            ulong result = Turn(_b * 5, 7) * 9;
            ulong shifted = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= shifted;
            _d = Turn(_d, 45);
            return result;
        }
    }

    private static ulong Turn(ulong bits, int by) => (bits << by) | (bits >> (64 - by));
}
