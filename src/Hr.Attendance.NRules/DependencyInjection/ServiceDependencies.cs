using Microsoft.Extensions.DependencyInjection;
using NRules.Extensibility;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.DependencyInjection;

/// <summary>Gives rules the services of a host when they fire.</summary>
internal sealed class ServiceDependencies(IServiceProvider services) : IDependencyResolver
{
    /// <summary>Services of a scope of their own, which goes with the scope.</summary>
    internal static (IDependencyResolver Dependencies, IDisposable Scope) Scoped(IServiceProvider services)
    {
        var scope = services.CreateScope();
        return (new ServiceDependencies(scope.ServiceProvider), scope);
    }

    public object Resolve(IResolutionContext context, Type serviceType) => services.GetRequiredService(serviceType);
}

/// <summary>Makes rule classes with the services that their constructors ask for.</summary>
internal sealed class ServiceActivator(IServiceProvider services) : IRuleActivator
{
    public IEnumerable<Rule> Activate(Type type)
    {
        yield return (Rule)ActivatorUtilities.CreateInstance(services, type);
    }
}
