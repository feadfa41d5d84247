namespace Hr.Attendance.NRules.Firing;

/// <summary>
/// Priorities, for rules that add up facts of other rules: they wait until those have fired. The results would be the same without them; a
/// sum would only be made again for each fact that comes.
/// </summary>
internal static class RulePriorities
{
    internal const int AfterDirectives = -1;
    internal const int AfterUnits = -2;

    internal const int AfterAnswers = -1;
    internal const int AfterVerdicts = -2;
    internal const int AfterEarnings = -3;
    internal const int AfterCredit = -4;
    internal const int AfterWorkedDays = -5;
    internal const int AfterDays = -6;
    internal const int AfterLines = -7;
    internal const int AfterDaysOfMonth = -8;
    internal const int AfterAllPay = -9;
}
