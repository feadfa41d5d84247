using System.Text;

namespace Hr.Attendance.Sdk.Tests.Laws;

/// <summary>What happens to files on their way.</summary>
internal static class Mutation
{
    private static readonly byte[][] Inserts =
    [
        [0],
        [0xFF],
        [0xEF, 0xBB, 0xBF],
        [0xFF, 0xFE],
        .. new[] { "\"", "\"\"", "{", "}", "[", "\\", "\\u", ",", "\r", "\n", "\r\n", "\n\n", "1e400", "\u2028", "牛" }.Select(
            Encoding.UTF8.GetBytes),
    ];

    internal static byte[] Of(byte[] file, Random random)
    {
        var bytes = file.ToList();
        for (int times = random.Next(1, 6); times > 0; times--)
        {
            int at = random.Next(bytes.Count + 1);
            int length = random.Next(Math.Min(random.Next(3) == 0 ? 500 : 5, bytes.Count - at) + 1);
            switch (random.Next(6))
            {
                case 0 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                    break;
                case 3:
                    var moved = bytes.GetRange(at, length);
                    bytes.RemoveRange(at, length);
                    bytes.InsertRange(random.Next(bytes.Count + 1), moved);
                    break;
                case 4 when random.Next(4) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Inserts[random.Next(Inserts.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Bytes without any sense, or with those only that mean something to the formats.</summary>
    internal static byte[] Garbage(Random random)
    {
        byte[] bytes = new byte[random.Next(300)];
        random.NextBytes(bytes);
        byte[] telling = Encoding.UTF8.GetBytes("\"\"\",,\r\n\n{}[]:\\u0 a1");
        return random.Next(2) == 0 ? bytes : [.. bytes.Select(unit => telling[unit % telling.Length])];
    }
}
