using Hr.Attendance.Planning.Files.Requests;
using Hr.Attendance.Planning.Reasons;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Tests.Support;

/// <summary>Plans put together by hand: every kind of entry is in them once at least, and every figure can be worked out.</summary>
internal sealed class Plans(PlannedGroup group)
{
    internal static readonly LocalDate FirstDay = new(2026, 12, 21);
    internal static readonly LocalDate LastDay = new(2027, 1, 3);

    private static readonly DiagnosticDescriptor Guess = new(
        "HRA9901", DiagnosticSeverity.Warning, "the kind of {date} is guessed", "{date} 的日类型为推测");

    internal PlanReport Report(MessageLanguage language = MessageLanguage.English) => new() { Plan = Plan(), Engine = group.Engine, Language = language };

    internal PlanReport Empty() => new()
    {
        Engine = group.Engine,
        Plan = new DutyPlan(new Answers())
        {
            FirstDay = FirstDay,
            LastDay = LastDay,
            Role = string.Empty,
            Interval = Duration.FromMinutes(30),
            Queues = [],
            Duties = [],
            EmployeeIds = [],
            Changes = [],
            Measures = new PlanMeasures
            {
                NeededTime = Duration.Zero,
                CoveredTime = Duration.Zero,
                DutyTime = Duration.Zero,
                CustomersLost = 0,
                Cost = 0,
                Headroom = [],
                Fairness = [],
                FairnessByMonth = [],
            },
            Obstacles = [],
            Relaxations = [],
            Diagnostics = [],
            GuessedDates = [],
            Allocation = Allocated(null),
        },
    };

    internal ForecastReport Forecast(MessageLanguage language = MessageLanguage.English) => new()
    {
        Engine = group.Engine,
        Language = language,
        Forecast = new DemandForecast
        {
            FirstDay = FirstDay,
            LastDay = LastDay,
            Role = PlannedGroup.Role,
            Interval = Duration.FromMinutes(30),
            Queues = [.. Queues()],
            Diagnostics = [Guess.At(SourcePlace.None, ("date", "2027-01-01"))],
            GuessedDates = [new(2027, 1, 1), new(2027, 1, 2), new(2027, 1, 3)],
        },
    };

    internal DutyPlan Plan()
    {
        var duties = Duties().ToList();
        var queues = Queues().Select(queue => Covered(queue, duties)).ToList();
        var obstacle = queues.SelectMany(queue => queue.Intervals.Select(interval => (Queue: queue.UnitId, Interval: interval)))
            .First(entry => entry.Interval.Covered < entry.Interval.Needed);
        return new DutyPlan(new Answers())
        {
            FirstDay = FirstDay,
            LastDay = LastDay,
            Role = PlannedGroup.Role,
            Interval = Duration.FromMinutes(30),
            Queues = queues,
            Duties = duties,
            EmployeeIds = [.. group.People.Order(StringComparer.Ordinal)],
            Changes = [.. Changes()],
            Measures = MeasuresOf(queues, duties),
            Obstacles =
            [
                new PlanObstacle
                {
                    Queue = obstacle.Queue,
                    Date = obstacle.Interval.Date,
                    Start = obstacle.Interval.Start,
                    End = obstacle.Interval.End,
                    Missing = Duration.FromMinutes(30),
                    CustomersLost = 1.25,
                    Limits = [new ObstacleLimit(DutyReasonKind.MinimumRest, [group.People[0], group.People[1]])],
                    Sentence = new("Two people could stand there but for their rest (limit.minimumRest)", "两人因休息时间不足（limit.minimumRest）无法值班"),
                },
            ],
            Relaxations =
            [
                new Relaxation
                {
                    Kind = DutyReasonKind.MinimumRest,
                    CustomersSaved = 1.25,
                    Method = RelaxationMethod.PlannedAgain,
                    Sentence = new("With 10 h of rest instead of 11 h", "若最短休息由 11 小时改为 10 小时"),
                },
            ],
            ProvenObstacles =
            [
                new ProvenObstacle
                {
                    Queue = obstacle.Queue,
                    Date = obstacle.Interval.Date,
                    CustomersLost = 1.25,
                    Limits = [DutyReasonKind.MinimumRest, DutyReasonKind.Unavailable],
                    Relaxations =
                    [
                        new Relaxation
                        {
                            Kind = DutyReasonKind.MinimumRest,
                            CustomersSaved = 0.5,
                            Method = RelaxationMethod.Proven,
                            Sentence = new("Without the limit of rest", "若无最短休息限制"),
                        },
                    ],
                    Sentence = new("Rest and availability stand in the way together", "最短休息与可值班时间共同造成阻碍"),
                },
            ],
            Diagnostics = [Guess.At(SourcePlace.None, ("date", "2027-01-01"))],
            GuessedDates = [new(2027, 1, 1), new(2027, 1, 2), new(2027, 1, 3)],
            Allocation = Allocated(3.5),
        };
    }

