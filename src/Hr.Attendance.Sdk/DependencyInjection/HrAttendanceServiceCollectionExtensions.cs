using Hr.Attendance;
using Hr.Attendance.Sdk;
using Hr.Attendance.Sdk.DependencyInjection;
using Hr.Attendance.Sdk.Hosting;
using Hr.Attendance.Sdk.Observability;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds attendance engines to a host's services.</summary>
public static class HrAttendanceServiceCollectionExtensions
{
    private const string DefaultName = "default";

    /// <summary>Adds <see cref="IAttendanceEngine"/> as a singleton.</summary>
    /// <remarks>
    /// A host that starts reads the organization and the policies first and does not start where something is wrong; without a host that
    /// happens when the engine is first asked. <see cref="ILoggerFactory"/> and <see cref="TimeProvider"/> are taken from the services where
    /// they are.
    /// </remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Says where the data comes from.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">There is such an engine already.</exception>
    public static IServiceCollection AddHrAttendance(this IServiceCollection services, Action<HrAttendanceBuilder> configure)
    {
        Guard.NotNull(services);
        Guard.NotNull(configure);
        if (services.Any(service => service.ServiceType == typeof(IAttendanceEngine) && !service.IsKeyedService))
        {
            throw new InvalidOperationException("there is an attendance engine already: give each further one a name, `AddHrAttendance(\"name\", …)`");
        }

        var builder = Build(configure);
        services.AddSingleton<IAttendanceEngine>(provider => Create(provider, builder, DefaultName));
        services.AddSingleton<IHostedService>(provider => new EngineStartup(DefaultName, builder.Problems(), provider.GetRequiredService<IAttendanceEngine>));
        return services;
    }

    /// <summary>Adds <see cref="IAttendanceEngine"/> as a singleton of one tenant, with data, rules and reloads of its own.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The tenant: the key of the service, and the name of the engine in logs and metrics, so no name of a person.</param>
    /// <param name="configure">Says where the data comes from.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentException">An argument is null, or <paramref name="name"/> is empty.</exception>
    /// <exception cref="InvalidOperationException">There is an engine of this name already.</exception>
    public static IServiceCollection AddHrAttendance(this IServiceCollection services, string name, Action<HrAttendanceBuilder> configure)
    {
        Guard.NotNull(services);
        Guard.NotEmpty(name);
        Guard.NotNull(configure);
        if (services.Any(service => service.ServiceType == typeof(IAttendanceEngine) && service.IsKeyedService && name.Equals(service.ServiceKey)))
        {
            throw new InvalidOperationException($"there is an attendance engine `{name}` already: give each its own name");
        }

        var builder = Build(configure);
        services.AddKeyedSingleton<IAttendanceEngine>(name, (provider, _) => Create(provider, builder, name));
        services.AddSingleton<IHostedService>(provider =>
            new EngineStartup(name, builder.Problems(), () => provider.GetRequiredKeyedService<IAttendanceEngine>(name)));
        return services;
    }

    private static HrAttendanceBuilder Build(Action<HrAttendanceBuilder> configure)
    {
        var builder = new HrAttendanceBuilder();
        configure(builder);
        return builder;
    }

    private static HostedEngine Create(IServiceProvider services, HrAttendanceBuilder builder, string name)
    {
        if (builder.Problems() is { Count: > 0 } problems)
        {
            throw new HostingException(problems);
        }

        var logger = services.GetService<ILoggerFactory>()?.CreateLogger(Log.Category) ?? NullLogger.Instance;
        var time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        var rules = new RulesHolder(builder.CreateLoader(services), time, logger, name, builder.Options.AllowPolicyErrorsAtStart);
        return new HostedEngine(name, rules, builder.Options, time, logger);
    }
}
