using System.Text.Json.Nodes;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Timesheets;
using static Hr.Attendance.Sdk.Reference.ContractSchemaParts;

namespace Hr.Attendance.Sdk.Reference;

/// <summary>The schemas of what is written: timesheets, pay, explanations, differences, checks, decisions, purges.</summary>
internal static class ResultSchemas
{
    internal static JsonObject Timesheets() => Schema("Timesheets / 工时结果", Object(
        ("version?", Version()), ("timeZones?", Name()), ("from", Date()), ("to", Date()), ("employees", List(Employee())),
        ("unitAlerts?", List(Object(("code", Code()), ("unit", Name()), ("severity", Severity()), ("message", AnyText())))),
        ("diagnostics", List(Diagnostic()))));

    internal static JsonObject Payroll() => Schema("Payroll hand-over / 薪酬交接", Object(
        ("version", Version()), ("from", Date()), ("to", Date()),
        ("lines", List(Object(
            ("employeeId", Name()), ("unitId", AnyText()), ("date", Date()), ("code", Name()), ("quantity", Number()),
            ("quantityUnit?", Name()), ("rate", Number()), ("amount", Number()), ("currency", Currency()), ("earnedOn?", Date()),
            ("evidenceIds", List(AnyText()))))),
        (
            "adjustments",
            List(Object(("employeeId", Name()), ("bookedOn", Date()), ("date", Date()), ("code", Name()), ("amount", Number()), ("currency", Currency())))),
        (
            "totals",
            List(Object(
                ("employeeId", Name()), ("code", Name()), ("lines", Number()), ("adjustments", Number()), ("total", Number()),
                ("currency", Currency())))),
        (
            "attendance?",
            List(Object(
                ("employeeId", Name()), ("month", Month()), ("role", Name()), ("planned", Number()), ("worked", Number()), ("leave", Number()),
                ("undertime", Number()), ("overtime", Number()), ("unapproved", Number()),
                ("late", Count()), ("leftEarly", Count()), ("halfDay", Count()), ("absent", Count()))))));

    internal static JsonObject Explanation()
    {
        var schema = Schema("Explanation of a business day / 考勤日说明", Refer("part"));
        schema["$defs"] = new JsonObject
        {
            ["part"] = Object(
                (
                    "topic",
                    Choice(
                        "day", "primary", "claim", "exclusion", "session", "criterion", "verdict", "creditStep", "credit", "overtime",
                        "pay", "compensatoryLeave", "evidence", "turns", "plan")),
                ("text", AnyText()),
                ("time", OrNull(Duration())),
                ("evidence", List(AnyText())),
                ("settings", List(Setting())),
                ("rules?", List(AnyText())),
                ("parts", List(Refer("part")))),
        };
        return schema;
    }

    internal static JsonObject PolicyCheck() => Schema("Check of policies / 制度检查", Object(
        ("diagnostics", List(Diagnostic())),
        ("exemptions", List(Object(
            ("unit", Name()), ("setting", Name()), ("document", Name()), ("documentUnit", Name()), ("from?", Date()), ("until", Date()),
            ("reason?", AnyText()), ("place", AnyText()))))));

    internal static JsonObject PolicyDiff() => Schema("Difference between policies / 制度差异", Object(
        ("units", List(Object(
            ("id", Name()), ("employees", Count()), ("change", Times()),
            ("pay", List(Object(("amount", Number()), ("currency", Currency())))), ("effectiveNow", Count()), ("refusedNow", Count())))),
        ("employees", List(Object(("id", Name()), ("change", Times()), ("days", List(Object(
            ("date", Date()), ("before", Times()), ("after", Times()),
            ("sessions", List(Object(("before", OrNull(ComparedSession())), ("after", OrNull(ComparedSession()))))),
            ("pay", List(Object(("code", Name()), ("currency", Currency()), ("before", Number()), ("after", Number())))),
            ("alertsRaised", List(Code())), ("alertsGone", List(Code())), ("causes", List(AnyText()))))))))));

