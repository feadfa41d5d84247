using System.Runtime.CompilerServices;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>Works on some items at the same time and gives the results in the order of the items, with no more under way than asked for.</summary>
internal static class OrderedTasks
{
    /// <summary>Works on items; a consumer that is slow, or leaves, stops the work too.</summary>
    internal static async IAsyncEnumerable<TResult> WorkAsync<TItem, TResult>(
        IEnumerable<TItem> items, int atATime, Func<TItem, CancellationToken, Task<TResult>> work, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A queue of running tasks is all that is needed: the one at its head is the next result, and its length bounds what is under way
        // and what waits to be taken. Where the consumer is slow, nothing new begins.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var next = items.GetEnumerator();
        var running = new Queue<Task<TResult>>();
        try
        {
            BeginMore();
            while (running.Count > 0)
            {
                var result = await running.Dequeue().ConfigureAwait(false);
                BeginMore();
                yield return result;
            }
        }
        finally
        {
            // Reached also where the consumer breaks off: nobody may go on reading from a host's source after the enumeration has ended.
            end.Cancel();
            await EndOf(running).ConfigureAwait(false);
        }

        void BeginMore()
        {
            while (running.Count < atATime && !end.IsCancellationRequested && next.MoveNext())
            {
                var item = next.Current;
                running.Enqueue(Task.Run(() => work(item, end.Token), end.Token));
            }
        }
    }

    /// <summary>Waits for what is under way; nobody is left to be told of its faults.</summary>
    private static async Task EndOf<TResult>(Queue<Task<TResult>> running)
    {
        foreach (var task in running)
        {
            try
            {
                await task.ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // It was stopped, or failed after whoever asked for it had left.
            }
        }
    }
}
