using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>Gives duty to people as long as it saves customers: what saves most first, to whom it suits best.</summary>
internal sealed class GreedyFill(Roster roster)
{
    /// <summary>What saves most customers by one duty: few people with long duty.</summary>
    internal const double ByDuty = 0;

    /// <summary>What saves most customers for each hour: little time, which stretches the hours that months leave.</summary>
    internal const double ByHour = 1;

    /// <summary>What is less than this saves nobody: it is left of adding and taking away.</summary>
    internal const double Nothing = 1e-9;

    private readonly OptionTables _options = roster.Options;
    private readonly double[] _worth = new double[roster.Options.DayOf.Length];

    /// <summary>Fills days with the duty of some people.</summary>
    /// <param name="people">The people.</param>
    /// <param name="firstDay">The first day.</param>
    /// <param name="lastDay">The last day, included.</param>
    /// <param name="by">By what worth is measured, from <see cref="ByDuty"/> to <see cref="ByHour"/>.</param>
    /// <param name="draws">Gives worth a chance to be seen a little higher or lower, so that another order is tried; null for none.</param>
    internal void Fill(IReadOnlyList<int> people, int firstDay, int lastDay, double by, SearchDraws? draws = null)
    {
        for (int day = firstDay; day <= lastDay; day++)
        {
            SetWorth(day, by, draws);
        }

        while (BestOf(firstDay, lastDay) is >= 0 and int option)
        {
            int person = BestFor(option, people);
            if (person < 0)
            {
                _worth[option] = 0;
                continue;
            }

            roster.Put(person, option);
            SetWorth(_options.DayOf[option], by, draws, onlyOpen: true);
        }
    }

    /// <summary>The worth of each option of a day. An option that nobody could take is not open any more.</summary>
    private void SetWorth(int day, double by, SearchDraws? draws, bool onlyOpen = false)
    {
        foreach (int option in _options.OfDay[day])
        {
            if (onlyOpen && _worth[option] == 0)
            {
                continue;
            }

            double saved = roster.Saved(option);
            double hours = (double)Math.Max(1, _options.Time[option]) / TimeSpan.TicksPerHour;
            double worth = saved / (1 + (by * (hours - 1)));
            _worth[option] = saved <= Nothing ? 0 : draws is null ? worth : worth * (0.7 + (0.6 * draws.Share()));
        }
    }

    private int BestOf(int firstDay, int lastDay)
    {
        int best = Roster.None;
        for (int day = firstDay; day <= lastDay; day++)
        {
            foreach (int option in _options.OfDay[day])
            {
                // Of two that are worth the same the shorter one costs less.
                if (_worth[option] > 0 && (best < 0 || _worth[option] > _worth[best]
                    || (_worth[option] == _worth[best] && _options.Time[option] < _options.Time[best])))
                {
                    best = option;
                }
            }
        }

        return best;
    }

    private int BestFor(int option, IReadOnlyList<int> people)
    {
        int best = Roster.None;
        var least = default(PlanObjective);
        foreach (int person in people)
        {
            if (!roster.CanHave(person, option))
            {
                continue;
            }

            var change = roster.ChangeOfPut(person, option);
            if (best < 0 || change < least)
            {
                (best, least) = (person, change);
            }
        }

        return best;
    }
}
