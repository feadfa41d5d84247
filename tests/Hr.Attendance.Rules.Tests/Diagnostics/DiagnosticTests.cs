using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Tests.Diagnostics;

public class DiagnosticTests
{
    [Fact]
    public void Each_code_is_used_once_and_both_languages_tell_the_same_values() =>
        DiagnosticCatalogue.ShouldBeSound(typeof(AttendanceEngine).Assembly);

    [Fact]
    public void A_finding_says_its_values_in_both_languages()
    {
        var descriptor = new DiagnosticDescriptor("HRA9999", DiagnosticSeverity.Error, "unit `{unit}` is gone", "单元 `{unit}` 不存在");
        var diagnostic = descriptor.At(new SourcePlace("org.json", 3, "$.units[1]"), ("unit", "sh"));
        diagnostic.GetMessage(MessageLanguage.Chinese).ShouldBe("单元 `sh` 不存在");
        diagnostic.ToString().ShouldBe("org.json:3 ($.units[1]): Error HRA9999: unit `sh` is gone");
    }

    [Fact]
    public void A_value_may_be_another_text_in_each_language()
    {
        var descriptor = new DiagnosticDescriptor("HRA9999", DiagnosticSeverity.Error, "{value} is no {type}", "{value} 不是{type}");
        var finding = descriptor.At(SourcePlace.None, ("value", "7")).With("type", new Bilingual("duration", "时长"));
        finding.GetMessage().ShouldBe("7 is no duration");
        finding.GetMessage(MessageLanguage.Chinese).ShouldBe("7 不是时长");
        finding.Find("type").ShouldBe("duration");
        finding.WithValues((name, value) => name == "value" ? "…" : value).GetMessage(MessageLanguage.Chinese).ShouldBe("… 不是时长");
        finding.WithValues((_, _) => "…").GetMessage(MessageLanguage.Chinese).ShouldBe("… 不是…");
        finding.WithValues((_, _) => null).GetMessage(MessageLanguage.Chinese).ShouldBe("null 不是null");
    }

    [Fact]
    public void What_a_value_contains_is_never_taken_for_a_placeholder()
    {
        var descriptor = new DiagnosticDescriptor("HRA9999", DiagnosticSeverity.Error, "`{a}` and `{b}`", "`{a}` 与 `{b}`");
        descriptor.At(SourcePlace.None, ("a", "{b}"), ("b", "{a}")).GetMessage().ShouldBe("`{b}` and `{a}`");
    }

    [Theory]
    [InlineData("PT36H5M", "above 36 h 05 min", "超过 36 小时 05 分")]
    [InlineData("PT0.5S", "above 0.5 s", "超过 0.5 秒")]
    [InlineData("a lot", "above a lot", "超过 a lot")]
    [InlineData(null, "above null", "超过 null")]
    public void A_length_of_time_is_said_as_people_read_it(string? limit, string english, string chinese)
    {
        var finding = new DiagnosticDescriptor("HRA9999", DiagnosticSeverity.Error, "above {limit:time}", "超过 {limit:time}").At(
            SourcePlace.None, ("limit", limit));
        finding.GetMessage().ShouldBe(english);
        finding.GetMessage(MessageLanguage.Chinese).ShouldBe(chinese);
    }

    [Fact]
    public void Findings_are_ordered_by_place_whatever_order_they_were_made_in()
    {
        var descriptor = new DiagnosticDescriptor("HRA9999", DiagnosticSeverity.Info, "x", "某");
        var places = new[] { new SourcePlace("b"), new SourcePlace("a", 10), new SourcePlace("a", 9), default };
        places.Select(place => descriptor.At(place)).Order().Select(diagnostic => diagnostic.Place).ShouldBe(places.Reverse());
    }
}
