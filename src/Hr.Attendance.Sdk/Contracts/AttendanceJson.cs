using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Json;
using Hr.Attendance.Sdk.Payroll;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Text;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Contracts;

/// <summary>
/// Inputs and results for System.Text.Json, in the forms of the contract's files, without reflection: fit for trimming and native compilation. In
/// ASP.NET Core, insert <see cref="Resolver"/> at the head of <c>SerializerOptions.TypeInfoResolverChain</c>.
/// </summary>
/// <remarks>
/// Read and written: evidence of all kinds (also in lists and arrays), policy documents, organization charts, and NodaTime's
/// <see cref="LocalDate"/>, <see cref="Instant"/> and <see cref="Duration"/>. Only written: reports, explanations, differences, the payroll
/// hand-over, findings. What cannot be read is a <see cref="JsonException"/> that quotes nothing of it.
/// </remarks>
public static class AttendanceJson
{
    /// <summary>Tells System.Text.Json how to handle the types.</summary>
    /// <param name="language">The language of sentences in results.</param>
    /// <returns>The resolver; null for types that it does not know.</returns>
    public static IJsonTypeInfoResolver Resolver(MessageLanguage language = MessageLanguage.English) => new ContractResolver(language);

    /// <summary>Options with nothing but these types. Chinese stays readable; what could end a script or an attribute is escaped.</summary>
    /// <param name="language">The language of sentences in results.</param>
    /// <returns>The options, read-only: keep them, as they remember what they worked out.</returns>
    public static JsonSerializerOptions Options(MessageLanguage language = MessageLanguage.English)
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = Resolver(language), Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        options.MakeReadOnly();
        return options;
    }

    private sealed class ContractResolver : IJsonTypeInfoResolver
    {
        private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];

        internal ContractResolver(MessageLanguage language)
        {
            AddEvidence(ContractConverters.OfEvidence(EvidenceReader.ReadPunches));
            AddEvidence(ContractConverters.OfEvidence(EvidenceReader.ReadMessages));
            AddEvidence(ContractConverters.OfEvidence(EvidenceReader.ReadRatings));
            AddEvidence(ContractConverters.OfEvidence(EvidenceReader.ReadPresence));
            AddEvidence(ContractConverters.OfEvidence(EvidenceReader.ReadAvailability));
            AddEvidence(ContractConverters.OfEvidence(EvidenceReader.ReadLeave));
            AddEvidence(ContractConverters.OfEvidence(EvidenceReader.ReadShifts));
            AddEvidence(ContractConverters.OfEvidence(EvidenceReader.ReadApprovals));
            AddEvidence(ContractConverters.OfEvidence(EvidenceReader.ReadDecisions));
            AddInputs();
            AddResults(language);
            AddTime();
        }

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => _types.TryGetValue(type, out var make) ? make(options) : null;

        private void AddInputs()
        {
            Add(ContractConverters.OfFile<PolicyDocument>(PolicyDocumentJson.Of, static (utf8, diagnostics) => new PolicyFile(diagnostics).Read(utf8, "json")));
            Add(ContractConverters.OfFile<OrganizationChart>(
                OrganizationJson.Of, static (utf8, diagnostics) => new OrganizationFile(diagnostics).Read(utf8, "json")));
        }

        private void AddResults(MessageLanguage language)
        {
            Add(ContractConverters.OfResult<AttendanceReport>(report =>
                Text(stream => TimesheetsJsonWriter.Write(stream, report, report.Diagnostics, language))));
            Add(ContractConverters.OfResult<EmployeeReport>(report =>
                JsonSerializer.Serialize(TimesheetsJsonWriter.ToJson(report, language), ResultsJson.Context.EmployeeJson)));
            Add(ContractConverters.OfResult<Explanation>(explanation => ExplanationJsonWriter.Write(explanation, language)));
            Add(ContractConverters.OfResult<PayrollHandover>(handover => Text(stream => PayrollJson.Write(stream, handover))));
            Add(ContractConverters.OfResult<TimesheetDiff>(diff => TimesheetDiffJsonWriter.Write(diff, [], language)));
            Add(ContractConverters.OfResult<Diagnostic>(diagnostic =>
                JsonSerializer.Serialize(ResultsJson.ToJson(diagnostic, language), ResultsJson.Context.DiagnosticJson)));
            AddLists<Diagnostic>();
            AddLists<EmployeeReport>();
        }

        private void AddTime()
        {
            Add(ContractConverters.OfText<LocalDate>(
                IsoJson.WriteDateValue,
                text => LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? (true, parsed.Value) : default,
                "2026-03-31"));
            Add(ContractConverters.OfText<Instant>(
                IsoJson.WriteInstantValue,
                text => IsoInstant.Parse(Encoding.UTF8.GetBytes(text)) is { } instant ? (true, instant) : default,
                "2026-03-02T19:03:22Z"));
            Add(ContractConverters.OfText<Duration>(
                IsoJson.WriteDurationValue, text => IsoDuration.TryParse(text, out var duration) ? (true, duration) : default, "PT15M"));
        }

        private void AddEvidence<T>(JsonConverter<T> converter)
            where T : EvidenceRecord
        {
            Add(converter);
            AddLists<T>();
        }

        private void Add<T>(JsonConverter<T> converter) => _types.Add(typeof(T), options => JsonMetadataServices.CreateValueInfo<T>(options, converter));

        private void AddLists<T>()
        {
            _types.Add(typeof(T[]), options => JsonMetadataServices.CreateArrayInfo(options, new JsonCollectionInfoValues<T[]>()));
            _types.Add(typeof(List<T>), options => JsonMetadataServices.CreateListInfo<List<T>, T>(
                options, new JsonCollectionInfoValues<List<T>> { ObjectCreator = static () => [] }));
            _types.Add(
                typeof(IReadOnlyList<T>),
                options => JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(
                    options, new JsonCollectionInfoValues<IReadOnlyList<T>>()));
        }

        private static string Text(Action<Stream> write)
        {
            using var stream = new MemoryStream();
            write(stream);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }
}
