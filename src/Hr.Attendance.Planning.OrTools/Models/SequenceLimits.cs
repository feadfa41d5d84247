using Hr.Attendance.Planning.OrTools.Numbers;

namespace Hr.Attendance.Planning.OrTools.Models;

/// <summary>Limits of days in a row. Days on which a person works whatever the plan says count as days with duty.</summary>
internal sealed class SequenceLimits(ModelDraft draft, PersonNumbers person, DayOfLine[] days)
{
    internal static IReadOnlyList<LimitKind> Kinds { get; } =
        [LimitKind.MostDaysInARow, LimitKind.LeastDaysInARow, LimitKind.LeastDaysOffInARow];

    /// <summary>
    /// In any stretch that is one day longer than allowed, one day is free of work. A stretch in which the plan gives nothing by its own will is no matter
    /// of the plan.
    /// </summary>
    internal void MostDaysInARow()
    {
        if (person.MostDaysInARow is not { } most)
        {
            return;
        }

        for (int last = 0; last < days.Length; last++)
        {
            int first = last - most;
            if (first >= 0 || -first <= person.DaysInARowBefore)
            {
                var worked = new Sum();
                for (int day = Math.Max(0, first); day <= last; day++)
                {
                    AddWork(worked, day, 1);
                }

                int stretch = last - Math.Max(0, first) + 1;
                if (HasChoice(Math.Max(0, first), last))
                {
                    draft.LiteralsWithin(worked, 0, stretch - 1);
                }
            }
        }
    }

    /// <summary>No stretch of work between two days off is shorter than allowed; those at the ends of the plan may go on outside.</summary>
    internal void LeastDaysInARow() => NoShorter(person.LeastDaysInARow, ofWork: true);

    /// <summary>No stretch of days off between two days of work is shorter than allowed; those at the ends of the plan may go on outside.</summary>
    internal void LeastDaysOffInARow() => NoShorter(person.LeastDaysOffInARow, ofWork: false);

    private void NoShorter(int least, bool ofWork)
    {
        for (int length = 1; length < least; length++)
        {
            for (int first = 1; first + length < days.Length; first++)
            {
                // Of the two days around and the days between, one is not as it would have to be for a short stretch.
                var otherwise = new List<int>();
                bool cannotBe = Unless(first - 1, !ofWork, otherwise) | Unless(first + length, !ofWork, otherwise);
                for (int day = first; day < first + length; day++)
                {
                    cannotBe |= Unless(day, ofWork, otherwise);
                }

                if (!cannotBe && HasChoice(first - 1, first + length))
                {
                    draft.AtLeastOne(otherwise);
                }
            }
        }
    }

    /// <summary>Adds the literal of a day that is not as said. True where the day is never as said.</summary>
    private bool Unless(int day, bool works, List<int> otherwise)
    {
        if (!person.WorksAnyway[day] && days[day].Duty is { } duty)
        {
            otherwise.Add(works ? ModelDraft.Not(duty) : duty);
            return false;
        }

        return works != (person.WorksAnyway[day] || days[day].Choice != Roster.None);
    }

    private void AddWork(Sum sum, int day, long weight)
    {
        if (person.WorksAnyway[day])
        {
            sum.Add(weight);
        }
        else
        {
            days[day].AddDuty(sum, weight);
        }
    }

    /// <summary>Whether the plan decides, here or before, if there is work on one of the days.</summary>
    private bool HasChoice(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Any(day => !person.WorksAnyway[day] && (days[day].IsFree || days[day].Choice != Roster.None));
}
