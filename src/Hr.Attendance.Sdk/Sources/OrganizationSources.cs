using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Workspaces;
using Microsoft.Extensions.Primitives;

namespace Hr.Attendance.Sdk.Sources;

/// <summary>The organization sources that come with the package.</summary>
public static class OrganizationSources
{
    /// <summary>A chart that a host makes itself and that never changes.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="statutory">What laws say, above the root, and for whom: a layer for all, or one for each unit; null for nothing.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="chart"/> is null.</exception>
    public static IOrganizationSource Chart(OrganizationChart chart, StatutoryLayers? statutory = null) =>
        new FixedOrganization(new OrganizationData { Chart = Guard.NotNull(chart), Statutory = statutory });

    /// <summary>
    /// A file in the format of <c>org.json</c>, with the <c>statutory/*.json</c>, <c>calendars/*.csv</c> and <c>calendar.csv</c> that lie beside it,
    /// read at the start and whenever something else is read again.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public static IOrganizationSource File(string path) => new OrganizationInFile(Guard.NotEmpty(path));

    private sealed class FixedOrganization(OrganizationData data) : IOrganizationSource
    {
        public ValueTask<OrganizationData> ReadAsync(CancellationToken cancellationToken) => new(data);

        public IChangeToken? Watch() => null;
    }

    private sealed class OrganizationInFile(string path) : IOrganizationSource
    {
        public ValueTask<OrganizationData> ReadAsync(CancellationToken cancellationToken)
        {
            string name = Path.GetFileName(path);
            var diagnostics = new List<Diagnostic>();
            var folder = new WorkspaceFolder(Path.GetDirectoryName(Path.GetFullPath(path))!, cancellationToken: cancellationToken);
            byte[]? utf8 = folder.TryReadAll(name, diagnostics);
            if (utf8 is null || new OrganizationFile(diagnostics).Read(utf8, name) is not { } chart)
            {
                throw new WorkspaceException(diagnostics);
            }

            var statutory = new StatutoryFiles(folder, diagnostics).Read(chart.Units);
            return new ValueTask<OrganizationData>(new OrganizationData { Chart = chart, Statutory = statutory, Diagnostics = diagnostics });
        }

        public IChangeToken? Watch() => null;
    }
}
