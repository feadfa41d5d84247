using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Testing.Files;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Tests;

/// <summary>What is written reads back as the same, whatever the names.</summary>
public sealed class ScenarioWriterTests : IDisposable
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public static TheoryData<string> HostileNames =>
    [
        "true", "on", "123", "1e5", "~", "a: b", "a #b", "- x", "&x", "*x", "!t", "{a}", "[a", "'q\"", "小 林", "tab\tand\nline", "%d", "@",
        "`", "|", ">", " spaced ", "a,b", "2026-03-02", "null",
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void Hostile_names_are_quoted_and_read_back_as_they_are(string name)
    {
        var back = ReadBack(new Scenario
        {
            Name = name,
            Given = new ScenarioGiven
            {
                Employees = [new Employee(
                    name,
                    new DatedValues<string>(name),
                    [Written.Role(name, RoleKind.Concurrent, DateRange.Always)],
                    new Dictionary<string, string> { [name] = name })],
                Evidence = [new EvidenceOfDay
                {
                    EmployeeId = name,
                    Dates = [Monday],
                    Online = [Span("18:00-19:00")],
                    OnlineRole = name,
                    Chats = [new Chat { Id = name, Messages = [new ChatMessage { At = ClockTime.Parse("18:05"), Sender = MessageSender.Customer }] }],
                }],
            },
            Expected = new ExpectedResults { Employees = [new ExpectedEmployee { EmployeeId = name, Sessions = [new ExpectedSession { Role = name }] }] },
        });
        back.Name.ShouldBe(name);
        var employee = back.Given.Employees.ShouldHaveSingleItem();
        (employee.Id, employee.Unit.On(Monday), employee.Assignments[0].Role, employee.Tags[name]).ShouldBe((name, name, name, name));
        (back.Given.Evidence[0].EmployeeId, back.Given.Evidence[0].OnlineRole, back.Given.Evidence[0].Chats[0].Id).ShouldBe((name, name, name));
        back.Expected.Employees[0].Sessions![0].Role.ShouldBe(name);
    }

    [Fact]
    public void All_that_is_seen_and_expected_reads_back_and_is_written_the_same_again()
    {
        var scenario = new Scenario
        {
            Name = "All of it",
            Given = new ScenarioGiven
            {
                Calendar = new Dictionary<LocalDate, DayKind> { [Monday] = DayKind.RestDay },
                Employees = [Person("a"), Person("b")],
                Evidence =
                [
                    new EvidenceOfDay
                    {
                        EmployeeId = "a",
                        Dates = [Monday, Monday.PlusDays(1)],
                        Works = [Span("09:00-12:00"), Span("13:00-18:00")],
                        Online = [Span("22:00-01:30")],
                        Punches =
                        [
                            new SinglePunch { Kind = PunchKind.In, At = ClockTime.Parse("20:00:05"), Role = "online" },
                            new SinglePunch { Kind = PunchKind.Out, At = ClockTime.Parse("25:30") },
                            new SinglePunch { Kind = PunchKind.Unstated, At = ClockTime.Parse("12:00") },
                        ],
                        Away = [Span("22:10-22:20")],
                        Chats = [new Chat
                        {
                            Id = "c",
                            Messages =
                            [
                                Said("22:00", MessageSender.Customer),
                                Said("22:00:30", MessageSender.Auto),
                                Said("22:10", MessageSender.Employee),
                                Said("21:00", MessageSender.Customer),
                            ],
                            Ratings = [new ChatRating { Score = 4 }, new ChatRating { Score = 7.5m, Min = 0, Max = 10 }],
                        }],
                        Leave =
                        [
                            new LeaveTaken { Time = Duration.FromHours(4) },
                            new LeaveTaken { Time = Duration.FromHours(2), Kind = "sick", Span = Span("14:00-16:00") },
                        ],
                        Shifts = [new PlannedShift { Span = Span("22:00-06:00"), Role = "night" }, new PlannedShift { Span = null }],
                        Approved = [Span("18:00-20:00")],
                        Rejected = [Span("20:00-22:00")],
                        Decisions = [new SessionDecision { Kind = DecisionKind.Hold, At = ClockTime.Parse("22:05") }],
                    },
                ],
            },
            Expected = new ExpectedResults
            {
                Employees =
                [
                    new ExpectedEmployee
                    {
                        EmployeeId = "a",
                        Planned = Duration.FromHours(9),
                        Primary = Duration.FromHours(8),
                        Leave = Duration.FromMinutes(20),
                        Assumed = Duration.Zero,
                        Undertime = Duration.FromMinutes(40),
                        Marks = ["late", "leftEarly"],
                        OvertimeBy = new Dictionary<DayKind, Duration> { [DayKind.RestDay] = Duration.FromHours(1) },
                        Pay = new Dictionary<string, decimal> { ["overtime.restDay"] = 12.5m },
                        PayTotal = new Money(12.5m, "CNY"),
                        Alerts = [],
                        Unapproved = Duration.FromMinutes(30),
                        Days = new Dictionary<LocalDate, ExpectedFigures> { [Monday] = new() { Credited = Duration.FromMinutes(5), Alerts = ["HRA7001"] } },
                        Sessions = [new ExpectedSession
                        {
                            Date = Monday,
                            Start = ClockTime.Parse("22:00"),
                            IsEffective = false,
                            Decision = DecisionKind.Refuse,
                            Met = ["a"],
                            Unmet = [],
                            Satisfaction = 0.75m,
                            Turns = 2,
                        }],
                    },
                    new ExpectedEmployee { EmployeeId = "b", Online = Duration.Zero, Overtime = Duration.Zero, Sessions = [] },
                ],
                Findings = ["HRA1203"],
            },
            Period = new DateInterval(Monday, Monday.PlusDays(1)),
        };
        string written = ScenarioWriter.Write(scenario);
        written.ShouldNotContain("\r");
        var back = ReadBack(scenario);
        ScenarioWriter.Write(back).ShouldBe(written);
        back.Given.Evidence[0].Chats[0].Messages.ShouldBe(scenario.Given.Evidence[0].Chats[0].Messages);
        back.Given.Evidence[0].Chats[0].Ratings.ShouldBe(scenario.Given.Evidence[0].Chats[0].Ratings);
        back.Given.Evidence[0].Works.ShouldBe(scenario.Given.Evidence[0].Works);
        back.Expected.Employees[0].Sessions![0].Satisfaction.ShouldBe(0.75m);
        back.Expected.Employees[1].Sessions.ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_be_written_is_refused()
    {
        var given = new ScenarioGiven { Units = [Written.Unit("x", "group")] };
        Should.Throw<ArgumentException>(() => ScenarioWriter.Write(new Scenario
        {
            Name = "a",
            Given = given,
            Expected = ExpectedResults.Nothing,
        }));
        var moved = new Employee("e", new DatedValues<string>([(null, "a"), (Monday, "b")]), []);
        Should.Throw<ArgumentException>(() => ScenarioWriter.Write(new Scenario
        {
            Name = "a",
            Given = new ScenarioGiven { Employees = [moved] },
            Expected = ExpectedResults.Nothing,
        }));
    }

    private static Employee Person(string id) => new(
        id,
        new DatedValues<string>("group"),
        [
            Written.Role("sales", RoleKind.Primary, DateRange.Always),
            Written.Role("online", RoleKind.Concurrent, DateRange.Always),
            Written.Role("adviser", RoleKind.Concurrent, DateRange.Always),
        ],
        monthlyWage: new DatedValues<Money>(new Money(8000, "CNY")));

    private static ClockSpan Span(string text) => ClockSpan.TryParse(text, out var span) ? span : throw new ArgumentException(text);

    private static ChatMessage Said(string at, MessageSender sender) => new() { At = ClockTime.Parse(at), Sender = sender };

    private Scenario ReadBack(Scenario scenario)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "company"));
        File.WriteAllText(Path.Combine(_folder, "company", "org.json"), """{ "units": [ { "id": "group" } ] }""");
        File.WriteAllText(Path.Combine(_folder, "it.yaml"), ScenarioWriter.Write(scenario, "company"));
        var suite = ScenarioSuite.Read(_folder);
        suite.Diagnostics.ShouldBeEmpty(File.ReadAllText(Path.Combine(_folder, "it.yaml")));
        return suite.Groups.Single().Scenarios.Single();
    }
}
