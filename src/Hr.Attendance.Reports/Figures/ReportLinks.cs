using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Reports.Requests;

namespace Hr.Attendance.Reports.Figures;

/// <summary>Where the pages of units and employees are: places on the one page, or files beside it, named by <see cref="FileKey"/>.</summary>
internal sealed class ReportLinks
{
    private readonly string _root;
    private readonly bool _isOnePage;

    private readonly bool _hasEmployees;

    private ReportLinks(bool isOnePage, string root, bool hasEmployees = true)
    {
        _isOnePage = isOnePage;
        _root = root;
        _hasEmployees = hasEmployees;
    }

    /// <summary>For a report on one page.</summary>
    internal static ReportLinks OnOnePage { get; } = new(isOnePage: true, string.Empty);

    /// <summary>For the overview among many pages.</summary>
    internal static ReportLinks FromOverview(ReportRequest request) => new(isOnePage: false, string.Empty, request.WithEmployeePages);

    /// <summary>For a page of a unit or an employee.</summary>
    internal static ReportLinks FromFolder(ReportRequest request) => new(isOnePage: false, "../", request.WithEmployeePages);

    internal string ToOverview => _isOnePage ? "#main" : _root + "report.html";

    internal string ToUnit(string id) => _isOnePage ? "#" + UnitAnchor(id) : _root + UnitFile(id);

    /// <summary>Null where employees have no pages.</summary>
    internal string? ToEmployee(string id) => _isOnePage ? "#" + EmployeeAnchor(id) : _hasEmployees ? _root + EmployeeFile(id) : null;

    internal static string UnitFile(string id) => "units/" + FileKey.Of(id) + ".html";

    internal static string EmployeeFile(string id) => "employees/" + FileKey.Of(id) + ".html";

    internal static string UnitAnchor(string id) => "unit-" + FileKey.Of(id);

    internal static string EmployeeAnchor(string id) => "employee-" + FileKey.Of(id);
}
