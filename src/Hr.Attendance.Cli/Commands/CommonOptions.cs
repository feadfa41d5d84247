using System.CommandLine;
using System.CommandLine.Parsing;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    internal const string CompiledRuntime = "compiled";
    internal const string NRulesRuntime = "nrules";

    private const string DateForm = "yyyy-mm-dd";

    private static readonly OffsetDateTimePattern WithoutSeconds = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>");

    internal static Argument<string> Workspace() => new("workspace") { Description = "The workspace folder: org.json, policies/, evidence/." };

    internal static Option<LocalDate> Date(string name, string description) => new(name)
    {
        Description = description,
        Required = true,
        HelpName = DateForm,
        CustomParser = result => ReadDate(result, name) ?? default,
    };

    internal static Option<LocalDate?> DateIfAny(string name, string description) => new(name)
    {
        Description = description,
        HelpName = DateForm,
        CustomParser = result => ReadDate(result, name),
    };

    private static LocalDate? ReadDate(ArgumentResult result, string name)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : string.Empty;
        var parsed = LocalDatePattern.Iso.Parse(text);
        if (parsed.Success && EngineYears.Contain(parsed.Value))
        {
            return parsed.Value;
        }

        result.AddError($"`{text}` is no date from {EngineYears.Text}: {name} takes one such as 2026-03-31");
        return null;
    }

    internal static Option<Instant?> AsKnownAt() => new("--as-known-at")
    {
        Description = "Take the policy documents as they were known at this instant; all that were ever published if not given.",
        HelpName = "instant",
        CustomParser = result =>
        {
            string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : string.Empty;
            if (ReadInstant(text) is { } instant)
            {
                return instant;
            }

            result.AddError(
                $"`{text}` is no instant from {EngineYears.Text}: --as-known-at takes one such as 2026-03-31T18:00:00Z or 2026-03-31T18:00:00+08:00");
            return null;
        },
    };

    private static Instant? ReadInstant(string text)
    {
        try
        {
            var parsed = OffsetDateTimePattern.ExtendedIso.Parse(text);
            parsed = parsed.Success ? parsed : WithoutSeconds.Parse(text);
            return parsed.Success && EngineYears.Contain(parsed.Value.Date) ? parsed.Value.ToInstant() : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // NodaTime throws for an offset of more than 18 hours.
            return null;
        }
    }

    internal static Option<string> Format(params string[] others)
    {
        var option = new Option<string>("--format") { Description = "How to print the result.", DefaultValueFactory = _ => "table" };
        option.AcceptOnlyFromAmong(["table", "json", .. others]);
        return option;
    }

    internal static Option<string[]> Employees() =>
        new("--employee") { Description = "Whom to evaluate; everybody if not given.", AllowMultipleArgumentsPerToken = true };

    internal static Option<string[]> ComparedTags() => new("--compare-tag")
    {
        Description = "A tag of employees by which refusal rates are compared, beside units.",
        AllowMultipleArgumentsPerToken = true,
    };

    internal static Option<string> Runtime()
    {
        var option = new Option<string>("--runtime")
        {
            Description = "What works people out: compiled code, or the same rules as NRules rules.",
            DefaultValueFactory = _ => CompiledRuntime,
        };
        option.AcceptOnlyFromAmong(CompiledRuntime, NRulesRuntime);
        return option;
    }

    internal static Option<string> Language()
    {
        var option = new Option<string>("--lang") { Description = "The language of what people read.", DefaultValueFactory = _ => "en" };
        option.AcceptOnlyFromAmong("en", "zh");
        return option;
    }

    internal static MessageLanguage LanguageOf(string? name) => name == "zh" ? MessageLanguage.Chinese : MessageLanguage.English;
}
