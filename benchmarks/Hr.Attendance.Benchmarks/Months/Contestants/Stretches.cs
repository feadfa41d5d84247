namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>Lets each of some threads read a stretch of the people, as a host does that has so many threads.</summary>
internal static class Stretches
{
    /// <summary>Adds a part to a sum.</summary>
    internal delegate void Adding<T>(ref T sum, in T part);

    /// <summary>Reads people in so many stretches at once as there are threads, and adds up what was found; on the asking thread where it is one.</summary>
    /// <typeparam name="T">What is found in a stretch.</typeparam>
    /// <param name="people">How many people there are.</param>
    /// <param name="threads">How many threads.</param>
    /// <param name="read">Reads the people from a position up to, but without, another.</param>
    /// <param name="add">Adds up.</param>
    internal static T Sum<T>(int people, int threads, Func<int, int, T> read, Adding<T> add)
        where T : struct
    {
        if (threads == 1)
        {
            return read(0, people);
        }

        var parts = new T[threads];
        Parallel.For(
            0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => parts[i] = read(people * i / threads, people * (i + 1) / threads));
        T sum = default;
        foreach (ref readonly var part in parts.AsSpan())
        {
            add(ref sum, in part);
        }

        return sum;
    }
}
