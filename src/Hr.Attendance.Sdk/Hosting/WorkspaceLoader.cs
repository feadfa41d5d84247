using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Sdk.Sources;
using Hr.Attendance.Sdk.Workspaces;
using Microsoft.Extensions.Primitives;

namespace Hr.Attendance.Sdk.Hosting;

/// <summary>Takes everything from a workspace, once. What is wrong in it is a finding and the good part counts, as on the command line.</summary>
internal sealed class WorkspaceLoader(
    Func<Workspace> source, IReadOnlyList<ICriterion> criteria, IReadOnlyList<IPayRule> payRules, AttendanceRuntime? runtime) : IRulesLoader
{
    public IReadOnlyList<Func<IChangeToken?>> Watched => [];

    public ValueTask<LoadedRules> LoadAsync(long version, CancellationToken cancellationToken)
    {
        var workspace = source();
        var engine = workspace.CreateEngine(criteria, payRules, runtime);
        var evidence = new EvidenceInMemory(RecordsOf(workspace.Evidence), workspace.Evidence.Assignments);
        var rules = new RulesInForce(
            version, workspace.Chart, workspace.Policies, engine, evidence,
            OfNobody(workspace.Evidence), workspace.Diagnostics,
            () => RulesFingerprint.Of(workspace.Chart, workspace.Policies, criteria, payRules));
        return new ValueTask<LoadedRules>(new LoadedRules(rules, Errors: 0, workspace.Diagnostics));
    }

    public void Dispose()
    {
    }

    /// <summary>What no person's evidence has: what was left out already, and messages of nobody in conversations in which nobody takes part.</summary>
    private static EvidenceTally OfNobody(EvidenceSet evidence)
    {
        var conversations = new HashSet<string>(evidence.EmployeeIds.SelectMany(id => evidence.Of(id).Messages).Select(message => message.ConversationId)
            .Concat(evidence.Assignments.Select(row => row.ConversationId)), StringComparer.Ordinal);
        return new EvidenceTally
        {
            Used = evidence.MessagesOfNobody.Where(message => !conversations.Contains(message.ConversationId)).Sum(evidence.CopiesOf),
            SetAside = evidence.SetAside,
            Replaced = evidence.Replaced,
        };
    }

    /// <summary>The records that were kept, each as often as it was given.</summary>
    private static IEnumerable<EvidenceRecord> RecordsOf(EvidenceSet evidence)
    {
        var kept = evidence.EmployeeIds
            .Select(evidence.Of)
            .SelectMany(own => own.All)
            .Concat(evidence.MessagesOfNobody)
            .Concat(evidence.Ratings);

        // Copies were counted and then dropped. They are given again, so that an evaluation accounts for as many records as the files had.
        foreach (var record in kept)
        {
            for (long copy = evidence.CopiesOf(record); copy > 0; copy--)
            {
                yield return record;
            }
        }
    }
}
