using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Json;
using Hr.Attendance.Testing.Counterexamples;

namespace Hr.Attendance.Testing.Files;

/// <summary>Reads the claims of a scenario file. A claim that cannot be read in full is set aside, the others are kept.</summary>
internal sealed class ClaimReader
{
    private readonly UnitTree _units;
    private readonly FieldReader _fields;

    private ClaimReader(UnitTree units, ICollection<Diagnostic> diagnostics)
    {
        _units = units;
        _fields = new FieldReader(diagnostics);
    }

    /// <summary>Reads a list of claims.</summary>
    internal static IReadOnlyList<PolicyClaim> Read(LocatedJson claims, UnitTree units, ICollection<Diagnostic> diagnostics)
    {
        if (claims.Kind != JsonValueKind.Array)
        {
            diagnostics.Add(JsonObjectReader.WrongValue(claims, ExpectedFields.Claims));
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
        int before = _fields.Diagnostics.Count;
        if (JsonObjectReader.Open(json, _fields.Diagnostics) is not { } reader)
        {
            return null;
        }

        string? name = reader.RequiredText("name");
        var subject = ReadSubject(reader, name ?? string.Empty);
        var statement = ReadStatement(reader, name ?? string.Empty);
        reader.End();
        return name is null || subject is null || statement is null || _fields.Diagnostics.Count > before ? null : new PolicyClaim
        {
            Name = name,
            Subject = subject,
            Statement = statement,
            Place = reader.Place,
        };
    }

    private ClaimSubject? ReadSubject(JsonObjectReader reader, string claim)
    {
        string? unit = reader.RequiredText("unit");
        string? role = reader.RequiredText("role");
        var on = reader.Requires("on") ? reader.Date("on") : null;
        var tags = reader.Texts("tags");
        string? primary = reader.Text("primary");
        var wage = _fields.Wage(reader.Take("wage"));
        bool isUnitKnown = IsKnown(unit, claim, reader.Place);
        return unit is null || role is null || on is null || !isUnitKnown
            ? null
            : new ClaimSubject { UnitId = unit, Role = role, On = on.Value, Tags = tags, PrimaryRole = primary, Wage = wage };
    }

    private ClaimStatement? ReadStatement(JsonObjectReader reader, string claim)
    {
        var (whenever, then, worse, same, limits) = (
            reader.Take("whenever"), reader.Take("then"), reader.Take("neverWorseThan"), reader.Take("sameAs"), reader.Take("limits"));
        string[] said =
            [.. new[] { (Name: "then", Value: then), (Name: "neverWorseThan", Value: worse), (Name: "sameAs", Value: same), (Name: "limits", Value: limits) }
                .Where(part => part.Value is not null).Select(part => $"`{part.Name}`")];
        if (said.Length != 1 || (whenever is not null && then is null))
        {
            string listed = string.Join(", ", said.Concat(whenever is null ? [] : ["`whenever`"]).DefaultIfEmpty("-"));
            _fields.Diagnostics.Add(CounterexampleDiagnostics.NotOneStatement.At(reader.Place, ("claim", claim), ("said", listed)));
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
        if (condition is null || JsonObjectReader.Open(then, _fields.Diagnostics) is not { } reader)
        {
            return null;
        }

        var outcome = new SessionOutcome
        {
            IsEffective = _fields.YesOrNo(reader.Take("effective")),
            CreditedAtLeast = _fields.Duration(reader.Take("creditedAtLeast")),
            CreditedAtMost = _fields.Duration(reader.Take("creditedAtMost")),
        };
        reader.End();
        if (outcome == new SessionOutcome())
        {
            _fields.Report(then, ExpectedFields.EffectOrCredit);
        }

        return new ClaimStatement.Sessions(condition, outcome);
    }

    private SessionCondition? ReadCondition(LocatedJson json)
    {
        if (JsonObjectReader.Open(json, _fields.Diagnostics) is not { } reader)
        {
            return null;
        }

        bool isUnrated = reader.Take("satisfaction")?.Text == "none";
        var condition = new SessionCondition
        {
            Answered = reader.Take("answered") is { } answered ? ReadAnswered(answered) : null,
            Online = _fields.Duration(reader.Take("online")),
            Conversations = _fields.Count(reader.Take("conversations")),
            Satisfaction = isUnrated ? null : Share(reader.Take("satisfaction"), ExpectedFields.ShareOrNone),
            IsUnrated = isUnrated,
        };
        reader.End();
        return condition;
    }

    private AnsweredInTime? ReadAnswered(LocatedJson json)
    {
        if (JsonObjectReader.Open(json, _fields.Diagnostics) is not { } reader)
        {
            return null;
        }

        var share = reader.Requires("share") ? Share(reader.Take("share")) : null;
        var within = reader.Requires("within") ? _fields.Duration(reader.Take("within")) : null;
        reader.End();
        return share is null || within is null ? null : new AnsweredInTime(share.Value, within.Value);
    }

    private ClaimStatement.NeverWorse? ReadNeverWorse(LocatedJson json, string claim)
    {
        var measure = ClaimMeasure.Credited;
        var other = ReadCounterpart(
            json, claim, reader => measure = reader.Choice("measure", ("credited", ClaimMeasure.Credited), ("pay", ClaimMeasure.Pay)) ?? measure);
        return other is null ? null : new ClaimStatement.NeverWorse(other, measure);
    }

    private PolicyCounterpart? ReadCounterpart(LocatedJson json, string claim, Action<JsonObjectReader> readMore)
    {
        if (JsonObjectReader.Open(json, _fields.Diagnostics) is not { } reader)
        {
            return null;
        }

        var other = new PolicyCounterpart { UnitId = reader.Text("unit"), Folder = reader.Text("policies") };
        readMore(reader);
        reader.End();
        if (other is { UnitId: null, Folder: null })
        {
            _fields.Diagnostics.Add(CounterexampleDiagnostics.NothingToCompare.At(reader.Place, ("claim", claim)));
            return null;
        }

        return IsKnown(other.UnitId, claim, reader.Place) ? other : null;
    }

    private ClaimStatement.Limits? ReadLimits(LocatedJson json)
    {
        if (JsonObjectReader.Open(json, _fields.Diagnostics) is not { } reader)
        {
            return null;
        }

        var limits = new ClaimStatement.Limits
        {
            CreditedAtMost = _fields.Duration(reader.Take("creditedAtMost")),
            PayAtLeast = _fields.Number(reader.Take("payAtLeast")),
        };
        reader.End();
        if (limits is { CreditedAtMost: null, PayAtLeast: null })
        {
            _fields.Report(json, ExpectedFields.CreditOrPay);
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

        _fields.Diagnostics.Add(CounterexampleDiagnostics.UnknownUnit.At(place, ("claim", claim), ("unit", unit)));
        return false;
    }

    /// <summary>A share of a whole; null, with a diagnostic, for anything else.</summary>
    private decimal? Share(LocatedJson? json, Bilingual? expected = null)
    {
        if (json is null or { Number: >= 0 and <= 1 })
        {
            return json?.Number;
        }

        _fields.Report(json, expected ?? ExpectedFields.Share);
        return null;
    }
}
