using System.Reflection;
using Hr.Attendance.Rules.Policies;
using Microsoft.Extensions.FileProviders;

namespace Hr.Attendance.Sdk.Sources;

/// <summary>The policy sources that come with the package.</summary>
public static class PolicySources
{
    /// <summary>The files <c>*.json</c> of a folder; they are read again when one of them changes.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public static IPolicySource Folder(string path) => new PolicyFolder(Guard.NotEmpty(path));

    /// <summary>The files <c>*.json</c> of a file provider, which also tells when they change.</summary>
    /// <param name="files">The file provider.</param>
    /// <param name="folder">The folder in it.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IPolicySource Files(IFileProvider files, string folder) => new PolicyFileProvider(Guard.NotNull(files), Guard.NotNull(folder));

    /// <summary>The resources <c>*.json</c> of an assembly, which never change.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="prefix">What their names begin with, such as <c>Acme.Policies.</c>.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IPolicySource Resources(Assembly assembly, string prefix) => new PolicyResources(Guard.NotNull(assembly), Guard.NotNull(prefix));

    /// <summary>Documents that a host makes itself and that never change.</summary>
    /// <param name="documents">The documents.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> is null.</exception>
    public static IPolicySource Documents(IEnumerable<PolicyDocument> documents) => new FixedPolicies([.. Guard.NotNull(documents)]);
}
