namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>The years in which messages are taken; anything else is damage.</summary>
internal static class MessageTime
{
    internal const string Fault = "its time lies outside 1970 to 2199";

    internal static bool IsUsual(int year) => year is >= 1970 and <= 2199;
}
