using NodaTime;

namespace NRulesHost;

/// <summary>What the host knows of sales: how many an employee closed on a date.</summary>
public sealed class Sales(string employeeId, LocalDate date, int closed)
{
    public string EmployeeId => employeeId;

    public LocalDate Date => date;

    public int Closed => closed;
}

/// <summary>Somebody looks into the answers of an employee on a date; the case number says which file.</summary>
public sealed class Investigation(string employeeId, LocalDate date, string caseNumber)
{
    public string EmployeeId => employeeId;

    public LocalDate Date => date;

    public string CaseNumber => caseNumber;

    public override string ToString() => $"investigation {caseNumber}";
}

/// <summary>The IM account was down.</summary>
public sealed class Outage(Instant from, Instant to)
{
    public Instant From => from;

    public Instant To => to;

    public override string ToString() => $"outage from {from} to {to}";
}

/// <summary>The campaigns of the group: a service of the host that a rule is made with.</summary>
public interface ICampaigns
{
    /// <summary>The bonus of an effective session on a date, in the currency of the wage; null without a campaign.</summary>
    decimal? BonusOn(LocalDate date);
}

/// <summary>Weekends of November 2017.</summary>
public sealed class WeekendsOfNovember : ICampaigns
{
    public decimal? BonusOn(LocalDate date) =>
        date is { Year: 2017, Month: 11 } && date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 15 : null;
}
