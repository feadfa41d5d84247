using Hr.Attendance.Rules.Policies.Publishing;

namespace ErpHost.Endpoints;

/// <summary>Who is calling. The demo knows nobody: put the host's sign-in here, for it alone knows who somebody is and what they administer.</summary>
internal static class Callers
{
    internal static PolicyAuthor AuthorOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new PolicyAuthor("demo", "group", AdministrationRole.GroupAdministrator);
    }
}
