using System.Runtime.CompilerServices;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>Works on some items at the same time and gives the results in the order of the items, with no more under way than asked for.</summary>
internal static class InOrder
{
    /// <summary>Works on items; a consumer that is slow, or leaves, stops the work too.</summary>
    internal static async IAsyncEnumerable<TResult> WorkAsync<TItem, TResult>(
        IEnumerable<TItem> items, int atATime, Func<TItem, CancellationToken, Task<TResult>> work, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var next = items.GetEnumerator();
        var running = new Queue<Task<TResult>>();
        try
        {
            Fill();
            while (running.Count > 0)
            {
                var result = await running.Dequeue().ConfigureAwait(false);
                Fill();
                yield return result;
            }
        }
        finally
        {
            end.Cancel();
            await EndOf(running).ConfigureAwait(false);
        }

        void Fill()
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
