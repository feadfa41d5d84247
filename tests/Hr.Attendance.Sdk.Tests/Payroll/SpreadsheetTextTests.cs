using Hr.Attendance.Sdk.Payroll;

namespace Hr.Attendance.Sdk.Tests.Payroll;

public class SpreadsheetTextTests
{
    private const string Letters = "=+-@\t\r\n ,;'\"＝＠ab1";

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+8613800000000", "'+8613800000000")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1:A9)", "'@SUM(A1:A9)")]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("\r=1", "'\r'=1")]
    [InlineData("\n=1", "'\n'=1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠SUM", "'＠SUM")]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\uFEFF=1", "'\uFEFF=1")]
    [InlineData("\u0000=1", "'\u0000=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("x;=1", "x;'=1")]
    [InlineData("x,\"y\",@1", "x,\"y\",'@1")]
    [InlineData("x\r\n=1", "x\r'\n'=1")]
    public void Text_that_a_spreadsheet_could_run_gets_an_apostrophe(string text, string neutral)
    {
        SpreadsheetText.IsRisky(text).ShouldBeTrue();
        SpreadsheetText.Neutralize(text).ShouldBe(neutral);
    }

    [Theory]
    [InlineData("")]
    [InlineData("e1")]
    [InlineData("overtime.restDay")]
    [InlineData("a=b")]
    [InlineData("2026-03-02")]
    [InlineData("小陈")]
    [InlineData("say \"hello\"; and, go")]
    public void Other_text_stays_as_it_is(string text)
    {
        SpreadsheetText.IsRisky(text).ShouldBeFalse();
        SpreadsheetText.Neutralize(text).ShouldBeSameAs(text);
    }

    [Law(30)]
    public void The_text_always_comes_back(byte[] picks)
    {
        string text = Hostile(picks);
        SpreadsheetText.Restore(SpreadsheetText.Neutralize(text)).ShouldBe(text);
    }

    [Law(30)]
    public void No_part_of_neutralised_text_begins_like_a_formula(byte[] picks) =>
        SpreadsheetText.Neutralize(Hostile(picks)).Split(',', ';').ShouldAllBe(part => !"=+-@＝＋－＠".Contains((part.Trim() + " ")[0]));

    private static string Hostile(byte[] picks) => string.Concat((picks ?? []).Select(pick => Letters[pick % Letters.Length]));
}
