namespace Hr.Attendance.Rules.Compatibility;

internal static class EnumValues
{
    internal static T[] Of<T>()
        where T : struct, Enum =>
#if NET
        Enum.GetValues<T>();
#else
        (T[])Enum.GetValues(typeof(T));
#endif
}
