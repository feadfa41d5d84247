using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>
/// What a law says, above the root of the tree, for the units that stand under it (<see cref="StatutoryLayers"/>): a set of documents, and the
/// calendar that goes with them. Immutable.
/// </summary>
public sealed record StatutoryLayer
{
    /// <summary>The layer's id, such as <c>CN</c>; it stands where a unit's id would.</summary>
    public required string Id { get; init; }

    /// <summary>Its documents; what unit they name does not matter.</summary>
    public required IReadOnlyList<PolicyDocument> Documents { get; init; }

    /// <summary>The calendar of those who stand under it.</summary>
    public required IWorkCalendar Calendar { get; init; }

    // The law is one more level of documents, above the root: inheritance, bounds, findings and explanations need nothing of their own for
    // it. What it leaves open it does not bound.

    private const string ChinaId = "CN";

    /// <summary>No law: no documents, and Monday to Friday as workdays.</summary>
    public static StatutoryLayer None { get; } = new() { Id = "none", Documents = [], Calendar = WorkCalendar.MondayToFriday };

    /// <summary>
    /// China: Labour Law article 44 (overtime at 150 %, 200 % and 300 % at least) and article 41 (3 hours a day and 36 a month, as limits to
    /// be alerted of), the hourly base by 21.75 paid days of 8 hours at most, records of wages for two years at least, and the holiday calendar of
    /// the State Council for 2023 to 2026.
    /// </summary>
    public static StatutoryLayer China { get; } = new()
    {
        Id = ChinaId,
        Documents = [ChinaLabourLaw(), ChinaPaidDays(), ChinaWagePayment()],
        Calendar = ChinaCalendar.Instance,
    };

    /// <summary>The layers that are built in.</summary>
    public static IReadOnlyList<StatutoryLayer> BuiltIn { get; } = [China];

    private static PolicyDocument ChinaLabourLaw() => new()
    {
        Id = "cn-labour-law",
        UnitId = ChinaId,
        Dates = new DateRange(new LocalDate(1995, 1, 1), null),
        Directives =
        [
            AtLeast(AttendanceSettings.OvertimeWorkday, 1.5m, "Labour Law, article 44 (1)"),
            AtLeast(AttendanceSettings.OvertimeRestDay, 2m, "Labour Law, article 44 (2)"),
            AtLeast(AttendanceSettings.OvertimeStatutoryHoliday, 3m, "Labour Law, article 44 (3)"),
            Says(AttendanceSettings.LimitDailyOvertime, PolicyValue.Of("PT3H"), "Labour Law, article 41"),
            Says(AttendanceSettings.LimitMonthlyOvertime, PolicyValue.Of("PT36H"), "Labour Law, article 41"),
        ],
    };

    private static PolicyDocument ChinaPaidDays() => new()
    {
        Id = "cn-paid-days",
        UnitId = ChinaId,
        Dates = new DateRange(new LocalDate(2008, 1, 3), null),
        Directives =
        [
            // More days or hours would make the base, and with it every multiple of it, less than the law gives.
            AtMost(AttendanceSettings.PayMonthlyDays, 21.75m, "Ministry of Labour, notice 2008 No. 3: (365 - 104) / 12 paid days a month"),
            AtMost(AttendanceSettings.PayDailyHours, 8m, "Ministry of Labour, notice 2008 No. 3: 8 hours a day"),
        ],
    };

    private static PolicyDocument ChinaWagePayment() => new()
    {
        Id = "cn-wage-payment",
        UnitId = ChinaId,
        Dates = new DateRange(new LocalDate(1995, 1, 1), null),
        Directives =
        [
            new Directive
            {
                SettingName = PrivacySettings.RetainPay.Name,
                Descendants = new Delegation.Within(PolicyValue.Of(731m), null),
                Reference = "Provisional rules on wage payment, article 6: records of wages are kept for two years at least",
            },
        ],
    };

    private static Directive Says(Setting setting, PolicyValue value, string reference) =>
        new() { SettingName = setting.Name, Change = new ValueChange.Set(value), Reference = reference };

    private static Directive AtLeast(Setting setting, decimal value, string reference) =>
        Says(setting, PolicyValue.Of(value), reference) with { Descendants = new Delegation.Within(PolicyValue.Of(value), null) };

    private static Directive AtMost(Setting setting, decimal value, string reference) =>
        Says(setting, PolicyValue.Of(value), reference) with { Descendants = new Delegation.Within(null, PolicyValue.Of(value)) };
}
