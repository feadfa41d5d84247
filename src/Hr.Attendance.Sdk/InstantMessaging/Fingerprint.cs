using System.Globalization;
using System.Text;
using Hr.Attendance.Sdk.Compatibility;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>Short names for things whose own names are personal: the same for the same parts, and not to be read back.</summary>
internal static class Fingerprint
{
    private const int Bytes = 8;

    internal static string Of(params string[] parts)
    {
        byte[] hash = Sha256.Hash(Encoding.UTF8.GetBytes(string.Join("\n", parts)));
        return string.Concat(hash.Take(Bytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
