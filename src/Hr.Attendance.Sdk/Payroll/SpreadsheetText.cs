using System.Globalization;
using System.Text;

namespace Hr.Attendance.Sdk.Payroll;

/// <summary>
/// Text for a table that somebody may open in a spreadsheet. A spreadsheet takes a cell that begins with <c>=</c>, <c>+</c>, <c>-</c> or
/// <c>@</c> for a formula and runs it; with an apostrophe before it, it is text.
/// </summary>
/// <remarks>
/// Spreadsheets of other countries end cells of a CSV file elsewhere (semicolons) and some skip blanks, so the rule holds for each part of a
/// text that such a program could take for a cell: at the beginning and after a comma, a semicolon, a tab or a line break. A part that
/// begins with an apostrophe gets another, so that no two texts become one and <see cref="Restore"/> always gives the text back.
/// </remarks>
public static class SpreadsheetText
{
    private const char Apostrophe = '\'';
    private const string CellEnds = ",;\t\r\n";

    /// <summary>Whether a spreadsheet could run the text, or a part of it, if it stood in a cell as it is.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether <see cref="Neutralize"/> changes it.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static bool IsRisky(string text) => FirstRisky(Guard.NotNull(text)) >= 0;

    /// <summary>The text with an apostrophe before each part that a spreadsheet could run.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The neutralised text; the same object where nothing is risky.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string Neutralize(string text)
    {
        if (FirstRisky(Guard.NotNull(text)) < 0)
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 4);
        for (int i = 0; i < text.Length; i++)
        {
            if (BeginsPart(text, i) && IsRiskyPart(text, i))
            {
                safe.Append(Apostrophe);
            }

            safe.Append(text[i]);
        }

        return safe.ToString();
    }

    /// <summary>Gives back the text of which <see cref="Neutralize"/> made another.</summary>
    /// <param name="text">The neutralised text.</param>
    /// <returns>The original: without one apostrophe at the beginning of each part that has any there.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string Restore(string text)
    {
        var original = new StringBuilder(Guard.NotNull(text).Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != Apostrophe || !BeginsPart(text, i))
            {
                original.Append(text[i]);
            }
        }

        return original.ToString();
    }

    private static int FirstRisky(string text)
    {
        for (int part = 0; part < text.Length;)
        {
            if (IsRiskyPart(text, part))
            {
                return part;
            }

            int end = text.AsSpan(part).IndexOfAny(CellEnds.AsSpan());
            if (end < 0)
            {
                break;
            }

            part += end + 1;
        }

        return -1;
    }

    private static bool BeginsPart(string text, int index) => index == 0 || EndsCell(text[index - 1]);

    private static bool IsRiskyPart(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == Apostrophe || RunsAsFormula(text[i]))
            {
                return true;
            }

            if (!IsInvisible(text[i]))
            {
                return false;
            }
        }

        return false;
    }

    private static bool EndsCell(char character) => CellEnds.AsSpan().IndexOf(character) >= 0;

    private static bool RunsAsFormula(char character) =>
        character is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';

    private static bool IsInvisible(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
