using System.Globalization;
using Hr.Attendance.Benchmarks.Months.Workforce;
using RulesEngine.Models;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>
/// Microsoft's RulesEngine: a workflow for each branch, its thresholds as expressions over a session that was counted before. What the package
/// has no words for stays in code: how many of the rules must be met, which of them abstain, rounding and the cap.
/// </summary>
internal sealed class RulesEngineContestant : IContestant
{
    private readonly GroupMonth _month;
    private readonly BranchThresholds[] _thresholds;
    private readonly string[] _workflows;
    private readonly RulesEngine.RulesEngine _engine;
    private readonly SessionAggregation _aggregation;
    private readonly CreditTally _credit = new();

    /// <summary>What was aggregated before; null where that is counted in.</summary>
    private readonly (SessionAggregate Aggregate, RuleParameter[] Parameters)[]? _prepared;

    private RulesEngineContestant(GroupMonth month, bool countsAggregation)
    {
        _month = month;
        _thresholds = BranchThresholds.Of(month);
        _workflows = [.. Enumerable.Range(0, _thresholds.Length).Select(GroupObjects.BranchId)];

        // Everything that would make it slower and is not asked for is off.
        _engine = new RulesEngine.RulesEngine(
            [.. _thresholds.Select((asked, branch) => WorkflowOf(_workflows[branch], asked))],
            new ReSettings { EnableScopedParams = false, EnableFormattedErrorMessage = false, CustomTypes = [typeof(CountedSession)] });
        _aggregation = new SessionAggregation(month);
        if (!countsAggregation)
        {
            _prepared = new (SessionAggregate, RuleParameter[])[_aggregation.Run().Length];
            int i = 0;
            foreach (ref readonly var session in _aggregation.Run())
            {
                _prepared[i++] = (session, ParametersOf(session));
            }
        }
    }

    /// <summary>Judges sessions that were aggregated before.</summary>
    internal static RulesEngineContestant OnAggregates(GroupMonth month) => new(month, countsAggregation: false);

    /// <summary>Aggregates as the hand-written loop does, then judges.</summary>
    internal static RulesEngineContestant WithAggregation(GroupMonth month) => new(month, countsAggregation: true);

    public VerdictSum Run()
    {
        if (_prepared is not null)
        {
            foreach (ref readonly var prepared in _prepared.AsSpan())
            {
                Credit(prepared.Aggregate, prepared.Parameters);
            }
        }
        else
        {
            foreach (ref readonly var session in _aggregation.Run())
            {
                Credit(session, ParametersOf(session));
            }
        }

        return _credit.ToSum();
    }

    private static RuleParameter[] ParametersOf(in SessionAggregate session) =>
        [new RuleParameter("session", new CountedSession(session.Net, session.Judged, session.InTime, session.Ratings, session.RatingSum))];

    private static Workflow WorkflowOf(string name, BranchThresholds asked)
    {
        List<Rule> rules =
        [
            RuleOf("minimumOnline", $"session.Net >= {asked.MinimumOnline}"),
            RuleOf("responseWindow", $"session.Judged > 0 && session.InTime * 100 >= {asked.MinShare} * session.Judged"),
        ];
        if (asked.Satisfaction >= 0)
        {
            int least = asked.Satisfaction * SessionAggregate.RatingSteps;
            rules.Add(RuleOf("satisfaction", $"session.Ratings > 0 && session.RatingSum * 100 >= {least} * session.Ratings"));
        }

        return new Workflow { WorkflowName = name, Rules = rules };
    }

    private static Rule RuleOf(string name, FormattableString expression) =>
        new() { RuleName = name, Expression = expression.ToString(CultureInfo.InvariantCulture), RuleExpressionType = RuleExpressionType.LambdaExpression };

    private void Credit(in SessionAggregate session, RuleParameter[] parameters)
    {
        int branch = _month.Branches[session.Employee];
        var results = _engine.ExecuteAllRulesAsync(_workflows[branch], parameters).AsTask().GetAwaiter().GetResult();
        int met = 0;
        foreach (var result in results)
        {
            met += result.IsSuccess ? 1 : 0;
        }

        // A criterion with nothing to judge abstains.
        ref readonly var asked = ref _thresholds[branch];
        int criteria = results.Count - (session.Judged == 0 ? 1 : 0) - (asked.Satisfaction >= 0 && session.Ratings == 0 ? 1 : 0);
        _credit.Add(session, met >= Math.Min(asked.Required, criteria), asked.Cap);
    }
}

/// <summary>A session as the expressions see it; public, because they are compiled into another assembly.</summary>
/// <param name="Net">The net time, in seconds.</param>
/// <param name="Judged">The turns that were judged.</param>
/// <param name="InTime">Those of them that were answered in time.</param>
/// <param name="Ratings">How many ratings it has.</param>
/// <param name="RatingSum">Their sum as shares of their scales, in twentieths.</param>
public sealed record CountedSession(int Net, int Judged, int InTime, int Ratings, int RatingSum);
