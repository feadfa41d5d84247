namespace Hr.Attendance.Benchmarks.Months.Workforce;

/// <summary>
/// The month of a group of 200 branches, as columns: the same for the same number of people and seed. Immutable. The columns have what the
/// engine keeps once evidence is checked; what it sets aside before it looks at anybody is beside them.
/// </summary>
internal sealed class GroupMonth
{
    internal const int NoRole = -1;
    internal const int Sales = 0;
    internal const int OnlineService = 1;

    /// <summary>The currency of wages and allowances.</summary>
    internal const string Currency = "CNY";

    private const ulong DefaultSeed = 20260301;

    private readonly BranchPolicy[] _policies;
    private readonly int[] _branches;

    /// <param name="people">How many people there are.</param>
    /// <param name="seed">What chance goes by.</param>
    /// <param name="shared">With how many conversations in a thousand one of a pair of people goes on where the other left; else each is one person's.</param>
    internal GroupMonth(int people, ulong seed = DefaultSeed, int shared = 0)
        : this(people, BranchPolicy.Draw(seed + 1), new Dice(seed), shared, first: default)
    {
    }

    private GroupMonth(int people, BranchPolicy[] policies, Dice dice, int shared, FirstNumbers first)
    {
        People = people;
        First = first;
        _policies = policies;
        _branches = new int[people];
        var draft = new EvidenceDraft();
        var columns = new ColumnsDraft(people);
        PersonMonth[] pair = [new(dice, draft), new(dice, draft)];
        for (int next = 0; next < people; next += pair.Length)
        {
            DrawPair(next, pair, shared, dice, columns);
        }

        Punches = columns.Punches();
        Messages = columns.Messages();
        Ratings = ColumnsDraft.Ratings(draft.Ratings);
        RatingsOffScale = ColumnsDraft.Ratings(draft.RatingsOffScale);
        RepeatedPunches = draft.RepeatedPunches;
        Conversations = draft.Conversations;
        Next = first.After(people, draft);
    }

    /// <summary>The names of the roles, by code.</summary>
    internal static IReadOnlyList<string> Roles { get; } = ["sales", "online-service"];

    internal int People { get; }

    /// <summary>What comes before it, where it is a part of a greater month.</summary>
    internal FirstNumbers First { get; }

    /// <summary>Where the part after it begins.</summary>
    private FirstNumbers Next { get; }

    /// <summary>How many employee-days there are: an operation of the benchmarks is one.</summary>
    internal int EmployeeDays => People * MonthOfMarch.Days;

    internal PunchColumns Punches { get; }

    internal MessageColumns Messages { get; }

    internal RatingColumns Ratings { get; }

    /// <summary>Ratings with a score outside their scale, which objects and files have, and no column.</summary>
    internal RatingColumns RatingsOffScale { get; }

    /// <summary>The evidence numbers of punches that objects and files have twice, and columns once.</summary>
    internal IReadOnlyList<int> RepeatedPunches { get; }

    /// <summary>How many codes of conversations there are; some of them have no message.</summary>
    internal int Conversations { get; }

    /// <summary>The policies, by branch.</summary>
    internal ReadOnlySpan<BranchPolicy> Policies => _policies;

    /// <summary>The branch of each employee.</summary>
    internal ReadOnlySpan<int> Branches => _branches;

    /// <summary>A month in parts of some people each, for whoever has no room for all of them: together the people and evidence of the whole month.</summary>
    /// <param name="people">How many people there are in all.</param>
    /// <param name="atATime">How many a part has; an even number.</param>
    internal static IEnumerable<GroupMonth> InParts(int people, int atATime)
    {
        var (policies, dice, first) = (BranchPolicy.Draw(DefaultSeed + 1), new Dice(DefaultSeed), default(FirstNumbers));
        for (int drawn = 0; drawn < people; drawn += atATime)
        {
            var part = new GroupMonth(Math.Min(atATime, people - drawn), policies, dice, shared: 0, first);
            first = part.Next;
            yield return part;
        }
    }

    /// <summary>An employee's monthly wage: from 6,000 to 12,000 in steps of a hundred.</summary>
    internal static int MonthlyWage(int employee) => 6_000 + (employee * 7 % 61 * 100);

    private void DrawPair(int first, PersonMonth[] pair, int shared, Dice dice, ColumnsDraft columns)
    {
        int count = Math.Min(pair.Length, People - first);
        for (int i = 0; i < count; i++)
        {
            _branches[first + i] = dice.Between(0, BranchPolicy.Branches);
            pair[i].Draw();
        }

        if (shared > 0 && count == pair.Length)
        {
            int[] own = [.. pair.Select(person => person.Messages.Count)];
            for (int i = 0; i < count; i++)
            {
                pair[i].HandOver(pair[1 - i], own[i], shared);
            }
        }

        for (int i = 0; i < count; i++)
        {
            pair[i].Sort();
            columns.Add(first + i, pair[i]);
        }
    }
}
