using System.Text;

namespace Hr.Attendance.Sdk.Templates;

/// <summary>The library of policy templates.</summary>
public static class PolicyTemplates
{
    private const string ResourcePrefix = "Hr.Attendance.Sdk.Templates/";

    /// <summary>All templates, by id.</summary>
    public static IReadOnlyList<PolicyTemplate> All { get; } =
    [
        Read("class-adviser"),
        Read("course-consultant"),
        Read("online-sales"),
        Read("retail-guide"),
        Read("technical-support"),
    ];

    /// <summary>Finds a template.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The template; null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static PolicyTemplate? Find(string id)
    {
        Guard.NotNull(id);
        return All.FirstOrDefault(template => template.Id == id);
    }

    private static PolicyTemplate Read(string id) =>
        new(id, ReadFile(id, "policy.json"), ReadFile(id, "scenarios.yaml"), ReadFile(id, "about.en.md"), ReadFile(id, "about.zh.md"));

    private static string ReadFile(string id, string name)
    {
        string resource = $"{ResourcePrefix}{id}/{name}";
        using var stream = typeof(PolicyTemplates).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the resource {resource} is missing");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
