using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Benchmarks.Months.Workforce;

/// <summary>A group's month as the engine's objects: its chart, its policies and its evidence. Immutable.</summary>
internal sealed class GroupObjects
{
    internal const string GroupId = "group";

    private readonly Lazy<EvidenceRecords> _records;
    private readonly Lazy<EvidenceSet> _evidence;

    internal GroupObjects(GroupMonth month)
    {
        Month = month;
        Chart = ChartOf(month);
        var findings = new List<Diagnostic>();
        Policies = PolicyBook.Build(GroupPolicies.Of(month), Chart.Units, statutory: null, SettingCatalogue.Standard, findings);
        EmployeeIds = [.. Chart.Employees.Select(employee => employee.Id)];
        Engine = new AttendanceEngine(Chart, Policies, WorkCalendar.MondayToFriday);
        _records = new Lazy<EvidenceRecords>(() => RecordsOf(month, EmployeeIds));
        _evidence = new Lazy<EvidenceSet>(() => Checked(findings));
    }

    internal GroupMonth Month { get; }

    internal OrganizationChart Chart { get; }

    /// <summary>The employees' ids, by code.</summary>
    internal string[] EmployeeIds { get; }

    internal PolicyBook Policies { get; }

    /// <summary>The evidence as records, made when they are first asked for: whoever has columns needs none.</summary>
    internal EvidenceRecords Records => _records.Value;

    internal EvidenceSet Evidence => _evidence.Value;

    internal AttendanceEngine Engine { get; }

    internal static string EmployeeId(int employee) => $"e{employee:000000}";

    internal static string BranchId(int branch) => $"b{branch:000}";

    internal static string ConversationId(int conversation) => $"c{conversation:00000000}";

    internal static string PunchId(int evidence) => $"p{evidence:00000000}";

    internal static string MessageId(int evidence) => $"m{evidence:000000000}";

    internal static string RatingId(int evidence) => $"r{evidence:00000000}";

    private static OrganizationChart ChartOf(GroupMonth month)
    {
        var units = UnitTreeBuilder.Build(
            [
                new OrganizationUnit { Id = GroupId, ZoneId = MonthOfMarch.ZoneId },
                .. Enumerable.Range(0, BranchPolicy.Branches).Select(branch => new OrganizationUnit
                {
                    Id = BranchId(branch),
                    ParentId = GroupId,
                    Kind = "branch",
                }),
            ],
            DateTimeZoneProviders.Tzdb,
            []);
        RoleAssignment[] roles =
        [
            new() { Role = GroupMonth.Roles[GroupMonth.Sales], Kind = RoleKind.Primary, Dates = DateRange.Always },
            new() { Role = GroupMonth.Roles[GroupMonth.OnlineService], Kind = RoleKind.Concurrent, Dates = DateRange.Always },
        ];
        var employees = new List<Employee>(month.People);
        for (int i = 0; i < month.People; i++)
        {
            var wage = new Money(GroupMonth.MonthlyWage(i), GroupMonth.Currency);
            employees.Add(new Employee(
                EmployeeId(i), new DatedValues<string>(BranchId(month.Branches[i])), roles, monthlyWage: new DatedValues<Money>(wage)));
        }

        return OrganizationChart.Build(units, employees, []);
    }

    private static EvidenceRecords RecordsOf(GroupMonth month, string[] ids)
    {
        var (punches, messages) = (month.Punches, month.Messages);
        string[] conversations = [.. Enumerable.Range(0, month.Conversations).Select(ConversationId)];
        var repeated = new HashSet<int>(month.RepeatedPunches);
        var allPunches = new List<Punch>(punches.Count + repeated.Count);
        for (int i = 0; i < punches.Count; i++)
        {
            int role = punches.Role[i];
            var punch = new Punch
            {
                EvidenceId = PunchId(punches.Evidence[i]),
                EmployeeId = ids[punches.Employee[i]],
                At = Instant.FromUnixTimeSeconds(punches.At[i]),
                Kind = punches.Kind[i],
                Role = role < 0 ? null : GroupMonth.Roles[role],
            };
            allPunches.Add(punch);
            if (repeated.Contains(punches.Evidence[i]))
            {
                allPunches.Add(punch with { });
            }
        }

        var allMessages = new Message[messages.Count];
        for (int i = 0; i < allMessages.Length; i++)
        {
            allMessages[i] = new Message
            {
                EvidenceId = MessageId(messages.Evidence[i]),
                EmployeeId = ids[messages.Employee[i]],
                ConversationId = conversations[messages.Conversation[i]],
                At = Instant.FromUnixTimeSeconds(messages.At[i]),
                Sender = messages.Sender[i],
            };
        }

        return new EvidenceRecords
        {
            Punches = allPunches,
            Messages = allMessages,
            Ratings = [.. RatingsOf(month.Ratings, conversations), .. RatingsOf(month.RatingsOffScale, conversations)],
        };
    }

    private static IEnumerable<Rating> RatingsOf(RatingColumns ratings, string[] conversations)
    {
        for (int i = 0; i < ratings.Count; i++)
        {
            yield return new Rating
            {
                EvidenceId = RatingId(ratings.Evidence[i]),
                ConversationId = conversations[ratings.Conversation[i]],
                At = Instant.FromUnixTimeSeconds(ratings.At[i]),
                Score = ratings.Score[i],
                Min = ratings.Min[i],
                Max = ratings.Max[i],
            };
        }
    }

    /// <summary>The policies must be sound, and of the evidence nothing may be set aside but what was drawn to be.</summary>
    private EvidenceSet Checked(List<Diagnostic> findings)
    {
        var evidence = EvidenceSet.Build(Records, Chart, findings);
        long kept = Chart.Employees.Sum(employee => (long)evidence.Of(employee.Id).Punches.Count + evidence.Of(employee.Id).Messages.Count);
        if (findings.Exists(finding => finding.Code != EvidenceDiagnostics.ScoreOutOfRange.Code)
            || findings.Count != Month.RatingsOffScale.Count
            || kept != Month.Punches.Count + Month.Messages.Count
            || evidence.Ratings.Count != Month.Ratings.Count)
        {
            throw new InvalidOperationException(
                $"the columns are not what the engine keeps: {kept} records kept, {findings.Count} findings, the first {findings.FirstOrDefault()}");
        }

        return evidence;
    }
}
