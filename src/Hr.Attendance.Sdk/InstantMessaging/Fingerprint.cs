using System.Globalization;
using System.Text;
using Hr.Attendance.Compatibility;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>
/// Short names for things whose own names are personal: the same for the same parts. They hide a name from a reader, not from somebody who
/// has a list of all names to try; so no part may come from what a message says.
/// </summary>
internal static class Fingerprint
{
    private const int Bytes = 12;
    private const string Digits = "0123456789abcdef";

    /// <summary>The fingerprint of some parts, which may hold any character: where one ends and the next begins makes a difference.</summary>
    internal static string Of(params string[] parts)
    {
        var text = new StringBuilder();
        foreach (string part in parts)
        {
            text.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
        }

        byte[] hash = Sha256.Hash(Encoding.UTF8.GetBytes(text.ToString()));
        char[] written = new char[Bytes * 2];
        for (int i = 0; i < Bytes; i++)
        {
            written[2 * i] = Digits[hash[i] >> 4];
            written[(2 * i) + 1] = Digits[hash[i] & 15];
        }

        return new string(written);
    }
}
