using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Sdk.Results;
using NodaTime;

namespace Hr.Attendance.NRules.Tests;

/// <summary>Works the same out by both runtimes.</summary>
internal static class Both
{
    /// <summary>Fails where the two give other bytes of <c>timesheets.json</c>, in either language.</summary>
    internal static void ShouldAgree(AttendanceEngine compiled, AttendanceEngine byRules, EvidenceSet evidence, LocalDate from, LocalDate to) =>
        ShouldAgree(compiled.Evaluate(evidence, from, to), byRules.Evaluate(evidence, from, to));

    /// <summary>Fails where two results give other bytes of <c>timesheets.json</c>, in either language.</summary>
    internal static void ShouldAgree(AttendanceReport expected, AttendanceReport actual)
    {
        foreach (var language in new[] { MessageLanguage.English, MessageLanguage.Chinese })
        {
            Lines(actual, language).ShouldBe(Lines(expected, language));
        }

        actual.Evidence.ShouldBe(expected.Evidence);
        actual.Employees.SelectMany(employee => employee.CompensatoryLeave.Select(entry => entry.ToString()))
            .ShouldBe(expected.Employees.SelectMany(employee => employee.CompensatoryLeave.Select(entry => entry.ToString())));
    }

    /// <summary>The file, line by line: a difference is shown where it is.</summary>
    internal static string[] Lines(AttendanceReport report, MessageLanguage language = MessageLanguage.English)
    {
        using var file = new MemoryStream();
        TimesheetsJsonWriter.Write(file, report, report.Diagnostics, language);
        return System.Text.Encoding.UTF8.GetString(file.ToArray()).Split('\n');
    }

    internal static NRulesAttendanceRuntime NRules => RuntimeUnderTest.Instance;
}
