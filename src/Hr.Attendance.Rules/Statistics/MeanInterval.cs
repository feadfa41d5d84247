namespace Hr.Attendance.Rules.Statistics;

/// <summary>An estimate of a mean, of any unit, and the interval that the mean lies in with a stated confidence. Not rounded.</summary>
public sealed record MeanInterval
{
    internal MeanInterval(double estimate, double deviation, double z, double confidence)
    {
        Estimate = estimate;
        Lower = estimate - (z * deviation);
        Upper = estimate + (z * deviation);
        Confidence = confidence;
    }

    /// <summary>The estimate.</summary>
    public double Estimate { get; }

    /// <summary>The lower end of the interval, itself in it.</summary>
    public double Lower { get; }

    /// <summary>The upper end of the interval, itself in it.</summary>
    public double Upper { get; }

    /// <summary>The confidence of the interval, 0 to 1, such as 0.95.</summary>
    public double Confidence { get; }
}
