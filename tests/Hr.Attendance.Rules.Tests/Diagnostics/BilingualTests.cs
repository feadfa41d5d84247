using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Diagnostics;

public class BilingualTests
{
    [Fact]
    public void Texts_tell_the_same_values_in_both_languages() => BilingualTables.ShouldBeSound(typeof(AttendanceEngine).Assembly, 150);

    [Fact]
    public void Lengths_of_time_and_texts_are_said_in_the_language_and_figures_alike()
    {
        var sentence = new Bilingual("{time} on {date}, {count} {what}: {share}", "{date} 共 {time}，{what} {count}：{share}");
        (string, object?)[] values =
        [
            ("time", Duration.FromMinutes(125)), ("date", new LocalDate(2026, 3, 2)), ("count", 1200), ("share", 0.50m),
            ("what", new Bilingual("messages", "消息")),
        ];
        sentence.In(MessageLanguage.English, values).ShouldBe("2 h 05 min on 2026-03-02, 1200 messages: 0.50");
        sentence.In(MessageLanguage.Chinese, values).ShouldBe("2026-03-02 共 2 小时 05 分，消息 1200：0.50");
        sentence.With(values).ShouldBe(new Bilingual(sentence.In(MessageLanguage.English, values), sentence.In(MessageLanguage.Chinese, values)));
    }

    [Theory]
    [InlineData(0, "0 ratings")]
    [InlineData(1, "1 rating")]
    [InlineData(2, "2 ratings")]
    public void More_than_one_or_none_is_a_plural_in_English(int count, string english)
    {
        var sentence = new Bilingual("{count} rating{count:s}", "{count} 个评价");
        sentence.In(MessageLanguage.English, ("count", count)).ShouldBe(english);
        sentence.In(MessageLanguage.Chinese, ("count", count)).ShouldBe($"{count} 个评价");
    }

    [Fact]
    public void What_a_value_contains_is_never_taken_for_a_placeholder() =>
        Bilingual.Same("{a}{b}").In(MessageLanguage.English, ("a", "{b}"), ("b", "{a}")).ShouldBe("{b}{a}");

    [Theory]
    [InlineData("{b}")]
    [InlineData("{a:long}")]
    public void A_placeholder_without_a_value_or_of_an_unknown_form_is_a_fault_of_the_table(string text) =>
        Should.Throw<InvalidOperationException>(() => Bilingual.Same(text).In(MessageLanguage.English, ("a", "1")));

    [Fact]
    public void Braces_that_stand_alone_stay() => Bilingual.Same("} {a} {").In(MessageLanguage.English, ("a", "1")).ShouldBe("} 1 {");
}
