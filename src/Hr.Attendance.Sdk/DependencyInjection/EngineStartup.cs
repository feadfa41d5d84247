using Hr.Attendance.Sdk.Hosting;
using Microsoft.Extensions.Hosting;

namespace Hr.Attendance.Sdk.DependencyInjection;

/// <summary>Checks an engine before anything of its host starts: what it was told, then what it reads.</summary>
internal sealed class EngineStartup(string name, IReadOnlyList<string> problems, Func<IAttendanceEngine> engine) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (problems.Count > 0)
        {
            throw new HostingException([.. problems.Select(problem => $"attendance engine `{name}`: {problem}")]);
        }

        await engine().GetRulesAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
