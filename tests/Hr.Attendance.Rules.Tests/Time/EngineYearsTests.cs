using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Time;

public class EngineYearsTests
{
    [Theory]
    [InlineData(1969, 12, 31, false)]
    [InlineData(1970, 1, 1, true)]
    [InlineData(2199, 12, 31, true)]
    [InlineData(2200, 1, 1, false)]
    public void The_years_contain_their_first_and_their_last_date(int year, int month, int day, bool expected) =>
        EngineYears.Contain(new LocalDate(year, month, day)).ShouldBe(expected);

    [Fact]
    public void Their_instants_are_those_of_UTC() =>
        (EngineYears.Start, EngineYears.End).ShouldBe((Instant.FromUtc(1970, 1, 1, 0, 0), Instant.FromUtc(2200, 1, 1, 0, 0)));

    [Fact]
    public void A_refusal_names_what_the_caller_gave()
    {
        var payday = new LocalDate(2200, 1, 1);
        var before = new LocalDate(2026, 3, 1);
        Should.Throw<ArgumentOutOfRangeException>(() => EngineYears.CheckDate(payday)).ParamName.ShouldBe("payday");
        Should.Throw<ArgumentOutOfRangeException>(() => EngineYears.CheckPeriod(before, payday)).ParamName.ShouldBe("before");
        Should.Throw<ArgumentOutOfRangeException>(() => EngineYears.CheckPeriod(before.PlusDays(1), before)).ParamName.ShouldBe("before");
        Should.NotThrow(() => EngineYears.CheckPeriod(before, before));
    }
}
