using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Sources;
using Hr.Attendance.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Observability;

/// <summary>Listens to all that leaves the package beside results, while everything goes wrong that can, and looks for what is personal.</summary>
public sealed class PersonalValuesTests : IDisposable
{
    private const string Engine = "listened-to";

    private static readonly EveningStaff EveningStaff = new(9);

    private readonly ConcurrentQueue<string> _heard = new();
    private readonly ConcurrentDictionary<int, string> _events = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;
    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public PersonalValuesTests()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Hr.Attendance.Sdk",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Hear("activity", activity.DisplayName, activity.TagObjects, activity.StatusDescription),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Hr.Attendance.Sdk")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear("metric", instrument.Name, tags.ToArray(), value));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear("metric", instrument.Name, tags.ToArray(), instrument.Unit));
        _meters.Start();
    }

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task No_log_metric_trace_or_exception_has_a_name_or_an_id()
    {
        var policies = new PolicyText().Saying("session.minimumOnline", "\"PT1M\"");
        using var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(new ListeningLoggerFactory(this))
            .AddHrAttendance(Engine, attendance => attendance
                .UseOrganization(_ => OrganizationSources.Chart(EveningStaff.Chart))
                .UsePolicies(_ => policies)
                .UseEvidence(_ => Faulty())
                .AddCriterion(new FailingCriterion(id => id == "e002"))
                .Options.PeopleAtATime = 3).BuildServiceProvider();
        await services.StartAsync();
        var engine = services.GetRequiredKeyedService<IAttendanceEngine>(Engine);
        await RunAsync(engine);
        await engine.EvaluateAsync("e002", EveningStaff.Day, EveningStaff.Day);
        await engine.EvaluateAsync("e004", EveningStaff.Day, EveningStaff.Day);
        await engine.ExplainAsync("e001", EveningStaff.Day);
        var live = await engine.FollowAsync(EveningStaff.Day, EveningStaff.Day);
        live.Push(EveningStaff.Evidence);
        await ReloadAsync(engine, policies);

        _heard.Count.ShouldBeGreaterThan(30);
        _heard.ShouldAllBe(said => !HasPersonalValue(said));

        // Everything that can be said was said.
        _events.Keys.Order().ShouldBe([1001, 1002, 1003, 2001, 2002, 2003, 2004, 2005, 2006, 3001]);
        foreach (string sort in new[]
        {
            "log", "metric hr.attendance.rules.readings", "metric hr.attendance.employees", "metric hr.attendance.evidence.records",
            "metric hr.attendance.duration", "activity hr.attendance.run", "activity hr.attendance.evaluate",
            "activity hr.attendance.explain", "activity hr.attendance.read_rules", "exception",
        })
        {
            _heard.ShouldContain(said => said.StartsWith(sort, StringComparison.Ordinal), sort);
        }
    }

    [Theory]
    [InlineData("e004 is here", true)]
    [InlineData("asked by e001-asked", true)]
    [InlineData("the server of Zhang San", true)]
    [InlineData("Engine listened-to: the run has ended after 0.1 s: 7 people evaluated, 2 failed.", false)]
    public void The_test_itself_knows_a_personal_value_when_it_sees_one(string text, bool isPersonal) => HasPersonalValue(text).ShouldBe(isPersonal);

    /// <summary>A source that throws for `e004`, gives records of a stranger with `e006`, and fails at the end; its texts are full of names.</summary>
    private static ChangedSource Faulty() => new(new EvidenceInMemory(EveningStaff.Evidence))
    {
        Records = (query, records) => query.EmployeeIds.Contains("e004") ? throw new IOException("e004, Zhang San, is not there")
            : query.EmployeeIds.Contains("e006") ? records.Append(
                Recorded.Message("e999-asked", "e999", "e999-talk", Instant.FromUtc(2026, 3, 2, 10, 0), MessageSender.Customer))
            : records,
        Elsewhere = what => _ = what == "ratings" ? throw new TimeoutException("while looking for Zhang San, e004") : 0,
    };

    private async Task RunAsync(IAttendanceEngine engine)
    {
        string path = Path.Combine(_folder, "run.jsonl");
        var request = new RunRequest(EveningStaff.Day, EveningStaff.Day);
        var run = await engine.BeginRunAsync(request);
        using (var file = RunFile.Open(path, run.Identity))
        {
            await run.WriteToAsync(file);
        }

        await HearAsync(() => Task.FromResult(RunFile.Open(path, run.Identity, Rules.Diagnostics.MessageLanguage.Chinese)));
        string[] lines = File.ReadAllLines(path);
        File.WriteAllLines(path, [lines[0], lines[1], lines[1], lines[2]]);
        await HearAsync(() => Task.FromResult(RunFile.Open(path, run.Identity)));
        File.WriteAllLines(path, [lines[0], lines[1], lines[2][..30], lines[3]]);
        await HearAsync(() => Task.FromResult(RunFile.Open(path, run.Identity)));
        await HearAsync(() => engine.EvaluateAsync("e001", EveningStaff.Day, EveningStaff.Day.PlusDays(-1)));
        await foreach (var outcome in run.ReadAsync())
        {
            break;
        }
    }

    private static async Task ReloadAsync(IAttendanceEngine engine, PolicyText policies)
    {
        policies.Saying("session.minimumOnline", "\"Zhang San\"");
        (await engine.ReloadAsync()).LastReadingSucceeded.ShouldBeFalse();
        policies.Fault = new TimeoutException("the server of Zhang San");
        (await engine.ReloadAsync()).LastReadingSucceeded.ShouldBeFalse();
    }

    /// <summary>The text of an exception that the package throws, and of those inside it that are not the host's own.</summary>
    private async Task HearAsync<T>(Func<Task<T>> wrong)
    {
        var exception = await Should.ThrowAsync<Exception>(wrong);
        _heard.Enqueue($"exception {exception.GetType().Name} {exception.Message}");
    }

    private void Hear(string sort, string name, IEnumerable<KeyValuePair<string, object?>> tags, object? value)
    {
        var all = tags.ToList();

        // Other tests use the same meter at the same time; theirs are engines of another name.
        if (all.Exists(tag => tag.Value is Engine))
        {
            _heard.Enqueue($"{sort} {name} {string.Join(" ", all)} {value}");
        }
    }

    private static bool HasPersonalValue(string text) =>
        text.Contains("Zhang", StringComparison.Ordinal) || System.Text.RegularExpressions.Regex.IsMatch(text, @"\be[0-9]{3}\b");

    private sealed class ListeningLoggerFactory(PersonalValuesTests test) : ILoggerFactory, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            test._events[eventId.Id] = eventId.Name!;
            test._heard.Enqueue($"log {eventId.Id} {formatter(state, exception)} {exception}");
        }
    }
}
