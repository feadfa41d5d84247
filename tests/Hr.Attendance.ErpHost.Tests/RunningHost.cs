using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpHost;
using ErpHost.Data;
using ErpHost.Sources;
using Hr.Attendance.Sdk.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Hr.Attendance.ErpHost.Tests;

/// <summary>The databases that the tests run on: SQLite always, PostgreSQL where the machine says how to reach a server.</summary>
public sealed class Databases : TheoryData<string>
{
    internal const string PostgresVariable = "HR_POSTGRES";

    /// <summary>Names the databases.</summary>
    public Databases()
    {
        Add("SQLite");
        if (Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 })
        {
            Add("PostgreSQL");
        }
    }
}

/// <summary>The sample as a host that listens on a port of its own, with a database of its own, asked over HTTP.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly HttpClient _client;

    private RunningHost(WebApplication app, string folder)
    {
        _app = app;
        _folder = folder;
        _client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Sees("group");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await using (var db = await Database())
        {
            await db.Database.EnsureDeletedAsync();
        }

        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    internal static async Task<RunningHost> StartAsync(string database)
    {
        string folder = Directory.CreateTempSubdirectory("hr-attendance-erp-").FullName;
        string? server = Environment.GetEnvironmentVariable(Databases.PostgresVariable);
        string connection = database == "SQLite"
            ? $"--ConnectionStrings:Sqlite=Data Source={Path.Combine(folder, "erp.db")}"
            : $"--ConnectionStrings:Postgres={new NpgsqlConnectionStringBuilder(server) { Database = $"erp_{Guid.NewGuid():N}" }}";
        var app = await ErpApp.BuildAsync(["--urls=http://127.0.0.1:0", $"--contentRoot={folder}", "--Logging:LogLevel:Default=Error", connection]);
        await app.StartAsync();
        return new RunningHost(app, folder);
    }

    /// <summary>Whose results the host shows from now on, as the header of the demo says it; null for nobody's.</summary>
    internal void Sees(string? whose)
    {
        _client.DefaultRequestHeaders.Remove("X-Demo-Sees");
        if (whose is not null)
        {
            _client.DefaultRequestHeaders.Add("X-Demo-Sees", whose);
        }
    }

    /// <summary>The tables, for what others do to them.</summary>
    internal Task<ErpDb> Database() => _app.Services.GetRequiredService<IDbContextFactory<ErpDb>>().CreateDbContextAsync();

    /// <summary>The tables as the engine reads them.</summary>
    internal IEvidenceSource Evidence => _app.Services.GetRequiredService<EvidenceTable>();

    internal async Task<JsonNode> PostAsync(string path, string body, string type = "application/x-ndjson", HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
        return await ReadAsync(answer, expected);
    }

    internal async Task<JsonNode> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return await ReadAsync(answer, expected);
    }

    /// <summary>What one person's month credits, such as <c>PT31M</c>.</summary>
    internal async Task<string> CreditedAsync(string employee) =>
        (string)(await GetAsync($"/employees/{employee}/timesheet?from=2026-03-01&to=2026-03-31"))["employees"]![0]!["totals"]!["credited"]!;

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        try
        {
            return JsonNode.Parse(text)!;
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
