using Hr.Attendance.Rules;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>What one case says of a claim.</summary>
/// <param name="IsMet">Whether the claim says anything of the case: its condition is met, or something happened that two sides can differ in.</param>
/// <param name="IsContradicted">Whether the case shows the opposite.</param>
internal readonly record struct TrialAnswer(bool IsMet, bool IsContradicted);

/// <summary>Tries a claim on cases.</summary>
internal sealed class ClaimTrial
{
    private readonly PolicyClaim _claim;

    internal ClaimTrial(ScenarioWorld world, PolicyClaim claim)
    {
        _claim = claim;
        Side = new ClaimSide(world, claim.Subject);
        if (claim.Statement.Counterpart is { } other)
        {
            Other = new ClaimSide(
                other.Policies is { } policies ? world.With(policies) : world,
                claim.Subject with { UnitId = other.UnitId ?? claim.Subject.UnitId });
        }
    }

    /// <summary>The side that the claim is about.</summary>
    internal ClaimSide Side { get; }

    /// <summary>The side that it is compared with; null where none is.</summary>
    internal ClaimSide? Other { get; }

    /// <summary>The folder of the other side's policies, as the claim names it; null for none.</summary>
    internal string? OtherFolder => _claim.Statement.Counterpart?.Folder;

    /// <summary>Tries a case.</summary>
    internal TrialAnswer Try(SearchCase tried)
    {
        // A case says something of a claim only where what the claim speaks of came about; how many do is told with the result, because a
        // claim that no case met is not confirmed by any of them.
        var report = Side.Evaluate(tried);
        switch (_claim.Statement)
        {
            case ClaimStatement.Sessions claimed:
                var meant = ClaimedSessions.Of(report, _claim.Subject).Where(session => ClaimedSessions.Means(claimed.Whenever, session)).ToList();
                return new TrialAnswer(meant.Count > 0, meant.Exists(session => !ClaimedSessions.IsAsClaimed(claimed.Then, session)));
            case ClaimStatement.NeverWorse worse:
                var other = Other!.Evaluate(tried);
                return new TrialAnswer(HasHappened(report) || HasHappened(other), SideComparison.IsWorse(report, other, worse.Measure));
            case ClaimStatement.Same:
                var same = Other!.Evaluate(tried);
                return new TrialAnswer(HasHappened(report) || HasHappened(same), SideComparison.Differ(report, same));
            case ClaimStatement.Limits limits:
                return new TrialAnswer(HasHappened(report), ClaimLimits.AreBroken(report, limits));
            case ClaimStatement.Holds holds:
                return new TrialAnswer(HasHappened(report), !holds.IsTrueOf(report));
            default:
                throw new InvalidOperationException($"unknown statement {_claim.Statement}");
        }
    }

    /// <summary>What must come of a case that shows the opposite, as far as a scenario can say it.</summary>
    internal ExpectedResults ExpectedOf(SearchCase tried)
    {
        // The scenario says what the claim promises. So it fails under the policies as they are, the failure says by how much, and it goes
        // on as a test once they are mended.
        var report = Side.Evaluate(tried);
        var nothing = new ExpectedEmployee { EmployeeId = Side.Employee.Id };
        var expected = _claim.Statement switch
        {
            ClaimStatement.Sessions claimed => nothing with { Sessions = SessionsOf(report, claimed) },
            ClaimStatement.NeverWorse worse => SideComparison.ExpectedOfNoWorse(nothing, report, Other!.Evaluate(tried), worse.Measure),
            ClaimStatement.Same => SideComparison.ExpectedOfSame(nothing, report, Other!.Evaluate(tried)),
            ClaimStatement.Limits limits => ClaimLimits.ExpectedOf(nothing, report, limits),
            _ => nothing,
        };
        return new ExpectedResults { Employees = [expected] };
    }

    /// <summary>All sessions, for a scenario lists all or none; of those that are not at fault nothing is said but the role.</summary>
    private IReadOnlyList<ExpectedSession> SessionsOf(EmployeeReport report, ClaimStatement.Sessions claimed)
    {
        var atFault = ClaimedSessions.Of(report, _claim.Subject)
            .Where(session => ClaimedSessions.Means(claimed.Whenever, session) && !ClaimedSessions.IsAsClaimed(claimed.Then, session))
            .ToList();
        return
        [
            .. report.Timesheet.Days.SelectMany(day => day.Sessions).Select(session =>
                atFault.Contains(session) ? ClaimedSessions.ExpectedOf(claimed.Then, session) : new ExpectedSession { Role = session.Session.Role }),
        ];
    }

    private static bool HasHappened(EmployeeReport report) => report.Timesheet.Total.Online > Duration.Zero || report.Pay.Count > 0;
}
