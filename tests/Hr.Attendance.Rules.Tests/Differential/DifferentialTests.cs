using FsCheck;
using FsCheck.Xunit;
using Hr.Attendance.Rules.Tests.Laws;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>The engine and the plain evaluator say the same of drawn cases, each property about a part of the settings.</summary>
[Properties(MaxTest = Cases.Thousand * 2 / 5)]
public class DifferentialTests
{
    [Property(Arbitrary = [typeof(AboutAnything)])]
    public void The_engine_gives_what_the_contract_says_whatever_policies_say(DrawnCase given) => ReportComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(AboutPunches)])]
    public void The_engine_pairs_punches_as_the_contract_says(DrawnCase given) => ReportComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(AboutBoundaries)])]
    public void The_engine_cuts_sessions_at_the_boundaries_of_business_days_as_the_contract_says(DrawnCase given) => ReportComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(AboutSchedules)])]
    public void The_engine_takes_planned_primary_time_out_as_the_contract_says(DrawnCase given) => ReportComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(AboutWindows)])]
    public void The_engine_keeps_to_windows_of_local_time_as_the_contract_says(DrawnCase given) => ReportComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(AboutActivity)])]
    public void The_engine_forms_sessions_of_messages_as_the_contract_says(DrawnCase given) => ReportComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(AboutJudging)])]
    public void The_engine_judges_turns_and_sessions_as_the_contract_says(DrawnCase given) => ReportComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(AboutRatings)])]
    public void The_engine_gives_ratings_to_sessions_as_the_contract_says(DrawnCase given) => ReportComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(AboutTwoRoles)])]
    public void The_engine_counts_an_instant_that_two_roles_claim_once_as_the_contract_says(DrawnCase given) => ReportComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(AboutChanges)])]
    public void The_engine_follows_a_policy_that_changes_from_day_to_day_as_the_contract_says(DrawnCase given) => ReportComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(AboutClocks)])]
    public void The_engine_reads_clocks_that_are_changed_as_the_contract_says(DrawnCase given) => ReportComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(AboutOvertime)])]
    public void The_engine_rounds_caps_and_makes_overtime_as_the_contract_says(DrawnCase given) => ReportComparison.ShouldAgree(given);

    public static class AboutAnything
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Anything);
    }

    public static class AboutPunches
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Punches);
    }

    public static class AboutBoundaries
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Boundaries);
    }

    public static class AboutSchedules
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Schedules);
    }

    public static class AboutWindows
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Windows);
    }

    public static class AboutActivity
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Activity);
    }

    public static class AboutJudging
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Judging);
    }

    public static class AboutRatings
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Ratings);
    }

    public static class AboutTwoRoles
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.TwoRoles);
    }

    public static class AboutChanges
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Changes);
    }

    public static class AboutClocks
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Clocks);
    }

    public static class AboutOvertime
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Overtime);
    }
}
