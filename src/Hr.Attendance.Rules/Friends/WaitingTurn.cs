using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Kernel;
using NodaTime;

namespace Hr.Attendance.Rules.Friends;

/// <summary>A turn that counts in a session, with its wait, before it is said whether that was too long.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Session">The position of the session in which it counts.</param>
/// <param name="WaitsUnder">The policy of the session in which it began to wait, whose window it is held against.</param>
/// <param name="WaitedOnDuty">How long it waited on duty in all.</param>
/// <param name="IsAnswered">Whether the employee answered it.</param>
/// <param name="IsBacklog">Whether it began off duty, or before the first message of a run.</param>
/// <param name="SinceAnswer">How long after an answer it came, where it may be a goodbye; null for any other turn.</param>
internal sealed record WaitingTurn(
    CustomerTurn Turn, int Session, EffectivePolicy WaitsUnder, Duration WaitedOnDuty, bool IsAnswered, bool IsBacklog, Duration? SinceAnswer)
{
    /// <summary>The turns of a person that count in sessions, by start.</summary>
    internal static IReadOnlyList<WaitingTurn> Of(EmployeeSessions sessions)
    {
        var (judging, turns) = (sessions.Judging, new List<WaitingTurn>());
        for (int i = 0; i < sessions.Turns.All.Length; i++)
        {
            ref readonly var turn = ref sessions.Turns.All[i];
            ref readonly var fate = ref judging.FateOf(i);
            if (fate.Session >= 0)
            {
                var (waited, plan) = judging.WaitOf(i, in turn);
                turns.Add(new WaitingTurn(
                    new CustomerTurn(sessions.Turns, in turn), fate.Session, plan.Policy, Duration.FromNanoseconds(waited), turn.IsAnswered,
                    fate.Is(TurnMarks.Backlog), turn.SinceAnswer < 0 ? null : Duration.FromNanoseconds(turn.SinceAnswer)));
            }
        }

        return turns;
    }
}
