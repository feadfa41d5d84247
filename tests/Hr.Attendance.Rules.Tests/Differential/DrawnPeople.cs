using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>People in the making: a primary role, perhaps two one after the other, and concurrent ones beside it, each for a time or always.</summary>
internal static class DrawnPeople
{
    internal const string Sales = "sales";
    internal const string Teaching = "teaching";
    internal const string Online = "online-service";
    internal const string Adviser = "adviser";

    /// <summary>Draws a person.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="id">The person's id.</param>
    /// <param name="days">How many days the case has.</param>
    /// <param name="subject">What the case is about.</param>
    internal static DrawnPerson Draw(Random random, string id, int days, DrawnSubject subject)
    {
        string unit = random.Of("north", "south");
        List<DrawnRole> roles = [.. Primary(random, days), .. subject.RolesGoOn ? OneAfterTheOther(random)
            : subject.RolesMeet ? BothRoles(random, days) : Concurrent(random, days)];
        return new DrawnPerson(id, unit, roles)
        {
            Move = random.Next(5) == 0 ? (random.Next(1, days), unit == "north" ? "south" : "north") : null,
            EmployedFrom = random.Next(12) == 0 ? random.Next(0, 2) : null,
            EmployedTo = random.Next(12) == 0 ? random.Next(2, days + 1) : null,
        };
    }

    private static IEnumerable<DrawnRole> Primary(Random random, int days)
    {
        int change = random.Next(1, days);
        return random.Next(8) switch
        {
            0 => [],
            1 => [new DrawnRole(Sales, RoleKind.Primary, ToDay: change), new DrawnRole(Teaching, RoleKind.Primary, FromDay: change, Unit: Unit(random))],
            2 => [new DrawnRole(Sales, RoleKind.Primary, FromDay: change)],
            3 => [new DrawnRole(Sales, RoleKind.Primary, ToDay: change, Unit: Unit(random))],
            _ => [new DrawnRole(Sales, RoleKind.Primary)],
        };
    }

    private static DrawnRole[] Concurrent(Random random, int days)
    {
        int change = random.Next(1, days);
        return random.Next(8) switch
        {
            0 =>
            [
                new DrawnRole(Online, RoleKind.Concurrent, ToDay: change, Unit: Unit(random)),
                new DrawnRole(Online, RoleKind.Concurrent, FromDay: change, Unit: Unit(random)),
            ],
            1 => [new DrawnRole(Online, RoleKind.Concurrent, FromDay: 0, ToDay: change)],
            2 or 3 or 4 => BothRoles(random, days),
            _ => [new DrawnRole(Online, RoleKind.Concurrent, Unit: Unit(random))],
        };
    }

    /// <summary>A concurrent role that goes on under two assignments or three, mostly without a gap, and perhaps another beside it.</summary>
    private static IEnumerable<DrawnRole> OneAfterTheOther(Random random)
    {
        int change = DrawnPolicy.DayOfChange;
        bool isThree = random.Next(3) == 0;
        yield return new DrawnRole(Online, RoleKind.Concurrent, ToDay: change, Unit: Unit(random));
        yield return new DrawnRole(
            Online, RoleKind.Concurrent, FromDay: random.Next(8) == 0 ? change + 1 : change, ToDay: isThree ? change + 1 : null, Unit: Unit(random));
        if (isThree)
        {
            yield return new DrawnRole(Online, RoleKind.Concurrent, FromDay: change + 1, Unit: Unit(random));
        }

        if (random.Next(3) == 0)
        {
            yield return new DrawnRole(Adviser, RoleKind.Concurrent, ToDay: random.Of(null, (int?)change));
        }
    }

    /// <summary>Two concurrent roles whose dates may overlap in any way, under one unit or two.</summary>
    private static DrawnRole[] BothRoles(Random random, int days) => [Role(random, Online, days), Role(random, Adviser, days)];

    private static DrawnRole Role(Random random, string role, int days)
    {
        int from = random.Next(0, days);
        return random.Next(5) switch
        {
            0 => new DrawnRole(role, RoleKind.Concurrent, FromDay: from, Unit: Unit(random)),
            1 => new DrawnRole(role, RoleKind.Concurrent, ToDay: from + 1, Unit: Unit(random)),
            2 => new DrawnRole(role, RoleKind.Concurrent, FromDay: from, ToDay: from + random.Next(1, 3)),
            _ => new DrawnRole(role, RoleKind.Concurrent, Unit: Unit(random)),
        };
    }

    private static string? Unit(Random random) => random.Of(null, null, "north", "south");
}
