using System.Globalization;
using System.Text.RegularExpressions;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Testing.Mutation;

/// <summary>
/// The values next to a value: a minute more and less (a second where it has seconds), a hundredth of a share, one of a count, a tenth of another
/// number, one unit of money, every other choice; of a list, each element changed so or left out.
/// </summary>
internal static class ValueSteps
{
    private const int MinutesPerDay = 1_440;

    private static readonly Regex ClockTimes = new("[0-9]{2}:[0-9]{2}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex Durations = new(
        "(?<![A-Z0-9])PT?[0-9][0-9.DTHMS]*(?![A-Z0-9])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex Decimals = new("(?<![0-9.])[0-9]+(\\.[0-9]+)?(?![0-9.])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The neighbours of a value that its type can have.</summary>
    internal static IReadOnlyList<PolicyValue> Of(SettingType type, PolicyValue value)
    {
        if (!type.TryRead(value, out object? typed))
        {
            return [];
        }

        // A neighbour must be another value and not another spelling: PT60M is PT1H, and no scenario could notice that.
        var own = type.Write(typed);
        return [.. Candidates(type, value).Where(other => type.TryRead(other, out object? read) && !type.Write(read).Equals(own)).Distinct()];
    }

    /// <summary>The value that is one step beyond a bound; null where there is none.</summary>
    /// <param name="type">The type.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="direction">1 for above, -1 for below.</param>
    internal static PolicyValue? Beyond(SettingType type, PolicyValue bound, int direction) =>
        Of(type, bound).FirstOrDefault(other => type.TryRead(other, out object? a)
            && type.TryRead(bound, out object? b)
            && a is not null
            && b is not null
            && type.Compare(a, b) * direction > 0);

    private static IEnumerable<PolicyValue> Candidates(SettingType type, PolicyValue value) => value switch
    {
        PolicyValue.Number number => NumbersNextTo(type, number.Value).Concat(ChoicesOf(type.Schema)),
        PolicyValue.Text text => TextsNextTo(type, text.Value).Select(PolicyValue.Of).Concat(ChoicesOf(type.Schema)),
        PolicyValue.Truth truth => [PolicyValue.Of(!truth.Value)],
        PolicyValue.Record record => AmountsNextTo(record),
        PolicyValue.List list when type.ElementType is { } element => ListsNextTo(element, list.Items),
        _ => [],
    };

    private static PolicyValue[] NumbersNextTo(SettingType type, decimal number)
    {
        // What the type reads tells what it counts: no fractions, none above one, or any.
        bool hasFractions = type.TryRead(PolicyValue.Of(0.5m), out _);
        bool isShare = hasFractions && !type.TryRead(PolicyValue.Of(1.01m), out _);
        decimal step = isShare ? 0.01m : hasFractions ? 0.1m : 1;
        return [PolicyValue.Of(number - step), PolicyValue.Of(number + step)];
    }

    private static IEnumerable<string> TextsNextTo(SettingType type, string text)
    {
        // A text is changed by what can be found in it: its durations, each as a whole, else its times of day, else its numbers. What the type does
        // not read is dropped afterwards, so that texts of a host's own types have neighbours too.
        string[] durations = [.. Durations.Matches(text).Cast<Match>()
            .SelectMany(part => DurationsNextTo(part.Value).Select(other => Replace(text, part, other)))];
        if (durations.Length > 0)
        {
            return durations;
        }

        return ClockTimes.IsMatch(text)
            ? ClockTimes.Matches(text).Cast<Match>().SelectMany(time => new[] { -1, 1 }.Select(step => Replace(text, time, Shift(time.Value, step))))
            : Decimals.Matches(text).Cast<Match>().SelectMany(number => Steps(number.Value).Select(other => Replace(text, number, other)));
    }

    private static IEnumerable<string> DurationsNextTo(string text)
    {
        if (!IsoDuration.TryParse(text, out var duration))
        {
            return [];
        }

        var step = duration.Seconds == 0 && duration.SubsecondTicks == 0 ? Duration.FromMinutes(1) : Duration.FromSeconds(1);
        return new[] { duration - step, duration + step }.Where(other => other >= Duration.Zero).Select(IsoDuration.Format);
    }

    /// <summary>A number in a text is a share where it is 1 or less, an amount otherwise.</summary>
    private static IEnumerable<string> Steps(string number)
    {
        decimal value = decimal.Parse(number, CultureInfo.InvariantCulture);
        decimal step = value <= 1 ? 0.01m : 1;
        return [(value - step).ToString(CultureInfo.InvariantCulture), (value + step).ToString(CultureInfo.InvariantCulture)];
    }

    private static string Replace(string text, Match part, string other) => text.Remove(part.Index, part.Length).Insert(part.Index, other);

    private static string Shift(string clock, int minutes)
    {
        string[] parts = clock.Split(':');
        int minute = (int.Parse(parts[0], CultureInfo.InvariantCulture) * 60) + int.Parse(parts[1], CultureInfo.InvariantCulture) + minutes;
        int wrapped = minute == MinutesPerDay ? minute : ((minute % MinutesPerDay) + MinutesPerDay) % MinutesPerDay;
        return $"{(wrapped / 60).ToString("00", CultureInfo.InvariantCulture)}:{(wrapped % 60).ToString("00", CultureInfo.InvariantCulture)}";
    }

    private static IEnumerable<PolicyValue> AmountsNextTo(PolicyValue.Record record)
    {
        if (!record.Members.TryGetValue("amount", out var amount) || amount is not PolicyValue.Number number)
        {
            return [];
        }

        return new[] { number.Value - 1, number.Value + 1 }.Select(other => PolicyValue.Of(
            record.Members.Select(member => member.Key == "amount" ? new KeyValuePair<string, PolicyValue>(member.Key, PolicyValue.Of(other)) : member)));
    }

    private static IEnumerable<PolicyValue> ListsNextTo(SettingType element, IReadOnlyList<PolicyValue> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            int position = i;
            yield return PolicyValue.Of(items.Where((_, other) => other != position));
            foreach (var changed in Of(element, items[i]))
            {
                yield return PolicyValue.Of(items.Select((item, other) => other == position ? changed : item));
            }
        }
    }

    /// <summary>The names that a schema lists, wherever it does.</summary>
    private static IEnumerable<PolicyValue> ChoicesOf(PolicyValue schema) => schema switch
    {
        PolicyValue.Record record => record.Members.SelectMany(member =>
            member.Key == "enum" && member.Value is PolicyValue.List names ? names.Items : ChoicesOf(member.Value)),
        PolicyValue.List list => list.Items.SelectMany(ChoicesOf),
        _ => [],
    };
}
