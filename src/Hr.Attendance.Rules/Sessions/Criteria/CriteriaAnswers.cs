namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>Which of an engine's criteria a policy asks for, and which of them a session meets: two bits for each, of any number of criteria.</summary>
internal readonly record struct CriteriaAnswers
{
    private const int Bits = 64;

    private readonly ulong _asked;
    private readonly ulong _met;

    /// <summary>The answers from the sixty-fifth criterion on; null where there are none, which is nearly always.</summary>
    private readonly IReadOnlyList<bool?>? _further;

    private CriteriaAnswers(ulong asked, ulong met, IReadOnlyList<bool?>? further) => (_asked, _met, _further) = (asked, met, further);

    /// <summary>Whether the criterion at a position is met; null where the policy does not ask for it.</summary>
    internal bool? this[int criterion] => criterion >= Bits
        ? _further is { } further && criterion - Bits < further.Count ? further[criterion - Bits] : null
        : (_asked >> criterion & 1) == 0 ? null : (_met >> criterion & 1) != 0;

    /// <summary>These answers and that of one criterion more.</summary>
    internal CriteriaAnswers With(int criterion, bool isMet)
    {
        if (criterion < Bits)
        {
            return new CriteriaAnswers(_asked | (1ul << criterion), isMet ? _met | (1ul << criterion) : _met, _further);
        }

        bool?[] further = new bool?[criterion - Bits + 1];
        for (int i = 0; i < further.Length - 1; i++)
        {
            further[i] = this[i + Bits];
        }

        further[further.Length - 1] = isMet;
        return new CriteriaAnswers(_asked, _met, further);
    }
}