    /// <summary>The first days of the plan: every kind of thing is on the page once, and not more often than a slow check of it can bear.</summary>
    internal PlanReport OfFewDays()
    {
        var report = Report();
        var last = FirstDay.PlusDays(2);
        return report with { Plan = With(report.Plan, [.. report.Plan.Duties.Where(duty => duty.Date <= last)], lastDay: last) };
    }

    /// <summary>The plan, with queues of a line in place of those of whole units.</summary>
    internal static DutyPlan OfLine(DutyPlan plan, string line) => With(
        plan, plan.Duties, queues: [.. plan.Queues.Select(queue => queue with { Line = line, Id = queue.UnitId + "/" + line })]);

    /// <summary>A plan with other duty, and with other changes or a shorter time where they are given.</summary>
    internal static DutyPlan With(
        DutyPlan plan,
        IReadOnlyList<PlannedDuty> duties,
        IReadOnlyList<DutyChange>? changes = null,
        LocalDate? lastDay = null,
        IReadOnlyList<QueuePlan>? queues = null)
    {
        var last = lastDay ?? plan.LastDay;
        return new DutyPlan(new Answers())
        {
            FirstDay = plan.FirstDay,
            LastDay = last,
            Role = plan.Role,
            Interval = plan.Interval,
            Queues = [.. (queues ?? plan.Queues).Select(queue => queue with { Intervals = [.. queue.Intervals.Where(interval => interval.Date <= last)] })],
            Duties = duties,
            EmployeeIds = plan.EmployeeIds,
            Changes = changes ?? plan.Changes,
            Measures = plan.Measures,
            Obstacles = plan.Obstacles,
            Relaxations = plan.Relaxations,
            ProvenObstacles = plan.ProvenObstacles,
            Diagnostics = plan.Diagnostics,
            GuessedDates = plan.GuessedDates,
            Allocation = plan.Allocation,
        };
    }

    private IEnumerable<PlannedDuty> Duties()
    {
        for (var date = FirstDay; date <= LastDay; date = date.PlusDays(1))
        {
            int day = Period.DaysBetween(FirstDay, date);
            string[] onDuty = [group.People[day % 4], group.People[(day + 1) % 4], group.People[4 + (day % 2)]];
            foreach (var (person, place) in onDuty.Select((person, place) => (person, place)).OrderBy(entry => entry.person, StringComparer.Ordinal))
            {
                yield return Duty(person, date, new LocalTime(place == 1 ? 19 : 18, 0), place == 1 ? 5 : 4, isPublished: day == 0);
            }
        }
    }

