using System.Globalization;
using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Json;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Testing.Files;

/// <summary>Reads the short forms that scenario files have for dates, times and amounts; what is none is reported and left out.</summary>
internal sealed class FieldReader(ICollection<Diagnostic> diagnostics)
{
    private const int MostDates = 400;
    private const decimal LargestAmount = 1_000_000_000_000;

    internal ICollection<Diagnostic> Diagnostics => diagnostics;

    /// <summary>One value, or a list of them.</summary>
    internal static IReadOnlyList<LocatedJson> OneOrMany(LocatedJson? json) =>
        json is null ? [] : json.Kind == JsonValueKind.Array ? json.Items : [json];

    /// <summary>The members of an object; none, with a diagnostic, when the value is no object.</summary>
    internal IEnumerable<(string Name, LocatedJson Value)> Members(LocatedJson? json) =>
        json is not null && JsonObjectReader.Open(json, diagnostics) is { } reader ? reader.TakeAll() : [];

    internal List<ClockSpan> Spans(LocatedJson? json) => [.. OneOrMany(json).Select(item => One<ClockSpan>(item, ClockSpan.TryParse, ExpectedFields.Span))
        .OfType<ClockSpan>()];

    /// <summary>One text or several, each of a short form.</summary>
    internal List<T> Many<T>(LocatedJson? json, TryRead<T> read, Bilingual expected)
        where T : class
    {
        var found = new List<T>();
        foreach (var item in OneOrMany(json))
        {
            if (read(item.Text, out var value))
            {
                found.Add(value);
            }
            else
            {
                Report(item, expected);
            }
        }

        return found;
    }

    internal ClockTime? Time(LocatedJson? json) => One<ClockTime>(json, ClockTime.TryParse, ExpectedFields.Time);

    internal DecisionKind? Decision(LocatedJson? json) => One<DecisionKind>(json, PlanText.TryKind, ExpectedFields.DecisionKind);

    internal Duration? Duration(LocatedJson? json) => One<Duration>(json, IsoDuration.TryParse, ExpectedFields.Duration);

    internal LocalDate? Date(LocatedJson? json) => One<LocalDate>(json, TryDate, ExpectedFields.Date);

    /// <summary>A whole number that is not below zero.</summary>
    internal int? Count(LocatedJson? json) => Number(json) is not { } number ? null
        : number >= 0 && number <= 1_000_000 && decimal.Truncate(number) == number ? (int)number
        : ReportWrong<int>(json!, ExpectedFields.WholeNumber);

    internal decimal? Number(LocatedJson? json) => json is null ? null : json.Number ?? ReportWrong<decimal>(json, ExpectedFields.Number);

    internal bool? YesOrNo(LocatedJson? json) => json?.Kind switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => ReportWrong<bool>(json, ExpectedFields.YesOrNo),
    };

    internal string? Text(LocatedJson? json) =>
        json is null ? null : json is { Kind: JsonValueKind.String, Text.Length: > 0 } ? json.Text : Report(json, ExpectedFields.Text);

    internal List<string> Texts(LocatedJson? json) => [.. OneOrMany(json).Select(Text).OfType<string>()];

    /// <summary>An amount such as <c>8000 CNY</c>, no larger than those of a workspace.</summary>
    internal Money? Amount(LocatedJson? json) => Amount(json, -LargestAmount);

    /// <summary>A wage: an amount that is not below zero.</summary>
    internal Money? Wage(LocatedJson? json) => Amount(json, 0);

    /// <summary>A date, a list of dates, or both ends of some: <c>2026-03-02..2026-03-06</c>.</summary>
    internal IReadOnlyList<LocalDate> Dates(LocatedJson? json)
    {
        var dates = new List<LocalDate>();
        foreach (var item in OneOrMany(json))
        {
            if (Interval(item, ExpectedFields.Dates) is { } interval)
            {
                dates.AddRange(interval);
            }
        }

        return [.. dates.Distinct().OrderBy(date => date)];
    }

    /// <summary>Both ends of a stretch of dates; one date is a stretch by itself.</summary>
    internal DateInterval? Interval(LocatedJson? json, Bilingual? expected = null)
    {
        if (json is null)
        {
            return null;
        }

        string[] ends = (json.Text ?? string.Empty).Split([".."], StringSplitOptions.None);
        if (ends.Length <= 2
            && TryDate(ends[0], out var first)
            && TryDate(ends[ends.Length - 1], out var last)
            && last >= first
            && Period.DaysBetween(first, last) < MostDates)
        {
            return new DateInterval(first, last);
        }

        Report(json, expected ?? ExpectedFields.Stretch);
        return null;
    }

    /// <summary>Reports a value that is not what is expected; null.</summary>
    internal string? Report(LocatedJson json, Bilingual expected)
    {
        diagnostics.Add(JsonObjectReader.WrongValue(json, expected));
        return null;
    }

    private Money? Amount(LocatedJson? json, decimal least)
    {
        if (json is null)
        {
            return null;
        }

        string[] parts = (json.Text ?? string.Empty).Split(' ');
        if (parts.Length == 2
            && decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal amount)
            && amount >= least && amount <= LargestAmount
            && Money.IsCurrencyCode(parts[1]))
        {
            return new Money(amount, parts[1]);
        }

        Report(json, ExpectedFields.Amount);
        return null;
    }

    private static bool TryDate(string? text, out LocalDate date)
    {
        var parsed = LocalDatePattern.Iso.Parse(text ?? string.Empty);
        bool isKnown = parsed.Success && EngineYears.Contain(parsed.Value);
        date = isKnown ? parsed.Value : default;
        return isKnown;
    }

    private T? One<T>(LocatedJson? json, TryRead<T> read, Bilingual expected)
        where T : struct => json is null ? null : read(json.Text, out var value) ? value : ReportWrong<T>(json, expected);

    private T? ReportWrong<T>(LocatedJson json, Bilingual expected)
        where T : struct
    {
        Report(json, expected);
        return null;
    }

    internal delegate bool TryRead<T>(string? text, out T value);
}
