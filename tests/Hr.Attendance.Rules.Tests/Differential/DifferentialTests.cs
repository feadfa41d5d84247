using FsCheck;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>
/// The engine, by whole evaluations and by credit alone, and the plain evaluator say the same of drawn cases, each property about a part of
/// the settings.
/// </summary>
[Laws(50)]
public class DifferentialTests
{
    [Law(Arbitrary = [typeof(AboutAnything)])]
    public void The_engine_gives_what_the_contract_says_whatever_policies_say(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutPunches)])]
    public void The_engine_pairs_punches_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutBoundaries)])]
    public void The_engine_cuts_sessions_at_the_boundaries_of_business_days_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutSchedules)])]
    public void The_engine_takes_planned_primary_time_out_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutWindows)])]
    public void The_engine_keeps_to_windows_of_local_time_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutActivity)])]
    public void The_engine_forms_sessions_of_messages_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutJudging)])]
    public void The_engine_judges_turns_and_sessions_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutRatings)])]
    public void The_engine_gives_ratings_to_sessions_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutTwoRoles)])]
    public void The_engine_counts_an_instant_that_two_roles_claim_once_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutStatedRoles)])]
    public void The_engine_gives_messages_to_the_roles_that_they_state_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutSuccessions)])]
    public void The_engine_goes_on_under_the_next_assignment_of_a_role_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutChanges)])]
    public void The_engine_follows_a_policy_that_changes_from_day_to_day_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutClocks)])]
    public void The_engine_reads_clocks_that_are_changed_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutOvertime)])]
    public void The_engine_rounds_caps_and_makes_overtime_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutShared)])]
    public void The_engine_gives_turns_and_ratings_of_shared_conversations_to_people_as_the_contract_says(DrawnCase given) =>
        EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutPlans)])]
    public void The_engine_follows_rosters_schedules_and_leave_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutClock)])]
    public void The_engine_reads_the_clock_of_the_primary_role_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutBreaks)])]
    public void The_engine_takes_breaks_and_time_outside_the_plan_out_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutLeaveAndOvertime)])]
    public void The_engine_lowers_the_standard_day_by_leave_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutHours)])]
    public void The_engine_adds_hours_up_over_a_week_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);
    [Law(Arbitrary = [typeof(AboutRosters)])]
    public void The_engine_counts_online_time_within_rosters_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Law(Arbitrary = [typeof(AboutLaws)])]
    public void The_engine_keeps_each_unit_to_its_own_law_and_calendar_as_the_contract_says(DrawnCase given) => EngineComparison.ShouldAgree(given);

    [Fact]
    public void A_session_that_is_cut_goes_on_under_the_day_that_has_begun_though_the_next_date_has_no_time_at_all()
    {
        // Whoever moves from New York to Shanghai at ten in the evening has no 4 March: the 5th has begun in Shanghai by then.
        Instant At(int hour) => Instant.FromUtc(2026, 3, 4, hour, 0);
        var given = new DrawnCase(
            new DrawnScene(new LocalDate(2026, 3, 2), "America/New_York", "Asia/Shanghai", new Dictionary<LocalDate, DayKind>()),
            60,
            [new DrawnPerson("e1", "north", [new DrawnRole(DrawnPeople.Online, RoleKind.Concurrent)], Move: (3, "south"))],
            [
                new PolicyLine("north", "day.startsAt", "22:00"), new PolicyLine("north", "day.split", "atBoundary"),
                new PolicyLine("north", "day.split", "wholeSession") { FromDay = 2 },
                new PolicyLine("north", "session.windows", (string[])["12:00-14:00"]) { FromDay = 2 },
            ],
            new EvidenceRecords
            {
                Punches =
                [
                    Recorded.Punch("p1", "e1", At(18), PunchKind.In, DrawnPeople.Online),
                    Recorded.Punch("p2", "e1", At(22), PunchKind.Out, DrawnPeople.Online),
                ],
            });
        EngineComparison.ShouldAgree(given);
        var (engine, evidence, _) = given.Prepare();
        engine.Credit(evidence, given.From, given.To).Sessions.Select(session => (session.Date.Day, session.Net))
            .ShouldBe([(3, Duration.FromHours(2)), (5, Duration.FromHours(2))]);
    }

    public static class AboutAnything
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Anything);
    }

    public static class AboutRosters
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Rosters);
    }

    public static class AboutLaws
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Laws);
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

    public static class AboutStatedRoles
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.StatedRoles);
    }

    public static class AboutSuccessions
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Successions);
    }

    public static class AboutChanges
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Changes);
    }

    public static class AboutClocks
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Clocks);
    }

    public static class AboutShared
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Shared);
    }

    public static class AboutOvertime
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Overtime);
    }

    public static class AboutPlans
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Plans);
    }

    public static class AboutClock
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Clock);
    }

    public static class AboutBreaks
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Breaks);
    }

    public static class AboutLeaveAndOvertime
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.LeaveAndOvertime);
    }

    public static class AboutHours
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Hours);
    }
}
