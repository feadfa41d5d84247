using System.Globalization;
using Hr.Attendance.Rules.Policies;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Planning.Tests.Samples;

/// <summary>
/// Draws the files of <c>samples/duty-planning</c>: twelve weeks of customers, of whoever had duty, and of what both wrote; and what people say of the four
/// weeks to be planned. The same bytes each time.
/// </summary>
internal static class DutyPlanningSample
{
    internal static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    internal static readonly LocalDate FirstDay = new(2026, 8, 31);
    internal static readonly LocalDate LastDay = new(2026, 11, 22);

    private static readonly OffsetDateTimePattern Instants = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>");
    private static readonly (string Id, string Keeper)[] Branches = [("pudong", "zhao.min"), ("xuhui", "tang.yi")];

    /// <summary>The files, by their names in the sample.</summary>
    internal static IReadOnlyDictionary<string, string> Draw()
    {
        var random = new Random(28);
        var calendar = StatutoryLayer.China.Calendar;
        var (roster, customers, service) = (new DrawnRoster(random, calendar), new DrawnCustomers(random, calendar), new DrawnService(random));
        var duties = new List<DrawnDuty>();
        int conversations = 0;
        for (var date = FirstDay; date <= LastDay; date = date.PlusDays(1))
        {
            foreach (var (branch, keeper) in Branches)
            {
                List<DrawnDuty> onDuty = [.. roster.Of(date, branch)];
                duties.AddRange(onDuty);
                var begun = customers.Of(date, branch).Select(at => (Conversation: ++conversations, At: at)).ToList();
                if (date != DrawnCustomers.Lost)
                {
                    service.Serve(onDuty, begun, keeper);
                }
            }
        }

        return new Dictionary<string, string>
        {
            ["org.json"] = DrawnGroup.Organization(),
            ["evidence/messages.csv"] = Messages(service),
            ["evidence/ratings.csv"] = Ratings(service, random),
            ["evidence/shifts.csv"] = Shifts(duties),
            ["evidence/leave.csv"] = Leave,
            ["evidence/availability.csv"] = Availability(),
        };
    }

    private static string Messages(DrawnService service) => Csv(
        "evidence_id,employee_id,conversation_id,at,sender",
        service.Written.OrderBy(message => message.At).ThenBy(message => message.Conversation)
            .Select((message, row) => $"m{row + 1},{message.Employee},c{message.Conversation},{Text(message.At)},{message.Sender}"));

    /// <summary>Few customers rate: about one of twenty, and one of six of those with a bad word.</summary>
    private static string Ratings(DrawnService service, Random random) => Csv(
        "evidence_id,conversation_id,at,score,min,max",
        service.Finished.OrderBy(finished => finished.At).ThenBy(finished => finished.Conversation)
            .Select(finished => (finished.Conversation, At: finished.At + Duration.FromSeconds(random.Next(20, 600)), Draw: random.Next(120)))
            .Where(rating => rating.Draw < 6)
            .Select((rating, row) => $"r{row + 1},c{rating.Conversation},{Text(rating.At)},{(rating.Draw == 0 ? 2 : rating.Draw < 3 ? 4 : 5)},1,5"));

    private static string Shifts(List<DrawnDuty> duties) => Csv(
        "evidence_id,employee_id,date,from,to,role,kind",
        duties.Select((duty, row) => string.Create(
            CultureInfo.InvariantCulture,
            $"s{row + 1},{duty.Person.Id},{Text(duty.Date)},{duty.From:HH':'mm},{duty.To:HH':'mm},online-service,work")));

    /// <summary>Leave of the past and of the weeks to be planned.</summary>
    private static string Leave => Csv(
        "evidence_id,employee_id,date,duration,kind",
        [
            "l1,ma.chao,2026-09-14,PT8H,annual", "l2,ma.chao,2026-09-15,PT8H,annual", "l3,tang.yi,2026-11-05,PT8H,sick",
            "l4,li.na,2026-12-07,PT8H,annual", "l5,li.na,2026-12-08,PT8H,annual", "l6,li.na,2026-12-09,PT8H,annual",
            "l7,feng.tao,2026-12-14,PT8H,annual", "l8,feng.tao,2026-12-15,PT8H,annual", "l9,zhu.yan,2026-12-24,PT8H,annual",
            "l10,zhu.yan,2026-12-25,PT8H,annual",
        ]);

    /// <summary>What people say of the weeks from November 30 to December 27.</summary>
    private static string Availability()
    {
        var rows = new List<string>();
        for (var date = new LocalDate(2026, 11, 30); date <= new LocalDate(2026, 12, 27); date = date.PlusDays(1))
        {
            switch (date.DayOfWeek)
            {
                case IsoDayOfWeek.Monday:
                    Add("zhou.ting", date, 18, 24, "unavailable");
                    Add("yu.hong", date, 18, 24, "preferred");
                    break;
                case IsoDayOfWeek.Tuesday:
                    Add("hu.bin", date, 18, 21, "available");
                    Add("luo.xin", date, 18, 24, "unavailable");
                    break;
                case IsoDayOfWeek.Wednesday:
                    Add("he.yu", date, 18, 24, "unavailable");
                    Add("sun.hao", date, 18, 24, "preferred");
                    break;
                case IsoDayOfWeek.Thursday:
                    Add("zhou.ting", date, 18, 24, "unavailable");
                    Add("cao.rui", date, 18, 21, "available");
                    break;
                case IsoDayOfWeek.Saturday:
                    Add("zhang.wei", date, 9, 18, "preferred");
                    Add("song.qi", date, 9, 24, "unavailable");
                    break;
                case IsoDayOfWeek.Sunday:
                    Add("wang.fang", date, 9, 24, "unavailable");
                    Add("lin.feng", date, 9, 16, "preferred");
                    break;
            }
        }

        for (int day = 17; day <= 23; day++)
        {
            Add("xu.jing", new LocalDate(2026, 12, day), 0, 24, "unavailable");
        }

        return Csv("evidence_id,employee_id,from,to,state", rows);

        void Add(string person, LocalDate date, int from, int to, string state)
        {
            var midnight = date.AtMidnight().InZoneStrictly(Zone).ToInstant();
            rows.Add($"v{rows.Count + 1},{person},{Text(midnight + Duration.FromHours(from))},{Text(midnight + Duration.FromHours(to))},{state}");
        }
    }

    private static string Csv(string header, IEnumerable<string> rows) => string.Join("\n", rows.Prepend(header)) + "\n";

    private static string Text(Instant at) => Instants.Format(at.InZone(Zone).ToOffsetDateTime());

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
