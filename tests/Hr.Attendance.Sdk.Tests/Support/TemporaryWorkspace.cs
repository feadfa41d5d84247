using System.Text;
using Hr.Attendance.Rules;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Support;

/// <summary>A workspace on disk for one test: a group with the branches `sh` and `bj`, and the employee `e1` in `sh`.</summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    internal const string Organization = """
        {
          "units": [
            { "id": "group", "zone": "Asia/Shanghai" },
            { "id": "sh", "parent": "group", "kind": "branch" },
            { "id": "bj", "parent": "group", "kind": "branch" }
          ],
          "employees": [
            { "id": "e1", "unit": "sh", "assignments": [
              { "role": "sales", "kind": "primary", "from": "2025-01-01" },
              { "role": "online-service", "kind": "concurrent", "from": "2025-01-01" } ] }
          ]
        }
        """;

    internal const string MessagesHeader = "evidence_id,employee_id,conversation_id,at,sender\n";

    internal TemporaryWorkspace()
    {
        Path = Directory.CreateTempSubdirectory("hr-attendance-").FullName;
        Write("org.json", Organization);
    }

    internal string Path { get; }

    internal TemporaryWorkspace Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    internal TemporaryWorkspace Write(string file, byte[] bytes)
    {
        string path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    internal Workspace Read() => WorkspaceReader.Read(Path);

    internal AttendanceReport Evaluate()
    {
        var workspace = Read();
        return workspace.CreateEngine().Evaluate(workspace.Evidence, new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31));
    }

    internal AttendanceReport Review()
    {
        var workspace = Read();
        var review = workspace.CreateEngine().Review(workspace.Evidence, new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31));
        return review.Report(review.Employees.Select(employee => review.Of(employee.Id)));
    }

    internal IEnumerable<string> Findings() => Read().Diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Place}");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
