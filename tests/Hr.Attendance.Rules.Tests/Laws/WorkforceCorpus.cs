using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>
/// The workforces that laws on results read: drawn once for all of them. What a failing law shrinks one to is prepared anew.
/// </summary>
public static class WorkforceCorpus
{
    internal const int Size = 200;

    private static readonly Lazy<PreparedWorkforce[]> All = new(Draw);

    /// <summary>One after the other, by the size that grows from law to law by one: see <see cref="WorkforceLawsAttribute"/>.</summary>
    public static Arbitrary<PreparedWorkforce> Arbitrary() => Arb.From(
        Gen.Sized(size => Gen.Constant(All.Value[size % All.Value.Length])),
        given => WorkforceGenerators.Shrink(given.Workforce).Select(smaller => new PreparedWorkforce(smaller)));

    private static PreparedWorkforce[] Draw()
    {
        var random = new Random((int)(Cases.Seed % int.MaxValue));
        return [.. Enumerable.Range(0, Cases.Of(Size)).Select(_ => new PreparedWorkforce(WorkforceGenerators.Make(new Random(random.Next()))))];
    }
}

/// <summary>A workforce with its engine, its checked evidence and its results, each made once, when it is first asked for.</summary>
public sealed class PreparedWorkforce
{
    private readonly Lazy<(AttendanceEngine Engine, EvidenceSet Evidence)> _prepared;
    private readonly Lazy<AttendanceReport> _report;
    private readonly Lazy<IReadOnlyList<EmployeeReview>> _reviews;
    private readonly Lazy<IReadOnlyDictionary<LocalDate, Explanation>> _explanations;

    internal PreparedWorkforce(Workforce workforce)
    {
        Workforce = workforce;
        _prepared = new(() => workforce.Prepare());
        _report = new(() => Engine.Evaluate(Evidence, workforce.From, workforce.To));
        _reviews = new(() =>
        {
            var review = Engine.Review(Evidence, workforce.From, workforce.To);
            return [.. workforce.People.Select(review.Of)];
        });
        _explanations = new(() => ExplanationsOf(workforce.People[0]));
    }

    internal Workforce Workforce { get; }

    internal AttendanceEngine Engine => _prepared.Value.Engine;

    internal EvidenceSet Evidence => _prepared.Value.Evidence;

    internal AttendanceReport Report => _report.Value;

    /// <summary>What is to be said of each person.</summary>
    internal IReadOnlyList<EmployeeReview> Reviews => _reviews.Value;

    /// <summary>Those of all days of one person, the first one, that have any.</summary>
    internal IReadOnlyDictionary<LocalDate, Explanation> Explanations => _explanations.Value;

    public override string ToString() => $"HR_SEED={Cases.Seed} draws, or this was shrunk from:\n{Workforce}";

    private SortedDictionary<LocalDate, Explanation> ExplanationsOf(string person)
    {
        var explanations = new SortedDictionary<LocalDate, Explanation>();
        for (var date = Workforce.From; date <= Workforce.To; date = date.PlusDays(1))
        {
            if (Engine.Explain(Evidence, person, date) is { } explanation)
            {
                explanations.Add(date, explanation);
            }
        }

        return explanations;
    }
}
