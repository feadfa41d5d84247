namespace Hr.Attendance.Sdk.Tests.Laws;

/// <summary>Texts that are instants, or nearly.</summary>
internal static class Instants
{
    private static readonly string[] Years = ["0000", "0001", "1583", "1970", "2000", "2024", "2026", "2100", "9999", "-0001", "-9998", "10000", "26"];
    private static readonly string[] Offsets =
    [
        "Z", "z", "", "+08:00", "-08:00", "+05:30", "-00:00", "+00:00", "+17:59", "+18:00", "-18:00", "+18:01", "+19:00", "+08", "+0800",
        "+08:00:30", "+8:00", "+08:60", " Z", "[Asia/Shanghai]",
    ];

    private const string Signs = "0123456789-+:.TZ x/\u0661é";

    internal static string Make(Random random)
    {
        string time = $"{Two(random, 0, 25)}:{Two(random, 0, 61)}";
        string seconds = random.Next(4) switch { 0 => "", 1 => ":" + Two(random, 58, 61), _ => ":" + Two(random, 0, 60) };
        string fraction = random.Next(4) switch { 0 => "." + new string('9', random.Next(1, 11)), 1 => ".5", _ => "" };
        string written = $"{Years[random.Next(Years.Length)]}-{Two(random, 0, 14)}-{Two(random, 0, 33)}{"TTTTTTTt "[random.Next(9)]}{time}"
            + $"{seconds}{fraction}{Offsets[random.Next(Offsets.Length)]}";
        return random.Next(5) switch
        {
            0 => Edit(written, random),
            1 => $"{(random.Next(2) == 0 ? "9999-12-31" : "-9998-01-01")}T{Two(random, 0, 24)}:59{seconds}{fraction}{Offsets[random.Next(Offsets.Length)]}",
            _ => written,
        };
    }

    private static string Edit(string written, Random random)
    {
        int at = random.Next(written.Length);
        return written.Remove(at, 1).Insert(at, Signs[random.Next(Signs.Length)].ToString());
    }

    private static string Two(Random random, int from, int to) => random.Next(from, to).ToString("00", System.Globalization.CultureInfo.InvariantCulture);
}
