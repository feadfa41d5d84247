using Hr.Attendance.Planning;
using Hr.Attendance.Planning.Demand;
using Hr.Attendance.Planning.Staffing;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using MathNet.Numerics.Distributions;
using NodaTime;

namespace Hr.Attendance.Benchmarks.Planning.Service;

/// <summary>
/// A group whose demand is known: customers from six to midnight, most about nine, more on Sundays; each evening as a whole is busier or calmer than usual by
/// a factor of a gamma distribution, around which chance alone makes the counts. Twelve weeks were counted before the plan.
/// </summary>
internal sealed class DrawnGroup
{
    internal const int Weeks = 12;
    private const int FirstHalfHour = 36;

    /// <summary>The square of the coefficient of variation of how busy an evening is: 25 % up and down.</summary>
    private const double Spread = 0.0625;

    internal static readonly LocalDate FirstDay = new(2026, 3, 2);

    private static readonly double[] Evening = [0.6, 0.7, 0.8, 0.95, 1.2, 1.45, 1.5, 1.4, 1.15, 0.9, 0.7, 0.5];
    private static readonly double[] Week = [1.1, 1.0, 0.95, 0.95, 0.9, 0.9, 1.2];

    private readonly double _perHalfHour;
    private readonly int _people;
    private readonly Random _draws;

    /// <param name="perHalfHour">Customers of a mean half hour.</param>
    /// <param name="people">How many people can be on duty.</param>
    /// <param name="seed">The draw.</param>
    internal DrawnGroup(double perHalfHour, int people, int seed) => (_perHalfHour, _people, _draws) = (perHalfHour, people, new Random(seed));

    /// <summary>What truly comes in an interval that begins at an instant.</summary>
    internal CustomerArrivals TrueArrivals(LocalDate date, Instant start) => Arrivals(MeanOf(date, (int)(start - Midnight(date)).TotalMinutes / 30));

    internal AttendanceEngine Engine()
    {
        var units = UnitTreeBuilder.Build([new OrganizationUnit { Id = "group", ZoneId = "Asia/Shanghai" }], DateTimeZoneProviders.Tzdb, []);
        var policy = new PolicyDocument
        {
            Id = "group",
            UnitId = "group",
            Dates = new DateRange(new LocalDate(2025, 1, 1), null),
            Directives =
            [
                Says("primary.schedule", PolicyValue.Of([PolicyValue.Of("Mon-Fri 09:00-18:00")])),
                Says("primary.breaks", PolicyValue.Of([PolicyValue.Of("12:00-13:00")])),
                Says("session.windows", PolicyValue.Of([PolicyValue.Of("18:00-24:00")])),
                Says("response.window", PolicyValue.Of("PT2M")),
                Says("limit.minimumRest", PolicyValue.Of("PT9H")),
            ],
        };
        return new AttendanceEngine(Chart(units), PolicyBook.Build([policy], units, StatutoryLayer.China, SettingCatalogue.Standard, []));
    }

    internal PlanningRequest Request(AttendanceEngine engine, double workUnits) => new()
    {
        Evidence = EvidenceSet.Build(new EvidenceRecords(), engine.Chart, []),
        FirstDay = FirstDay,
        LastDay = FirstDay.PlusDays(27),
        HostCounts = Counts(),
        Limits = new() { WorkUnits = workUnits },
    };

    private static Directive Says(string setting, PolicyValue value) => new() { SettingName = setting, Change = new ValueChange.Set(value) };

    private static Instant Midnight(LocalDate date) => date.AtMidnight().InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();

    private static CustomerArrivals Arrivals(double mean) => CustomerArrivals.NegativeBinomial(mean, mean + (Spread * mean * mean));

    private OrganizationChart Chart(UnitTree units) => OrganizationChart.Build(
        units,
        Enumerable.Range(0, _people).Select(person => new Employee(
            $"person-{person:D3}",
            new DatedValues<string>("group"),
            [
                new RoleAssignment { Role = "sales", Kind = RoleKind.Primary, Dates = new DateRange(new LocalDate(2025, 1, 1), null) },
                new RoleAssignment { Role = "online-service", Kind = RoleKind.Concurrent, Dates = new DateRange(new LocalDate(2025, 1, 1), null) },
            ])),
        []);

    private double MeanOf(LocalDate date, int halfHour) => halfHour is < FirstHalfHour or > 47
        ? 0
        : _perHalfHour * Evening[halfHour - FirstHalfHour] * Week[(int)date.DayOfWeek - 1];

    private List<CountedDemand> Counts()
    {
        var rows = new List<CountedDemand>();
        for (var date = FirstDay.PlusDays(-7 * Weeks); date < FirstDay; date = date.PlusDays(1))
        {
            double busy = Gamma.Sample(_draws, 1 / Spread, 1 / Spread);
            for (int half = 0; half < 48; half++)
            {
                var from = new LocalTime(half / 2, 30 * (half % 2));
                double mean = busy * MeanOf(date, half);
                rows.Add(new CountedDemand
                {
                    UnitId = "group", Date = date, From = from, To = from.PlusMinutes(30), Count = mean > 0 ? Poisson.Sample(_draws, mean) : 0,
                });
            }
        }

        return rows;
    }
}
