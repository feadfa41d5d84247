using Hr.Attendance.Sdk.Runs;

namespace Hr.Attendance.Sdk.Hosting;

/// <summary>How an engine works. Checked when the host starts.</summary>
public sealed class EngineOptions
{
    /// <summary>How many pieces of a run are worked on at the same time where the run says nothing else; the number of processors unless set.</summary>
    public int DegreeOfParallelism { get; set; } = Environment.ProcessorCount;

    /// <summary>How many people's evidence is read with one question to the source; 16 unless set. Memory grows with it.</summary>
    public int PeopleAtATime { get; set; } = 16;

    /// <summary>
    /// How many days before a period its evidence is asked for; null, as unless set, for all that there is. See <see cref="RunRequest"/> for
    /// what a number leaves out.
    /// </summary>
    public int? DaysOfHistory { get; set; }

    /// <summary>
    /// Whether an engine starts with policies that have errors, of which the good part counts; false unless set: then it does not start. Once
    /// it has started, policies with errors never replace those in force.
    /// </summary>
    public bool AllowPolicyErrorsAtStart { get; set; }

    /// <summary>What is wrong with these options, a sentence each.</summary>
    internal IEnumerable<string> Problems()
    {
        if (DegreeOfParallelism < 1)
        {
            yield return $"`{nameof(DegreeOfParallelism)}` is {DegreeOfParallelism}, and must be 1 at least: leave it out for the number of processors";
        }

        if (PeopleAtATime < 1)
        {
            yield return $"`{nameof(PeopleAtATime)}` is {PeopleAtATime}, and must be 1 at least: leave it out for 16";
        }

        if (DaysOfHistory < 0)
        {
            yield return $"`{nameof(DaysOfHistory)}` is {DaysOfHistory}, and must not be negative: leave it out for all evidence that there is";
        }
    }
}
