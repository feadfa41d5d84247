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
        return diff.IsEmpty ? [CorrectionSentences.NothingDifferent.In(language)] : Lines(diff, language);
    }

    /// <summary>The lines of units: one for each, with its time, its pay and its verdicts.</summary>
    /// <param name="units">The units.</param>
    /// <param name="language">The language.</param>
    /// <returns>The lines; none for no units.</returns>
    public static IEnumerable<string> LinesOf(IReadOnlyList<UnitDiff> units, MessageLanguage language) =>
        Guard.NotNull(units).Select(unit => (unit.Employees == 1 ? CorrectionSentences.UnitOfOne : CorrectionSentences.Unit).In(
            language,
            ("unit", unit.UnitId), ("people", unit.Employees), ("change", OfTimeAndPay(unit.Time, unit.Pay, language)),
            ("effective", unit.EffectiveNow), ("refused", unit.RefusedNow)));

    private static string OfTimeAndPay(TimeTotals time, IEnumerable<Money> pay, MessageLanguage language) =>
        string.Join(CorrectionSentences.Comma.In(language), pay.Select(OfMoney).Prepend(OfTime(time, language)));

    private static IEnumerable<string> Lines(TimesheetDiff diff, MessageLanguage language)
    {
        foreach (var employee in diff.Employees)
        {
            yield return Line(employee.EmployeeId, OfTime(employee.Time, language), language);
            foreach (var day in employee.Days)
            {
                yield return Indentation + Line(LocalDatePattern.Iso.Format(day.Date), OfTime(day.Time, language), language);
                var parts = day.Sessions.Select(session => OfSession(session, language))
                    .Concat(day.Pay.Select(line => $"{line.Code} {OfMoney(line.Amount)}"))
                    .Concat(day.AlertsRaised.Select(alert => CorrectionSentences.AlertRaised.In(language, ("alert", alert.Finding.GetMessage(language)))))
                    .Concat(day.AlertsGone.Select(alert => CorrectionSentences.AlertGone.In(language, ("alert", alert.Finding.GetMessage(language)))))
                    .Concat(day.Causes.Select(cause => CorrectionSentences.Cause.In(language, ("cause", cause.GetText(language)))));
                foreach (string part in parts)
                {
                    yield return Indentation + Indentation + part;
                }
            }
        }

        yield return CorrectionSentences.Total.In(language, ("change", OfTimeAndPay(diff.Time, diff.Pay, language)));
    }

    private static string Line(string what, string change, MessageLanguage language) =>
        CorrectionSentences.Line.In(language, ("what", what), ("change", change));

    private static string OfTime(TimeTotals time, MessageLanguage language)
    {
        (Bilingual Sentence, Duration Time)[] figures =
        [
            (CorrectionSentences.Primary, time.Primary), (CorrectionSentences.Online, time.Online),
            (CorrectionSentences.Credited, time.Credited), (CorrectionSentences.Overtime, time.Overtime.Total),
        ];
        var changed = figures.Where(figure => figure.Time != Duration.Zero)
            .Select(figure => figure.Sentence.In(language, ("change", Signed(figure.Time, language))))
            .ToList();
        return changed.Count == 0 ? CorrectionSentences.SameTime.In(language) : string.Join(CorrectionSentences.Comma.In(language), changed);
    }

    private static string OfSession(SessionDiff session, MessageLanguage language)
    {
        var known = (session.After ?? session.Before)!;
        string span = $"{ClockText.Spans(known.Session.Pieces, known.Session.Day.Zone, language)} `{known.Session.Role}`";
        var what = (session.Before, session.After) switch
        {
            (null, _) => CorrectionSentences.NewSession,
            (_, null) => CorrectionSentences.SessionGone,
            _ when session.ChangesVerdict => session.After!.Verdict.IsEffective ? CorrectionSentences.EffectiveNow : CorrectionSentences.RefusedNow,
            _ => CorrectionSentences.DifferentSession,
        };
        string credit = session.Credited == Duration.Zero
            ? CorrectionSentences.SameCredit.In(language)
            : CorrectionSentences.Credited.In(language, ("change", Signed(session.Credited, language)));
        return Line(span, what.In(language) + CorrectionSentences.Comma.In(language) + credit, language);
    }

    private static string Signed(Duration time, MessageLanguage language) =>
        time < Duration.Zero ? "−" + PlainText.Of(-time, language) : "+" + PlainText.Of(time, language);

    private static string OfMoney(Money money) => (money.Amount < 0 ? "−" : "+") + PayText.Of(money with { Amount = Math.Abs(money.Amount) });
}
