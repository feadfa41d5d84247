using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Policies;

public class BookFingerprintTests : PolicyDocumentsCase
{
    [Fact]
    public void Books_that_say_the_same_have_one_fingerprint_wherever_and_in_whatever_order_they_were_read()
    {
        Says("group", "session.minimumOnline", "PT15M", Between10And30);
        Says(
            "sh",
            "session.maxIdle",
            "PT1H",
            appliesTo: new PolicyTarget(["online-service", "adviser"], new Dictionary<string, string> { ["line"] = "k12", ["city"] = "sh" }));
        string print = Book().Fingerprint;
        print.ShouldMatch("^[0-9A-F]{64}$");
        Documents.Reverse();
        Documents[0] = Documents[0] with
        {
            Place = new SourcePlace("elsewhere.json", 7),
            AppliesTo = new PolicyTarget(["adviser", "online-service"], new Dictionary<string, string> { ["city"] = "sh", ["line"] = "k12" }),
        };
        Book().Fingerprint.ShouldBe(print);
    }

    [Fact]
    public void Whatever_counts_of_a_document_changes_the_fingerprint()
    {
        Says("group", "session.minimumOnline", "PT15M", Between10And30);
        var document = Documents[0];
        var directive = document.Directives[0];
        var prints = new List<string> { Book().Fingerprint };
        PolicyDocument[] others =
        [
            document with { Id = "other" },
            document with { UnitId = "sh" },
            document with { Dates = new(document.Dates.From, new LocalDate(2027, 1, 1)) },
            document with { OnConflict = ConflictHandling.Clamp },
            document with { AppliesTo = new PolicyTarget(["online-service"]) },
            document with { AppliesTo = new PolicyTarget(tags: new Dictionary<string, string> { ["line"] = "k12" }) },
            document with { Directives = [directive with { Change = new ValueChange.Set(PolicyValue.Of("PT16M")) }] },
            document with { Directives = [directive with { Descendants = new Delegation.Locked() }] },
            document with { Directives = [directive with { Exemptions = [Written.Exemption("sh", new LocalDate(2027, 1, 1))] }] },
            document with { Directives = [] },
        ];
        foreach (var other in others)
        {
            Documents[0] = other;
            prints.Add(Book().Fingerprint);
        }

        Documents.Clear();
        prints.Add(Book().Fingerprint);
        prints.ShouldBeUnique();
        prints.Add(PolicyBook.Build([], Tree(), StatutoryLayer.China, SettingCatalogue.Standard, []).Fingerprint);
        prints.ShouldBeUnique();
    }
}
