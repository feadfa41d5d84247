using System.Security.Cryptography;

namespace Hr.Attendance.Sdk.Compatibility;

/// <summary>HMAC-SHA-256, which netstandard2.0 has only as an object.</summary>
internal static class KeyedHash
{
    internal static byte[] Of(byte[] key, byte[] bytes)
    {
#if NETSTANDARD2_0
        using var algorithm = new HMACSHA256(key);
        return algorithm.ComputeHash(bytes);
#else
        return HMACSHA256.HashData(key, bytes);
#endif
    }
}
