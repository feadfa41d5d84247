using System.Security.Cryptography;
using Microsoft.CodeAnalysis;

namespace Hr.Attendance.Compatibility;

/// <summary>The hash function, which netstandard2.0 has only as an object.</summary>
[Embedded]
internal static class Sha256
{
    /// <summary>Bytes as hexadecimal digits in capitals.</summary>
    internal static string ToHex(byte[] bytes)
    {
#if NETSTANDARD2_0
        return BitConverter.ToString(bytes).Replace("-", string.Empty);
#else
        return Convert.ToHexString(bytes);
#endif
    }

    internal static byte[] Hash(byte[] bytes)
    {
#if NETSTANDARD2_0
        using var algorithm = SHA256.Create();
        return algorithm.ComputeHash(bytes);
#else
        return SHA256.HashData(bytes);
#endif
    }
}
