using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Tells what was reported already: the same of the same directives.</summary>
internal sealed class ReportedCombinations
{
    private readonly Dictionary<PolicySource, int> _numbers = new(SameSource.Instance);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Notes a combination; false where it was noted before.</summary>
    internal bool Add(Combination combination, SurveyedPolicy surveyed)
    {
        // The same directives bring about the same thing for every audience and date; who made it is what tells two findings apart. An
        // entry of a list is told by the list and itself.
        var telling = combination.Entry.Length > 0 ? combination.Settings.Take(1) : combination.Settings;
        var numbers = telling.Select(setting => NumberOf(surveyed.Policy.Resolved(setting).SetBy));
        return _keys.Add($"{combination.Descriptor.Code} {string.Join(" ", numbers)} {combination.Entry}");
    }

    private int NumberOf(PolicySource? source)
    {
        if (source is null)
        {
            return 0;
        }

        if (!_numbers.TryGetValue(source, out int number))
        {
            _numbers.Add(source, number = _numbers.Count + 1);
        }

        return number;
    }
}
