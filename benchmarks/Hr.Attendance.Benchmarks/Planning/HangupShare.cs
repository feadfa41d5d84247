using System.Globalization;
using Hr.Attendance.Planning.Staffing;
using NodaTime;

namespace Hr.Attendance.Benchmarks.Planning;

/// <summary>
/// <c>planning hangups --data FOLDER</c>: the share of callers who hang up in each hour of a bank's month, predicted by Erlang A from how many called, how long
/// calls took and how many agents were on duty, against the share that did.
/// </summary>
/// <remarks>
/// Error: sum of |predicted - observed| callers who hung up over groups of calls, divided by the sum of those observed. Patience is the exposure
/// estimator over the month: seconds queued by all, divided by callers who hung up. Calls that came when nobody was on duty are in neither.
/// </remarks>
internal static class HangupShare
{
    /// <summary>How many hours make a group of those with nearly the same prediction.</summary>
    private const int HoursOfGroup = 40;

    /// <summary>The stretch in which an agent is taken to stay, and others that show how much hangs on it.</summary>
    private const int Stretch = 15 * 60;

    /// <summary>The highest error that is wanted, in percent.</summary>
    private const double Goal = 15;

    private static readonly int[] OtherStretches = [5 * 60, 10 * 60, 20 * 60, 30 * 60];

    internal static IReadOnlyList<PlanningMeasure> Measure(string folder)
    {
        var calls = BankCall.Read(Path.Combine(folder, "bank-calls-1999-02.csv"));
        var hours = Hours(calls, Stretch);
        var predicted = Predictions(hours, Patience(hours));
        var measure = new Groups(hours, Patience(hours));
        var alike = predicted.OrderBy(hour => hour.HungUp / hour.Hour.Calls).Chunk(HoursOfGroup)
            .SelectMany((group, i) => group.Select(hour => (Hour: hour, Group: i))).GroupBy(hour => hour.Group, hour => hour.Hour);
        return
        [
            PlanningMeasure.AtMost("hung up by hour of the day, error in %", measure.Others(predicted.GroupBy(hour => hour.Hour.OfDay)), Goal,
                100 * Error(predicted.GroupBy(hour => hour.Hour.OfDay)), "0.0"),
            PlanningMeasure.AtMost("hung up by day, error in %", measure.Others(predicted.GroupBy(hour => hour.Hour.Date)), Goal,
                100 * Error(predicted.GroupBy(hour => hour.Hour.Date)), "0.0"),
            PlanningMeasure.AtMost($"hung up by {HoursOfGroup} hours alike in prediction, error in %", measure.Others(alike), Goal, 100 * Error(alike), "0.0"),
            PlanningMeasure.Told("hung up by single hour, error in %", measure.Others(predicted.GroupBy(hour => (hour.Hour.Date, hour.Hour.OfDay))),
                100 * Error(predicted.GroupBy(hour => (hour.Hour.Date, hour.Hour.OfDay))), "0.0"),
            PlanningMeasure.Told("hung up in all, predicted", Text($"{hours.Sum(hour => hour.HungUp):0} observed"), predicted.Sum(hour => hour.HungUp), "0"),
            .. OtherStretches.Select(stretch => OfStretch(calls, stretch)),
            .. ErlangC(hours),
        ];
    }

    /// <summary>The error by hour of the day if an agent is taken to stay longer or shorter.</summary>
    private static PlanningMeasure OfStretch(List<BankCall> calls, int stretch)
    {
        var hours = Hours(calls, stretch);
        double error = Error(Predictions(hours, Patience(hours)).GroupBy(hour => hour.Hour.OfDay));
        return PlanningMeasure.Told($"the same by hour of the day, agents by {stretch / 60} minutes", "–", 100 * error, "0.0");
    }

    private static double Patience(List<CallHour> hours) => hours.Sum(hour => hour.Queued) / hours.Sum(hour => hour.HungUp);

    private static List<(CallHour Hour, double HungUp)> Predictions(List<CallHour> hours, double patience) =>
        hours.ConvertAll(hour => (hour, hour.Calls * hour.With(Duration.FromSeconds(patience), measures => measures.ShareGivenUp)));

    private static List<CallHour> Hours(List<BankCall> calls, int stretch)
    {
        var hours = new List<CallHour>();
        double meanService = calls.Where(call => !call.HungUp).Average(call => call.Service);
        foreach (var day in calls.GroupBy(call => call.Date))
        {
            var agents = new AgentsOnDuty(day, stretch);
            foreach (var hour in day.Where(call => agents.SomebodyAt(call.Entered)).GroupBy(call => call.Entered / 3600))
            {
                var (seconds, mean) = agents.InHour(hour.Key);
                hours.Add(new CallHour(
                    day.Key,
                    hour.Key,
                    hour.Count(),
                    hour.Count(call => call.HungUp),
                    hour.Sum(call => (double)call.Queued),
                    hour.Where(call => !call.HungUp).Select(call => Math.Max(1.0, call.Service)).DefaultIfEmpty(meanService).Average(),
                    seconds,
                    mean));
            }
        }

        return hours;
    }

    private static double Error<TKey>(IEnumerable<IGrouping<TKey, (CallHour Hour, double HungUp)>> groups)
    {
        double off = 0;
        double observed = 0;
        foreach (var group in groups)
        {
            off += Math.Abs(group.Sum(hour => hour.HungUp) - group.Sum(hour => hour.Hour.HungUp));
            observed += group.Sum(hour => hour.Hour.HungUp);
        }

        return off / observed;
    }

    private static PlanningMeasure[] ErlangC(List<CallHour> hours)
    {
        var under = hours.Where(hour => hour.Load < Math.Floor(hour.Agents)).ToList();
        double predicted = under.Sum(hour => hour.Calls * hour.With(null, measures => measures.MeanWait?.TotalSeconds ?? 0)) / under.Sum(hour => hour.Calls);
        double observed = under.Sum(hour => hour.Queued) / under.Sum(hour => hour.Calls);
        return
        [
            PlanningMeasure.Told("hours for which Erlang C has no figure", Text($"of {hours.Count}"), hours.Count(hour => hour.Load >= hour.Agents), "0"),
            PlanningMeasure.Told("mean wait by Erlang C in the hours with fewer calls, s", Text($"{observed:0} observed"), predicted, "0"),
        ];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>What others would be off by: the month's share in every hour, and a prediction that is right.</summary>
    private sealed class Groups(List<CallHour> hours, double patience)
    {
        private readonly double _share = hours.Sum(hour => hour.HungUp) / hours.Sum(hour => hour.Calls);

        private readonly Dictionary<CallHour, double> _byChance = hours.ToDictionary(hour => hour, hour => hour.ByChance(Duration.FromSeconds(patience)));

        internal string Others<TKey>(IEnumerable<IGrouping<TKey, (CallHour Hour, double HungUp)>> groups)
        {
            var list = groups.ToList();
            double constant = Error(list.SelectMany(group => group.Select(hour => (group.Key, Hour: (hour.Hour, hour.Hour.Calls * _share))))
                .GroupBy(hour => hour.Key, hour => hour.Hour));

            // What a prediction that is right would still be off by: the mean distance of a nearly normal count from its mean.
            double chance = list.Sum(group => Math.Sqrt(2 / Math.PI * group.Sum(hour => _byChance[hour.Hour] * _byChance[hour.Hour])))
                / list.Sum(group => group.Sum(hour => hour.Hour.HungUp));
            return Text($"one share {100 * constant:0.0}, chance alone {100 * chance:0.0}");
        }
    }
}