    internal static JsonObject PolicyResolve() => Schema("Effective policy / 生效制度", Object(
        ("unit", Name()), ("role", AnyText()), ("on", Date()),
        ("settings", Map(Object(
            ("value", Anything()), ("constraint", Anything()), ("setBy", OrNull(Source())), ("handedDown", Anything()),
            (
                "chain",
                List(Object(
                    ("document", Name()),
                    ("unit", Name()),
                    ("place", OrNull(AnyText())),
                    ("asked", Anything()),
                    ("outcome", Choice("applied", "clamped", "refused", "inherited", "tied")),
                    ("value", Anything()))))))),
        ("diagnostics", List(Diagnostic()))));

    internal static JsonObject Decision() => Schema("Automated decision, one line of the log / 自动化决策记录（每行一条）", Decision(("decidedAt", Instant())));

    internal static JsonObject PurgeReport() => Schema("Report of a purge / 清除报告", Object(
        ("version", Version()), ("today", Date()),
        ("removed", List(Object(
            ("employee", OrNull(Name())),
            ("kind", Choice(
                "punches", "messages", "ratings", "presence", "availability", "leave", "shifts", "approvals", "decisions", "places", "evidenceOfDays", "days")),
            ("count", Count()),
            ("first", Date()), ("last", Date()), ("limit", Date()))))));

    private static JsonObject Decision(params (string Name, JsonObject Schema)[] more) => Object(
    [
        ("version", Version()),
        ("id", Pattern("^[0-9a-f]{32}$")),
        .. more,
        ("employee", Name()),
        ("unit", Name()),
        ("date", Date()),
        ("kind", Choice("session", "pay")),
        ("rule", Name()),
        ("result", Any(
            Object(
                ("start", Instant()), ("end", Instant()), ("effective", Boolean()),
                ("criteria", List(Object(("id", Name()), ("met", Boolean())))), ("credited", Duration()), ("cutByCap", Duration()),
                ("decision?", Decided())),
            Object(("code", Name()), ("quantity", Number()), ("rate", Number()), ("amount", Number()), ("currency", Currency())))),
        ("settings", List(Object(("name", Name()), ("value", Anything()), ("document", OrNull(Name())), ("unit", OrNull(Name()))))),
        ("evidence", List(AnyText())), ("review", Object(("en", AnyText()), ("zh", AnyText()))),
    ]);

    private static JsonObject Employee() => Object(
        ("id", Name()), ("unit", Name()), ("days", List(Day())), ("totals", Totals()),
        ("pay", List(Object(
            ("date", Date()), ("code", Name()), ("hours?", Number()), ("hourlyBase?", Number()), ("multiplier?", Number()),
            ("quantity?", Number()), ("rate?", Number()), ("amount", Number()), ("currency", Currency()), ("earnedOn?", Date())))),
        ("compensatoryLeave?", List(Object(
            ("earnedOn", Date()),
            ("earned", Duration()),
            ("dueOn", Date()),
            ("used", Duration()),
            ("open", Duration()),
            ("paidOn?", Date()),
            ("paid?", Duration()),
            ("uses", List(Object(("evidence", AnyText()), ("date", Date()), ("time", Duration()))))))),
        ("alerts", List(Object(("code", Code()), ("date", Date()), ("severity", Severity()), ("message", AnyText())))),
        ("uncounted?", List(Object(
            ("date", Date()), ("role", Name()), ("zone", Name()), ("reason", Choice([.. UncountedReasonName.All])), ("start", Instant()),
            ("end", Instant()), ("messages", Count()), ("evidence", List(AnyText()))))));

