using System.Text;

namespace Hr.Attendance.Sdk.Compatibility;

/// <summary>Text from spans of UTF-8, which netstandard2.0 cannot take.</summary>
internal static class Utf8Text
{
    /// <summary>Decodes UTF-8; what is none becomes U+FFFD.</summary>
    internal static string GetString(ReadOnlySpan<byte> utf8) =>
#if NETSTANDARD2_0
        Encoding.UTF8.GetString(utf8.ToArray());
#else
        Encoding.UTF8.GetString(utf8);
#endif
}
