using System.Globalization;
using System.Text;
using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Json;
using NodaTime;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>Reads claims: from a scenario file's <c>claims</c>, or the same as JSON. A claim that cannot be read in full is set aside, the others are kept.</summary>
public sealed class ClaimReader
{
    private readonly UnitTree _units;
    private readonly ICollection<Diagnostic> _diagnostics;

    private ClaimReader(UnitTree units, ICollection<Diagnostic> diagnostics)
    {
        _units = units;
        _diagnostics = diagnostics;
    }

    /// <summary>Reads a JSON list of claims.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="file">What the findings call it.</param>
    /// <param name="units">The tree of units.</param>
    /// <param name="diagnostics">Takes what is found.</param>
    /// <returns>The claims.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<PolicyClaim> ReadJson(string json, string file, UnitTree units, ICollection<Diagnostic> diagnostics)
    {
        var read = LocatedJson.Parse(Encoding.UTF8.GetBytes(Guard.NotNull(json)), Guard.NotNull(file), Guard.NotNull(diagnostics));
        return read is null ? [] : Read(read, Guard.NotNull(units), diagnostics);
    }

    /// <summary>Reads a list of claims.</summary>
    internal static IReadOnlyList<PolicyClaim> Read(LocatedJson claims, UnitTree units, ICollection<Diagnostic> diagnostics)
    {
        if (claims.Kind != JsonValueKind.Array)
        {
            diagnostics.Add(JsonObjectReader.WrongValue(claims, "a list of claims"));
            return [];
        }

        var reader = new ClaimReader(units, diagnostics);
        var kept = new Dictionary<string, PolicyClaim>(StringComparer.Ordinal);
        foreach (var claim in claims.Items.Select(reader.ReadClaim).OfType<PolicyClaim>())
        {
            if (kept.TryGetValue(claim.Name, out var first))
            {
                diagnostics.Add(CounterexampleDiagnostics.DuplicateClaim.Between(claim.Place, [first.Place], ("claim", claim.Name)));
            }
            else
            {
                kept.Add(claim.Name, claim);
            }
        }

        return [.. kept.Values];
    }

    private PolicyClaim? ReadClaim(LocatedJson json)
    {
        if (JsonObjectReader.Open(json, _diagnostics) is not { } reader)
        {
            return null;
        }

        string? name = reader.RequiredText("name");
        var subject = ReadSubject(reader, name ?? string.Empty);
        int before = _diagnostics.Count;
        var statement = ReadStatement(reader, name ?? string.Empty);
        bool isWhole = _diagnostics.Count == before;
        reader.End();
        return name is null || subject is null || statement is null || !isWhole || reader.Faults > 0 ? null : new PolicyClaim(name, subject, statement) { Place = reader.Place };
    }

    private ClaimSubject? ReadSubject(JsonObjectReader reader, string claim)
    {
        string? unit = reader.RequiredText("unit");
        string? role = reader.RequiredText("role");
        var on = reader.Requires("on") ? reader.Date("on") : null;
        var tags = reader.Texts("tags");
        string? primary = reader.Text("primary");
        var wage = reader.Take("wage") is { } written ? ReadWage(written) : null;
        bool isUnitKnown = IsKnown(unit, claim, reader.Place);
        bool isWageSound = wage is not null || reader.Take("wage") is null;
        return unit is null || role is null || on is null || !isUnitKnown || !isWageSound
            ? null
            : new ClaimSubject(unit, role, on.Value) { Tags = tags, PrimaryRole = primary, Wage = wage };
    }

    private ClaimStatement? ReadStatement(JsonObjectReader reader, string claim)
    {
        var (whenever, then, worse, same, limits) = (reader.Take("whenever"), reader.Take("then"), reader.Take("neverWorseThan"), reader.Take("sameAs"), reader.Take("limits"));
        string[] said = [.. new[] { (Name: "then", Value: then), (Name: "neverWorseThan", Value: worse), (Name: "sameAs", Value: same), (Name: "limits", Value: limits) }
            .Where(part => part.Value is not null).Select(part => $"`{part.Name}`")];
        if (said.Length != 1 || (whenever is not null && then is null))
        {
            string listed = string.Join(", ", said.Concat(whenever is null ? [] : ["`whenever`"]).DefaultIfEmpty("-"));
            _diagnostics.Add(CounterexampleDiagnostics.NotOneStatement.At(reader.Place, ("claim", claim), ("said", listed)));
            return null;
        }

        return then is not null ? ReadSessions(whenever, then)
            : worse is not null ? ReadNeverWorse(worse, claim)
            : same is not null ? ReadCounterpart(same, claim, _ => { }) is { } other ? new ClaimStatement.Same(other) : null
            : ReadLimits(limits!);
    }

    private ClaimStatement.Sessions? ReadSessions(LocatedJson? whenever, LocatedJson then)
    {
        var condition = whenever is null ? new SessionCondition() : ReadCondition(whenever);
        if (condition is null || JsonObjectReader.Open(then, _diagnostics) is not { } reader)
        {
            return null;
        }

        var outcome = new SessionOutcome
        {
            IsEffective = Truth(reader, "effective"),
            CreditedAtLeast = Time(reader, "creditedAtLeast"),
            CreditedAtMost = Time(reader, "creditedAtMost"),
        };
        reader.End();
        if (outcome == new SessionOutcome())
        {
            _diagnostics.Add(JsonObjectReader.WrongValue(then, "one or more of `effective`, `creditedAtLeast` and `creditedAtMost`"));
        }

        return new ClaimStatement.Sessions(condition, outcome);
    }

