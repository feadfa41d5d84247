using ErpHost.Data;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using NodaTime;

namespace ErpHost.Sources;

/// <summary>Gives the ERP's units and people to the engine, under the law of China.</summary>
internal sealed class ErpOrganization(IDbContextFactory<ErpDb> databases, ErpChanges changes) : IOrganizationSource
{
    public IChangeToken? Watch() => changes.Watch();

    public async ValueTask<OrganizationData> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var findings = new List<Diagnostic>();
        var units = UnitTreeBuilder.Build((await db.Units.AsNoTracking().ToListAsync(cancellationToken)).Select(ToUnit), DateTimeZoneProviders.Tzdb, findings);
        var chart = OrganizationChart.Build(units, (await db.Employees.AsNoTracking().ToListAsync(cancellationToken)).Select(ToEmployee), findings);
        return new OrganizationData { Chart = chart, Statutory = StatutoryLayer.China, Diagnostics = findings };
    }

    private static OrganizationUnit ToUnit(UnitRow row) => new()
    {
        Id = row.Id,
        ParentId = row.Parent,
        ZoneId = row.Zone,
        Place = new SourcePlace($"units:{row.Id}"),
    };

    private static Employee ToEmployee(EmployeeRow row)
    {
        var roles = new List<RoleAssignment> { new() { Role = row.PrimaryRole, Kind = RoleKind.Primary, Dates = DateRange.Always } };
        if (row.ConcurrentRole is { } concurrent)
        {
            roles.Add(new RoleAssignment { Role = concurrent, Kind = RoleKind.Concurrent, Dates = DateRange.Always });
        }

        var wage = row.MonthlyWage is { } amount ? new DatedValues<Money>(new Money(amount, row.Currency)) : null;
        return new Employee(row.Id, new DatedValues<string>(row.Unit), roles, monthlyWage: wage, place: new SourcePlace("employees"));
    }
}
