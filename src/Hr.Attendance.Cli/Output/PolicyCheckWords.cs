using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Cli.Output;

/// <summary>The fixed words of a policy check, in one language.</summary>
internal sealed record PolicyCheckWords(string See, string Exempt, string From, string Setting, string Until, string Reason, bool IsChinese)
{
    private static readonly PolicyCheckWords English = new("see", "exempt unit", "from the bound of", "on", "before", "reason", IsChinese: false);

    private static readonly PolicyCheckWords Chinese = new("另见", "豁免单元", "所豁免的限定", "设置项", "豁免至（不含）", "原因", IsChinese: true);

    internal static PolicyCheckWords In(MessageLanguage language) => language == MessageLanguage.Chinese ? Chinese : English;

    /// <summary>One line that counts: <c>3 errors, 2 warnings, 5 notes in 7 documents of 4 units</c>.</summary>
    internal string Summary(int errors, int warnings, int notes, int documents, int units) => IsChinese
        ? FormattableString.Invariant($"{units} 个单元的 {documents} 份制度文件：错误 {errors}，警告 {warnings}，提示 {notes}")
        : $"{Number(errors, "error")}, {Number(warnings, "warning")}, {Number(notes, "note")} in {Number(documents, "document")} of {Number(units, "unit")}";

    private static string Number(int count, string thing) => FormattableString.Invariant($"{count} {thing}{(count == 1 ? string.Empty : "s")}");
}
