using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Reasons;

/// <summary>Finds the swaps in which a duty can be given away without breaking a rule.</summary>
internal static class Swaps
{
    private static readonly Bilingual Given = new(
        "{taker} can take the duty of {giver} on {date} ({time})", "{taker} 可接替 {giver} 在 {date} 的值班（{time}）");

    private static readonly Bilingual Exchanged = new(
        "{giver} and {taker} can exchange {date} ({time}) for {other} ({otherTime})", "{giver} 与 {taker} 可互换：{date}（{time}）换 {other}（{otherTime}）");

    /// <summary>The swaps, the best for the plan first; of those that are as good first who comes first by id, then the earlier day.</summary>
    internal static IReadOnlyList<DutySwap> Of(PlanQuestions plan, int person, LocalDate date) => plan.Ask(roster => Of(plan, roster, person, date));

    private static DutySwap[] Of(PlanQuestions plan, Roster roster, int person, LocalDate date)
    {
        int day = roster.Options.DayOfDate(date);
        int option = roster.DutyOf(person, day);
        if (option < 0 || day < roster.Options.FrozenDays)
        {
            return [];
        }

        var swaps = new List<DutySwap>();
        roster.Take(person, day);
        for (int taker = 0; taker < roster.People.Length; taker++)
        {
            if (taker != person && roster.People[taker].MayHave(option))
            {
                AddGift(plan, roster, person, taker, option, swaps);
                for (int other = roster.Options.FrozenDays; other < roster.Options.Days; other++)
                {
                    AddExchange(plan, roster, person, taker, option, other, swaps);
                }
            }
        }

        roster.Put(person, option);
        return [.. swaps.OrderBy(swap => swap.Change).ThenBy(swap => swap.WithEmployeeId, StringComparer.Ordinal).ThenBy(swap => swap.ForDate)];
    }

    private static void AddGift(PlanQuestions plan, Roster roster, int person, int taker, int option, List<DutySwap> swaps)
    {
        if (roster.CanHave(taker, option))
        {
            var change = roster.ChangeOfPut(taker, option) - roster.ChangeOfPut(person, option);
            swaps.Add(Swap(plan, person, taker, option, null, change));
        }
    }

    private static void AddExchange(PlanQuestions plan, Roster roster, int person, int taker, int option, int otherDay, List<DutySwap> swaps)
    {
        int theirs = roster.DutyOf(taker, otherDay);
        if (theirs < 0 || theirs == option || !roster.People[person].MayHave(theirs))
        {
            return;
        }

        // Before: the person has the one, the taker the other. What each way is worth is added up duty by duty.
        roster.ForgetChange();
        roster.Put(person, option);
        var before = roster.Change;
        roster.Take(person, roster.Options.DayOf[option]);
        roster.ForgetChange();
        roster.Take(taker, otherDay);
        if (roster.CanHave(taker, option))
        {
            roster.Put(taker, option);
            if (roster.CanHave(person, theirs))
            {
                roster.Put(person, theirs);
                swaps.Add(Swap(plan, person, taker, option, theirs, roster.Change - before));
                roster.Take(person, otherDay);
            }

            roster.Take(taker, roster.Options.DayOf[option]);
        }

        roster.Put(taker, theirs);
    }

    private static DutySwap Swap(PlanQuestions plan, int person, int taker, int option, int? theirs, PlanObjective change)
    {
        var duty = plan.Problem.Options[option];
        var other = theirs is { } number ? plan.Problem.Options[number] : null;
        (string, object?)[] values =
        [
            ("giver", plan.NameOf(person)), ("taker", plan.NameOf(taker)), ("date", duty.Date), ("time", duty.Kind),
            ("other", other?.Date), ("otherTime", other?.Kind),
        ];
        return new DutySwap
        {
            EmployeeId = plan.NameOf(person),
            Date = duty.Date,
            WithEmployeeId = plan.NameOf(taker),
            ForDate = other?.Date,
            Change = change,
            Sentence = (other is null ? Given : Exchanged).With(values),
        };
    }
}