    internal PlannedDuty Duty(string person, LocalDate date, LocalTime from, int hours, bool isPublished)
    {
        string unit = group.UnitOf(person);
        var start = (date + from).InZoneLeniently(group.ZoneOf(unit)).ToInstant();
        bool isWeekend = date.DayOfWeek >= IsoDayOfWeek.Saturday;
        return new PlannedDuty
        {
            EmployeeId = person,
            UnitId = unit,
            Role = PlannedGroup.Role,
            Date = date,
            Start = start,
            End = start + Duration.FromHours(hours),
            Zone = group.ZoneOf(unit),
            IsPublished = isPublished,
            Burden = new DutyBurden(1, isWeekend ? 1 : 0, hours > 4 ? 1 : 0),
            Cost = 51.72m * 1.5m * hours,
            Reasons =
            [
                new DutyReason
                {
                    Kind = DutyReasonKind.SavesCustomers,
                    Sentence = new("4.2 customers are answered in time by it who would not be without it", "由此可多有 4.2 位客户得到及时回复"),
                    Setting = "response.window",
                },
                new DutyReason
                {
                    Kind = DutyReasonKind.Wished,
                    Sentence = new("You wished for it", "本人希望值此班"),
                    EvidenceId = "wish-1",
                    Change = new PlanObjective(0.5, 0, 10, 0, 0),
                },
            ],
        };
    }

    private IEnumerable<DutyChange> Changes()
    {
        var start = (FirstDay.PlusDays(1) + new LocalTime(18, 0)).InZoneLeniently(group.ZoneOf(group.Shanghai)).ToInstant();
        yield return new DutyChange(DutyChangeKind.Removed, group.People[3], FirstDay.PlusDays(1), start, start + Duration.FromHours(4));
        yield return new DutyChange(DutyChangeKind.Added, group.People[1], FirstDay.PlusDays(1), start, start + Duration.FromHours(4));
    }

    /// <summary>Six hours an evening, from ten on weekends; most come at eight, and on Fridays.</summary>
    private IEnumerable<QueuePlan> Queues() => new[] { group.Shanghai, group.NewYork }.Select(unit => new QueuePlan
    {
        UnitId = unit,
        Id = unit,
        Forecast = null,
        Zone = group.ZoneOf(unit),
        ResponseWindow = Duration.FromMinutes(3),
        ResponseShare = 0.9,
        Band = 0.8,
        Intervals = [.. Enumerable.Range(0, 14).Select(day => FirstDay.PlusDays(day)).SelectMany(date => IntervalsOf(unit, date))],
        Explanation =
        [
            new("Weekly means weigh 62 %, smoothing 38 %; the backtest missed by 9.1 %", "周均值权重 62 %，平滑权重 38 %；回测误差 9.1 %"),
            new("Fridays have 34 % more than other days", "周五比其他日期多 34 %"),
        ],
    });

    private IEnumerable<PlannedInterval> IntervalsOf(string unit, LocalDate date)
    {
        bool isWeekend = date.DayOfWeek >= IsoDayOfWeek.Saturday;
        var start = (date + new LocalTime(isWeekend ? 16 : 18, 0)).InZoneLeniently(group.ZoneOf(unit)).ToInstant();
        for (int i = 0; i < (isWeekend ? 16 : 12); i++)
        {
            double expected = (date.DayOfWeek == IsoDayOfWeek.Friday ? 1.34 : 1) * (3 + (6 * Math.Exp(-(i - 5) * (i - 5) / 8.0)));
            yield return new PlannedInterval
            {
                Date = date,
                Start = start + Duration.FromMinutes(30 * i),
                End = start + Duration.FromMinutes(30 * (i + 1)),
                Expected = expected,
                Low = Math.Max(0, expected - (1.3 * Math.Sqrt(expected))),
                High = expected + (1.6 * Math.Sqrt(expected)),
                Needed = (int)Math.Ceiling(expected / 5),
            };
        }
    }

    private static QueuePlan Covered(QueuePlan queue, IReadOnlyList<PlannedDuty> duties) => queue with
    {
        Intervals = [.. queue.Intervals.Select(interval =>
        {
            int covered = duties.Count(duty => duty.UnitId == queue.UnitId && duty.Start <= interval.Start && duty.End >= interval.End);
            double lost = covered >= interval.Needed ? 0.1 * interval.Expected : 0.5 * interval.Expected;
            return interval with { Covered = covered, CustomersLost = lost, ShareInTime = 1 - (lost / interval.Expected) };
        })],
    };

