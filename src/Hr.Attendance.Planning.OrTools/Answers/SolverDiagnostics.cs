using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Planning.OrTools.Answers;

/// <summary>What a solver can find wrong with a problem.</summary>
public static class SolverDiagnostics
{
    /// <summary><c>HRA8120</c>: frozen duty of a person breaks a limit.</summary>
    public static readonly DiagnosticDescriptor FrozenDutyBreaksLimits = new("HRA8120", Warning,
        "what is already fixed for {employee} breaks a limit ({limits}); the duty published before the frozen date stands and nothing more is given: "
            + "take duty away, or raise the limit, and plan again",
        "{employee} 已固定的安排违反限制（{limits}）；冻结日之前已发布的值班保留，不再安排其他值班：请取消部分值班或放宽限制后重新排班");

    /// <summary><c>HRA8121</c>: what a person has to have at least cannot be reached.</summary>
    public static readonly DiagnosticDescriptor LeastCannotBeReached = new("HRA8121", Warning,
        "the limits of {employee} cannot be kept together; the plan leaves out what is asked for at least ({limits}): "
            + "lower it, or offer the person more duty, and plan again",
        "{employee} 的各项限制无法同时满足；排班时未考虑其最低要求（{limits}）：请降低要求或提供更多可选值班后重新排班");

    /// <summary><c>HRA8122</c>: nobody can be given anything.</summary>
    public static readonly DiagnosticDescriptor NothingToPlan = new("HRA8122", Info,
        "nobody can be given any duty in this plan, so every interval stays uncovered; see whether roles, windows and availability are complete",
        "本次排班没有任何人可以安排值班，所有时段均无人值守；请检查兼岗、可计入时段和可用时间是否完整");
}
