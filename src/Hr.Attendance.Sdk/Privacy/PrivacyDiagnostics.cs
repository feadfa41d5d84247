using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Sdk.Privacy;

/// <summary>What is done to personal data where it comes in.</summary>
public static class PrivacyDiagnostics
{
    /// <summary>Places were dropped, because nobody says what they are for and what allows it.</summary>
    public static readonly DiagnosticDescriptor PlacesWithoutPurpose = new("HRA2201", Warning,
        "the places of {count} punches under the policy of `{unit}` are dropped, because it states no purpose or no legal basis for them; "
            + "state both in privacy.placePurpose and privacy.placeBasis, or leave places out of the source",
        "`{unit}` 的制度未写明处理打卡地点的目的或合法性基础，已去除 {count} 次打卡的地点；请填写 privacy.placePurpose 和 privacy.placeBasis，或不再从数据源提供地点");

    /// <summary>Terminals were dropped, because nobody says what they are for and what allows it.</summary>
    public static readonly DiagnosticDescriptor TerminalsWithoutPurpose = new("HRA2202", Warning,
        "the terminals of {count} punches under the policy of `{unit}` are dropped, because it states no purpose or no legal basis for "
            + "them; state both in privacy.terminalPurpose and privacy.terminalBasis, or leave terminals out of the source",
        "`{unit}` 的制度未写明处理打卡终端的目的或合法性基础，已去除 {count} 次打卡的终端；请填写 privacy.terminalPurpose 和 privacy.terminalBasis，或不再从数据源提供终端");
}
