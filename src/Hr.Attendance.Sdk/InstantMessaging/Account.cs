using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
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
public sealed record Account
{
    /// <summary>
    /// The account's number or id; the name shown, where an export gives nothing else. With <c>*</c> at its end it stands for all accounts that
    /// begin so and that no longer name fits; <c>*</c> alone stands for all others.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>Who writes from it.</summary>
    public required AccountKind Kind { get; init; }

    /// <summary>The employee; null unless <see cref="Kind"/> is <see cref="AccountKind.Employee"/>.</summary>
    public string? EmployeeId { get; init; }

    /// <summary>As what it sends messages.</summary>
    internal MessageSender Sender => Kind switch
    {
        AccountKind.Employee => MessageSender.Employee,
        AccountKind.Customer => MessageSender.Customer,
        _ => MessageSender.Auto,
    };

    /// <summary>When that is so; an account may pass from one employee to another.</summary>
    public DateRange Dates { get; init; }

    /// <summary>Where it was read.</summary>
    public SourcePlace Source { get; init; }
}
