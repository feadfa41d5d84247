using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Reports.Tests.Recomputed;

/// <summary>
/// A text with shares that may stand at the edge of a tenth of a point: the file has six digits of a mean, and an interval has more than
/// any number can keep.
/// </summary>
internal sealed record RoundedText(Func<decimal, string> Text)
{
    private const decimal Nudge = 0.000_003m;

    internal bool Is(string text) => text == Text(0) || text == Text(Nudge) || text == Text(-Nudge);

    public override string ToString() => Text(0);
}

/// <summary>How figures look to a reader, as docs/reports.md has it: hours and minutes are cut, shares are cut to a tenth of a point.</summary>
internal static partial class FigureText
{
    internal static string Clock(decimal seconds)
    {
        decimal minutes = decimal.Truncate(decimal.Round(seconds, 6) / 60);
        return string.Create(CultureInfo.InvariantCulture, $"{decimal.Truncate(minutes / 60):0}:{minutes % 60:00}");
    }

    internal static string Percent(decimal share, decimal nudge = 0)
    {
        decimal tenths = decimal.Floor(Math.Max(0, Math.Abs(share) + nudge) * 1000) / 10;
        return string.Create(CultureInfo.InvariantCulture, $"{(share < 0 ? "-" : string.Empty)}{tenths:0.#} %");
    }

    /// <summary>Hours, minutes and seconds; parts of a second where there is no whole one.</summary>
    internal static string Time(decimal seconds)
    {
        if (seconds is > 0 and < 1)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{seconds:0.#########} s");
        }

        var (hours, minutes, rest) = (decimal.Truncate(seconds / 3600), decimal.Truncate(seconds / 60) % 60, decimal.Truncate(seconds) % 60);
        string text = hours > 0
            ? $"{hours} h" + (minutes + rest > 0 ? $" {minutes:00} min" : string.Empty) + (rest > 0 ? $" {rest:00} s" : string.Empty)
            : minutes == 0 ? $"{rest} s" : $"{minutes} min" + (rest > 0 ? $" {rest:00} s" : string.Empty);
        return text;
    }

    internal static string Amount(decimal amount) => amount.ToString("0.00####", CultureInfo.InvariantCulture);

    /// <summary>Holds what stands in a cell of a page to its figure.</summary>
    internal static void ShouldBe(string text, string field, object? value, string? currency, string where)
    {
        switch (value)
        {
            case null:
                text.ShouldBe("–", where);
                break;
            case RoundedText either:
                either.Is(text).ShouldBeTrue($"{where}: {text} is not {either}");
                break;
            case LocalDate date:
                text.ShouldBe(LocalDatePattern.Iso.Format(date), where);
                break;
            case decimal or double:
                FigureShouldBe(text, field, Convert.ToDecimal(value, CultureInfo.InvariantCulture), currency, where);
                break;
            default:
                text.ShouldBe(Convert.ToString(value, CultureInfo.InvariantCulture), where);
                break;
        }
    }

    /// <summary>A length of time in words, in seconds.</summary>
    internal static decimal SecondsOf(string text)
    {
        var parts = LengthPattern().Match(text);
        parts.Success.ShouldBeTrue(text);
        return (Part("h") * 3600) + (Part("m") * 60) + Part("s");

        decimal Part(string name) => parts.Groups[name] is { Success: true } part ? decimal.Parse(part.Value, CultureInfo.InvariantCulture) : 0;
    }

    private static void FigureShouldBe(string text, string field, decimal value, string? currency, string where)
    {
        if (field.EndsWith("_hours", StringComparison.Ordinal))
        {
            text.ShouldBe(Clock(value * 3600), where);
        }
        else if (field.EndsWith("_seconds", StringComparison.Ordinal))
        {
            SecondsOf(text).ShouldBe(value, (value / 128) + 1, where);
        }
        else if (currency is not null)
        {
            text.ShouldEndWith(" " + currency, Case.Sensitive, where);
            decimal.Parse(text[..^(currency.Length + 1)], CultureInfo.InvariantCulture).ShouldBe(value, 0.000_003m, where);
        }
        else if (text.EndsWith(" %", StringComparison.Ordinal))
        {
            new RoundedText(nudge => Percent(value, nudge)).Is(text).ShouldBeTrue($"{where}: {text} is not {value}");
        }
        else
        {
            decimal.Parse(text, CultureInfo.InvariantCulture).ShouldBe(value, field == "p" ? 0.000_06m : 0.005_01m, where);
        }
    }

    [GeneratedRegex(@"^((?<h>\d+) h)?\s?((?<m>\d+) min)?\s?((?<s>[\d.]+) s)?$")]
    private static partial Regex LengthPattern();
}
