using NRules;
using NRules.Diagnostics;

namespace Hr.Attendance.NRules.Firing;

/// <summary>Rules fired again and again without an end: one of them feeds itself.</summary>
public sealed class RulesDoNotEndException : InvalidOperationException
{
    internal RulesDoNotEndException(string rule, int firings)
        : base($"after {firings} firings rules still fire, most likely because of `{rule}`: see whether it changes what it matches, directly or "
            + "through other rules, and give it a condition that is false once it has fired; a very large period needs a higher MostFirings") =>
        (Rule, Firings) = (rule, firings);

    /// <summary>The name of the rule that most likely feeds itself.</summary>
    public string Rule { get; }

    /// <summary>How many rules had fired.</summary>
    public int Firings { get; }
}

/// <summary>Fires a session's rules, but not for ever.</summary>
internal static class BoundedFiring
{
    /// <summary>Fires until no rule is left.</summary>
    /// <exception cref="RulesDoNotEndException">More rules fired than allowed.</exception>
    /// <exception cref="OperationCanceledException">The firing was stopped.</exception>
    internal static void Fire(ISession session, int most, CancellationToken cancellationToken)
    {
        RuleFaults.Unwrap(() =>
        {
            int fired = session.Fire(most, cancellationToken);
            if (fired >= most && !session.Agenda.IsEmpty)
            {
                throw new RulesDoNotEndException(Culprit(session, most, cancellationToken), fired);
            }
        });
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>
    /// Fires as many again, and tells the rule that most often puts facts into the session that do not go with what it matched; where none does, the
    /// one that fires most often.
    /// </summary>
    private static string Culprit(ISession session, int most, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, (int Loose, int All)>();
        string rule = string.Empty;
        session.Events.RuleFiringEvent += Fires;
        session.Events.FactInsertedEvent += Changes;
        session.Events.FactUpdatedEvent += Changes;
        try
        {
            session.Fire(most, cancellationToken);
        }
        finally
        {
            session.Events.RuleFiringEvent -= Fires;
            session.Events.FactInsertedEvent -= Changes;
            session.Events.FactUpdatedEvent -= Changes;
        }

        return counts
            .OrderByDescending(one => one.Value.Loose)
            .ThenByDescending(one => one.Value.All)
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => one.Key)
            .FirstOrDefault() ?? "none";

        void Fires(object? sender, AgendaEventArgs fired) => Count(rule = fired.Rule.Name, loose: 0);

        void Changes(object? sender, WorkingMemoryEventArgs changed) => Count(rule, changed.Fact.Source is null ? 1 : 0);

        void Count(string name, int loose)
        {
            var (before, all) = counts.TryGetValue(name, out var known) ? known : default;
            counts[name] = (before + loose, all + 1);
        }
    }
}
