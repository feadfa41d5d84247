using Hr.Attendance.Planning.OrTools.Numbers;

namespace Hr.Attendance.Planning.OrTools.Models;

/// <summary>Limits of days in a row. Days on which a person works whatever the plan says count as days with duty.</summary>
internal sealed class SequenceLimits(ModelDraft draft, PersonNumbers person, DayOfLine[] days)
{
    internal static IReadOnlyList<LimitKind> Kinds { get; } =
        [LimitKind.MostDaysInARow, LimitKind.LeastDaysInARow, LimitKind.LeastDaysOffInARow];

    /// <summary>
    /// In any stretch that is one day longer than allowed, one day is free of work, unless all of it is work that no plan gives: duty on such days makes no row
    /// longer.
    /// </summary>
    internal void MostDaysInARow()
    {
        if (person.MostDaysInARow is not { } most)
        {
            return;
        }

        for (int first = -person.DaysInARowBefore; first + most < days.Length + person.DaysInARowAfter; first++)
        {
            var (begin, end) = (Math.Max(0, first), Math.Min(days.Length - 1, first + most));
            if (begin <= end && !Enumerable.Range(begin, end - begin + 1).All(day => person.WorksAnyway[day]))
            {
                var worked = new Sum();
                for (int day = begin; day <= end; day++)
                {
                    AddWork(worked, day, 1);
                }

                draft.LiteralsWithin(worked, 0, end - begin);
            }
        }
    }

    /// <summary>No stretch of work with duty between two days off is shorter than allowed; those at the ends of the plan may go on outside.</summary>
    internal void LeastDaysInARow()
    {
        for (int length = 1; length < person.LeastDaysInARow; length++)
        {
            for (int first = 1; first + length < days.Length; first++)
            {
                if (Enumerable.Range(first, length).All(day => person.WorksAnyway[day]))
                {
                    // Work of every day as it is needs no more of it, unless duty is put upon it.
                    foreach (int day in Enumerable.Range(first, length).Where(day => days[day].Duty is not null || days[day].Choice != Roster.None))
                    {
                        NotShort(first, length, ofWork: true, days[day].Duty);
                    }
                }
                else
                {
                    NotShort(first, length, ofWork: true, null);
                }
            }
        }
    }

    /// <summary>No stretch of days off between two days of work is shorter than allowed; those at the ends of the plan may go on outside.</summary>
    internal void LeastDaysOffInARow()
    {
        for (int length = 1; length < person.LeastDaysOffInARow; length++)
        {
            for (int first = 1; first + length < days.Length; first++)
            {
                NotShort(first, length, ofWork: false, null);
            }
        }
    }

    /// <summary>Of the two days around and the days between, one is not as it would have to be for a short stretch; or there is no duty upon it.</summary>
    private void NotShort(int first, int length, bool ofWork, int? dutyUpon)
    {
        var otherwise = new List<int>();
        if (dutyUpon is { } duty)
        {
            otherwise.Add(ModelDraft.Not(duty));
        }

        bool cannotBe = Unless(first - 1, !ofWork, otherwise) | Unless(first + length, !ofWork, otherwise);
        for (int day = first; day < first + length; day++)
        {
            cannotBe |= Unless(day, ofWork, otherwise);
        }

        if (!cannotBe)
        {
            draft.AtLeastOne(otherwise);
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
}
