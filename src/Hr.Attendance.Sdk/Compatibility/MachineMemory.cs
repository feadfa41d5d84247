namespace Hr.Attendance.Sdk.Compatibility;

/// <summary>The memory that the process may use: that of the machine, of its container, or what the runtime was told.</summary>
internal static class MachineMemory
{
#if NET
    internal static long Bytes => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
#else
    /// <summary>The older framework does not say; it runs on machines that have enough.</summary>
    internal static long Bytes => long.MaxValue;
#endif
}
