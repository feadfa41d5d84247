namespace Hr.Attendance.Reports.Pages;

/// <summary>Works on some items at once and gives what comes of them in their order, a few ahead of whoever takes it: what was taken can be let go.</summary>
internal static class OrderedWork
{
    /// <summary>How many items for each worker are begun before the first of them is taken.</summary>
    private const int Ahead = 8;

    /// <summary>Works on items as they are asked for; a fault comes through where its item would.</summary>
    internal static IEnumerable<TResult> Select<TItem, TResult>(IReadOnlyList<TItem> items, int workers, Func<TItem, TResult> work)
    {
        // Parallel queries either lose the order or hold on to everything. Here a few results wait in a queue for their turn, and what was
        // taken is free.
        var atOnce = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, workers).ConcurrentScheduler);
        var begun = new Queue<Task<TResult>>();
        int next = 0;
        try
        {
            while (next < items.Count || begun.Count > 0)
            {
                for (; next < items.Count && begun.Count < workers * Ahead; next++)
                {
                    var item = items[next];
                    begun.Enqueue(atOnce.StartNew(() => work(item)));
                }

                yield return begun.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            // Nobody takes these any more, but they may still be writing.
            Task.WhenAll(begun).ContinueWith(static _ => { }, TaskScheduler.Default).Wait();
        }
    }
}
