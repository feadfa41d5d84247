using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>What is said of messages whose time lies outside the years that the engine knows; it is damage.</summary>
internal static class MessageTime
{
    internal static string Fault { get; } = $"its time lies outside {EngineYears.Text}";
}
