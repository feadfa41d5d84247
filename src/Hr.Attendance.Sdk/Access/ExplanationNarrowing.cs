using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using NodaTime;

namespace Hr.Attendance.Sdk.Access;

/// <summary>Narrows the explanation of a business day: parts about pay, evidence and other days go where there is no right to them.</summary>
/// <param name="onDay">The rights on the day.</param>
/// <param name="always">The rights on every day, which parts need that speak of other days too.</param>
internal sealed class ExplanationNarrowing(AccessRights onDay, AccessRights always)
{
    private static readonly Bilingual WhatWasPaid = new("{employee} on {date}: what was paid", "{employee} {date}：薪酬");
    private static readonly Bilingual Colon = new(": ", "：");

    internal Explanation? Narrow(Explanation day, string employeeId, LocalDate date)
    {
        if (onDay.HasFlag(AccessRights.Timesheet))
        {
            return Narrow(day);
        }

        var pay = day.Parts.Where(part => part.Topic == ExplanationTopic.Pay).Select(Narrow).OfType<Explanation>().ToList();
        return pay.Count == 0 ? null : PayAlone(pay, employeeId, date);
    }

    /// <summary>Pay without the day it comes from: what stands at the top is about pay too, and about no time.</summary>
    private static Explanation PayAlone(List<Explanation> pay, string employeeId, LocalDate date) =>
        pay[0].Showing(pay, [], [], language => WhatWasPaid.In(language, ("employee", employeeId), ("date", date)));

    private Explanation? Narrow(Explanation part)
    {
        if (!IsShown(part))
        {
            return null;
        }

        // What a host's criterion says is a sentence that only the host knows, and it may name a place or a record. Without the right to
        // evidence it is cut after what was asked, and figures of built-in criteria stay.
        bool withEvidence = onDay.HasFlag(AccessRights.Evidence);
        bool isHosts = part.Topic == ExplanationTopic.Criterion && !withEvidence && !IsBuiltIn(part);
        return part.Showing(
            [.. part.Parts.Select(Narrow).OfType<Explanation>()],
            withEvidence ? part.EvidenceIds : [],
            isHosts ? [] : part.Settings,
            isHosts ? language => WithoutFinding(part.GetText(language), language) : null);
    }

    private bool IsShown(Explanation part)
    {
        // A sum over a month or an entry of leave tells what other days had. It takes the right to all of them, not to the day on which it
        // stands.
        bool speaksOfOtherDays = part.Topic == ExplanationTopic.CompensatoryLeave || part.Settings.Any(SpeaksOfOtherDays);
        var over = speaksOfOtherDays ? always : onDay;
        return part.Topic switch
        {
            ExplanationTopic.Evidence or ExplanationTopic.Turns => onDay.HasFlag(AccessRights.Timesheet | AccessRights.Evidence),
            ExplanationTopic.Pay => over.HasFlag(AccessRights.Pay),
            ExplanationTopic.CompensatoryLeave => over.HasFlag(AccessRights.Timesheet) && (over.HasFlag(AccessRights.Evidence) || part.Time != Duration.Zero),
            _ => over.HasFlag(AccessRights.Timesheet),
        };
    }

    /// <summary>Hours over a period, and pay for leave that was not taken.</summary>
    private static bool SpeaksOfOtherDays(ResolvedSetting resolved) =>
        resolved.Setting == AttendanceSettings.OvertimeComprehensivePeriod || resolved.Setting == AttendanceSettings.CompensatoryLeaveWithin;

    /// <summary>What built-in criteria say are figures of the session; a host's may name a place, a terminal or a record.</summary>
    private static bool IsBuiltIn(Explanation part) => BuiltInCriteria.All.Any(known => known == part.Criterion);

    private static string WithoutFinding(string text, MessageLanguage language)
    {
        int end = text.IndexOf(Colon.In(language), StringComparison.Ordinal);
        return end < 0 ? text : text.Substring(0, end);
    }
}