    private PlanMeasures MeasuresOf(IReadOnlyList<QueuePlan> queues, IReadOnlyList<PlannedDuty> duties)
    {
        var intervals = queues.SelectMany(queue => queue.Intervals).ToList();
        return new PlanMeasures
        {
            NeededTime = Duration.FromMinutes(30 * intervals.Sum(interval => interval.Needed)),
            CoveredTime = Duration.FromMinutes(30 * intervals.Sum(interval => Math.Min(interval.Needed, interval.Covered))),
            DutyTime = duties.Aggregate(Duration.Zero, (sum, duty) => sum + (duty.End - duty.Start)),
            CustomersExpected = intervals.Sum(interval => interval.Expected),
            CustomersLost = intervals.Sum(interval => interval.CustomersLost),
            Cost = duties.Sum(duty => duty.Cost),
            Headroom = [.. group.People.Order(StringComparer.Ordinal).SelectMany((person, i) => new[]
            {
                new OvertimeHeadroom(person, new YearMonth(2026, 12), Duration.FromHours(36), Duration.FromHours(10 + i), Duration.FromHours(12)),
                new OvertimeHeadroom(person, new YearMonth(2027, 1), Duration.FromHours(36), Duration.Zero, Duration.FromHours(8)),
            })],
            Fairness = [.. group.People.Order(StringComparer.Ordinal).Select((person, i) => new PersonBurden(
                person, new DutyBurden(10 + i, 2, 1), new DutyBurden(7, 2, 3), i == 5 ? 0.5 : 1))],
            FairnessByMonth = [new(new YearMonth(2026, 11), 8, 14, false), new(new YearMonth(2026, 12), 10, 14, true), new(new YearMonth(2027, 1), 2, 4, true)],
        };
    }

    private static AllocatedPlan Allocated(double? least) => new()
    {
        Problem = new DutyProblem { FirstDay = FirstDay, LastDay = LastDay, Intervals = [], Options = [], People = [] },
        Duties = [],
        Objective = default,
        LeastCustomersLost = least,
    };

    /// <summary>Leave on the last three days of the year, unavailable on Sundays, else nobody is missing.</summary>
    private sealed class Answers : IPlanAnswers
    {
        public IReadOnlyList<DutyReason> WhyNot(string employeeId, LocalDate date) =>
        [
            date.Year == 2026 && date.Day > 28
                ? new DutyReason { Kind = DutyReasonKind.OnLeave, Sentence = new("On annual leave", "休年假"), EvidenceId = "leave-7" }
                : date.DayOfWeek == IsoDayOfWeek.Sunday
                    ? new DutyReason { Kind = DutyReasonKind.Unavailable, Sentence = new("Stated as unavailable", "本人申报不可值班"), EvidenceId = "avail-3" }
                    : date.DayOfWeek == IsoDayOfWeek.Tuesday
                        ? new DutyReason
                        {
                            Kind = DutyReasonKind.MinimumRest,
                            Sentence = new("Too little rest before the shift of the next day", "距次日主岗班次休息不足"),
                            Setting = "limit.minimumRest",
                        }
                        : new DutyReason
                        {
                            Kind = DutyReasonKind.NobodyMissing,
                            Sentence = new("Nobody is missing in the time that you could take", "可值班时段人手已足"),
                        },
        ];

        public IReadOnlyList<DutySwap> SwapsOf(string employeeId, LocalDate date) =>
        [
            new DutySwap
            {
                EmployeeId = employeeId,
                Date = date,
                WithEmployeeId = employeeId,
                ForDate = null,
                Change = default,
                Sentence = new("Another can take it: the plan stays as good", "可由他人顶班，方案效果不变"),
            },
        ];
    }
}
