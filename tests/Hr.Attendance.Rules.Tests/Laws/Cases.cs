namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>How many cases a law is tried on.</summary>
internal static class Cases
{
    /// <summary>
    /// A thousand; where the same laws are tried again, on the netstandard2.0 build or on another runtime, fewer, so that all tests end in time.
    /// </summary>
#if HR_NETSTANDARD
    internal const int Thousand = 100;
#elif HR_NRULES
    internal const int Thousand = 10;
#else
    internal const int Thousand = 1000;
#endif
}
