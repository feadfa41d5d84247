using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>Who writes from an account of an IM system.</summary>
public enum AccountKind
{
    /// <summary>An employee.</summary>
    Employee,

    /// <summary>A customer.</summary>
    Customer,

    /// <summary>A machine.</summary>
    Bot,
}

/// <summary>What is known of an account of an IM system. Immutable.</summary>
/// <param name="Name">
/// The account's number or id; the name shown, where an export gives nothing else. With <c>*</c> at its end it stands for all accounts that
/// begin so and that no longer name fits; <c>*</c> alone stands for all others.
/// </param>
/// <param name="Kind">Who writes from it.</param>
/// <param name="EmployeeId">The employee; null unless <paramref name="Kind"/> is <see cref="AccountKind.Employee"/>.</param>
/// <param name="Dates">When that is so; an account may pass from one employee to another.</param>
/// <param name="Source">Where it was read.</param>
public sealed record Account(string Name, AccountKind Kind, string? EmployeeId = null, DateRange Dates = default, SourcePlace Source = default);
