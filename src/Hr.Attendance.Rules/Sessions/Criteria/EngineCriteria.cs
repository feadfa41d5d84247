using System.Collections.Concurrent;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Kernel;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>The criteria of an engine, made ready once for each policy. Thread-safe.</summary>
internal sealed class EngineCriteria(IReadOnlyList<ICriterion> criteria)
{
    private readonly ConcurrentDictionary<SessionPlan, PolicyCriteria> _ofPlans = new();

    /// <summary>The criteria, in the order of results.</summary>
    internal IReadOnlyList<ICriterion> All => criteria;

    /// <summary>Whether a criterion looks at the evidence of a session, as one of a host may, and not at its figures alone.</summary>
    internal bool NeedEvidence { get; } = criteria.Any(criterion => criterion is not FiguresCriterion);

    internal PolicyCriteria Under(SessionPlan plan) =>
        _ofPlans.TryGetValue(plan, out var known) ? known : _ofPlans.GetOrAdd(plan, new PolicyCriteria(criteria, plan.Policy));
}

/// <summary>An engine's criteria under one policy. Immutable.</summary>
internal sealed class PolicyCriteria
{
    private readonly IReadOnlyList<ICriterion> _criteria;

    /// <summary>For each criterion its test; null for one that the policy does not ask for, or that has to see the session.</summary>
    private readonly SessionTest?[] _tests;
    private readonly RequiredCriteria _require;

    /// <summary>How many tests there are.</summary>
    private readonly int _asked;

    internal PolicyCriteria(IReadOnlyList<ICriterion> criteria, EffectivePolicy policy)
    {
        _criteria = criteria;
        _tests = [.. criteria.Select(criterion => (criterion as FiguresCriterion)?.Under(policy))];
        _require = policy.Get(AttendanceSettings.SessionRequire);
        _asked = _tests.Count(static test => test is not null);
    }

    /// <summary>Judges a session.</summary>
    /// <param name="figures">What was measured in it.</param>
    /// <param name="facts">What criteria of a host see; null where there are none.</param>
    internal Judgement Judge(in SessionFigures figures, SessionFacts? facts)
    {
        var answers = default(CriteriaAnswers);
        CriterionResult?[]? seen = null;
        var (counted, met) = (0, 0);
        for (int i = 0; i < _tests.Length; i++)
        {
            bool isMet;
            bool isTooLittle;
            if (_tests[i] is { } test)
            {
                isMet = test.IsMet(in figures, out isTooLittle);
            }
            else if (facts is not null && _criteria[i] is not FiguresCriterion && _criteria[i].Judge(facts) is { } result)
            {
                seen ??= new CriterionResult?[_tests.Length];
                seen[i] = result;
                (isMet, isTooLittle) = (result.IsMet, result.IsTooLittle);
            }
            else
            {
                continue;
            }

            answers = answers.With(i, isMet);
            bool abstains = isTooLittle && isMet;
            counted += abstains ? 0 : 1;
            met += isMet && !abstains ? 1 : 0;
        }

        return new Judgement(answers, figures.IsEffective(met >= _require.Of(counted)), seen);
    }

    /// <summary>The verdict on a session, in words and values.</summary>
    /// <param name="figures">What was measured in it.</param>
    /// <param name="seen">By position, what criteria said that looked at the evidence; null for none.</param>
    /// <param name="decision">The person's word that stands above it; null for none.</param>
    internal Verdict VerdictOf(in SessionFigures figures, CriterionResult?[]? seen, Decision? decision)
    {
        int count = _asked;
        for (int i = 0; i < seen?.Length; i++)
        {
            count += seen[i] is null ? 0 : 1;
        }

        var results = new CriterionResult[count];
        for (int i = 0, next = 0; next < count; i++)
        {
            if ((_tests[i]?.ResultOf(in figures) ?? seen?[i]) is { } result)
            {
                results[next++] = result;
            }
        }

        return Verdict.Of(results, _require, decision);
    }
}

/// <summary>What the criteria say of one session.</summary>
/// <param name="Answers">Which are asked for, and which are met.</param>
/// <param name="IsEffective">Whether as many are met as policy requires, or a person decided so.</param>
/// <param name="Seen">By position, what criteria said that looked at the evidence; null for none.</param>
internal readonly record struct Judgement(CriteriaAnswers Answers, bool IsEffective, CriterionResult?[]? Seen);
