using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Dates, instants and role days instead of numbers, for all that looks at a person's roles once formed.</summary>
internal static class HeldRoleViews
{
    /// <summary>The business day of one of the person's roles on a date.</summary>
    internal static RoleDay ViewOf(this HeldRoles roles, int held, LocalDate date) =>
        RoleDay.Of(roles.AssignmentOf(held), roles.DayOf(held, Nanoseconds.DayOf(date)));

    /// <summary>The role and the policy that govern a business day's overtime and pay; null on a day without any role.</summary>
    internal static RoleDay? Governing(this HeldRoles roles, LocalDate date) =>
        roles.GoverningOn(Nanoseconds.DayOf(date)) is >= 0 and int held ? roles.ViewOf(held, date) : null;

    /// <summary>The first role of a kind in effect on a business day.</summary>
    internal static RoleDay? InEffectOn(this HeldRoles roles, LocalDate date, RoleKind kind) =>
        roles.InEffectOn(Nanoseconds.DayOf(date), kind == RoleKind.Primary) is >= 0 and int held ? roles.ViewOf(held, date) : null;
}
