using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Sdk.Json;

/// <summary>What is expected where a file has something else, with an example wherever the words alone do not say what to write.</summary>
internal static class ExpectedValues
{
    internal static readonly Bilingual Object = new("an object, such as { \"id\": \"sh\" }", "对象，例如 { \"id\": \"sh\" }");
    internal static readonly Bilingual List = new("a list, such as [\"sales\"]", "列表，例如 [\"sales\"]");
    internal static readonly Bilingual Text = new("a text, such as \"sales\"", "文本，例如 \"sales\"");
    internal static readonly Bilingual TextNotEmpty = new("a text that is not empty, such as \"sales\"", "非空文本，例如 \"sales\"");
    internal static readonly Bilingual Texts = new(
        "an object whose values are texts, such as { \"line\": \"k12\" }", "取值均为文本的对象，例如 { \"line\": \"k12\" }");

    internal static readonly Bilingual Name = new(
        "a text, or one in each language, such as { \"en\": \"Sales\", \"zh\": \"Sales\" }", "文本，或各语言的文本，例如 { \"en\": \"Sales\", \"zh\": \"销售\" }");

    internal static readonly Bilingual RoleOnce = new("each role once", "每个岗位只出现一次");
    internal static readonly Bilingual Date = new("a date, such as \"2026-03-31\"", "日期，例如 \"2026-03-31\"");
    internal static readonly Bilingual Instant = new("an instant, such as \"2026-03-02T19:03:22Z\"", "时刻，例如 \"2026-03-02T19:03:22Z\"");
    internal static readonly Bilingual Amount = new(
        "an amount, such as { \"amount\": 8000, \"currency\": \"CNY\" }", "金额，例如 { \"amount\": 8000, \"currency\": \"CNY\" }");

    internal static readonly Bilingual Version = new("a version, such as {version}", "版本号，例如 {version}");
    internal static readonly Bilingual Or = new(" or ", " 或 ");

    // Organization.
    internal static readonly Bilingual Reach = new(
        "a duration above zero and of at most P31D, such as \"PT12H\"", "大于零且不超过 P31D 的时长，例如 \"PT12H\"");

    internal static readonly Bilingual EntryWithDate = new(
        "an entry with a `from` of its own, such as \"from\": \"2026-03-16\"", "具有不同 `from` 的条目，例如 \"from\": \"2026-03-16\"");

    internal static readonly Bilingual UnitOrUnits = new(
        "a unit's id, such as \"sh\", or a list of units with dates, such as [ { \"unit\": \"sh\", \"from\": \"2025-01-01\" } ]",
        "组织单元编号，例如 \"sh\"；或带日期的组织单元列表，例如 [ { \"unit\": \"sh\", \"from\": \"2025-01-01\" } ]");

    // Policy documents.
    internal static readonly Bilingual OneChange = new(
        "one of `set`, `append` with `remove`, or `clear`; none of them is applied", "`set`、`append` 与 `remove`、`clear` 三者之一；均不生效");

    internal static readonly Bilingual True = new("`true`", "`true`");
    internal static readonly Bilingual Delegation = new(
        "\"locked\", \"open\", or an object with atLeast, atMost, between or oneOf, such as { \"atMost\": \"PT5M\" }",
        "\"locked\"、\"open\"，或含 atLeast、atMost、between、oneOf 的对象，例如 { \"atMost\": \"PT5M\" }");
}
