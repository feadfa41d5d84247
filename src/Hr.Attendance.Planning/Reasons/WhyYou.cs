using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Reasons;

/// <summary>Why a person has a duty: what it saves, who else could have it, how burden compares, what was wished.</summary>
internal static class WhyYou
{
    private static readonly Bilingual Saves = new(
        "{customers} customers more are answered in time than without this duty", "比不安排此次值班多 {customers} 位客户得到及时回复");

    private static readonly Bilingual SavesLittle = new(
        "hardly anybody would be missed without this duty, but for what was published or wished", "不安排此次值班几乎不会影响客户，主要因为已发布或本人愿意");

    private static readonly Bilingual Published = new("this duty was published before and stands", "该值班此前已发布，予以保留");
    private static readonly Bilingual NobodyElse = new("nobody else can take this duty without breaking a limit", "其他人员接任都会突破限制");
    private static readonly Bilingual CarriedLess = new(
        "{more} of the {others} others who could take it would have carried more for their share: {own} points here, {mean} there on average",
        "{others} 位可接任者中有 {more} 位按份额折算的负担更重：本人 {own} 分，其他人平均 {mean} 分");

    private static readonly Bilingual Wished = new("said to prefer this time", "本人登记了愿意在该时段值班");
    private static readonly Bilingual AgainstWish = new("does not like this time, and all others would suit worse", "本人不愿意在该时段值班，但其他安排更不合适");

    /// <summary>The reasons of a duty of a roster, the weightiest first. The roster is the same afterwards.</summary>
    internal static IReadOnlyList<DutyReason> Of(Roster roster, int person, int option)
    {
        int day = roster.Options.DayOf[option];
        roster.Take(person, day);
        var reasons = new List<DutyReason>();
        double saved = roster.Saved(option);
        reasons.Add(Reason(DutyReasonKind.SavesCustomers, saved < 0.005 ? SavesLittle : Saves, ("customers", Figures.Of(saved))));
        if (roster.People[person].Published.Contains(option))
        {
            reasons.Add(Reason(DutyReasonKind.Published, Published));
        }

        AddComparison(roster, person, option, reasons);
        int dislike = roster.People[person][option].Dislike;
        if (dislike != 0)
        {
            reasons.Add(dislike < 0 ? Reason(DutyReasonKind.Wished, Wished) : Reason(DutyReasonKind.AgainstWish, AgainstWish));
        }

        roster.Put(person, option);
        return reasons;
    }

    private static void AddComparison(Roster roster, int person, int option, List<DutyReason> reasons)
    {
        double own = roster.LoadWith(person, option);
        double[] others = [.. Enumerable.Range(0, roster.People.Length).Where(other => other != person && roster.CanHave(other, option))
            .Select(other => roster.LoadWith(other, option))];
        if (others.Length == 0)
        {
            reasons.Add(Reason(DutyReasonKind.NobodyElse, NobodyElse));
            return;
        }

        int more = others.Count(load => load > own);
        if (more > 0)
        {
            reasons.Add(Reason(DutyReasonKind.CarriedLess, CarriedLess,
                ("others", others.Length), ("more", more), ("own", Figures.Of(own)), ("mean", Figures.Of(others.Average()))));
        }
    }

    private static DutyReason Reason(DutyReasonKind kind, Bilingual sentence, params (string, object?)[] values) =>
        new() { Kind = kind, Sentence = sentence.With(values) };
}
