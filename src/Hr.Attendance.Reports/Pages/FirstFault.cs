using System.Runtime.ExceptionServices;

namespace Hr.Attendance.Reports.Pages;

/// <summary>Work of several threads, of which whoever waits sees what went wrong on one as if it had gone wrong on their own.</summary>
internal static class FirstFault
{
    internal static T Of<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (AggregateException exceptions)
        {
            ExceptionDispatchInfo.Capture(exceptions.InnerExceptions[0]).Throw();
            throw;
        }
    }
}
