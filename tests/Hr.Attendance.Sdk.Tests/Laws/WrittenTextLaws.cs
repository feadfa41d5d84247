using System.Globalization;
using System.Text.Json;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Sdk.Contracts;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Tests.Laws;

/// <summary>What results write digit by digit is what the usual formats give.</summary>
[Laws(2000)]
public class WrittenTextLaws
{
    private static readonly JsonSerializerOptions Options = AttendanceJson.Options();

    [Law]
    public void A_date_is_written_as_its_pattern_has_it(int seed)
    {
        var date = InstantOf(new Random(seed)).InUtc().Date;
        Written(date).ShouldBe(LocalDatePattern.Iso.Format(date));
    }

    [Law]
    public void An_instant_is_written_as_its_pattern_has_it(int seed)
    {
        var instant = InstantOf(new Random(seed));
        Written(instant).ShouldBe(InstantPattern.ExtendedIso.Format(instant));
    }

    [Law]
    public void A_duration_is_written_in_hours_minutes_and_seconds(int seed)
    {
        var random = new Random(seed);
        var duration = DurationOf(random);
        string expected = InWords(duration);
        Written(duration).ShouldBe(expected);
        IsoDuration.Format(duration).ShouldBe(expected);

        char[] room = new char[random.Next(expected.Length + 2)];
        bool hasRoom = IsoDuration.TryFormat(duration, room, out int length);
        hasRoom.ShouldBe(room.Length >= expected.Length);
        new string(room, 0, length).ShouldBe(hasRoom ? expected : string.Empty);
    }

    [Law(500)]
    public void A_quantity_is_written_with_six_digits_and_no_zeros_at_the_end(int seed)
    {
        var random = new Random(seed);
        decimal quantity = new decimal(random.Next(), random.Next(3) == 0 ? random.Next(100) : 0, 0, random.Next(4) == 0, (byte)random.Next(12));
        var report = new EmployeeReport
        {
            Employee = new Employee("e1", new DatedValues<string>("sh"), []),
            UnitId = "sh",
            Timesheet = new Timesheet { Days = [] },
            Pay = [new PayLine.Item(quantity, 1) { Date = new LocalDate(2026, 3, 2), Code = "item", Amount = new Money(1, "CNY") }],
        };
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(report, Options));
        json.RootElement.GetProperty("pay")[0].GetProperty("quantity").GetRawText()
            .ShouldBe(decimal.Round(quantity, 6, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture));
    }

    private static string Written<T>(T value) => JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(value, Options))!;

    private static string InWords(Duration duration)
    {
        var length = duration < Duration.Zero ? -duration : duration;
        decimal seconds = (decimal)length.ToBigIntegerNanoseconds() / NodaConstants.NanosecondsPerSecond;
        decimal hours = decimal.Floor(seconds / 3600);
        decimal minutes = decimal.Floor(seconds / 60) % 60;
        string text = Part(hours, "H") + Part(minutes, "M") + Part(seconds % 60, "S");
        return (duration < Duration.Zero ? "-PT" : "PT") + (text.Length > 0 ? text : "0S");
    }

    private static string Part(decimal number, string unit) =>
        number == 0 ? string.Empty : number.ToString("0.#########", CultureInfo.InvariantCulture) + unit;

    /// <summary>From the first to the last instant, often near this century, often of whole seconds.</summary>
    private static Instant InstantOf(Random random)
    {
        long first = Instant.MinValue.ToUnixTimeSeconds();
        long second = random.Next(6) switch
        {
            0 => random.NextInt64(first, Instant.MaxValue.ToUnixTimeSeconds() + 1),
            1 => first + random.Next(100_000),
            _ => random.NextInt64(0, 4_102_444_800),
        };
        return Instant.FromUnixTimeSeconds(second) + Fraction(random);
    }

    private static Duration DurationOf(Random random)
    {
        var whole = random.Next(4) switch
        {
            0 => Duration.FromDays(random.Next(16_000_000)) + Duration.FromSeconds(random.Next(86_400)),
            1 => Duration.FromMinutes(random.Next(6000)),
            _ => Duration.FromSeconds(random.Next(400_000)),
        };
        var duration = whole + Fraction(random);
        return random.Next(4) == 0 ? -duration : duration;
    }

    private static Duration Fraction(Random random) => random.Next(4) switch
    {
        0 => Duration.FromNanoseconds(random.Next(1_000_000_000)),
        1 => Duration.FromMilliseconds(random.Next(1000)),
        _ => Duration.Zero,
    };
}