    private static JsonObject Day() => Object(
        ("date", Date()),
        ("dayKind?", DayKind()),
        ("primary", Duration()),
        ("online", Duration()),
        ("credited", Duration()),
        ("overtime", Duration()),
        ("overtimeBy", Map(Duration())),
        ("unapproved?", Duration()),
        ("planned?", Duration()),
        ("leave?", Duration()),
        ("assumed?", Duration()),
        ("undertime?", Duration()),
        ("marks?", List(Choice([.. DayMarkName.All]))),
        ("sessions", List(Object(
            ("role", Name()), ("start", Instant()), ("end", Instant()), ("net", Duration()), ("turns", Count()), ("judged", Count()),
            ("inWindow", Count()), ("conversations", Count()), ("ratings", Count()), ("satisfaction", OrNull(Number())),
            ("backlog?", Count()), ("missed?", Count()), ("closed?", Count()), ("outbound?", Count()), ("provisional?", Boolean()),
            ("effective", Boolean()), ("decision?", Decided()), ("decidedBy?", AnyText()),
            ("criteria", List(Object(("id", Name()), ("value", OrNull(Measure())), ("threshold", OrNull(Measure())), ("met", Boolean()),
                ("abstained?", Boolean())))),
            ("credited", Duration()), ("evidence", List(AnyText())), ("zone?", Name()),
            ("pieces?", List(Object(("start", Instant()), ("end", Instant())))), ("responses?", List(Number()))))));

    private static JsonObject Totals() => Object(
        [
            ("primary", Duration()), ("online", Duration()), ("credited", Duration()), ("overtime", Map(Duration())), ("unapproved?", Duration()), .. Plan(),
            ("byRole", List(Role())),
        (
            "byMonth",
            List(Object(
            [
                ("month", Month()), ("primary", Duration()), ("online", Duration()), ("credited", Duration()),
                ("overtime", Map(Duration())), ("unapproved?", Duration()), .. Plan(), ("byRole", List(Role())),
            ]))),
        ]);

    private static (string, JsonObject)[] Plan() =>
    [
        ("planned?", Duration()), ("leave?", Duration()), ("assumed?", Duration()), ("undertime?", Duration()),
        ("late?", Count()), ("leftEarly?", Count()), ("halfDay?", Count()), ("absent?", Count()),
    ];

    private static JsonObject Role() => Object(
    [
        ("role", AnyText()), ("kind", Choice("primary", "concurrent")), ("primary?", Duration()), .. Plan(), ("online?", Duration()),
        ("credited?", Duration()), ("overtimeBy", Map(Duration())), ("unapproved?", Duration()), ("effective?", Count()), ("refused?", Count()),
    ]);

    private static JsonObject Month() => Pattern("^[0-9]{4}-[0-9]{2}$");

    private static JsonObject Decided() => Choice("accept", "refuse", "hold");

    private static JsonObject Times() => Object(("primary", Duration()), ("online", Duration()), ("credited", Duration()), ("overtime", Duration()));

    private static JsonObject ComparedSession() => Object(
        ("role", Name()), ("start", Instant()), ("end", Instant()), ("net", Duration()), ("effective", Boolean()),
        ("credited", Duration()));

    private static JsonObject Diagnostic() =>
        Object(("code", Code()), ("severity", Severity()), ("place", AnyText()), ("related?", List(AnyText())), ("message", AnyText()));

    private static JsonObject Setting() => Object(
        ("name", Name()), ("value", Anything()), ("setBy", OrNull(PlacedSource())), ("constraint", Anything()),
        ("constraintBy", List(PlacedSource())));

    private static JsonObject Source() => Object(("document", Name()), ("unit", Name()), ("place?", AnyText()));

    private static JsonObject PlacedSource() => Object(("document", Name()), ("unit", Name()), ("place", OrNull(AnyText())));

    private static JsonObject Measure() => Any(Number(), AnyText());

    private static JsonObject Code() => Pattern("^[A-Z]+[0-9]+$");

    private static JsonObject Severity() => Choice("error", "warning", "info");

    private static JsonObject DayKind() => Choice("workday", "restDay", "statutoryHoliday");
}
