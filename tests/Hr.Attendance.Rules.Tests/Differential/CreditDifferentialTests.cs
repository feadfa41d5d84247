using FsCheck.Xunit;
using Hr.Attendance.Rules.Tests.Laws;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Credit alone is what the plain evaluator says, of the same drawn cases as whole evaluations.</summary>
[Properties(MaxTest = Cases.Thousand / 2)]
public class CreditDifferentialTests
{
    [Property(Arbitrary = [typeof(DifferentialTests.AboutAnything)])]
    public void Credit_is_what_the_contract_says_whatever_policies_say(DrawnCase given) => CreditComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(DifferentialTests.AboutPunches)])]
    public void Credit_pairs_punches_as_the_contract_says(DrawnCase given) => CreditComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(DifferentialTests.AboutBoundaries)])]
    public void Credit_cuts_sessions_at_the_boundaries_of_business_days_as_the_contract_says(DrawnCase given) => CreditComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(DifferentialTests.AboutSchedules)])]
    public void Credit_takes_planned_primary_time_out_as_the_contract_says(DrawnCase given) => CreditComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(DifferentialTests.AboutWindows)])]
    public void Credit_keeps_to_windows_of_local_time_as_the_contract_says(DrawnCase given) => CreditComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(DifferentialTests.AboutActivity)])]
    public void Credit_forms_sessions_of_messages_as_the_contract_says(DrawnCase given) => CreditComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(DifferentialTests.AboutJudging)])]
    public void Credit_judges_turns_and_sessions_as_the_contract_says(DrawnCase given) => CreditComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(DifferentialTests.AboutRatings)])]
    public void Credit_gives_ratings_to_sessions_as_the_contract_says(DrawnCase given) => CreditComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(DifferentialTests.AboutTwoRoles)])]
    public void Credit_counts_an_instant_that_two_roles_claim_once_as_the_contract_says(DrawnCase given) => CreditComparison.ShouldAgree(given);

    [Property(Arbitrary = [typeof(DifferentialTests.AboutOvertime)])]
    public void Credit_rounds_and_caps_as_the_contract_says(DrawnCase given) => CreditComparison.ShouldAgree(given);
}
