using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Hr.Attendance;

/// <summary>Checks of arguments at the public edge of every package, each of which has its own.</summary>
[Embedded]
internal static class Guard
{
    internal static T NotNull<T>([System.Diagnostics.CodeAnalysis.NotNull] T? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class =>
        value ?? throw new ArgumentNullException(name);

    internal static string NotEmpty(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        NotNull(value, name);
        return value.Length > 0 ? value : throw new ArgumentException("must not be empty", name);
    }

    internal static int AtLeastOne(int value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= 1 ? value : throw new ArgumentOutOfRangeException(name, value, "must be 1 or more");
}
