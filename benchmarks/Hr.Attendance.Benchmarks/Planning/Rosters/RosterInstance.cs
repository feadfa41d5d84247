using System.Globalization;

namespace Hr.Attendance.Benchmarks.Planning.Rosters;

/// <summary>A shift of an instance.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Minutes">How long it is.</param>
/// <param name="MayNotBeFollowedBy">Shifts that may not be had on the next day.</param>
internal sealed record InstanceShift(string Id, int Minutes, string[] MayNotBeFollowedBy);

/// <summary>A person of an instance.</summary>
internal sealed record InstancePerson(
    string Id, Dictionary<string, int> MostOfShift, int MostMinutes, int LeastMinutes, int MostInARow, int LeastInARow, int LeastOffInARow, int MostWeekends);

/// <summary>A wish: to have a shift on a day, or not to have it.</summary>
internal sealed record InstanceRequest(string Person, int Day, string Shift, int Weight);

/// <summary>How many people a shift asks for on a day, and what each one too few or too many costs.</summary>
internal sealed record InstanceCover(int Day, string Shift, int Required, int Under, int Over);

/// <summary>A shift scheduling instance of schedulingbenchmarks.org (Curtois and Qu 2014), as its file says it.</summary>
internal sealed record RosterInstance(
    int Days,
    List<InstanceShift> Shifts,
    List<InstancePerson> People,
    HashSet<(string Person, int Day)> DaysOff,
    List<InstanceRequest> OnRequests,
    List<InstanceRequest> OffRequests,
    List<InstanceCover> Cover)
{
    internal static RosterInstance Read(string file)
    {
        var instance = new RosterInstance(0, [], [], [], [], [], []);
        string section = "";
        foreach (string line in File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("SECTION_", StringComparison.Ordinal))
            {
                section = line;
            }
            else
            {
                instance = instance.With(section, line.Split(','));
            }
        }

        return instance;
    }

    private RosterInstance With(string section, string[] cells)
    {
        switch (section)
        {
            case "SECTION_HORIZON":
                return this with { Days = Number(cells[0]) };
            case "SECTION_SHIFTS":
                Shifts.Add(new InstanceShift(cells[0], Number(cells[1]), cells[2].Split('|', StringSplitOptions.RemoveEmptyEntries)));
                break;
            case "SECTION_STAFF":
                var most = cells[1].Split('|').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Number(pair[1]));
                People.Add(new InstancePerson(
                    cells[0], most, Number(cells[2]), Number(cells[3]), Number(cells[4]), Number(cells[5]), Number(cells[6]), Number(cells[7])));
                break;
            case "SECTION_DAYS_OFF":
                DaysOff.UnionWith(cells.Skip(1).Select(day => (cells[0], Number(day))));
                break;
            case "SECTION_SHIFT_ON_REQUESTS":
                OnRequests.Add(Request(cells));
                break;
            case "SECTION_SHIFT_OFF_REQUESTS":
                OffRequests.Add(Request(cells));
                break;
            case "SECTION_COVER":
                Cover.Add(new InstanceCover(Number(cells[0]), cells[1], Number(cells[2]), Number(cells[3]), Number(cells[4])));
                break;
            default:
                throw new InvalidDataException($"an instance has no section {section}");
        }

        return this;
    }

    private static InstanceRequest Request(string[] cells) => new(cells[0], Number(cells[1]), cells[2], Number(cells[3]));

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
