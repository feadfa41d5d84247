namespace Hr.Attendance.Sdk.Tests.InstantMessaging;

/// <summary>What somebody says in the tests, and must never be found anywhere.</summary>
internal static class Words
{
    internal const string Body = "XYZZY 暗号 身份证 XYZZY";

    internal static void ShouldNotBeIn(string output)
    {
        output.ShouldNotContain("暗号");
        output.ShouldNotContain("XYZZY");
    }
}
