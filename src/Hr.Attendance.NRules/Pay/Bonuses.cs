using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Pay.Items;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Pay;

/// <summary>Answers in time earn a bonus: the step that the day's share reaches, and no higher one.</summary>
[Name("Pay: bonus for answers in time"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class AnswersEarnBonus : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnswersBonusStep step = null!;
        PayableDay day = null!;
        IGrouping<DayOfEmployee, JudgedTurn> all = null!;
        IEnumerable<ITurnOfSession> turns = null!;

        When()
            .Match(() => step)
            .Match(() => day, d => d.Policy == step.Policy)
            .Query(() => all, query => query
                .Match<JudgedTurn>()
                .GroupBy(turn => new DayOfEmployee(turn.Employee, turn.Session.Date))
                .Where(group => group.Key.Employee == day.Employee && group.Key.Date == day.Date))
            .Let(() => turns, () => all.Where(turn => day.IsEffective(turn.Session)))
            .Having(
                () => turns.Judged() > 0,
                () => turns.InTime() >= step.From * turns.Judged(),
                () => turns.InTime() < step.EndOf(turns.Judged()));
        Then().Yield(_ => EarnedLines.Item(BuiltInPayRules.ResponseBonus, day, 1, step.Amount));
    }
}

/// <summary>Satisfied customers earn a bonus: the step that the mean of the day's ratings reaches, and no higher one.</summary>
[Name("Pay: bonus for satisfied customers"), Tag(RuleTags.Attendance), Tag(RuleTags.Pay)]
public sealed class SatisfactionEarnsBonus : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        SatisfactionBonusStep step = null!;
        PayableDay day = null!;

        When()
            .Match(() => step)
            .Match(() => day,
                d => d.Policy == step.Policy,
                d => d.Ratings > 0,
                d => d.RatingSum >= step.From * d.Ratings,
                d => d.RatingSum < step.EndOf(d.Ratings));
        Then().Yield(_ => EarnedLines.Item(BuiltInPayRules.SatisfactionBonus, day, 1, step.Amount));
    }
}
