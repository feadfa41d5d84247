using System.Globalization;

namespace Hr.Attendance.ErpHost.Tests;

/// <summary>Evenings at the customers' chat, as JSON lines.</summary>
internal static class Evenings
{
    /// <summary>
    /// Half an hour on a Wednesday evening, six messages: with the two minutes after the last and from the first question on, 32 minutes
    /// net.
    /// </summary>
    internal static string[] HalfAnHour(string employee, int day = 4) =>
    [
        Message($"{employee}-{day}-1", employee, day, "20:00:00", "customer"),
        Message($"{employee}-{day}-2", employee, day, "20:01:00", "employee"),
        Message($"{employee}-{day}-3", employee, day, "20:14:00", "customer"),
        Message($"{employee}-{day}-4", employee, day, "20:15:00", "employee"),
        Message($"{employee}-{day}-5", employee, day, "20:29:00", "customer"),
        Message($"{employee}-{day}-6", employee, day, "20:30:00", "employee"),
    ];

    internal static string Message(string id, string employee, int day, string time, string sender)
    {
        string at = string.Create(CultureInfo.InvariantCulture, $"2026-03-{day:00}T{time}+08:00");
        string conversation = string.Create(CultureInfo.InvariantCulture, $"chat-{employee}-{day}");
        return $$"""{"evidence_id":"{{id}}","employee_id":"{{employee}}","conversation_id":"{{conversation}}","at":"{{at}}","sender":"{{sender}}"}""";
    }
}
