using System.Globalization;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Payroll;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Reports.Tables;

/// <summary>One cell of a table: a figure with its unit, or a text. Immutable.</summary>
public sealed class TableCell
{
    private TableCell(Bilingual text, string figure, string currency = "")
    {
        Text = text;
        Figure = figure;
        Currency = currency;
    }

    /// <summary>A cell without a value: the figure does not exist, which is not the same as zero.</summary>
    public static TableCell None { get; } = new(Bilingual.Same("–"), string.Empty);

    /// <summary>What a reader sees.</summary>
    public Bilingual Text { get; }

    /// <summary>The page of the report that the cell leads to, or a place on the page; null for none.</summary>
    public string? Link { get; internal init; }

    /// <summary>The exact figure or id for programs; empty for sentences and for no value.</summary>
    internal string Figure { get; }

    internal string Currency { get; }

    internal bool IsName { get; private init; }

    internal static TableCell Of(Bilingual text) => new(text, string.Empty);

    /// <summary>An id from data; where it has a name, readers see that and programs the id.</summary>
    internal static TableCell Name(string id, string? name = null, string? link = null) => new(Bilingual.Same(name ?? id), id) { IsName = true, Link = link };

    internal static TableCell Date(LocalDate date) => new(Bilingual.Same(LocalDatePattern.Iso.Format(date)), LocalDatePattern.Iso.Format(date));

    internal static TableCell Clock(string time) => Exactly(time);

    internal static TableCell Count(long count) => Exactly(count.ToString(CultureInfo.InvariantCulture));

    /// <summary>Hours and minutes to a reader, hours to a program.</summary>
    internal static TableCell Time(Duration time) => new(Bilingual.Same(ClockOf(time)), Number(HoursOf(time)));

    /// <summary>Hours, as a chart has them.</summary>
    internal static TableCell Hours(decimal hours) => new(Bilingual.Same(ClockOf(hours * 3600)), Number(hours));

    /// <summary>A length of time in which seconds matter.</summary>
    internal static TableCell Seconds(Duration time) => new(Bilingual.Of(language => PlainText.Of(time, language)), Number(SecondsOf(time)));

    internal static TableCell Share(decimal share) => new(Bilingual.Same(PercentOf(share)), Number(share));

    internal static TableCell Number(decimal number, int digits = 2) =>
        new(
            Bilingual.Same(decimal.Round(number, digits, MidpointRounding.AwayFromZero)
                .ToString("0." + new string('#', digits), CultureInfo.InvariantCulture)),
            Number(number));

    internal static string AmountOf(decimal amount, string currency) => PayrollNumbers.Amount(amount, currency).ToString(CultureInfo.InvariantCulture);

    internal static TableCell Money(decimal amount, string currency)
    {
        string figure = AmountOf(amount, currency);
        return new(Bilingual.Same(figure + " " + currency), figure, currency);
    }

    /// <summary>Hours and minutes, without the seconds that remain: <c>12:05</c>.</summary>
    internal static string ClockOf(Duration time) => ClockOf(SecondsOf(time));

    private static string ClockOf(decimal seconds)
    {
        // A third of an hour has no end in decimals: what is left of a second is rounded away first.
        decimal minutes = decimal.Truncate(decimal.Round(Math.Abs(seconds), 9) / 60);
        string sign = seconds < 0 && minutes > 0 ? "-" : string.Empty;
        return string.Format(CultureInfo.InvariantCulture, "{0}{1:0}:{2:00}", sign, decimal.Truncate(minutes / 60), minutes % 60);
    }

    internal static string PercentOf(decimal share) => (share < 0 ? "-" : string.Empty) + PlainText.Percent(Math.Abs(share));

    internal static decimal HoursOf(Duration time) => SecondsOf(time) / 3600;

    internal static decimal SecondsOf(Duration time) =>
        (time.Days * (decimal)NodaConstants.SecondsPerDay) + ((decimal)time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond);

    private static TableCell Exactly(string figure) => new(Bilingual.Same(figure), figure);

    private static string Number(decimal number) => PayrollNumbers.Number(number).ToString(CultureInfo.InvariantCulture);
}
