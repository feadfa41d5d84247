using NodaTime;

namespace Hr.Attendance.Sdk.Payroll;

/// <summary>Writes a hand-over as JSON, the same bytes for the same input; each line, adjustment and total is one line. Ids are written as they are.</summary>
public static class PayrollJson
{
    /// <summary>Writes a hand-over.</summary>
    /// <param name="stream">Where to write, in UTF-8; left open.</param>
    /// <param name="handover">The hand-over.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream stream, PayrollHandover handover)
    {
        using var writer = new PayrollJsonWriter(stream, Guard.NotNull(handover).FirstDay, handover.LastDay);
        writer.Write(handover);
        writer.End(handover.Adjustments);
    }
}
