using Microsoft.Extensions.Logging;

namespace Hr.Attendance.Sdk.Observability;

/// <summary>
/// All that the package writes to a host's log, under the category <c>Hr.Attendance.Sdk</c>. Ids of events never change their meaning. No
/// message has a personal value: counts, versions, durations, names of engines and types of exceptions only.
/// </summary>
internal static partial class Log
{
    internal const string Category = "Hr.Attendance.Sdk";

    [LoggerMessage(EventId = 1001, EventName = nameof(RulesInForce), Level = LogLevel.Information,
        Message = "Engine {Engine}: version {Version} of the rules is in force, with {Findings} findings.")]
    internal static partial void RulesInForce(ILogger logger, string engine, long version, int findings);

    [LoggerMessage(EventId = 1002, EventName = nameof(BrokenPolicies), Level = LogLevel.Error,
        Message = "Engine {Engine}: the policies that were read have {Errors} errors; those before them stay in force. "
            + "The engine's health lists the findings.")]
    internal static partial void BrokenPolicies(ILogger logger, string engine, int errors);

    [LoggerMessage(EventId = 1003, EventName = nameof(RulesUnreadable), Level = LogLevel.Error,
        Message = "Engine {Engine}: the organization or the policies could not be read ({Fault}); what was in force stays.")]
    internal static partial void RulesUnreadable(ILogger logger, string engine, string fault);

    [LoggerMessage(EventId = 2001, EventName = nameof(RunBegan), Level = LogLevel.Information,
        Message = "Engine {Engine}: a run over {Days} days and {People} people begins; {Done} of them are done already.")]
    internal static partial void RunBegan(ILogger logger, string engine, int days, int people, int done);

    [LoggerMessage(EventId = 2002, EventName = nameof(RunEnded), Level = LogLevel.Information,
        Message = "Engine {Engine}: the run has ended after {Seconds} s: {People} people evaluated, {Failed} failed.")]
    internal static partial void RunEnded(ILogger logger, string engine, double seconds, int people, int failed);

    [LoggerMessage(EventId = 2003, EventName = nameof(RunStopped), Level = LogLevel.Warning,
        Message = "Engine {Engine}: the run was left after {Seconds} s: {People} people evaluated, {Failed} failed.")]
    internal static partial void RunStopped(ILogger logger, string engine, double seconds, int people, int failed);

    [LoggerMessage(EventId = 2004, EventName = nameof(EmployeeFailed), Level = LogLevel.Error,
        Message = "Engine {Engine}: an employee has no result ({Code}: {Fault}). The run's outcomes say who.")]
    internal static partial void EmployeeFailed(ILogger logger, string engine, string code, string fault);

    [LoggerMessage(EventId = 2005, EventName = nameof(EvidenceOfOthers), Level = LogLevel.Warning,
        Message = "Engine {Engine}: the evidence source gave {Count} records of people that it was not asked for; they are passed over.")]
    internal static partial void EvidenceOfOthers(ILogger logger, string engine, long count);

    [LoggerMessage(EventId = 2006, EventName = nameof(RatingsUnreadable), Level = LogLevel.Warning,
        Message = "Engine {Engine}: the ratings could not be read once more at the end of the run ({Fault}).")]
    internal static partial void RatingsUnreadable(ILogger logger, string engine, string fault);

    [LoggerMessage(EventId = 3001, EventName = nameof(EvidencePushed), Level = LogLevel.Debug,
        Message = "Engine {Engine}: {News} of {Records} pushed records were new; {Days} days changed.")]
    internal static partial void EvidencePushed(ILogger logger, string engine, int records, int news, int days);
}
