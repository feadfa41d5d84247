using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Workspaces;
using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>Reads the policies in the folders that claims compare with.</summary>
public static class ClaimPolicies
{
    /// <summary>A claim with the policies of the folder that it names; a claim that names none is given back as it is.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="world">The world, whose tree, law and settings hold for the other policies too.</param>
    /// <param name="baseFolder">The folder that the claim's is relative to: that of its file.</param>
    /// <param name="diagnostics">Takes what is found in the other policies.</param>
    /// <returns>The claim with its policies; null, with a diagnostic, where there is no such folder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PolicyClaim? Attach(PolicyClaim claim, ScenarioWorld world, string baseFolder, ICollection<Diagnostic> diagnostics)
    {
        Guard.NotNull(claim);
        Guard.NotNull(world);
        Guard.NotNull(baseFolder);
        Guard.NotNull(diagnostics);
        if (claim.Statement.Counterpart is not { Folder: { } folder } other)
        {
            return claim;
        }

        string path = Path.Combine(baseFolder, folder);
        if (!Directory.Exists(path))
        {
            diagnostics.Add(CounterexampleDiagnostics.MissingFolder.At(claim.Place, ("claim", claim.Name), ("folder", folder)));
            return null;
        }

        var (policies, found) = WorkspaceReader.ReadOtherPolicies(path, world.Policies);
        foreach (var finding in found)
        {
            diagnostics.Add(finding);
        }

        return claim with { Statement = With(claim.Statement, other with { Policies = policies }) };
    }

    private static ClaimStatement With(ClaimStatement statement, PolicyCounterpart other) => statement switch
    {
        ClaimStatement.NeverWorse worse => worse with { Than = other },
        ClaimStatement.Same same => same with { As = other },
        _ => statement,
    };
}
