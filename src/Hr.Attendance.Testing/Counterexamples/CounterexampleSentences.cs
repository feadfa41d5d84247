using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>What is said of claims and of the cases against them.</summary>
internal static class CounterexampleSentences
{
    internal static readonly Bilingual Opposed = new(
        "`{claim}` does not hold: case {tried} of seed {seed} shows the opposite", "“{claim}”不成立：种子 {seed} 的第 {tried} 个用例给出了反例");

    internal static readonly Bilingual Untested = new(
        "`{claim}` is untested: none of {tried} cases of seed {seed} was one that it speaks of",
        "“{claim}”未得到检验：种子 {seed} 的 {tried} 个用例均不满足其条件");

    internal static readonly Bilingual Unopposed = new(
        "`{claim}`: nothing to the contrary in {tried} cases of seed {seed}, {met} of which it speaks of",
        "“{claim}”：种子 {seed} 的 {tried} 个用例中未发现反例，其中 {met} 个满足其条件");

    internal static readonly Bilingual DayInUnit = new("{date}, in the unit `{unit}`{policies}:", "{date}，组织单元 `{unit}`{policies}：");
    internal static readonly Bilingual UnderPolicies = new(" under the policies in `{folder}`", "，适用 `{folder}` 中的制度");
    internal static readonly Bilingual Nothing = new("nothing", "无");
}
