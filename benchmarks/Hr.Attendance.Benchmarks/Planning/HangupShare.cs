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

    private static readonly int[] OtherStretches = [5 * 60, 10 * 60, 20 * 60, 30 * 60];

    internal static void Run(string folder, TextWriter output)
    {
        var calls = BankCall.Read(Path.Combine(folder, "bank-calls-1999-02.csv"));
        var hours = Hours(calls, Stretch);
        double patience = Patience(hours);
        var predicted = Predictions(hours, patience);
        var byChance = hours.ToDictionary(hour => hour, hour => hour.ByChance(Duration.FromSeconds(patience)));
        double all = hours.Sum(hour => hour.Calls);
        double hungUp = hours.Sum(hour => hour.HungUp);
        Write(output, $"{calls.Count:N0} calls, {all:N0} of them in {hours.Count} hours with agents on duty; {hungUp:N0} hung up ({hungUp / all:P1})");
        Write(output, $"patience {patience:F0} s (seconds queued by all, divided by callers who hung up); goal 15 %");
        Write(output, $"");
        Write(output, $"| callers who hung up, by | groups | Erlang A | the month's share | chance alone |");
        Write(output, $"|---|---:|---:|---:|---:|");
        WriteRow(output, "hour of the day", predicted.GroupBy(hour => hour.Hour.OfDay), hungUp / all, byChance);
        WriteRow(output, "day", predicted.GroupBy(hour => hour.Hour.Date), hungUp / all, byChance);
        WriteRow(
            output,
            $"{HoursOfGroup} hours alike in prediction",
            predicted.OrderBy(hour => hour.HungUp / hour.Hour.Calls).Chunk(HoursOfGroup).SelectMany((group, i) => group.Select(hour => (Hour: hour, Group: i)))
                .GroupBy(hour => hour.Group, hour => hour.Hour),
            hungUp / all,
            byChance);
        WriteRow(output, "single hour of a single day", predicted.GroupBy(hour => (hour.Hour.Date, hour.Hour.OfDay)), hungUp / all, byChance);
        Write(output, $"");
        Write(output, $"in all {predicted.Sum(hour => hour.HungUp):N0} predicted, {hungUp:N0} observed");
        Write(output, $"by the stretch in which an agent is taken to stay (hour of the day, single hour):");
        foreach (int stretch in OtherStretches.Append(Stretch).Order())
        {
            var others = Hours(calls, stretch);
            var found = Predictions(others, Patience(others));
            double byHour = Error(found.GroupBy(hour => hour.Hour.OfDay));
            double single = Error(found.GroupBy(hour => (hour.Hour.Date, hour.Hour.OfDay)));
            double bias = (found.Sum(hour => hour.HungUp) / others.Sum(hour => hour.HungUp)) - 1;
            Write(output, $"  {stretch / 60} minutes: {byHour:P1}, {single:P1}, {bias:+0.0 %;-0.0 %} in all");
        }

        Write(output, $"");
        WriteErlangC(output, hours);
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

    private static void WriteRow<TKey>(
        TextWriter output,
        string name,
        IEnumerable<IGrouping<TKey, (CallHour Hour, double HungUp)>> groups,
        double share,
        Dictionary<CallHour, double> byChance)
    {
        var list = groups.ToList();
        double constant = Error(list.SelectMany(group => group.Select(hour => (group.Key, Hour: (hour.Hour, hour.Hour.Calls * share))))
            .GroupBy(hour => hour.Key, hour => hour.Hour));
        double observed = list.Sum(group => group.Sum(hour => hour.Hour.HungUp));

        // What a prediction that is right would still be off by: the mean distance of a nearly normal count from its mean.
        double chance = list.Sum(group => Math.Sqrt(2 / Math.PI * group.Sum(hour => byChance[hour.Hour] * byChance[hour.Hour]))) / observed;
        Write(output, $"| {name} | {list.Count} | {Error(list):P1} | {constant:P1} | {chance:P1} |");
    }

    private static void WriteErlangC(TextWriter output, List<CallHour> hours)
    {
        var over = hours.Where(hour => hour.Load >= hour.Agents).ToList();
        var under = hours.Where(hour => hour.Load < Math.Floor(hour.Agents)).ToList();
        double calls = hours.Sum(hour => hour.Calls);
        double predicted = under.Sum(hour => hour.Calls * hour.With(null, measures => measures.MeanWait?.TotalSeconds ?? 0)) / under.Sum(hour => hour.Calls);
        double observed = under.Sum(hour => hour.Queued) / under.Sum(hour => hour.Calls);
        Write(output, $"Erlang C knows nobody who hangs up: its share is 0, the error 100 %.");
        double shareOver = over.Sum(hour => hour.Calls) / calls;
        Write(output, $"In {over.Count} of {hours.Count} hours, with {shareOver:P0} of the calls, there is more work than agents: no figure.");
        Write(output, $"In the {under.Count} hours with fewer it has a mean wait of {predicted:F0} s; {observed:F0} s were waited.");
    }

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
