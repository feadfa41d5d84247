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
            ["version"] = ContractVersion.Current,
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
        Line(PrivacySentences.YourData.In(language, ("employee", Quoted(data.Employee.Id))));
        Line(PrivacySentences.Period.In(language, ("from", data.FirstDay), ("to", data.LastDay)));
        Line(PrivacySentences.Review.In(language));
        Heading(PrivacySentences.WhoYouAre);
        List(Person(data.Employee, language));
        Heading(PrivacySentences.WhatWasRecorded);
        List(Counts(data.Evidence).Select(kind => kind.Sentence.In(language, ("count", kind.Count))));
        Line(PrivacySentences.NothingOfWhatWasSaid.In(language));
        Heading(PrivacySentences.WhatCameOfIt);
        foreach (var (date, explanation) in data.Explanations)
        {
            // In a fence and without the sign that ends one, so that no id and no name can write Markdown.
            text.Append("### ").Append(Text(date)).Append("\n\n```\n");
            foreach (string line in ExplanationText.LinesOf(explanation, language))
            {
                text.Append(line.Replace("`", "'")).Append('\n');
            }

            text.Append("```\n\n");
        }

        Heading(PrivacySentences.Pay);
        List(data.Report.PayTotals.Select(total => PrivacySentences.PayTotal.In(language, ("amount", PayText.Of(total)))));
        Heading(PrivacySentences.Policies);
        foreach (var document in data.Documents)
        {
            Item(PrivacySentences.Policy.In(
                language, ("document", Quoted(document.Id)), ("unit", Quoted(document.UnitId)), ("dates", document.Dates)));
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append("\n\n");

        void Heading(Bilingual heading) => text.Append("## ").Append(heading.In(language)).Append("\n\n");

        void Item(string item) => text.Append("- ").Append(item).Append('\n');

        void List(IEnumerable<string> items)
        {
            foreach (string item in items)
            {
                Item(item);
            }

            text.Append('\n');
        }
    }

    private static JsonNode? ResultsOf(PersonalData data, MessageLanguage language)
    {
        using var stream = new MemoryStream();
        TimesheetsJsonWriter.Write(stream, new AttendanceReport { FirstDay = data.FirstDay, LastDay = data.LastDay, Employees = [data.Report] }, [], language);
        return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static IEnumerable<string> Person(Employee employee, MessageLanguage language)
    {
        foreach (var (from, unit) in employee.Unit.Entries)
        {
            yield return PrivacySentences.Unit.In(language, ("unit", Quoted(unit))) + Since(from, language);
        }

        foreach (var held in employee.Assignments)
        {
            yield return (held.Kind == RoleKind.Primary ? PrivacySentences.PrimaryRole : PrivacySentences.ConcurrentRole).In(
                language, ("role", Quoted(held.Role)), ("dates", held.Dates));
        }

        foreach (var (from, wage) in employee.MonthlyWage?.Entries ?? [])
        {
            yield return PrivacySentences.MonthlyWage.In(language, ("wage", PayText.Of(wage))) + Since(from, language);
        }
    }

    private static string Since(LocalDate? from, MessageLanguage language) =>
        from is { } date ? PrivacySentences.Since.In(language, ("date", date)) : string.Empty;

    private static (Bilingual Sentence, int Count)[] Counts(EvidenceRecords evidence) =>
    [
        (PrivacySentences.Punches, evidence.Punches.Count), (PrivacySentences.Messages, evidence.Messages.Count),
        (PrivacySentences.Ratings, evidence.Ratings.Count), (PrivacySentences.Presence, evidence.Presence.Count),
        (PrivacySentences.Availability, evidence.Availability.Count), (PrivacySentences.Leave, evidence.Leave.Count),
        (PrivacySentences.Shifts, evidence.Shifts.Count), (PrivacySentences.Approvals, evidence.Approvals.Count),
        (PrivacySentences.Decisions, evidence.Decisions.Count),
    ];

    /// <summary>Text of the data as it is, whatever signs of Markdown it has.</summary>
    private static string Quoted(string text) => "`" + text.Replace("`", "'").Replace("\n", " ") + "`";

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
