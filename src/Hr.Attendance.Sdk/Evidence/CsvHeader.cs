using Hr.Attendance.Compatibility;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Diagnostics;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Where a CSV file has its columns.</summary>
/// <param name="Positions">For each column its position in the file; negative where the file does not have it.</param>
/// <param name="FieldCount">How many fields every row must have.</param>
/// <param name="IsUsable">Whether the rows can be read.</param>
internal sealed record CsvHeader(int[] Positions, int FieldCount, bool IsUsable)
{
    /// <summary>Reads the first row as the header; a file without any row has nothing that could not be read.</summary>
    internal static CsvHeader Read(CsvRows rows, ReadingLog log, RecordColumns columns)
    {
        if (!rows.Read())
        {
            return new CsvHeader(new int[columns.Names.Length], 0, IsUsable: true);
        }

        return Of([.. Enumerable.Range(0, rows.Count).Select(index => Utf8Text.GetString(rows.Field(index)).Trim())], rows.Line, log, columns);
    }

    /// <summary>Finds the columns by their names.</summary>
    /// <param name="header">The names in a file, in its order.</param>
    /// <param name="line">The line on which they stand; 0 where they stand on none.</param>
    /// <param name="log">Takes the findings.</param>
    /// <param name="columns">The columns.</param>
    internal static CsvHeader Of(string[] header, int line, ReadingLog log, RecordColumns columns)
    {
        // A column that is missing or comes twice makes all rows doubtful, so none is read, with one finding. A column that nobody knows
        // only takes room.
        var place = new SourcePlace(log.File, line);
        bool isUsable = true;
        int[] positions = Array.ConvertAll(columns.Names, name => Array.IndexOf(header, name));

        // A file that only takes records back needs no more than their ids.
        bool isOfWithdrawn = columns.Withdrawn >= 0 && positions[columns.Withdrawn] >= 0
            && columns.Required.Count(column => positions[column] >= 0) == 1;
        foreach (int column in columns.Required.Where(column => positions[column] < 0 && (!isOfWithdrawn || column == 0)))
        {
            log.Add(FileDiagnostics.MissingColumn, place, ("column", columns.Names[column]), ("known", columns.Known));
            isUsable = false;
        }

        foreach (var twice in header.GroupBy(column => column, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            log.Add(FileDiagnostics.DuplicateColumn, place, ("column", RecordColumns.InShort(twice.Key)));
            isUsable = false;
        }

        foreach (string unknown in header.Except(columns.Names, StringComparer.Ordinal))
        {
            log.Add(FileDiagnostics.UnknownColumn, place, ("column", RecordColumns.InShort(unknown)), ("known", columns.Known));
        }

        return new CsvHeader(positions, header.Length, isUsable);
    }
}
