using Hr.Attendance;
using Hr.Attendance.Sdk;
using Hr.Attendance.Sdk.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the attendance engine to a host's services.</summary>
public static class HrAttendanceServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IAttendanceEngine"/> as a singleton.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Says where the data comes from; must call one of the <c>UseWorkspace</c> methods.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="configure"/> names no workspace.</exception>
    public static IServiceCollection AddHrAttendance(this IServiceCollection services, Action<HrAttendanceBuilder> configure)
    {
        Guard.NotNull(services);
        Guard.NotNull(configure);

        var builder = new HrAttendanceBuilder();
        configure(builder);
        var source = builder.WorkspaceSource
            ?? throw new InvalidOperationException("no workspace was given: call UseWorkspace in AddHrAttendance");
        services.TryAddSingleton<IAttendanceEngine>(provider => new WorkspaceEngine(source(provider), builder.Criteria, builder.PayRules));
        return services;
    }
}
