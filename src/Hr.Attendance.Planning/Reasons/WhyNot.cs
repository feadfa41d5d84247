using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Reasons;

/// <summary>
/// Why a person has no duty on a day: nothing is offered; or a limit forbids it beside the person's other duty; or it would make the plan worse, and in what.
/// </summary>
internal static class WhyNot
{
    private static readonly Bilingual NobodyMissing = new(
        "enough people are on duty in all the time that could be taken on {date}", "{date} 可安排的时段内值班人数均已足够");

    private static readonly Bilingual CarriedMore = new(
        "{holder} has this time; with it, the burden would be {own} points for the share here against {theirs} there",
        "该时段由 {holder} 值班；若由本人接任，按份额折算的负担为 {own} 分，对方为 {theirs} 分");

    private static readonly Bilingual Wishes = new("{holder} has this time, whom it suits better by what both have said", "该时段由 {holder} 值班，按双方登记的意愿更合适");
    private static readonly Bilingual Costs = new("{holder} has this time; here the duty would cost {more} more", "该时段由 {holder} 值班；由本人值班成本多 {more}");
    private static readonly Bilingual Changes = new("{holder} has this time by what was published", "该时段按已发布的排班由 {holder} 值班");
    private static readonly Bilingual Equal = new("{holder} has this time; the plan would be as good the other way round", "该时段由 {holder} 值班；互换后排班质量相同");
    private static readonly Bilingual Fewer = new(
        "the time that is left would save {saved} customers, at {points} points of burden more: the search has found better",
        "剩余时段再安排可多及时回复 {saved} 位客户，但增加 {points} 分负担：搜索得到了更好的安排");

    private static readonly Bilingual NotFound = new(
        "duty on {date} would better the plan and the search has not found it; plan again with more work", "{date} 值班可改进排班，但本次搜索未找到；请增加计算量重新排班");

    /// <summary>The reasons, the weightiest first; empty where the person has duty on the day.</summary>
    internal static IReadOnlyList<DutyReason> Of(PlanQuestions plan, int person, LocalDate date) => plan.Ask(roster => Of(plan, roster, person, date));

    private static DutyReason[] Of(PlanQuestions plan, Roster roster, int person, LocalDate date)
    {
        int day = roster.Options.DayOfDate(date);
        if (roster.DutyOf(person, day) >= 0)
        {
            return [];
        }

        if (plan.Built.People[person].NotOffered.TryGetValue(date, out var notOffered))
        {
            return [notOffered];
        }

        int[] offered = [.. roster.Options.OfDay[day].Where(option => roster.People[person].MayHave(option))];
        int[] possible = [.. offered.Where(option => roster.CanHave(person, option))];
        if (possible.Length > 0)
        {
            return [Compared(plan, roster, person, date, possible)];
        }

        // The rule that keeps the person from the shortest one keeps the person from all.
        foreach (int option in offered.OrderBy(option => roster.Options.Time[option]))
        {
            if (roster.Hindrance(person, option) is { } rule)
            {
                return [HindranceReasons.Of(roster, person, option, rule)];
            }
        }

        return [OfferSentences.NobodyMissing(date)];
    }

    private static DutyReason Compared(PlanQuestions plan, Roster roster, int person, LocalDate date, int[] possible)
    {
        int best = possible.OrderByDescending(roster.Saved).ThenBy(option => roster.Options.Time[option]).First();
        double saved = roster.Saved(best);
        if (saved > GreedyFill.Nothing)
        {
            var change = roster.ChangeOfPut(person, best);
            return change < default(PlanObjective)
                ? Reason(DutyReasonKind.NotFound, NotFound, change, ("date", date))
                : Reason(DutyReasonKind.SavesFewer, Fewer, change, ("saved", Figures.Of(saved)), ("points", roster.Options.Burden[best]));
        }

        return Exchanged(plan, roster, person, date) ?? Reason(DutyReasonKind.NobodyMissing, NobodyMissing, roster.ChangeOfPut(person, best), ("date", date));
    }

    /// <summary>What it would be to have the duty of somebody else of the day: the exchange that is best for the plan.</summary>
    private static DutyReason? Exchanged(PlanQuestions plan, Roster roster, int person, LocalDate date)
    {
        int day = roster.Options.DayOfDate(date);
        (int Holder, int Option, PlanObjective Change)? best = null;
        for (int holder = 0; holder < roster.People.Length; holder++)
        {
            int option = roster.DutyOf(holder, day);
            if (option < 0 || !roster.People[person].MayHave(option))
            {
                continue;
            }

            roster.Take(holder, day);
            if (roster.CanHave(person, option))
            {
                var change = roster.ChangeOfPut(person, option) - roster.ChangeOfPut(holder, option);
                best = best is { } known && known.Change <= change ? best : (holder, option, change);
            }

            roster.Put(holder, option);
        }

        if (best is not { } exchange)
        {
            return null;
        }

        roster.Take(exchange.Holder, day);
        double own = roster.LoadWith(person, exchange.Option);
        double theirs = roster.LoadWith(exchange.Holder, exchange.Option);
        roster.Put(exchange.Holder, exchange.Option);
        (string, object?) name = ("holder", plan.NameOf(exchange.Holder));
        var c = exchange.Change;
        return c < default(PlanObjective) ? Reason(DutyReasonKind.NotFound, NotFound, c, ("date", date))
            : Math.Abs(c.Unfairness) > 1e-6
                ? Reason(DutyReasonKind.CarriedMore, CarriedMore, c, name, ("own", Figures.Of(own)), ("theirs", Figures.Of(theirs)))
            : c.Dislike != 0 ? Reason(DutyReasonKind.WishedOtherwise, Wishes, c, name)
            : c.Cost != 0 ? Reason(DutyReasonKind.CostsMore, Costs, c, name, ("more", c.Cost))
            : c.Changes != 0 ? Reason(DutyReasonKind.ChangesPublished, Changes, c, name)
            : Reason(DutyReasonKind.EquallyGood, Equal, c, name);
    }

    private static DutyReason Reason(DutyReasonKind kind, Bilingual sentence, PlanObjective change, params (string, object?)[] values) =>
        new() { Kind = kind, Sentence = sentence.With(values), Change = change };
}
