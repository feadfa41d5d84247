using System.Text;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Coverage;

/// <summary>All that came of a scenario as one text, to tell whether two outcomes differ.</summary>
internal static class ResultsText
{
    internal static string Of(ScenarioResult result)
    {
        if (result.Report is null)
        {
            return string.Empty;
        }

        using var stream = new MemoryStream();
        TimesheetsJsonWriter.Write(stream, result.Report, []);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
