using System.Globalization;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Testing.Generators;
using NodaTime;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>Draws cases for a claim, around the thresholds of the policies on both sides and of the claim itself.</summary>
internal sealed class CaseDraw
{
    private readonly PolicyClaim _claim;
    private readonly DrawnPerson _person;
    private readonly Thresholds[] _aims;

    internal CaseDraw(PolicyClaim claim, ClaimTrial trial)
    {
        _claim = claim;
        _person = new DrawnPerson(trial.Side.Employee.Id, HasPrimary: true, [claim.Subject.Role]);
        var ofClaim = ClaimThresholds.Of(claim.Statement);
        var ofPolicies = Thresholds.Of(trial.Side.Policies.Concat(trial.Other?.Policies ?? []));

        // By turns at all of them, at those of the policies, and at those of the claim, whose condition is met more often so.
        _aims = [ofPolicies.With(ofClaim).Completed(), ofPolicies.Completed(), ofClaim.Completed()];
    }

    /// <summary>The case of a seed and a number.</summary>
    internal SearchCase Draw(int seed, int number)
    {
        var dice = new Dice(seed, number);
        int conversations = 0;
        var aims = dice.Pick(_aims);
        var day = new DayDraw(dice, aims, () => "c" + (++conversations).ToString(CultureInfo.InvariantCulture));
        var on = _claim.Subject.On;

        // A claim about sessions is about each by itself. Only sums, limits and comparisons can need a second day.
        bool hasNextDay = _claim.Statement is not ClaimStatement.Sessions && dice.OnceIn(8);
        LocalDate[] dates = hasNextDay ? [on, on.PlusDays(1)] : [on];
        var seen = dates.Select(date => day.Draw(_person, date)).ToList();
        var kinds = Kinds(dates, dice);

        // Nobody decides over a session: a word that accepts one would speak against any claim about verdicts, and be no policy's doing.
        var words = new WordsDraw(dice, aims);
        return new SearchCase([.. seen.Select(one => words.Draw(_person, one, withDecisions: false))], kinds);
    }

    private static Dictionary<LocalDate, DayKind> Kinds(LocalDate[] dates, Dice dice) => dates
        .Where(_ => dice.OnceIn(2))
        .ToDictionary(date => date, _ => dice.OneOf(DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday));
}
