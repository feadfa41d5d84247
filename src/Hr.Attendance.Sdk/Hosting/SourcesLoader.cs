using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Sources;
using Microsoft.Extensions.Primitives;

namespace Hr.Attendance.Sdk.Hosting;

/// <summary>Reads the rules from a host's own sources.</summary>
internal sealed class SourcesLoader(
    IOrganizationSource organization, IPolicySource policies, IEvidenceSource evidence, IWorkCalendar? calendar,
    SettingCatalogue catalogue, IReadOnlyList<ICriterion> criteria, IReadOnlyList<IPayRule> payRules, AttendanceRuntime? runtime) : IRulesLoader
{
    public IReadOnlyList<Func<IChangeToken?>> Watched { get; } = [organization.Watch, policies.Watch];

    public async ValueTask<LoadedRules> LoadAsync(long version, CancellationToken cancellationToken)
    {
        var staff = await organization.ReadAsync(cancellationToken).ConfigureAwait(false);
        var read = await policies.ReadAsync(cancellationToken).ConfigureAwait(false);
        var ofDocuments = read.Diagnostics.ToList();
        var book = PolicyBook.Build(read.Documents, staff.Chart.Units, staff.Statutory, catalogue, ofDocuments);
        var engine = new AttendanceEngine(staff.Chart, book, calendar, criteria, payRules, runtime);
        IReadOnlyList<Diagnostic> all = Diagnostic.InOrder(staff.Diagnostics.Concat(ofDocuments));

        // Only errors in policies keep rules from coming into force. What is wrong with the organization is a finding, and the rest of it
        // counts.
        var rules = new RulesInForce(
            version, staff.Chart, book, engine, evidence, ofNobody: default, all,
            () => RulesFingerprint.Of(staff.Chart, book, criteria, payRules));
        return new LoadedRules(rules, ofDocuments.Distinct().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), all);
    }

    public void Dispose() => (policies as PolicyFolder)?.Dispose();
}
