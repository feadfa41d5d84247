using Hr.Attendance.NRules;
using Hr.Attendance.NRules.DependencyInjection;
using Hr.Attendance.Rules;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the NRules runtime to a host's services.</summary>
public static class NRulesServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="NRulesAttendanceRuntime"/> as a singleton, and as the <see cref="AttendanceRuntime"/> that the host's engine takes.
    /// Rules of the host may ask for its services, in their constructors (singletons) or with <c>Dependency().Resolve(…)</c>: each session has a
    /// scope of its own.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Adds rules and facts of the host; null for none.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddHrAttendanceNRules(this IServiceCollection services, Action<IServiceProvider, NRulesRuntimeOptions>? configure = null)
    {
        Hr.Attendance.Guard.NotNull(services).TryAddSingleton(provider =>
        {
            var options = new NRulesRuntimeOptions
            {
                ScopeOfSession = () => ServiceDependencies.Scoped(provider),
                Activator = new ServiceActivator(provider),
            };
            configure?.Invoke(provider, options);
            return new NRulesAttendanceRuntime(options);
        });
        services.TryAddSingleton<AttendanceRuntime>(provider => provider.GetRequiredService<NRulesAttendanceRuntime>());
        return services;
    }
}
