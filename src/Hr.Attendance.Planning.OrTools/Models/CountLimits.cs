using Hr.Attendance.Planning.OrTools.Numbers;

namespace Hr.Attendance.Planning.OrTools.Models;

/// <summary>Limits of counts and times over several days.</summary>
internal sealed class CountLimits(ModelDraft draft, PlanNumbers numbers, PersonNumbers person, DayOfLine[] days)
{
    internal void Weekends()
    {
        if (person.MostWeekends is not { } most)
        {
            return;
        }

        var weekends = new Sum();
        foreach (var weekend in Enumerable.Range(0, days.Length).Where(day => numbers.WeekendOfDay[day] >= 0).GroupBy(day => numbers.WeekendOfDay[day]))
        {
            if (weekend.Any(day => days[day].Choice != Roster.None))
            {
                weekends.Add(1);
            }
            else if (weekend.Any(day => days[day].Duty is not null))
            {
                int any = draft.Literal();
                weekends.Add(any, 1);
                foreach (int day in weekend)
                {
                    if (days[day].Duty is { } duty)
                    {
                        draft.AtLeastOne([ModelDraft.Not(duty), any]);
                    }
                }
            }
        }

        draft.LiteralsWithin(weekends, 0, most);
    }

    internal void Kinds()
    {
        foreach (var (kind, most) in person.MostOfKind.OrderBy(limit => limit.Key))
        {
            var given = new Sum();
            foreach (var day in days)
            {
                day.AddFigure(given, choice => OptionOf(choice).Kind == kind ? 1 : 0);
            }

            draft.LiteralsWithin(given, 0, most);
        }
    }

    internal void MostTime()
    {
        foreach (var limit in person.TimeLimits)
        {
            Between(limit, 0, limit.AtMost);
        }
    }

    internal void LeastTime()
    {
        foreach (var limit in person.TimeLimits.Where(limit => limit.AtLeast > 0))
        {
            Between(limit, limit.AtLeast, long.MaxValue);
        }
    }

    private void Between(TimeLimitNumbers limit, long least, long most)
    {
        var time = new Sum();
        for (int day = limit.FirstDay; day <= limit.LastDay; day++)
        {
            days[day].AddFigure(time, choice => OptionOf(choice).Time);
        }

        draft.LiteralsWithin(time, least, most);
    }

    private OptionNumbers OptionOf(int choice) => numbers.Options[person.Choices[choice].Option];
}
