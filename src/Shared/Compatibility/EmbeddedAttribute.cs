#if !NETSTANDARD2_0
namespace Microsoft.CodeAnalysis;

/// <summary>Keeps a type to its own assembly: compilers of other assemblies pass over it, though they are friends that see internal types.</summary>
/// <remarks>The compiler knows it by this name. For netstandard2.0 the generator of polyfills makes it.</remarks>
[AttributeUsage(AttributeTargets.All)]
internal sealed class EmbeddedAttribute : Attribute;
#endif
