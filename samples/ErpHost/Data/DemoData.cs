using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ErpHost.Data;

/// <summary>Makes the tables, and fills them with a small group where they are empty.</summary>
/// <remarks>A host in production has migrations instead, and people of its own.</remarks>
internal static class DemoData
{
    private const string Policy = """
        {
          "id": "group-2026",
          "unit": "group",
          "effectiveFrom": "2026-01-01",
          "directives": {
            "primary.basis": { "set": "schedule" },
            "primary.schedule": { "set": ["Mon-Fri 09:00-12:00", "Mon-Fri 13:00-18:00"] },
            "session.minimumOnline": { "set": "PT10M", "descendants": { "between": ["PT5M", "PT30M"] } }
          }
        }
        """;

    internal static async Task PrepareAsync(IDbContextFactory<ErpDb> databases)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.Database.EnsureCreatedAsync();
        if (await db.Units.AnyAsync())
        {
            return;
        }

        db.Units.AddRange(
            new UnitRow { Id = "group", Zone = "Asia/Shanghai" },
            new UnitRow { Id = "shanghai", Parent = "group" },
            new UnitRow { Id = "beijing", Parent = "group" });
        db.Employees.AddRange(
            new EmployeeRow { Id = "wang", Unit = "shanghai", PrimaryRole = "sales", ConcurrentRole = "online-service", MonthlyWage = 8700 },
            new EmployeeRow { Id = "li", Unit = "shanghai", PrimaryRole = "sales", ConcurrentRole = "online-service", MonthlyWage = 8700 },
            new EmployeeRow { Id = "zhao", Unit = "beijing", PrimaryRole = "teaching", ConcurrentRole = "online-service", MonthlyWage = 8700 });
        db.Policies.Add(new PolicyRow { Document = "group-2026", PublishedAt = Instant.FromUtc(2025, 12, 1, 0, 0), Author = "demo", Json = Policy });
        await db.SaveChangesAsync();
    }
}
