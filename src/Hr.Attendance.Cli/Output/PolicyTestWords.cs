using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Testing.Coverage;

namespace Hr.Attendance.Cli.Output;

/// <summary>The sentences of a test of policies, in one language.</summary>
internal abstract class PolicyTestWords
{
    internal abstract string DecidedNothing { get; }

    internal abstract string LeftOut { get; }

    internal static PolicyTestWords In(MessageLanguage language) => language == MessageLanguage.Chinese ? new Chinese() : new English();

    internal abstract string Summary(int passed, int failed);

    internal abstract string TooLittle(string percent, decimal least);

    internal abstract string CoverageOf(string workspace);

    internal abstract string Directives(int covered, int all);

    internal abstract string Edges(int covered, int all);

    internal abstract string NotTouched(string edge);

    internal abstract string Criterion(CriterionCoverage criterion);

    internal abstract string Mutants(int noticed, int survived, int withoutEffect);

    internal abstract string NobodyNotices(string before, string after);

    private sealed class English : PolicyTestWords
    {
        internal override string DecidedNothing => "decided nothing in any scenario";

        internal override string LeftOut => "left out";

        internal override string Summary(int passed, int failed) => $"{passed} passed, {failed} failed";

        internal override string TooLittle(string percent, decimal least) => $"coverage is {percent} %, and --min-coverage asks for {least} %: add scenarios for the directives that decided nothing";

        internal override string CoverageOf(string workspace) => $"coverage of {workspace}";

        internal override string Directives(int covered, int all) => $"{covered} of {all} directives decided something";

        internal override string Edges(int covered, int all) => $"{covered} of {all} ends of bounds touched";

        internal override string NotTouched(string edge) => $"no descendant came to {edge}";

        internal override string Criterion(CriterionCoverage criterion) =>
            $"{criterion.CriterionId} ({criterion.UnitId}, {criterion.Role}): {criterion.Met} met, {criterion.Unmet} not met, {criterion.AtThreshold} at the threshold";

        internal override string Mutants(int noticed, int survived, int withoutEffect) =>
            $"{noticed + survived} faults planted: {noticed} noticed, {survived} not ({withoutEffect} more make no difference to anybody)";

        internal override string NobodyNotices(string before, string after) => $"no scenario notices {before} → {after}";
    }

    private sealed class Chinese : PolicyTestWords
    {
        internal override string DecidedNothing => "没有任何场景由它决定结果";

        internal override string LeftOut => "删除";

        internal override string Summary(int passed, int failed) => $"通过 {passed} 个，失败 {failed} 个";

        internal override string TooLittle(string percent, decimal least) => $"覆盖率 {percent}%，低于 --min-coverage 要求的 {least}%：请为未参与决定的条目补充场景";

        internal override string CoverageOf(string workspace) => $"{workspace} 的覆盖情况";

        internal override string Directives(int covered, int all) => $"{all} 条中 {covered} 条参与决定";

        internal override string Edges(int covered, int all) => $"{all} 处限定边界触及 {covered} 处";

        internal override string NotTouched(string edge) => $"没有下级触及 {edge}";

        internal override string Criterion(CriterionCoverage criterion) =>
            $"{criterion.CriterionId}（{criterion.UnitId}，{criterion.Role}）：满足 {criterion.Met} 次，不满足 {criterion.Unmet} 次，恰在阈值 {criterion.AtThreshold} 次";

        internal override string Mutants(int noticed, int survived, int withoutEffect) =>
            $"植入 {noticed + survived} 处错误：发现 {noticed} 处，未发现 {survived} 处（另有 {withoutEffect} 处对任何人都无影响）";

        internal override string NobodyNotices(string before, string after) => $"无场景发现 {before} → {after}";
    }
}
