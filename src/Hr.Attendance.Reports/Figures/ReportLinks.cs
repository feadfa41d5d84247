using System.Text;
using Hr.Attendance.Compatibility;
using Hr.Attendance.Reports.Requests;

namespace Hr.Attendance.Reports.Figures;

/// <summary>
/// Where the pages of units and employees are: places on the one page, or files beside it. Their names are made of letters, digits and a part of
/// the id's hash, so that any id gives a name that every file system takes, and no two ids give the same.
/// </summary>
internal sealed class ReportLinks
{
    private const int MostLetters = 32;
    private const int HashDigits = 12;

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

    internal static string UnitFile(string id) => "units/" + KeyOf(id) + ".html";

    internal static string EmployeeFile(string id) => "employees/" + KeyOf(id) + ".html";

    internal static string UnitAnchor(string id) => "unit-" + KeyOf(id);

    internal static string EmployeeAnchor(string id) => "employee-" + KeyOf(id);

    private static string KeyOf(string id)
    {
        // The letters are for people who look into the folder; the hash makes the name. Ids that differ only in case or in signs give two
        // files, also where the file system cannot tell such names apart.
        var key = new StringBuilder(MostLetters + HashDigits + 1);
        foreach (char letter in id)
        {
            if (key.Length < MostLetters)
            {
                key.Append(letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? letter : letter is >= 'A' and <= 'Z' ? (char)(letter + 32) : '-');
            }
        }

        return key.Append('-').Append(Sha256.ToHex(Sha256.Hash(Encoding.Unicode.GetBytes(id))).Substring(0, HashDigits).ToLowerInvariant()).ToString();
    }
}
