using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>A difference as lines of plain text: each employee, each day with its figures, and below it the sessions, the pay and the causes.</summary>
public static class TimesheetDiffText
{
    private const string Indentation = "  ";

    /// <summary>The lines.</summary>
    /// <param name="diff">The difference.</param>
    /// <param name="language">The language.</param>
    /// <returns>The lines; one that says so where nothing is different.</returns>
    public static IEnumerable<string> LinesOf(TimesheetDiff diff, MessageLanguage language)
    {
        Guard.NotNull(diff);
        return diff.IsEmpty ? [language == MessageLanguage.Chinese ? "没有变化" : "nothing is different"] : Lines(diff, language == MessageLanguage.Chinese, language);
    }

    /// <summary>The lines of units: one for each, with its time, its pay and its verdicts.</summary>
    /// <param name="units">The units.</param>
    /// <param name="language">The language.</param>
    /// <returns>The lines; none for no units.</returns>
    public static IEnumerable<string> LinesOf(IReadOnlyList<UnitDiff> units, MessageLanguage language) =>
        Guard.NotNull(units).Select(unit => language == MessageLanguage.Chinese
            ? $"单元 `{unit.UnitId}`：{unit.Employees} 人，{Join(unit.Time, unit.Pay, language)}，改判有效 {unit.EffectiveNow}，改判无效 {unit.RefusedNow}"
            : $"unit `{unit.UnitId}`: {(unit.Employees == 1 ? "1 person" : $"{unit.Employees} people")}, {Join(unit.Time, unit.Pay, language)}, {unit.EffectiveNow} effective now, {unit.RefusedNow} refused now");

    private static string Join(TimeTotals time, IEnumerable<Money> pay, MessageLanguage language) =>
        string.Join(language == MessageLanguage.Chinese ? "，" : ", ", pay.Select(OfMoney).Prepend(OfTime(time, language)));

    private static IEnumerable<string> Lines(TimesheetDiff diff, bool chinese, MessageLanguage language)
    {
        foreach (var employee in diff.Employees)
        {
            yield return $"{employee.EmployeeId}{(chinese ? "：" : ": ")}{OfTime(employee.Time, language)}";
            foreach (var day in employee.Days)
            {
                yield return $"{Indentation}{LocalDatePattern.Iso.Format(day.Date)}{(chinese ? "：" : ": ")}{OfTime(day.Time, language)}";
                var parts = day.Sessions.Select(session => OfSession(session, language))
                    .Concat(day.Pay.Select(line => $"{line.Code} {OfMoney(line.Amount)}"))
                    .Concat(day.AlertsRaised.Select(alert => (chinese ? "新增提醒：" : "new alert: ") + alert.Finding.GetMessage(language)))
                    .Concat(day.AlertsGone.Select(alert => (chinese ? "取消提醒：" : "no longer: ") + alert.Finding.GetMessage(language)))
                    .Concat(day.Causes.Select(cause => (chinese ? "原因：" : "because ") + cause.GetText(language)));
                foreach (string part in parts)
                {
                    yield return Indentation + Indentation + part;
                }
            }
        }

        yield return (chinese ? "合计：" : "in all: ") + Join(diff.Time, diff.Pay, language);
    }

    private static string OfTime(TimeTotals time, MessageLanguage language)
    {
        bool chinese = language == MessageLanguage.Chinese;
        (string Name, Duration Time)[] figures =
        [
            (chinese ? "主岗" : "primary", time.Primary), (chinese ? "在线" : "online", time.Online),
            (chinese ? "计入" : "credited", time.Credited), (chinese ? "加班" : "overtime", time.Overtime.Total),
        ];
        var changed = figures.Where(figure => figure.Time != Duration.Zero).Select(figure => $"{figure.Name} {Signed(figure.Time, language)}").ToList();
        return changed.Count == 0 ? chinese ? "工时不变" : "the same time" : string.Join(chinese ? "，" : ", ", changed);
    }

    private static string OfSession(SessionDiff session, MessageLanguage language)
    {
        bool chinese = language == MessageLanguage.Chinese;
        var known = (session.After ?? session.Before)!;
        string span = $"{ClockText.Spans(known.Session.Pieces, known.Session.Day.Zone, language)} `{known.Session.Role}`";
        string what = (session.Before, session.After) switch
        {
            (null, _) => chinese ? "新时段" : "a new session",
            (_, null) => chinese ? "时段取消" : "a session no longer there",
            _ when session.ChangesVerdict => session.After!.Verdict.IsEffective ? chinese ? "改判有效" : "effective now" : chinese ? "改判无效" : "refused now",
            _ => chinese ? "时段变化" : "a different session",
        };
        string credit = session.Credited == Duration.Zero ? chinese ? "计入不变" : "the same credit" : $"{(chinese ? "计入" : "credited")} {Signed(session.Credited, language)}";
        return $"{span}{(chinese ? "：" : ": ")}{what}{(chinese ? "，" : ", ")}{credit}";
    }

    private static string Signed(Duration time, MessageLanguage language) =>
        time < Duration.Zero ? "−" + PlainText.Of(-time, language) : "+" + PlainText.Of(time, language);

    private static string OfMoney(Money money) => (money.Amount < 0 ? "−" : "+") + PayText.Of(money with { Amount = Math.Abs(money.Amount) });
}
