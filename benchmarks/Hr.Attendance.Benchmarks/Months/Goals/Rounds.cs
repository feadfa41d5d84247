using System.Diagnostics;

namespace Hr.Attendance.Benchmarks.Months.Goals;

/// <summary>Contestants that take turns in each round, so that whatever slows the machine down for a while hits all of them.</summary>
internal sealed class Rounds
{
    /// <summary>So many rounds, unless somebody asks for others.</summary>
    internal const int Usual = 15;

    /// <summary>How long a turn is at least: long enough that whoever allocates also pays for the collection of it.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(60);

    /// <summary>How long everybody runs, twice, before anything is measured, until the runtime has compiled it well.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(600);

    private readonly List<Contestant> _contestants = [];

    /// <summary>Adds a contestant, once it has found what it must.</summary>
    /// <param name="name">Its name, for whoever reads that it does not agree.</param>
    /// <param name="expected">What it must find, here and in every round.</param>
    /// <param name="run">Runs it.</param>
    /// <returns>Its times, none yet.</returns>
    /// <exception cref="InvalidOperationException">It found something else.</exception>
    internal Times Add(string name, object expected, Func<object> run)
    {
        var contestant = new Contestant(name, expected, run);
        contestant.Check(run());
        _contestants.Add(contestant);
        return contestant.Times;
    }

    /// <summary>Measures everybody.</summary>
    internal void Run(int rounds)
    {
        foreach (var contestant in _contestants.Concat(_contestants))
        {
            contestant.Run(WarmUp);
        }

        for (int round = 0; round < rounds; round++)
        {
            // The other way round every second time, so that nobody always follows the same one.
            foreach (var contestant in round % 2 == 0 ? _contestants : Enumerable.Reverse(_contestants))
            {
                contestant.Run(Turn, contestant.Times);
            }
        }
    }

    private sealed record Contestant(string Name, object Expected, Func<object> Once)
    {
        internal Times Times { get; } = new();

        /// <summary>Runs it again and again.</summary>
        /// <param name="atLeast">For so long.</param>
        /// <param name="times">Takes how long one run took; null for none.</param>
        internal void Run(TimeSpan atLeast, Times? times = null)
        {
            // Nobody inherits the garbage of whoever came before.
            GC.Collect();
            int runs = 0;
            object found;
            var usedBefore = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            do
            {
                found = Once();
                runs++;
            }
            while (clock.Elapsed < atLeast);
            times?.Add(clock.Elapsed.TotalMicroseconds / runs, (Environment.CpuUsage.TotalTime - usedBefore).TotalMicroseconds / runs);
            Check(found);
        }

        internal void Check(object found)
        {
            if (!found.Equals(Expected))
            {
                throw new InvalidOperationException($"{Name} does not agree: {found} instead of {Expected}");
            }
        }
    }
}
