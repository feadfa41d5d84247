namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>Laws that only read: each is tried on every workforce of the corpus, or on so many of them.</summary>
internal sealed class WorkforceLawsAttribute : LawsAttribute
{
    public WorkforceLawsAttribute(int cases = WorkforceCorpus.Size)
        : base(cases)
    {
        // The size of a case is its number: it grows by the same step from each to the next, up to the last.
        StartSize = 0;
        EndSize = MaxTest;
        Arbitrary = [typeof(WorkforceCorpus)];
    }
}
