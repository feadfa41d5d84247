using System.Collections;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Settings that are looked up when somebody reads them, as few do of most parts of an explanation. Immutable.</summary>
internal sealed class LaterSettings(Func<IReadOnlyList<ResolvedSetting>> find) : IReadOnlyList<ResolvedSetting>
{
    private IReadOnlyList<ResolvedSetting>? _found;

    public int Count => Found.Count;

    public ResolvedSetting this[int index] => Found[index];

    private IReadOnlyList<ResolvedSetting> Found => _found ??= find();

    public IEnumerator<ResolvedSetting> GetEnumerator() => Found.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
