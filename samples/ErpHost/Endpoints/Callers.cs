using Hr.Attendance.Rules.Policies.Publishing;
using Hr.Attendance.Sdk.Access;

namespace ErpHost.Endpoints;

/// <summary>
/// Who is calling. The demo believes a header, which nobody may do in production: put the host's sign-in here, for it alone knows who somebody
/// is, what they administer and what they were granted.
/// </summary>
internal static class Callers
{
    /// <summary>The header that says whose results the caller of the demo may see.</summary>
    private const string Header = "X-Demo-Sees";

    internal static PolicyAuthor AuthorOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new PolicyAuthor { Id = "demo", UnitId = "group", Role = AdministrationRole.GroupAdministrator };
    }

    /// <summary>
    /// <c>self:wang</c> sees an employee's own results, with pay and evidence; <c>team:wang</c> the times of the team; <c>branch:shanghai</c>
    /// times and pay of a branch; <c>group</c> everything. Without the header nothing is seen.
    /// </summary>
    internal static Viewer ViewerOf(HttpRequest request)
    {
        string[] said = request.Headers[Header].ToString().Split(':', 2);
        return said switch
        {
            ["group"] => new Viewer(new Grant(ViewerScope.Group, AccessRights.All)),
            ["self", { Length: > 0 } id] => new Viewer(new Grant(ViewerScope.Self(id), AccessRights.All)),
            ["team", { Length: > 0 } id] => new Viewer(new Grant(ViewerScope.Team(id), AccessRights.Timesheet)),
            ["branch", { Length: > 0 } id] => new Viewer(new Grant(ViewerScope.Branch(id), AccessRights.Timesheet | AccessRights.Pay)),
            _ => Viewer.Nobody,
        };
    }
}
