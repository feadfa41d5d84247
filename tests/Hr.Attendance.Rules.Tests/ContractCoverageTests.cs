using System.Reflection;
using System.Text.RegularExpressions;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Tests;

/// <summary>
/// Holds <c>contract-coverage.md</c>, which names the tests of each sentence, to the contract and to the tests. Whoever changes a sentence of
/// the contract is led to what must be shown of it.
/// </summary>
public class ContractCoverageTests
{
    private const string Separator = " — ";

    private static readonly string[] Contract = File.ReadAllLines(Repository.PathOf("docs", "contract.md"));
    private static readonly string[] Map = File.ReadAllLines(Repository.PathOf("tests", "Hr.Attendance.Rules.Tests", "contract-coverage.md"));
    private static readonly Regex SettingRow = new(
        @"^\| (day|primary|punch|session|response|satisfaction|activity|credit|overtime)\.", RegexOptions.CultureInvariant);

    [Fact]
    public void Each_sentence_of_the_contract_s_steps_stands_in_the_map_and_no_other() =>
        Rows("## Steps").Select(row => $"{row[0]}. {row[1]}").ShouldBe(SentencesOfTheSteps());

    [Fact]
    public void Each_setting_of_the_contract_s_table_stands_in_the_map_and_no_other() =>
        Rows("## Settings").Select(row => row[0]).ShouldBe(SettingRows().Select(cells => string.Join(Separator, cells.Where(cell => cell.Length > 0))));

    [Fact]
    public void Every_test_in_the_map_exists_and_every_row_has_one()
    {
        var tests = typeof(ContractCoverageTests).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
            .Select(method => method.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (string[] row in Rows("## Steps").Concat(Rows("## Settings")))
        {
            string[] named = [.. Regex.Matches(row[^1], "`([^`]+)`").Select(match => match.Groups[1].Value)];
            named.ShouldNotBeEmpty(row[^2]);
            named.Where(name => !tests.Contains(name)).ShouldBeEmpty(row[^2]);
        }
    }

    [Fact]
    public void The_default_of_each_setting_is_the_contract_s()
    {
        foreach (string[] cells in SettingRows())
        {
            string[] names = FullNames(cells[0]);
            names.Zip(Defaults(cells[1], names.Length)).ShouldAllBe(pair => DefaultOf(pair.First) == pair.Second, cells[0]);
        }
    }

    [Fact]
    public void A_sentence_ends_outside_its_brackets_and_the_last_at_the_end() =>
        Sentences("A turn ([start, end)) is one (so; or so). Another; of punch.maxOpen. Last")
            .ShouldBe(["A turn ([start, end)) is one (so; or so).", "Another;", "of punch.maxOpen.", "Last"]);

    /// <summary>The sentences of each step, those of its further paragraphs, which are indented, included.</summary>
    private static IEnumerable<string> SentencesOfTheSteps()
    {
        string number = string.Empty;
        foreach (string line in Contract
            .SkipWhile(line => !line.StartsWith("### What they mean, step by step", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("**Pay**", StringComparison.Ordinal)))
        {
            var step = Regex.Match(line, @"^(?:(\d+)\. |   )(\S.*)$");
            if (step.Success)
            {
                number = step.Groups[1].Success ? step.Groups[1].Value : number;
                foreach (string sentence in Sentences(Plain(step.Groups[2].Value)))
                {
                    yield return $"{number}. {sentence}";
                }
            }
        }
    }

    /// <summary>A step without its heading, if that is a sentence of its own, and without stars.</summary>
    private static string Plain(string step) => Regex.Replace(step, @"\*\*[^*]+\.\*\* ", string.Empty).Replace("**", string.Empty);

    /// <summary>What ends with a full stop or a semicolon outside all brackets.</summary>
    private static IEnumerable<string> Sentences(string text)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            if (text[i] is '.' or ';' && depth == 0 && (i + 1 == text.Length || text[i + 1] == ' '))
            {
                yield return text[start..(i + 1)].Trim();
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..].Trim();
        }
    }

    private static IEnumerable<string[]> SettingRows() => Contract.Where(line => SettingRow.IsMatch(line)).Select(Cells);

    /// <summary>The rows of a table of the map, each as its cells.</summary>
    private static IEnumerable<string[]> Rows(string heading) => Map
        .SkipWhile(line => line != heading)
        .Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Skip(1)
        .Select(Cells);

    private static string[] Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    /// <summary>The names in the first cell; one that begins with a stop shares the beginning of the first.</summary>
    private static string[] FullNames(string cell)
    {
        string[] names = [.. cell.Split(',').Select(name => name.Trim())];
        return [.. names.Select(name => name[0] == '.' ? names[0][..names[0].IndexOf('.', StringComparison.Ordinal)] + name : name)];
    }

    /// <summary>The defaults in the second cell: what stands last in it, or last before each semicolon.</summary>
    private static IEnumerable<string> Defaults(string cell, int count)
    {
        if (cell.EndsWith(", null", StringComparison.Ordinal) || cell.Contains(", empty", StringComparison.Ordinal))
        {
            return [cell.EndsWith(", null", StringComparison.Ordinal) ? "null" : "[]"];
        }

        return cell.Contains(';', StringComparison.Ordinal)
            ? cell.Split(';').Select(part => Quoted(part).Last())
            : Quoted(cell).TakeLast(count);

        static IEnumerable<string> Quoted(string text) => Regex.Matches(text, "`([^`]+)`").Select(match => match.Groups[1].Value);
    }

    private static string DefaultOf(string name)
    {
        SettingCatalogue.Standard.TryGet(name, out var setting).ShouldBeTrue(name);
        return setting!.DefaultValue is null ? "null" : setting.Type.Write(setting.DefaultValue).ToString().Trim('"');
    }
}
