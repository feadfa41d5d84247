using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Rules;

/// <summary>Works people out, several at once where that is asked for, and gives what comes of them in their order.</summary>
internal static class OrderedWork
{
    /// <summary>How many people for each worker are begun before the first of them is taken.</summary>
    private const int Ahead = 8;

    /// <summary>Works on people as results are asked for; a fault comes through where its result would.</summary>
    internal static IEnumerable<TResult> Select<TResult>(
        IReadOnlyList<Employee> employees, EvaluationOptions options, Func<Employee, TResult> work, CancellationToken cancellationToken)
    {
        int done = 0;
        foreach (var result in options.Workers == 1 ? employees.Select(Work) : AtOnce(employees, options.Workers, Work))
        {
            options.Progress?.Report(new EvaluationProgress { Done = ++done, Total = employees.Count });
            yield return result;
        }

        TResult Work(Employee employee)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return work(employee);
        }
    }

    private static IEnumerable<TResult> AtOnce<TResult>(IReadOnlyList<Employee> employees, int workers, Func<Employee, TResult> work)
    {
        // Parallel queries either lose the order or hold on to everything. Here a few results wait in a queue for their turn, and what was
        // taken is free.
        var atOnce = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, workers).ConcurrentScheduler);
        var begun = new Queue<Task<TResult>>();
        int next = 0;
        try
        {
            while (next < employees.Count || begun.Count > 0)
            {
                for (; next < employees.Count && begun.Count < (long)workers * Ahead; next++)
                {
                    var employee = employees[next];
                    begun.Enqueue(atOnce.StartNew(() => work(employee)));
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
