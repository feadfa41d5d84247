using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Contracts;
using Hr.Attendance.Sdk.Json;
using Hr.Attendance.Sdk.Results;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Privacy;

/// <summary>Writes a person's data: all of it as JSON for machines, and as Markdown for the person. The same data gives the same text.</summary>
public static class PersonalDataWriter
{
    /// <summary>The version of the form; it changes when a reader of an earlier one would misread it.</summary>
    public const int Version = 1;

    /// <summary>Writes everything as one JSON object.</summary>
    /// <param name="data">The data.</param>
    /// <param name="language">The language of explanations and messages.</param>
    /// <returns>The text, ending in a new line.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    public static string WriteJson(PersonalData data, MessageLanguage language = MessageLanguage.English)
    {
        Guard.NotNull(data);
        return PolicyValueJson.ToText(new JsonObject
        {
            ["version"] = Version,
            ["employee"] = OrganizationJson.Of(data.Employee),
            ["evidence"] = EvidenceJson.Of(data.Evidence),
            ["results"] = ResultsOf(data, language),
            ["explanations"] = new JsonArray([.. data.Explanations.Select(day => new JsonObject
            {
                ["date"] = Text(day.Date),
                ["explanation"] = JsonNode.Parse(ExplanationJsonWriter.Write(day.Explanation, language)),
            })]),
            ["decisions"] = new JsonArray([.. data.Decisions.Select(decision => decision.ToJson(decidedAt: null))]),
            ["policies"] = new JsonArray([.. data.Documents.Select(PolicyDocumentJson.Of)]),
        });
    }

    /// <summary>Writes what a person can read: who they are to the system, what was seen, what came of it and why, and what they may ask for.</summary>
    /// <param name="data">The data.</param>
    /// <param name="language">The language.</param>
    /// <returns>The text in Markdown, ending in a new line.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    public static string WriteMarkdown(PersonalData data, MessageLanguage language)
    {
        Guard.NotNull(data);
        var text = new StringBuilder();
        Line(language.Say($"# Your attendance data: {Quoted(data.Employee.Id)}", $"# 您的考勤数据：{Quoted(data.Employee.Id)}"));
        Line(language.Say($"Results from {Text(data.FirstDay)} to {Text(data.LastDay)}, both included.", $"结果期间：{Text(data.FirstDay)} 至 {Text(data.LastDay)}（含两端）。"));
        Line(AutomatedDecision.ReviewText(language));
        Heading("Who you are here", "您的登记信息");
        foreach (string line in Person(data.Employee, language))
        {
            text.Append("- ").Append(line).Append('\n');
        }

        text.Append('\n');
        Heading("What was recorded", "已记录的信息");
        foreach (string line in Counts(data.Evidence, language))
        {
            text.Append("- ").Append(line).Append('\n');
        }

        text.Append('\n');
        Line(language.Say("Of messages it is kept who wrote when, never what. Each record stands in the JSON file.", "消息只记录发送方和时间，不记录内容。逐条记录见 JSON 文件。"));
        Heading("What came of it, and why", "结果及原因");
        foreach (var (date, explanation) in data.Explanations)
        {
            text.Append("### ").Append(Text(date)).Append("\n\n```\n");
            foreach (string line in ExplanationText.LinesOf(explanation, language))
            {
                text.Append(line.Replace("`", "'")).Append('\n');
            }

            text.Append("```\n\n");
        }

        Heading("Pay", "薪酬");
        foreach (var total in data.Report.PayTotals)
        {
            text.Append("- ").Append(language.Say("in all ", "合计 ")).Append(PayText.Of(total)).Append('\n');
        }

        text.Append('\n');
        Heading("The policies that decided", "所依据的制度");
        foreach (var document in data.Documents)
        {
            text.Append(language.Say($"- {Quoted(document.Id)} of {Quoted(document.UnitId)}, {document.Dates}", $"- {Quoted(document.UnitId)} 的 {Quoted(document.Id)}，{document.Dates}")).Append('\n');
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append("\n\n");

        void Heading(string english, string chinese) => text.Append("## ").Append(language.Say(english, chinese)).Append("\n\n");
    }

    private static JsonNode? ResultsOf(PersonalData data, MessageLanguage language)
    {
        using var stream = new MemoryStream();
        TimesheetsJsonWriter.Write(stream, new AttendanceReport(data.FirstDay, data.LastDay, [data.Report], default, []), [], language);
        return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static IEnumerable<string> Person(Employee employee, MessageLanguage language)
    {
        foreach (var (from, unit) in employee.Unit.Entries)
        {
            yield return language.Say($"unit {Quoted(unit)}", $"组织单元 {Quoted(unit)}") + Since(from, language);
        }

        foreach (var held in employee.Assignments)
        {
            bool primary = held.Kind == RoleKind.Primary;
            yield return language.Say($"{(primary ? "primary" : "concurrent")} role {Quoted(held.Role)}, {held.Dates}", $"{(primary ? "主岗" : "兼岗")} {Quoted(held.Role)}，{held.Dates}");
        }

        foreach (var (from, wage) in employee.MonthlyWage?.Entries ?? [])
        {
            yield return language.Say($"monthly wage {PayText.Of(wage)}", $"月工资 {PayText.Of(wage)}") + Since(from, language);
        }
    }

    private static string Since(LocalDate? from, MessageLanguage language) => from is null ? string.Empty : language.Say($", from {Text(from)}", $"，自 {Text(from)} 起");

    private static IEnumerable<string> Counts(EvidenceRecords evidence, MessageLanguage language) => new (int Count, string English, string Chinese)[]
    {
        (evidence.Punches.Count, "punches", "打卡"), (evidence.Messages.Count, "messages", "消息"), (evidence.Ratings.Count, "ratings", "评价"),
        (evidence.Presence.Count, "spans of presence", "在线状态"), (evidence.Leave.Count, "records of leave", "休假"),
    }.Select(kind => language.Say(
        $"{kind.English}: {kind.Count.ToString(CultureInfo.InvariantCulture)}", $"{kind.Chinese}：{kind.Count.ToString(CultureInfo.InvariantCulture)} 条"));

    /// <summary>Text of the data as it is, whatever signs of Markdown it has.</summary>
    private static string Quoted(string text) => "`" + text.Replace("`", "'").Replace("\n", " ") + "`";

    private static string? Text(LocalDate? date) => date is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
