namespace Hr.Attendance.Sdk.Evidence;

/// <summary>How records of evidence are written down.</summary>
public enum EvidenceFormat
{
    /// <summary>RFC 4180 with a header; columns in any order.</summary>
    Csv,

    /// <summary>One JSON object a line, its properties named like the columns of the CSV form.</summary>
    JsonLines,
}
