namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Holds each of the engine's entries to the plain evaluator.</summary>
internal static class EngineComparison
{
    internal static void ShouldAgree(DrawnCase given)
    {
        var (engine, evidence, world) = given.Prepare();
        List<PlainDay> plain = [.. new PlainEvaluator(world).Evaluate(given.From, given.To)];
        var report = engine.Evaluate(evidence, given.From, given.To);
        ReportComparison.ShouldAgree(given, plain, report);
        CreditComparison.ShouldAgree(given, plain, engine, evidence, report);
    }
}
