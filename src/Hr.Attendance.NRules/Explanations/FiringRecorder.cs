using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using NRules;
using NRules.Diagnostics;
using NRules.RuleModel;

namespace Hr.Attendance.NRules.Explanations;

/// <summary>
/// Listens to a session. Why a fact holds, the network keeps itself, as the source of the fact: so only the facts are remembered. Why a rule did
/// not fire, nobody keeps: so conditions that failed are.
/// </summary>
internal sealed class FiringRecorder
{
    private readonly Dictionary<object, IFact> _facts = new(ByReference.Instance);
    private readonly List<object> _inOrder = [];
    private readonly List<Failure> _failures = [];

    internal void Listen(ISession session)
    {
        session.Events.FactInsertedEvent += (_, inserted) => Note(inserted.Fact);
        session.Events.FactUpdatedEvent += (_, updated) => Note(updated.Fact);
        session.Events.FactRetractedEvent += (_, retracted) => _facts.Remove(retracted.Fact.Value!);
        session.Events.LhsExpressionEvaluatedEvent += (_, evaluated) =>
        {
            if (evaluated.Result is false)
            {
                _failures.Add(new Failure(evaluated));
            }
        };

        void Note(IFact fact)
        {
            if (fact.Value is { } value)
            {
                if (!_facts.ContainsKey(value))
                {
                    _inOrder.Add(value);
                }

                _facts[value] = fact;
            }
        }
    }

    /// <summary>The firings that yielded some of the facts that hold, in the order in which those came.</summary>
    internal IEnumerable<RuleFiring> FiringsOf(Func<object, bool> belongs) => _inOrder
        .Where(value => _facts.ContainsKey(value) && belongs(value))
        .Select(value => FiringOf(_facts[value]))
        .OfType<RuleFiring>();

    /// <summary>The firing that yielded a fact; null where it was inserted.</summary>
    internal RuleFiring? FiringOf(IFact fact) => fact.Source is ILinkedFactSource source ? new RuleFiring(fact, source, this) : null;

    /// <summary>
    /// Why a fact is not another one of its kind: of the rules that yield such facts and looked at the same subject, the one that failed at the last
    /// of its conditions; none where no rule did.
    /// </summary>
    /// <param name="belongs">Tells the fact.</param>
    /// <param name="isSubject">Tells what the rules looked at.</param>
    internal IReadOnlyList<RuleNotFired> ClosestTo(Func<object, bool> belongs, Func<object?, bool> isSubject)
    {
        if (FiringsOf(belongs).LastOrDefault() is not { } fired)
        {
            return [];
        }

        var closest = _failures
            .Select((failure, place) => (Failure: failure, Place: place))
            .Where(one => !one.Failure.IsJoin && one.Failure.IsAbout(isSubject))
            .SelectMany(one => one.Failure.Rules.Select(rule => (one.Failure, one.Place, Rule: rule, Depth: one.Failure.DepthIn(rule))))
            .Where(one => one.Depth >= 0 && one.Rule.Name != fired.Rule && RuleShape.IsOfOneFamily(one.Rule, fired.Definition))
            .OrderByDescending(one => one.Depth)
            .ThenByDescending(one => one.Place)
            .FirstOrDefault();
        return closest.Rule is null
            ? []
            : [new RuleNotFired { Rule = closest.Rule.Name, Condition = closest.Failure.Condition, Values = closest.Failure.Values }];
    }

    /// <summary>A condition that was found to be false.</summary>
    private sealed class Failure(LhsExpressionEventArgs evaluated)
    {
        private readonly LambdaExpression? _expression = evaluated.Expression as LambdaExpression;
        private readonly object?[] _arguments = [.. evaluated.Arguments];

        internal IEnumerable<IRuleDefinition> Rules => evaluated.Rules;

        /// <summary>The condition as the rule writes it.</summary>
        internal string Condition => _expression is null ? string.Empty : RuleShape.TextOf(_expression);

        /// <summary>Whether it only tells which facts belong together.</summary>
        internal bool IsJoin => _expression?.Body is BinaryExpression
        {
            NodeType: ExpressionType.Equal, Left: not ConstantExpression, Right: not ConstantExpression,
        };

        /// <summary>The values of its two sides; empty where it is no comparison.</summary>
        internal string Values => _expression?.Body is BinaryExpression { NodeType: var type } both && RuleShape.OperatorOf(type) is { } sign
            ? $"{ValueOf(both.Left)} {sign} {ValueOf(both.Right)}"
            : string.Empty;

        internal bool IsAbout(Func<object?, bool> isSubject) => _arguments.Any(argument =>
            isSubject(argument) || (argument is IGrouping<Facts.FormedSession, object> group && isSubject(group.Key)));

        /// <summary>The place of the condition among those of a rule; negative where it has none like it.</summary>
        internal int DepthIn(IRuleDefinition rule) => RuleShape.ConditionsOf(rule).IndexOf(Condition);

        private string ValueOf(Expression side)
        {
            object? value = Expression.Lambda(side, _expression!.Parameters).Compile().DynamicInvoke(_arguments);
            return value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value?.ToString() ?? "null";
        }
    }

    internal sealed class ByReference : IEqualityComparer<object>
    {
        internal static ByReference Instance { get; } = new();

        public new bool Equals(object? x, object? y) => ReferenceEquals(x, y);

        public int GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
