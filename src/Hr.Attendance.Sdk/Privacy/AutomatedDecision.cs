using System.Text;
using System.Text.Json.Nodes;
using Hr.Attendance.Compatibility;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Sdk.Json;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Privacy;

/// <summary>A decision that was made about a person by a machine and that affects pay: whether a session is work, or what a day earns. Immutable.</summary>
public sealed class AutomatedDecision
{
    private readonly JsonObject _content;

    private AutomatedDecision(string employeeId, LocalDate date, JsonObject content)
    {
        EmployeeId = employeeId;
        Date = date;
        _content = content;

        // The instant is no part of it: what is decided again in the same way is the same decision.
        byte[] hash = Sha256.Hash(Encoding.UTF8.GetBytes(content.ToJsonString()));
        Id = string.Concat(hash.Take(16).Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>What follows from all that the decision says: the same decision, made again, has the same id.</summary>
    public string Id { get; }

    /// <summary>About whom.</summary>
    public string EmployeeId { get; }

    /// <summary>The business day.</summary>
    public LocalDate Date { get; }

    /// <summary>Who may ask for what, for the person: that a person looks at the decision again.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The sentence.</returns>
    public static string ReviewText(MessageLanguage language) => PrivacySentences.Review.In(language);

    /// <summary>All decisions in one person's results that affect pay.</summary>
    /// <param name="report">The results.</param>
    /// <returns>The decisions, by date; of a day first those on sessions, then those on pay.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static IReadOnlyList<AutomatedDecision> Of(EmployeeReport report)
    {
        Guard.NotNull(report);
        var sessions = report.Timesheet.Days.SelectMany(day => day.Sessions.Select(session => OfSession(report.Employee.Id, day.Date, session)));
        var pay = report.Pay.Select(line => OfPay(report, line));
        return [.. sessions.Concat(pay).OrderBy(decision => decision.Date)];
    }

    /// <summary>The decision as one line of JSON, without its end.</summary>
    /// <param name="decidedAt">When it was decided.</param>
    /// <returns>The line.</returns>
    public string ToJsonLine(Instant decidedAt) => PolicyValueJson.ToLine(ToJson(InstantPattern.ExtendedIso.Format(decidedAt)));

    /// <summary>The decision as an object; when it was decided where that is known.</summary>
    internal JsonObject ToJson(string? decidedAt)
    {
        var json = new JsonObject { ["version"] = ContractVersion.Current, ["id"] = Id };
        if (decidedAt is not null)
        {
            json["decidedAt"] = decidedAt;
        }

        foreach (var member in _content)
        {
            json[member.Key] = member.Value?.DeepClone();
        }

        json["review"] = new JsonObject { ["en"] = PrivacySentences.Review.English, ["zh"] = PrivacySentences.Review.Chinese };
        return json;
    }

    private static AutomatedDecision OfSession(string employeeId, LocalDate date, TimesheetSession session)
    {
        var policy = session.Facts.Policy;
        var settings = session.Verdict.Criteria.SelectMany(result => result.Criterion.Settings)
            .Concat(
                [
                    AttendanceSettings.SessionRequire,
                    AttendanceSettings.CreditMode,
                    AttendanceSettings.CreditWhenIneffective,
                    AttendanceSettings.CreditRoundTo,
                    AttendanceSettings.CreditRounding,
                    AttendanceSettings.CreditRoundPer,
                    AttendanceSettings.CreditDailyCap,
                ])
            .Distinct()
            .Select(policy.Resolved);
        var result = new JsonObject
        {
            ["start"] = InstantPattern.ExtendedIso.Format(session.Session.Start),
            ["end"] = InstantPattern.ExtendedIso.Format(session.Session.End),
            ["effective"] = session.Verdict.IsEffective,
            ["criteria"] = new JsonArray(
                [.. session.Verdict.Criteria.Select(result => new JsonObject { ["id"] = result.Criterion.Id, ["met"] = result.IsMet })]),
            ["credited"] = IsoDuration.Format(session.Credited),
            ["cutByCap"] = IsoDuration.Format(session.CutByCap),
        };

        // What a person decided is no machine's decision; the rest of the line still is.
        if (session.Verdict.Decision is { } decision)
        {
            result["decision"] = ChoiceNames.Of(decision.Kind);
        }

        return new AutomatedDecision(
            employeeId, date,
            Content(employeeId, session.Session.Day.UnitId, date, "session", session.Session.Role, result, settings, session.Measures.EvidenceIds));
    }

    private static AutomatedDecision OfPay(EmployeeReport report, PayLine line) => new(report.Employee.Id, line.Date, Content(
        report.Employee.Id, report.Employee.Unit.On(line.Date), line.Date, "pay", line.Rule?.Id ?? line.Code, new JsonObject
        {
            ["code"] = line.Code,
            ["quantity"] = line.Quantity,
            ["rate"] = line.Rate,
            ["amount"] = line.Amount.Amount,
            ["currency"] = line.Amount.Currency,
        }, line.Settings, line.EvidenceIds));

    private static JsonObject Content(
        string employeeId,
        string unitId,
        LocalDate date,
        string kind,
        string rule,
        JsonObject result,
        IEnumerable<ResolvedSetting> settings,
        IReadOnlyList<string> evidenceIds) =>
        new()
        {
            ["employee"] = employeeId,
            ["unit"] = unitId,
            ["date"] = LocalDatePattern.Iso.Format(date),
            ["kind"] = kind,
            ["rule"] = rule,
            ["result"] = result,
            ["settings"] = new JsonArray([.. settings.Select(resolved => new JsonObject
            {
                ["name"] = resolved.Setting.Name,
                ["value"] = PolicyValueJson.ToNode(resolved.WrittenValue),
                ["document"] = resolved.SetBy?.DocumentId,
                ["unit"] = resolved.SetBy?.UnitId,
            })]),
            ["evidence"] = new JsonArray([.. evidenceIds.Select(id => JsonValue.Create(id))]),
        };
}
