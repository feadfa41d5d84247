using ErpHost.Data;
using ErpHost.Endpoints;
using ErpHost.Sources;
using Microsoft.EntityFrameworkCore;

namespace ErpHost;

/// <summary>The whole host: its tables, the engine on top of them, and what it answers over HTTP.</summary>
internal static class ErpApp
{
    /// <summary>Puts the host together and makes its tables where there are none.</summary>
    internal static async Task<WebApplication> BuildAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDbContextFactory<ErpDb>((services, options) => UseDatabase(options, services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton<ErpChanges>();
        builder.Services.AddSingleton<EvidenceTable>();
        builder.Services.AddSingleton<PolicyDesk>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHrAttendance(attendance =>
        {
            attendance.Options.DaysOfHistory = 400;
            attendance
                .UseOrganization(services => ActivatorUtilities.CreateInstance<ErpOrganization>(services))
                .UsePolicies(services => ActivatorUtilities.CreateInstance<ErpPolicies>(services))
                .UseEvidence(services => services.GetRequiredService<EvidenceTable>());
        });

        var app = builder.Build();
        app.MapEvidence();
        app.MapTimesheets();
        app.MapPolicies();
        await DemoData.PrepareAsync(app.Services.GetRequiredService<IDbContextFactory<ErpDb>>());
        return app;
    }

    /// <summary>PostgreSQL where there is a connection string for it, else a file of SQLite.</summary>
    private static void UseDatabase(DbContextOptionsBuilder options, IConfiguration configuration)
    {
        if (configuration.GetConnectionString("Postgres") is { Length: > 0 } postgres)
        {
            options.UseNpgsql(postgres);
        }
        else
        {
            options.UseSqlite(configuration.GetConnectionString("Sqlite") ?? "Data Source=erp.db");
        }
    }
}
