namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>How much work a check may do, counted in looks at a document, so that it ends wherever it runs and always at the same point.</summary>
internal sealed class WorkBudget(long most, WorkBudget? above = null)
{
    /// <summary>What was spent.</summary>
    internal long Spent { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    internal bool IsExhausted => Spent >= most || above is { IsExhausted: true };

    /// <summary>Spends some of it, perhaps the last of it and more; refuses where nothing is left.</summary>
    internal bool TrySpend(long work)
    {
        if (IsExhausted)
        {
            return false;
        }

        Spent += work;
        above?.TrySpend(work);
        return true;
    }
}
