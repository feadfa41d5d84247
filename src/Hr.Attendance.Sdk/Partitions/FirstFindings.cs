using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>
/// Findings of all partitions, each once: of one kind the first by place, as many as are kept of a file, and how many more there are. The same whatever the
/// order in which they come. Not thread-safe.
/// </summary>
internal sealed class FirstFindings
{
    private readonly Dictionary<DiagnosticDescriptor, Kind> _kinds = [];

    internal void Add(IEnumerable<Diagnostic> found)
    {
        foreach (var finding in found)
        {
            if (!_kinds.TryGetValue(finding.Descriptor, out var kind))
            {
                _kinds.Add(finding.Descriptor, kind = new Kind());
            }

            kind.Add(finding);
        }
    }

    /// <summary>What is kept, by place.</summary>
    internal IReadOnlyList<Diagnostic> InOrder() => Diagnostic.InOrder(_kinds.SelectMany(kind => kind.Value.Kept()
        .Concat(kind.Value.More() is { } more ? [FileDiagnostics.MoreFindings.At(SourcePlace.None, ("code", kind.Key.Code)).With("count", more)] : [])));

    /// <summary>Findings of one kind.</summary>
    private sealed class Kind
    {
        private const int Most = ReadingLog.MostOfOneKind;

        /// <summary>Of more it is only said that there are more, for telling whether one came before takes memory.</summary>
        private const int MostCounted = 100_000;

        private static readonly Bilingual Countless = new("more than {count}", "超过 {count}");

        private readonly HashSet<ulong> _more = [];
        private List<Diagnostic> _kept = [];
        private Diagnostic? _last;

        internal void Add(Diagnostic finding)
        {
            if (_last?.CompareTo(finding) < 0)
            {
                Drop(finding);
                return;
            }

            _kept.Add(finding);
            if (_kept.Count == 2 * Most)
            {
                Kept();
            }
        }

        internal List<Diagnostic> Kept()
        {
            var inOrder = Diagnostic.InOrder(_kept);
            foreach (var finding in inOrder.Skip(Most))
            {
                Drop(finding);
            }

            _kept = [.. inOrder.Take(Most)];
            _last = _kept.Count == Most ? _kept[Most - 1] : null;
            return _kept;
        }

        /// <summary>How many more there are; null for none.</summary>
        internal Bilingual? More() => _more.Count == 0 ? null
            : _more.Count > MostCounted ? Countless.With(("count", MostCounted))
            : Bilingual.Same(_more.Count.ToString(CultureInfo.InvariantCulture));

        /// <summary>A finding that is dropped never comes back: what is kept only goes forward.</summary>
        private void Drop(Diagnostic finding)
        {
            if (_more.Count <= MostCounted)
            {
                string places = string.Join("\n", finding.RelatedPlaces.Select(place => place.ToString()));
                _more.Add(TextHash.Of($"{finding.Place}\n{finding.GetMessage()}\n{places}"));
            }
        }
    }
}
