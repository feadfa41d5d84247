using System.Text;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Sources;
using Microsoft.Extensions.Primitives;

namespace Hr.Attendance.Sdk.Tests.Support;

/// <summary>A host's own store of policy documents as texts, whose changes a test makes and tells.</summary>
internal sealed class PolicyText : IPolicySource
{
    private readonly Dictionary<string, string> _documents = [];
    private ManualChangeToken _token = new();

    /// <summary>What reading throws; null for nothing.</summary>
    internal Exception? Fault { get; set; }

    internal int Readings { get; private set; }

    internal PolicyText With(string place, string json)
    {
        _documents[place] = json;
        return this;
    }

    internal PolicyText Saying(string setting, string value) =>
        With(
            "policies/group.json",
            $$"""{ "id": "group", "unit": "group", "effectiveFrom": "2026-01-01", "directives": { "{{setting}}": { "set": {{value}} } } }""");

    internal void Tell() => Interlocked.Exchange(ref _token, new ManualChangeToken()).Tell();

    public ValueTask<PolicyDocuments> ReadAsync(CancellationToken cancellationToken)
    {
        Readings++;
        if (Fault is not null)
        {
            throw Fault;
        }

        var diagnostics = new List<Diagnostic>();
        var documents = _documents.Select(document => PolicyDocumentReader.Read(Encoding.UTF8.GetBytes(document.Value), document.Key, diagnostics))
            .OfType<PolicyDocument>().ToList();
        return new ValueTask<PolicyDocuments>(new PolicyDocuments { Documents = documents, Diagnostics = diagnostics });
    }

    public IChangeToken? Watch() => _token;

    private sealed class ManualChangeToken : IChangeToken
    {
        private event Action? Changed;

        public bool HasChanged { get; private set; }

        public bool ActiveChangeCallbacks => true;

        public IDisposable RegisterChangeCallback(Action<object?> callback, object? state)
        {
            void Call() => callback(state);
            Changed += Call;
            return new Registration(() => Changed -= Call);
        }

        internal void Tell()
        {
            HasChanged = true;
            Changed?.Invoke();
        }
    }

    private sealed class Registration(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
