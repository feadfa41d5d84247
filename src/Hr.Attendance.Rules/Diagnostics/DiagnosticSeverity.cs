namespace Hr.Attendance.Rules.Diagnostics;

/// <summary>How much a <see cref="Diagnostic"/> matters to whoever runs a payroll.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing was changed or left out.</summary>
    Info,

    /// <summary>The data was repaired or a value was adjusted as policy allows; results are complete.</summary>
    Warning,

    /// <summary>A record, directive or document was set aside; results lack what it would have said.</summary>
    Error,
}
