using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Time;

/// <summary>China's holidays as the State Council published them, for the years 2023 to 2026.</summary>
/// <remarks>
/// Statutory holidays (the days of triple pay) follow the Regulation on Public Holidays: 11 days a year before 2025 and 13 since. The
/// rest days that are moved next to them and the weekends that are worked in exchange come from the yearly notices.
/// </remarks>
internal sealed class ChinaCalendar : IWorkCalendar
{
    private const int FirstYear = 2023;
    private const int LastYear = 2026;

    private readonly Dictionary<LocalDate, DayKind> _arranged = Read();

    private ChinaCalendar()
    {
    }

    internal static IWorkCalendar Instance { get; } = new ChinaCalendar();

    public DayKind? KindOf(LocalDate date) =>

        // The State Council announces each year by itself, late in the year before. A year that is not known must stay unknown: guessing it
        // would pay a holiday as a workday.
        date.Year is < FirstYear or > LastYear ? null
        : _arranged.TryGetValue(date, out var kind) ? kind
        : WorkCalendar.MondayToFriday.KindOf(date);

    private static Dictionary<LocalDate, DayKind> Read()
    {
        using var stream = typeof(ChinaCalendar).Assembly.GetManifestResourceStream("Hr.Attendance.Rules.Time.ChinaCalendar.csv")!;
        using var reader = new StreamReader(stream);
        var kinds = new Dictionary<LocalDate, DayKind>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split(',');
            kinds.Add(LocalDatePattern.Iso.Parse(fields[0]).Value, DayKindName.Parse(fields[1])!.Value);
        }

        return kinds;
    }
}
