namespace Hr.Attendance.Reports.Pages;

/// <summary>The headings of a unit's or an employee's part: one step lower on the page that has all parts than on a page of its own.</summary>
internal readonly record struct Headings(string Part, string WithinPart)
{
    internal static Headings OnOnePage => new("h3", "h4");

    internal static Headings OnItsOwnPage => new("h2", "h3");
}
