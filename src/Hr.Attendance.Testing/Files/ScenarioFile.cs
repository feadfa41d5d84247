using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Json;
using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Files;

/// <summary>What stands in one scenario file. Immutable.</summary>
/// <param name="Path">The file, relative to the tested folder and with forward slashes.</param>
/// <param name="Workspace">The workspace that it names, relative to the file; null where it names none.</param>
/// <param name="Scenarios">The scenarios, in order.</param>
/// <param name="Claims">The claims, which are read once their workspace is known; null for none.</param>
internal sealed record ScenarioFile(string Path, string? Workspace, IReadOnlyList<Scenario> Scenarios, LocatedJson? Claims)
{
    /// <summary>Reads a file; null, with a diagnostic, when it is no YAML.</summary>
    internal static ScenarioFile? Parse(string text, string path, ICollection<Diagnostic> diagnostics)
    {
        if (YamlFile.Parse(text, path, diagnostics) is not { } json || JsonObjectReader.Open(json, diagnostics) is not { } root)
        {
            return null;
        }

        var fields = new FieldReader(diagnostics);
        var given = new GivenReader(fields);
        string? workspace = root.Text("workspace");
        var shared = given.Read(root.Take("given"));
        var scenarios = new ScenarioReader(fields, given, shared).ReadAll(root.List("scenarios"));
        var claims = root.Take("claims");
        root.End();
        return new ScenarioFile(path, workspace, scenarios, claims);
    }

    /// <summary>Reads the scenarios of a list.</summary>
    private sealed class ScenarioReader(FieldReader fields, GivenReader given, ScenarioGiven shared)
    {
        private readonly ExpectationReader _expectations = new(fields, given);

        internal List<Scenario> ReadAll(IReadOnlyList<LocatedJson> items)
        {
            var scenarios = new List<Scenario>();
            var names = new Dictionary<string, LocatedJson>(StringComparer.Ordinal);
            foreach (var item in items)
            {
                if (Read(item) is not { } scenario)
                {
                    continue;
                }

                if (names.TryGetValue(scenario.Name, out var first))
                {
                    fields.Diagnostics.Add(ScenarioDiagnostics.DuplicateScenario.Between(item.Place, [first.Place], ("name", scenario.Name)));
                }
                else
                {
                    names.Add(scenario.Name, item);
                    scenarios.Add(scenario);
                }
            }

            return scenarios;
        }

        /// <summary>Null where a part cannot be read: what is left would show something else than its author meant.</summary>
        private Scenario? Read(LocatedJson json)
        {
            int before = fields.Diagnostics.Count;
            if (JsonObjectReader.Open(json, fields.Diagnostics) is not { } reader)
            {
                return null;
            }

            string? name = reader.RequiredText("name");
            var all = shared.With(given.Read(reader.Take("given")));
            string[] employeeIds = [.. all.Employees.Select(employee => employee.Id)];
            all = all with { Evidence = given.Evidence(reader.Take("evidence"), employeeIds) };
            var period = fields.Interval(reader.Take("period"));
            var expected = _expectations.Read(reader.Take("expect"), employeeIds);
            reader.End();
            if (name is not null && expected is null && fields.Diagnostics.Count == before)
            {
                fields.Diagnostics.Add(ScenarioDiagnostics.NothingExpected.At(json.Place, ("name", name)));
            }

            return name is null || expected is null || fields.Diagnostics.Count > before
                ? null
                : new Scenario { Name = name, Given = all, Expected = expected, Period = period, Place = json.Place };
        }
    }
}
