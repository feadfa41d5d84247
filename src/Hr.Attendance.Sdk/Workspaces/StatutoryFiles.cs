using System.Text.Json;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Json;
using NodaTime;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>
/// Reads the statutory layers and calendars that lie beside <c>org.json</c> and that its units name: <c>statutory/NAME.json</c>,
/// <c>calendars/NAME.csv</c>, and <c>calendar.csv</c> for a root that names none.
/// </summary>
internal sealed class StatutoryFiles(WorkspaceFolder folder, ICollection<Diagnostic> diagnostics)
{
    private const string LayerFolder = "statutory";
    private const string CalendarFolder = "calendars";
    private const string RootCalendar = "calendar.csv";

    private static readonly StatutoryLayer[] BuiltIn = [.. StatutoryLayer.BuiltIn, StatutoryLayer.None];

    internal StatutoryLayers Read(UnitTree units)
    {
        var layers = FilesNamed(LayerFolder, ".json", units.Units.Select(unit => unit.StatutoryName), [.. BuiltIn.Select(layer => layer.Id)])
            .Select(file => ReadLayer(file.Name, file.Path));
        var calendars = FilesNamed(CalendarFolder, ".csv", units.Units.Select(unit => unit.CalendarName), [])
            .ToDictionary(file => file.Name, file => ReadCalendar(file.Path), StringComparer.Ordinal);
        return StatutoryLayers.NamedBy(units, [.. StatutoryLayer.BuiltIn, .. layers], calendars, diagnostics, ReadRootCalendar(units));
    }

    /// <summary>The files of a folder that units name; the others are reported, for nothing is passed over in silence.</summary>
    private List<(string Name, string Path)> FilesNamed(string folderName, string extension, IEnumerable<string?> names, string[] reserved)
    {
        if (folder.Exists(folderName))
        {
            diagnostics.Add(FileDiagnostics.IsFile(folderName));
        }

        var named = new HashSet<string>(names.OfType<string>(), StringComparer.Ordinal);
        var files = new List<(string Name, string Path)>();
        foreach (string path in folder.FilesIn(folderName, string.Empty))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            bool isOfKind = path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
            if (isOfKind && reserved.Contains(name))
            {
                diagnostics.Add(FileDiagnostics.ReservedLayer.At(new SourcePlace(path), ("name", name)));
            }
            else if (isOfKind && named.Contains(name))
            {
                files.Add((name, path));
            }
            else
            {
                diagnostics.Add(FileDiagnostics.NotNamed.At(new SourcePlace(path), ("file", path), ("form", $"{folderName}/NAME{extension}")));
            }
        }

        return files;
    }

    private StatutoryLayer ReadLayer(string name, string path)
    {
        // A layer that cannot be read has no documents: who names it is meant to leave the law above, not to keep it.
        var documents = new List<PolicyDocument>();
        var json = folder.TryReadAll(path, diagnostics) is { } utf8 ? LocatedJson.Parse(utf8, path, diagnostics) : null;
        if (json is { Kind: JsonValueKind.Array })
        {
            documents.AddRange(json.Items.Select(item => new PolicyFile(diagnostics).ReadOfLayer(item, name)).OfType<PolicyDocument>());
        }
        else if (json is not null)
        {
            diagnostics.Add(JsonObjectReader.WrongValue(json, ExpectedValues.List));
        }

        return new StatutoryLayer { Id = name, Documents = documents, Calendar = WorkCalendar.MondayToFriday };
    }

    private IReadOnlyDictionary<LocalDate, DayKind>? ReadRootCalendar(UnitTree units)
    {
        if (folder.IsFolder(RootCalendar))
        {
            diagnostics.Add(FileDiagnostics.IsFolder(RootCalendar));
        }

        if (!folder.Exists(RootCalendar))
        {
            return null;
        }

        if (units.Root?.CalendarName is null)
        {
            return ReadCalendar(RootCalendar);
        }

        diagnostics.Add(FileDiagnostics.NotNamed.At(new SourcePlace(RootCalendar), ("file", RootCalendar), ("form", $"{CalendarFolder}/NAME.csv")));
        return null;
    }

    private IReadOnlyDictionary<LocalDate, DayKind> ReadCalendar(string path)
    {
        using var stream = folder.TryOpen(path, diagnostics);
        return stream is null ? new Dictionary<LocalDate, DayKind>() : CalendarFile.Read(stream, path, diagnostics);
    }
}