    private SessionCondition? ReadCondition(LocatedJson json)
    {
        if (JsonObjectReader.Open(json, _diagnostics) is not { } reader)
        {
            return null;
        }

        bool isUnrated = reader.Take("satisfaction")?.Text == "none";
        var condition = new SessionCondition
        {
            Answered = reader.Take("answered") is { } answered ? ReadAnswered(answered) : null,
            Online = Time(reader, "online"),
            Conversations = Count(reader, "conversations"),
            Satisfaction = isUnrated ? null : Share(reader, "satisfaction", "a share from 0 to 1, or `none` for no ratings"),
            IsUnrated = isUnrated,
        };
        reader.End();
        return condition;
    }

    private AnsweredInTime? ReadAnswered(LocatedJson json)
    {
        if (JsonObjectReader.Open(json, _diagnostics) is not { } reader)
        {
            return null;
        }

        var share = reader.Requires("share") ? Share(reader, "share", "a share from 0 to 1") : null;
        var within = reader.Requires("within") ? Time(reader, "within") : null;
        reader.End();
        return share is null || within is null ? null : new AnsweredInTime(share.Value, within.Value);
    }

    private ClaimStatement.NeverWorse? ReadNeverWorse(LocatedJson json, string claim)
    {
        var measure = ClaimMeasure.Credited;
        var other = ReadCounterpart(json, claim, reader => measure = reader.Choice("measure", ("credited", ClaimMeasure.Credited), ("pay", ClaimMeasure.Pay)) ?? measure);
        return other is null ? null : new ClaimStatement.NeverWorse(other, measure);
    }

    private PolicyCounterpart? ReadCounterpart(LocatedJson json, string claim, Action<JsonObjectReader> readMore)
    {
        if (JsonObjectReader.Open(json, _diagnostics) is not { } reader)
        {
            return null;
        }

        var other = new PolicyCounterpart { UnitId = reader.Text("unit"), Folder = reader.Text("policies") };
        readMore(reader);
        reader.End();
        if (other is { UnitId: null, Folder: null })
        {
            _diagnostics.Add(CounterexampleDiagnostics.NothingToCompare.At(reader.Place, ("claim", claim)));
            return null;
        }

        return IsKnown(other.UnitId, claim, reader.Place) ? other : null;
    }

    private ClaimStatement.Limits? ReadLimits(LocatedJson json)
    {
        if (JsonObjectReader.Open(json, _diagnostics) is not { } reader)
        {
            return null;
        }

        var limits = new ClaimStatement.Limits(Time(reader, "creditedAtMost"), Number(reader, "payAtLeast", "a number", _ => true));
        reader.End();
        if (limits is { CreditedAtMost: null, PayAtLeast: null })
        {
            _diagnostics.Add(JsonObjectReader.WrongValue(json, "`creditedAtMost`, `payAtLeast` or both"));
        }

        return limits;
    }

    /// <summary>Whether a unit is in the tree; one that was not named is no fault of its own.</summary>
    private bool IsKnown(string? unit, string claim, SourcePlace place)
    {
        if (unit is null || _units.Contains(unit))
        {
            return true;
        }

        _diagnostics.Add(CounterexampleDiagnostics.UnknownUnit.At(place, ("claim", claim), ("unit", unit)));
        return false;
    }

    /// <summary>A wage as scenarios write it: <c>8000 CNY</c>.</summary>
    private Money? ReadWage(LocatedJson json)
    {
        string[] parts = (json.Text ?? string.Empty).Split(' ');
        if (parts.Length == 2 && Money.IsCurrencyCode(parts[1])
            && decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) && amount <= 1_000_000_000)
        {
            return new Money(amount, parts[1]);
        }

        _diagnostics.Add(JsonObjectReader.WrongValue(json, "a wage such as `8000 CNY`"));
        return null;
    }

    private Duration? Time(JsonObjectReader reader, string name) =>
        reader.Take(name) is not { } json ? null
        : IsoDuration.TryParse(json.Text, out var time) ? time
        : Wrong<Duration>(json, "a duration such as PT15M");

    private int? Count(JsonObjectReader reader, string name) =>
        (int?)Number(reader, name, "a whole number, zero or above", number => number is >= 0 and <= int.MaxValue && decimal.Truncate(number) == number);

    private decimal? Share(JsonObjectReader reader, string name, string expected) => Number(reader, name, expected, number => number is >= 0 and <= 1);

    private decimal? Number(JsonObjectReader reader, string name, string expected, Func<decimal, bool> isSound) =>
        reader.Take(name) is not { } json ? null
        : json.Number is { } number && isSound(number) ? number
        : Wrong<decimal>(json, expected);

    private bool? Truth(JsonObjectReader reader, string name) =>
        reader.Take(name) is not { } json ? null
        : json.Kind == JsonValueKind.True ? true
        : json.Kind == JsonValueKind.False ? false
        : Wrong<bool>(json, "true or false");

    private T? Wrong<T>(LocatedJson json, string expected)
        where T : struct
    {
        _diagnostics.Add(JsonObjectReader.WrongValue(json, expected));
        return null;
    }
}
