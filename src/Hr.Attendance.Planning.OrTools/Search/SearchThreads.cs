namespace Hr.Attendance.Planning.OrTools.Search;

/// <summary>Runs parts of a search beside each other, on no more threads than allowed. Results come in the order of what was asked.</summary>
internal sealed class SearchThreads(int threads)
{
    private readonly TaskScheduler _scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;

    internal Task<T> Start<T>(Func<T> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, _scheduler);

    internal TResult[] Run<T, TResult>(IReadOnlyList<T> parts, Func<T, TResult> work)
    {
        Task<TResult>[] tasks = [.. parts.Select(part => Start(() => work(part)))];
        return [.. tasks.Select(task => task.GetAwaiter().GetResult())];
    }
}
