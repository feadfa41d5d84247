using System.Text;
using System.Text.Json;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Sources;
using Hr.Attendance.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Runs;

public sealed class RunFileTests : IDisposable
{
    private const int Size = 12;

    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("hr-attendance-").FullName, "march.jsonl");
    private readonly ServiceProvider _services = Hosted.Services(new EveningStaff(Size));

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);
    }

    [Fact]
    public async Task A_file_has_a_head_a_line_for_each_employee_and_an_end()
    {
        var summary = await WriteAsync();
        string[] lines = Lines();
        lines.Length.ShouldBe(Size + 2);
        var head = JsonDocument.Parse(lines[0]).RootElement.GetProperty("run");
        (head.GetProperty("format").GetInt32(), head.GetProperty("from").GetString(), head.GetProperty("inputs").GetString()!.Length)
            .ShouldBe((1, "2026-03-02", 64));
        lines[1..^1].Select(IdOf).ShouldBe(new EveningStaff(Size).Ids);
        lines[1].ShouldStartWith("""{"employee":{"id":"e000","unit":"group","days":[{"date":"2026-03-02","dayKind":"workday",""");
        JsonDocument.Parse(lines[^1]).RootElement.GetProperty("end").GetProperty("employees").GetInt32().ShouldBe(Size);
        summary.Employees.ShouldBe(Size);
    }

    [Fact]
    public async Task Wherever_the_writing_was_broken_off_the_file_ends_the_same_and_nobody_is_in_it_twice()
    {
        await WriteAsync();
        byte[] whole = File.ReadAllBytes(_path);
        var random = new Random(5);
        for (int i = 0; i < 25; i++)
        {
            int length = random.Next(whole.Length + 1);
            File.WriteAllBytes(_path, whole[..length]);
            int safe = Math.Max(0, Encoding.UTF8.GetString(whole, 0, length).Count(sign => sign == '\n') - 1);
            var evaluated = new List<EmployeeOutcome>();
            var run = await _services.Engine().BeginRunAsync(Request);
            using (var file = RunFile.Open(_path, run.Identity))
            {
                file.Done.Count.ShouldBe(Math.Min(safe, Size));
                await run.WriteToAsync(file);
            }

            File.ReadAllBytes(_path).ShouldBe(whole, $"broken off at {length}");
        }
    }

    [Fact]
    public async Task A_run_that_had_ended_evaluates_nobody_again()
    {
        await WriteAsync();
        var told = new ReportedProgress<RunProgress>();
        var run = await _services.Engine().BeginRunAsync(Request);
        using var file = RunFile.Open(_path, run.Identity);
        file.WasComplete.ShouldBeTrue();
        (await run.WriteToAsync(file, told)).Employees.ShouldBe(Size);
        told.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_failed_is_tried_again_and_nobody_else()
    {
        var fails = true;
        using var services = Hosted.Services(
            new EveningStaff(Size),
            more: attendance => attendance.AddCriterion(new FailingCriterion(id => (fails && id == "e003") || id == "e005")));
        (await WriteAsync(services.Engine())).Failed.ShouldBe(2);
        Lines().Length.ShouldBe(Size);
        fails = false;
        var told = new ReportedProgress<RunProgress>();
        var run = await services.Engine().BeginRunAsync(Request);
        using (var file = RunFile.Open(_path, run.Identity))
        {
            file.WasComplete.ShouldBeFalse();
            var summary = await run.WriteToAsync(file, told);
            (summary.Employees, summary.Failed).ShouldBe((Size - 1, 1)); // e005, which fails whatever the switch says
        }

        told.All.Count.ShouldBe(2);
        Lines()[1..^1].Select(IdOf).Order().ShouldBe(new EveningStaff(Size).Ids.Where(id => id != "e005"));
    }

    [Fact]
    public async Task What_a_resumed_run_sums_up_is_what_an_unbroken_one_does()
    {
        var whole = await WriteAsync();
        File.WriteAllLines(_path, Lines()[..6]);
        var resumed = await WriteAsync();
        resumed.Evidence.ShouldBe(whole.Evidence);
        (resumed.Employees, resumed.Failed).ShouldBe((whole.Employees, whole.Failed));
    }

    [Fact]
    public async Task A_file_of_another_run_is_refused_and_left_as_it_is()
    {
        await WriteAsync();
        byte[] before = File.ReadAllBytes(_path);
        Refused(new RunRequest(EveningStaff.Day, EveningStaff.Day.PlusDays(1)), "is of 2026-03-02 to 2026-03-02, and the run is over 2026-03-02 to 2026-03-03");
        Refused(new RunRequest(EveningStaff.Day, EveningStaff.Day) { EvidenceVersion = "2" }, "was made from something else");
        Refused(new RunRequest(EveningStaff.Day, EveningStaff.Day) { EmployeeIds = ["e001"] }, "was made from something else");
        using (var other = Hosted.Services(
            new EveningStaff(Size), policies: PolicySources.Documents([EveningStaff.Says("session.minimumOnline", PolicyValue.Of("PT1M"))])))
        {
            Refused(Request, "was made from something else", other.Engine());
        }

        using (var other = Hosted.Services(new EveningStaff(Size + 1)))
        {
            Refused(Request, "was made from something else", other.Engine());
        }

        Should.Throw<RunFileException>(() => RunFile.Open(_path, Identity(Request), MessageLanguage.Chinese)).Message.ShouldContain("are in `en`");
        File.ReadAllBytes(_path).ShouldBe(before);
    }

    [Theory]
    [InlineData("id,name\n1,Zhang\n")]
    [InlineData("id,name")]
    [InlineData("{\"run\":{\"format\":9,\"from\":\"2026-03-02\",\"to\":\"2026-03-02\",\"inputs\":\"\",\"language\":\"en\"}}\n")]
    public void A_file_that_is_something_else_is_refused_and_left_as_it_is(string text)
    {
        File.WriteAllText(_path, text);
        Should.Throw<RunFileException>(() => RunFile.Open(_path, Identity(Request)));
        File.ReadAllText(_path).ShouldBe(text);
    }

    [Fact]
    public async Task A_file_that_is_damaged_in_the_middle_is_refused_with_the_line()
    {
        await WriteAsync();
        string[] lines = Lines();
        lines[4] = lines[4][..50];
        File.WriteAllLines(_path, lines);
        Should.Throw<RunFileException>(() => RunFile.Open(_path, Identity(Request))).Message.ShouldStartWith("line 5 of the file of results is damaged");
        lines[4] = lines[3];
        File.WriteAllLines(_path, lines);
        Should.Throw<RunFileException>(() => RunFile.Open(_path, Identity(Request)))
            .Message.ShouldStartWith("line 5 of the file of results is of somebody who has a line already");
    }

    [Fact]
    public async Task Nobody_else_can_open_a_file_that_is_being_written()
    {
        await WriteAsync();
        using var file = RunFile.Open(_path, Identity(Request));
        Should.Throw<IOException>(() => RunFile.Open(_path, Identity(Request)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(4000)]
    public async Task A_full_disk_is_said_plainly_and_what_was_written_is_whole(int room)
    {
        var stream = new FullStream(room + 200);
        var run = await _services.Engine().BeginRunAsync(Request);
        var exception = await Should.ThrowAsync<RunFileException>(async () =>
        {
            using var file = RunFile.OpenStream(stream, run.Identity);
            await run.WriteToAsync(file);
        });
        exception.Message.ShouldContain("the disk may be full");
        exception.Message.ShouldContain("run again with the same file to go on");

        // With room again, the same bytes end up in it as without the fault.
        var again = new FullStream(int.MaxValue);
        again.Take(stream.Bytes);
        using (var file = RunFile.OpenStream(again, run.Identity))
        {
            exception.Message.ShouldContain($"{file.Done.Count} employees are safe");
            await run.WriteToAsync(file);
        }

        await WriteAsync();
        again.Bytes.ShouldBe(File.ReadAllBytes(_path));
    }

    [Fact]
    public async Task A_device_that_is_always_full_is_said_plainly_where_the_system_has_one()
    {
        var run = await _services.Engine().BeginRunAsync(Request);
        Stream full = File.Exists("/dev/full")
            ? new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0)
            : new FullStream(0);
        Should.Throw<RunFileException>(() => RunFile.OpenStream(full, run.Identity)).Message.ShouldContain("the disk may be full. 0 employees are safe");
    }

    [Fact]
    public async Task A_file_opened_for_another_run_is_a_wrong_call()
    {
        using var file = RunFile.Open(_path, Identity(new RunRequest(EveningStaff.Day, EveningStaff.Day.PlusDays(1))));
        var run = await _services.Engine().BeginRunAsync(Request);
        await Should.ThrowAsync<ArgumentException>(() => run.WriteToAsync(file));
    }

    private static RunRequest Request => new(EveningStaff.Day, EveningStaff.Day) { PeopleAtATime = 2 };

    private RunIdentity Identity(RunRequest request, IAttendanceEngine? engine = null) =>
        (engine ?? _services.Engine()).BeginRunAsync(request).GetAwaiter().GetResult().Identity;

    private void Refused(RunRequest request, string reason, IAttendanceEngine? engine = null) =>
        Should.Throw<RunFileException>(() => RunFile.Open(_path, Identity(request, engine))).Message.ShouldContain(reason);

    private async Task<RunSummary> WriteAsync(IAttendanceEngine? engine = null)
    {
        var run = await (engine ?? _services.Engine()).BeginRunAsync(Request);
        using var file = RunFile.Open(_path, run.Identity);
        return await run.WriteToAsync(file);
    }

    private string[] Lines() => File.ReadAllLines(_path);

    private static string IdOf(string line) => JsonDocument.Parse(line).RootElement.GetProperty("employee").GetProperty("id").GetString()!;

    /// <summary>A disk with so many bytes of room; what does not fit is written in part, as disks do.</summary>
    private sealed class FullStream(int room) : MemoryStream
    {
        internal byte[] Bytes => ToArray();

        internal void Take(byte[] bytes)
        {
            base.Write(bytes, 0, bytes.Length);
            Position = 0;
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            int fits = (int)Math.Min(count, room - Position);
            base.Write(buffer, offset, fits);
            if (fits < count)
            {
                throw new IOException("No space left on device");
            }
        }
    }
}
