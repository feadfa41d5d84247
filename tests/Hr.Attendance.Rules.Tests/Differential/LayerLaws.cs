using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Laws of statutory layers and calendars per unit.</summary>
[Laws(100)]
public class LayerLaws
{
    [Law(Arbitrary = [typeof(LayeredTrees.Generators)])]
    public void Under_several_laws_each_value_is_that_of_a_plain_reading_of_the_contract(LayeredTrees given)
    {
        var book = given.Trees.Book();
        foreach (var setting in PolicyTrees.Settings)
        {
            var plain = new PlainResolution(given.Trees, setting);
            foreach (var unit in given.Trees.Units)
            {
                foreach (var (role, tags) in PolicyTrees.Audiences)
                {
                    var date = PolicyTrees.FirstDate.PlusDays(5);
                    var resolved = book.Resolve(unit.Id, role, tags, date).Resolved(setting);
                    (resolved.WrittenValue, resolved.SetBy?.DocumentId)
                        .ShouldBe(plain.Of(unit.Id, role, tags, date), $"{setting} of {unit.Id} for {role}");
                }
            }
        }
    }

    [Law(Arbitrary = [typeof(LayeredTrees.Generators)])]
    public void What_the_layer_of_one_unit_says_never_reaches_who_stands_under_another(LayeredTrees given, bool which)
    {
        string changed = which ? "law" : "u1";
        string[] others = [.. given.Trees.Units.Select(unit => unit.Id).Where(unit => given.LayerOf(unit) != changed)];

        PolicyTrees.Answers(given.Saying(changed, []).Book(), others).ShouldBe(PolicyTrees.Answers(given.Trees.Book(), others));
    }

    [Law(Arbitrary = [typeof(DifferentialTests.AboutLaws)])]
    public void Another_law_and_another_calendar_of_one_branch_change_nothing_for_who_was_never_there(DrawnCase given, bool which, byte day)
    {
        var other = given with
        {
            Scene = given.Scene with
            {
                SouthLaw = which ? "none" : DrawnCase.Law,
                SouthDates = new Dictionary<LocalDate, DayKind> { [given.From.PlusDays(day % 8)] = DayKind.StatutoryHoliday },
            },
        };
        string[] north = [.. given.People
            .Where(person => person.Unit == "north" && person.Move is null && person.Roles.All(role => role.Unit is null or "north"))
            .Select(person => person.Id)];

        Lines(other, north).ShouldBe(Lines(given, north));
    }

    private static IEnumerable<string> Lines(DrawnCase given, string[] people)
    {
        var (engine, evidence, _) = given.Prepare();
        return ReportComparison.Lines(engine.Evaluate(evidence, given.From, given.To, new EvaluationOptions { EmployeeIds = people }));
    }
}
