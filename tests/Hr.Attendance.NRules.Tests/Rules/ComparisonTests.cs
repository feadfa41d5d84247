using System.Linq.Expressions;
using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using NRules;
using NRules.Fluent;
using NRules.RuleModel;

namespace Hr.Attendance.NRules.Tests.Rules;

/// <summary>The thresholds stand in the rules: conditions order what evidence shows against what policy says.</summary>
public sealed class ComparisonTests
{
    private static readonly IReadOnlyList<IRuleDefinition> All =
        [.. new RuleRepository().LoadAttendanceRules().GetRuleSets().Single(set => set.Name == AttendanceRuleRepository.RuleSet).Rules];

    public static TheoryData<string> ComparingRules => [.. Thresholds.All.Keys.Select(rule => rule.Name)];

    [Fact]
    public void At_least_thirty_five_rules_order_a_value_against_what_policy_says()
    {
        string[] comparing = [.. All.Where(Compares).Select(rule => rule.Name)];
        comparing.Length.ShouldBeGreaterThanOrEqualTo(35, string.Join("\n", comparing));
    }

    [Fact]
    public void Each_rule_on_people_that_compares_has_its_threshold_moved_in_a_test() => All
        .Where(rule => Compares(rule) && !rule.Tags.Contains(Firing.RuleTags.Policies))
        .Select(rule => rule.Name)
        .Except(Thresholds.All.Keys.Select(rule => new RuleMetadata(rule).Name))
        .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(ComparingRules))]
    public void A_threshold_moved_by_one_unit_to_either_side_of_the_value_makes_the_rule_fire_or_not(string rule)
    {
        var (type, (expected, fire)) = Thresholds.All.Single(one => one.Key.Name == rule);
        string name = new RuleMetadata(type).Name;
        string fired = string.Concat(new[] { -1, 0, 1 }.Select(by => fire(by).Fire().Fired(name) > 0 ? 'y' : 'n'));
        fired.ShouldBe(expected);
    }

    [Fact]
    public void The_guide_lists_every_comparison()
    {
        string[] expected =
        [
            .. All.Where(rule => !rule.Tags.Contains(Firing.RuleTags.Policies))
                .Select(rule => (rule.Name, Comparisons: Comparisons(rule).ToList()))
                .Where(rule => rule.Comparisons.Count > 0)
                .OrderBy(rule => rule.Name, StringComparer.Ordinal)
                .Select(rule => $"| {rule.Name} | {string.Join("<br>", rule.Comparisons.Select(comparison => $"`{comparison}`"))} |"),
        ];
        string guide = File.ReadAllText(Repository.PathOf("docs", "nrules.md"));
        guide.Split('\n').Where(line => expected.Contains(line)).ShouldBe(expected, "the guide should have these lines:\n" + string.Join("\n", expected));
    }

    [Fact]
    public void The_network_can_be_drawn()
    {
        var schema = new RuleRepository().LoadAttendanceRules().Compile().GetSchema();
        new global::NRules.Diagnostics.Dgml.DgmlWriter(schema).GetContents().ShouldContain("WaitedOnDuty");
    }

    private static bool Compares(IRuleDefinition rule) => Comparisons(rule).Any();

    /// <summary>Comparisons with null, true or a name do not count, nor do those with a constant such as zero.</summary>
    private static IEnumerable<string> Comparisons(IRuleDefinition rule) => Explanations.RuleShape.ExpressionsOf(rule.LeftHandSide)
        .Where(condition => new Orders().In(condition))
        .Select(Explanations.RuleShape.TextOf);

    /// <summary>Looks for an order between a value of a policy fact and a value of another fact.</summary>
    private sealed class Orders : ExpressionVisitor
    {
        private bool _found;

        internal bool In(Expression condition)
        {
            Visit(condition);
            return _found;
        }

        protected override Expression VisitBinary(BinaryExpression node)
        {
            _found |= node.NodeType is ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan
                    or ExpressionType.GreaterThanOrEqual
                && ((IsOfPolicy(node.Left) && IsOfFact(node.Right)) || (IsOfPolicy(node.Right) && IsOfFact(node.Left)));
            return base.VisitBinary(node);
        }

        private static bool IsOfPolicy(Expression side) => Parts.Of(side).Any(type => typeof(PolicyTerm).IsAssignableFrom(type)
            || type == typeof(SettingBounds));

        private static bool IsOfFact(Expression side) => Parts.Of(side).Any(type => !typeof(PolicyTerm).IsAssignableFrom(type));
    }

    /// <summary>The types of the objects that an expression reads from.</summary>
    private sealed class Parts : ExpressionVisitor
    {
        private readonly List<Type> _types = [];

        internal static List<Type> Of(Expression expression)
        {
            var parts = new Parts();
            parts.Visit(expression);
            return parts._types;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression is { } of)
            {
                _types.Add(of.Type);
            }

            return base.VisitMember(node);
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _types.Add(node.Type);
            return base.VisitParameter(node);
        }
    }
}
