using CustomCriteria;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.Checking;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Sdk.Reference;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Cli.Tests.Criteria;

/// <summary>The sample with two criteria of a host, against figures worked out by hand from <c>samples/CustomCriteria/workspace</c>.</summary>
public class CustomCriteriaTests
{
    private const string Workspace = "samples/CustomCriteria/workspace";

    internal static readonly Lazy<string> Output = new(() =>
    {
        var run = HrAttendance.RunProgram("CustomCriteria.dll", Workspace);
        run.ExitCode.ShouldBe(0, run.Error);
        return run.Output;
    });

    [Fact]
    public void The_sample_prints_each_verdict_with_its_reason()
    {
        // lin, a store of Shanghai: unknown places are refused, sh-desk and kiosk-1 are allowed, 15 % are needed from 20 answers on.
        //   2nd  punched 18:58-19:40 at sh-desk, 4 answers                        42 min
        //   3rd  in at sh-desk, out at home
        //   4th  messages only
        //   5th  punched at sh-desk; of the 20 response times of m025-m064 the 5th is 44 s, the 15th 55 s: 11 / 99 = 11.1 %
        //   6th  punched on kiosk-1, once without a place, once at the fair       42 min
        // wang, Beijing: only what the group says, so unknown places are accepted and 10 % are enough.
        //   2nd  the 5th of 20 is 15 s, the 15th 70 s: 55 / 85 = 64.7 %           19:00:00-19:38:18 and two minutes: 40 min
        //   3rd  29 s and 31 s: 2 / 60 = 3.3 %
        //   4th  44 s and 55 s, as lin on the 5th                                 19:00:00-19:38:39 and two minutes: 40 min
        Output.Value.ShouldStartWith("""
            lin (sh-west) 2026-03-02 18:58: effective, credited 42 min
            lin (sh-west) 2026-03-03 18:58: refused: punched at home, allowed: sh-desk, kiosk-1
            lin (sh-west) 2026-03-04 19:00: refused: it is not known where this was worked, which the policy does not accept
            lin (sh-west) 2026-03-05 18:55: refused: 20 response times vary by 11.1 %, needs 15 %
            lin (sh-west) 2026-03-06 18:58: effective, credited 42 min
            wang (bj) 2026-03-02 19:00: effective, credited 40 min
            wang (bj) 2026-03-03 19:00: refused: 20 response times vary by 3.3 %, needs 10 %
            wang (bj) 2026-03-04 19:00: effective, credited 40 min

            """);
    }

    [Fact]
    public void It_explains_the_refused_session_and_who_set_the_threshold_in_both_languages()
    {
        Output.Value.ShouldContain("\n  humanPace is not met: 20 response times vary by 11.1 %, needs 15 %\n");
        Output.Value.ShouldContain("20 次回复的用时差异程度 11.1 %，不足 15 %\n");
        Output.Value.ShouldContain("\n  `group`: `group-trust` (policies/group.json:11) asks for 10 %: applied; leaves the units below from 5 % to 20 %.\n");
        Output.Value.ShouldContain("\nWhat `sh-west` may choose: from 15 % to 20 %, set by `group-trust`");
        Output.Value.ShouldContain("\n`sh-west` 可以选择：15 % 至 20 %，由");
    }

    [Theory]
    [InlineData("AllowedPlaces")]
    [InlineData("HumanPace")]
    public void Each_criterion_with_name_settings_function_and_words_is_shorter_than_thirty_lines(string name)
    {
        var code = File.ReadLines(Repository.PathOf("samples", "CustomCriteria", $"{name}.cs"))
            .SkipWhile(line => !line.StartsWith("public sealed class", StringComparison.Ordinal))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            .ToList();
        code.Count.ShouldBeInRange(20, 29);
    }

    [Fact]
    public void A_host_without_dependency_injection_checks_its_documents_and_writes_their_schema_and_reference()
    {
        string folder = Repository.PathOf(Workspace.Split('/'));
        ICriterion[] criteria = [.. BuiltInCriteria.All, new AllowedPlaces(), new HumanPace()];
        var catalogue = SettingCatalogue.Standard.WithSettingsOf(criteria);
        var workspace = WorkspaceReader.Read(folder, catalogue);
        var engine = workspace.CreateEngine(criteria);

        var report = PolicyCheck.Run(workspace.Policies, workspace.Chart);
        string schema = PolicySchema.Write(catalogue);
        string reference = SettingsReference.Write(catalogue, MessageLanguage.Chinese);

        workspace.Diagnostics.ShouldBeEmpty();
        engine.Evaluate(workspace.Evidence, new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 8)).Employees
            .Sum(employee => employee.Timesheet.Days.SelectMany(day => day.Sessions).Count(session => session.Verdict.IsEffective)).ShouldBe(4);
        report.Diagnostics.Select(finding => $"{finding.Code} {finding.Place}").ShouldBe(
        [
            // The store has no document of its own, which the check remarks on.
            "HRA1228 policies/sh.json:8 ($.directives['place.allowed'])",
            "HRA1228 policies/sh.json:9 ($.directives['pace.minVariation'])",
        ]);
        reference.ShouldContain("| `pace.minAnswers` | 整数，例如 3 | 次回复 |");
        using var check = new SchemaCheck(schema);
        foreach (string file in Directory.GetFiles(Path.Combine(folder, "policies")))
        {
            check.FaultsOf(File.ReadAllText(file)).ShouldBeEmpty(file);
        }
    }
}
