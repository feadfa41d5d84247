using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>Names what lies in <c>evidence/</c> and is not read, with the name that it probably means: nothing is passed over in silence.</summary>
internal sealed class EvidenceNames(WorkspaceFolder folder, IReadOnlyList<IEvidenceFileReader> readers, ICollection<Diagnostic> diagnostics)
{
    // A slip in the name of a file costs people their evening and shows nowhere else. Names are told apart as the file system that is strictest
    // does, so that a workspace reads alike everywhere.

    private const string Folder = "evidence";
    private const string Accounts = "accounts";
    private static readonly Bilingual OneOf = new("one of {names}", "{names} 之一");
    private static readonly string[] Kinds =
        ["punches", "shifts", "messages", "ratings", "presence", "availability", "leave", "approvals", "decisions", "assignments", Accounts];

    private static readonly string[] Endings = [".csv", ".jsonl"];
    private static readonly string[] ArchiveEndings = [".json", ".jsonl"];

    private readonly string[] _readEndings = [.. readers.Select(reader => reader.Ending)];

    internal void Check()
    {
        if (folder.Exists(Folder))
        {
            diagnostics.Add(FileDiagnostics.IsFile(Folder));
        }

        foreach (string file in folder.FilesIn(Folder, string.Empty).Select(NameOf).Where(name => !IsOfEvidence(name)))
        {
            Report($"{Folder}/{file}", MeantBy(file));
        }

        foreach (string name in folder.FoldersIn(Folder))
        {
            CheckFolder(name);
        }
    }

    private void CheckFolder(string name)
    {
        string path = $"{Folder}/{name}";
        if (name == "qq")
        {
            CheckQq(path);
        }
        else if (name == "archive")
        {
            CheckFiles(path, ArchiveEndings, "`*.json`, `*.jsonl`");
            ReportFoldersIn(path, "`*.json`, `*.jsonl`");
        }
        else if (IsOfEvidence(name))
        {
            diagnostics.Add(FileDiagnostics.IsFolder(path));
        }
        else
        {
            Report(path, MeantBy(name));
        }
    }

    private void CheckQq(string path)
    {
        CheckFiles(path, [".txt"], "`*.txt`");
        foreach (string account in folder.FoldersIn(path))
        {
            CheckFiles($"{path}/{account}", [".txt"], "`*.txt`");
            ReportFoldersIn($"{path}/{account}", "`*.txt`");
        }
    }

    private void CheckFiles(string path, string[] endings, string meant)
    {
        foreach (string file in folder.FilesIn(path, string.Empty).Where(file => !EndsWithAny(file, endings)))
        {
            Report(file, meant);
        }
    }

    private void ReportFoldersIn(string path, string meant)
    {
        foreach (string name in folder.FoldersIn(path))
        {
            Report($"{path}/{name}", meant);
        }
    }

    private void Report(string path, string meant) =>
        diagnostics.Add(FileDiagnostics.UnknownEvidence.At(new SourcePlace(path), ("name", path))
            .With("meant", meant.Split(',').Length > 1 ? OneOf.With(("names", meant)) : Bilingual.Same(meant)));

    private bool IsOfEvidence(string name) => Array.Exists(
        Kinds,
        kind => name.StartsWith(kind + ".", StringComparison.Ordinal)
            && (EndsWithAny(name, Endings) || (kind != Accounts && EndsWithAny(name, _readEndings))));

    private static bool EndsWithAny(string name, string[] endings) =>
        Array.Exists(endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>The name that is nearest by letters up to the first that is none; all names where none is near.</summary>
    private string MeantBy(string name)
    {
        string word = new([.. name.ToLowerInvariant().TakeWhile(char.IsLetter)]);
        string ending = Array.Find(Endings, known => name.EndsWith(known, StringComparison.OrdinalIgnoreCase)) ?? ".csv";
        string? read = Array.Find(_readEndings, known => name.EndsWith(known, StringComparison.OrdinalIgnoreCase));
        var near = Kinds.Select(kind => kind + (kind == Accounts ? ending : read ?? ending))
            .Concat(["qq/*.txt", "archive/*.json"])
            .Select(known => (Name: known, Distance: Distance(word, known.Substring(0, known.IndexOfAny(['.', '/'])))))
            .OrderBy(known => known.Distance)
            .First();
        return near.Distance <= Math.Max(1, word.Length / 2)
            ? $"`{near.Name}`"
            : string.Join(", ", Kinds.Select(kind => $"`{kind}.csv`"));
    }

    /// <summary>How many letters have to be put in, taken out or changed to make one word of another.</summary>
    private static int Distance(string one, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int before = row[0]++;
            for (int j = 1; j <= other.Length; j++)
            {
                int changed = before + (one[i - 1] == other[j - 1] ? 0 : 1);
                before = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
