using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Sessions;
using NodaTime;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>Somebody who does much effective work after hours and was recognised little for it so far, with the reason. Immutable.</summary>
public sealed record SilentContributor
{
    internal SilentContributor()
    {
    }

    /// <summary>The person's figures.</summary>
    public required PersonMeasures Person { get; init; }

    /// <summary>The place by effective time among all people who have any, 1 for the most; equal times share a place.</summary>
    public required int Rank { get; init; }

    /// <summary>How many people have any.</summary>
    public required int Among { get; init; }

    /// <summary>How far the person was recognised: the host's figure, or the capture rate where the host has none.</summary>
    public required decimal Recognition { get; init; }

    /// <summary>The median of that over the same people.</summary>
    public required decimal Median { get; init; }

    /// <summary>Whether <see cref="Recognition"/> is the capture rate, 0 to 1.</summary>
    public required bool IsByCaptureRate { get; init; }

    /// <summary>The number of people with effective work below which nobody is named: there is no crowd to be silent in.</summary>
    public const int FewestPeople = 5;

    /// <summary>Finds the silent contributors.</summary>
    /// <remarks>
    /// Much is to be among the upper third by net time of effective sessions; little is to be below the median recognition of everybody who
    /// has any. Without a host's figure the recognition is the capture rate: what of the evidenced after-hours time was credited. Ordered
    /// by the evidenced time that was not credited, the most first, then by id.
    /// </remarks>
    /// <param name="people">The people.</param>
    /// <param name="recognitionOf">What a person was recognised with so far (praise, awards, bonuses, in any one unit); null for the capture rate.</param>
    /// <returns>The silent contributors; none where fewer than <see cref="FewestPeople"/> people have effective work.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="people"/> is null.</exception>
    public static IReadOnlyList<SilentContributor> Find(IEnumerable<PersonMeasures> people, Func<PersonMeasures, decimal>? recognitionOf = null)
    {
        var recognition = recognitionOf ?? (person => person.Measures.CaptureRate ?? 0);
        var working = Guard.NotNull(people)
            .Where(person => person.Measures.Effective > Duration.Zero)
            .Select(person => (Person: person, Recognition: recognition(person)))
            .OrderByDescending(one => one.Person.Measures.Effective).ThenBy(one => one.Person.Employee.Id, StringComparer.Ordinal)
            .ToList();
        if (working.Count < FewestPeople)
        {
            return [];
        }

        decimal median = MedianOf([.. working.Select(one => one.Recognition).OrderBy(value => value)]);

        // A third, rounded up. Who has as much as its last one is in it too, so that no id decides who is named.
        var least = working[((working.Count + 2) / 3) - 1].Person.Measures.Effective;
        return
        [
            .. working.Where(one => one.Person.Measures.Effective >= least && one.Recognition < median)
                .Select(one => new SilentContributor
                {
                    Person = one.Person,
                    Rank = 1 + working.Count(other => other.Person.Measures.Effective > one.Person.Measures.Effective),
                    Among = working.Count,
                    Recognition = one.Recognition,
                    Median = median,
                    IsByCaptureRate = recognitionOf is null,
                })
                .OrderByDescending(one => one.Person.Measures.Evidenced - one.Person.Measures.Credited)
                .ThenBy(one => one.Person.Employee.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Why the person is named.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The reason, without a full stop.</returns>
    public string GetText(MessageLanguage language = MessageLanguage.English)
    {
        var measures = Person.Measures;
        string recognised = IsByCaptureRate
            ? AnalyticsSentences.RecognisedByCaptureRate.In(
                language, ("share", PlainText.Percent(Recognition)), ("evidenced", measures.Evidenced), ("median", PlainText.Percent(Median)))
            : AnalyticsSentences.Recognised.In(language, ("recognition", PlainText.Of(Recognition)), ("median", PlainText.Of(Median)));
        string text = AnalyticsSentences.SilentContributor.In(
            language, ("effective", measures.Effective), ("rank", Rank), ("among", Among), ("recognised", recognised));
        string losses = string.Join(AnalyticsSentences.Comma.In(language), Losses(language));
        return losses.Length > 0 ? text + AnalyticsSentences.NotCredited.In(language, ("losses", losses)) : text;
    }

    private IEnumerable<string> Losses(MessageLanguage language)
    {
        var measures = Person.Measures;
        foreach (var reason in WorkMeasures.Reasons.Where(reason => measures.UncountedFor(reason) > Duration.Zero))
        {
            yield return AnalyticsSentences.LostUncounted.In(language, ("time", measures.UncountedFor(reason)), ("reason", UncountedText.Of(reason)));
        }

        if (measures.Refused > Duration.Zero)
        {
            yield return AnalyticsSentences.LostRefused.In(language, ("time", measures.Refused));
        }

        if (measures.Effective > measures.Credited)
        {
            yield return AnalyticsSentences.LostCut.In(language, ("time", measures.Effective - measures.Credited));
        }
    }

    private static decimal MedianOf(decimal[] sorted) =>
        sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
}
