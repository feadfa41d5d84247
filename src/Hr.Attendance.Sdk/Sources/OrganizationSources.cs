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
    /// <param name="statutory">What the law says, above the root; null for nothing.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="chart"/> is null.</exception>
    public static IOrganizationSource Chart(OrganizationChart chart, StatutoryLayer? statutory = null) =>
        new FixedOrganization(new OrganizationData { Chart = Guard.NotNull(chart), Statutory = statutory });

    /// <summary>A file in the format of <c>org.json</c>, read at the start and whenever something else is read again.</summary>
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
            byte[]? utf8 = new WorkspaceFolder(Path.GetDirectoryName(Path.GetFullPath(path))!).TryReadAll(name, diagnostics);
            return utf8 is not null && new OrganizationFile(diagnostics).Read(utf8, name) is var (chart, statutory)
                ? new ValueTask<OrganizationData>(new OrganizationData { Chart = chart, Statutory = statutory, Diagnostics = diagnostics })
                : throw new WorkspaceException(diagnostics);
        }

        public IChangeToken? Watch() => null;
    }
}
