using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Diagnostics;

namespace Hr.Attendance.Sdk.Json;

/// <summary>
/// The version of the forms that files have. A file without the field <c>version</c> is read as one of this version; a file of another version is set
/// aside, because it could mean something else.
/// </summary>
public static class ContractVersion
{
    /// <summary>The version that is written.</summary>
    public static int Current => 2;

    /// <summary>Whether an object is of a version that is read; if not, that is reported.</summary>
    internal static bool IsRead(JsonObjectReader reader, ICollection<Diagnostic> diagnostics)
    {
        if (reader.Take("version") is not { } version)
        {
            return true;
        }

        if (version.Number is not { } number || number < 1 || decimal.Truncate(number) != number)
        {
            diagnostics.Add(JsonObjectReader.WrongValue(version, ExpectedValues.Version.With(("version", Current))));
            return false;
        }

        if (number == Current)
        {
            return true;
        }

        diagnostics.Add(FileDiagnostics.OtherVersion.At(
            version.Place, ("version", PlainText.Of(number)), ("known", PlainText.Of((decimal)Current))));
        return false;
    }
}
