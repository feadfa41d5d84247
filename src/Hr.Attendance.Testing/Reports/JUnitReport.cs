using System.Globalization;
using System.Text;
using System.Xml;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Testing.Running;
using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Reports;

/// <summary>
/// Writes results as JUnit XML, which CI servers show: a suite for each file, a case for each scenario. The same results give the same
/// bytes.
/// </summary>
public static class JUnitReport
{
    /// <summary>Writes the results.</summary>
    /// <param name="stream">Takes the XML, in UTF-8; stays open.</param>
    /// <param name="result">The results.</param>
    /// <param name="language">The language of failures.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="result"/> is null.</exception>
    public static void Write(Stream stream, SuiteResult result, MessageLanguage language = MessageLanguage.English)
    {
        Guard.NotNull(result);
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = false };
        using var xml = XmlWriter.Create(Guard.NotNull(stream), settings);
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        xml.WriteStartElement("testsuites");
        Counts(xml, result.Passed + result.Failed + errors.Count, result.Failed, errors.Count);
        foreach (var file in result.Groups
            .SelectMany(group => group.Results)
            .GroupBy(scenario => scenario.Scenario.Place.File ?? string.Empty)
            .OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", XmlTextOf(file.Key));
            Counts(xml, file.Count(), file.Count(scenario => !scenario.IsPassed), 0);
            foreach (var scenario in file)
            {
                Write(xml, scenario, file.Key, language);
            }

            xml.WriteEndElement();
        }

        Write(xml, errors, language);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, ScenarioResult result, string file, MessageLanguage language)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", XmlTextOf(file));
        xml.WriteAttributeString("name", XmlTextOf(result.Scenario.Name));
        foreach (var failure in result.Failures)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", XmlTextOf(failure.GetText(language)));
            xml.WriteString(XmlTextOf($"{failure.Place}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, List<Diagnostic> errors, MessageLanguage language)
    {
        if (errors.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "files");
        Counts(xml, errors.Count, 0, errors.Count);
        foreach (var error in errors)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", XmlTextOf(error.Place.File ?? string.Empty));
            xml.WriteAttributeString("name", XmlTextOf($"{error.Code} {error.Place}"));
            xml.WriteStartElement("error");
            xml.WriteAttributeString("message", XmlTextOf(error.GetMessage(language)));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, int tests, int failures, int errors)
    {
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", errors.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What XML cannot hold is shown as a replacement character.</summary>
    private static string XmlTextOf(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]);
            clean.Append(isPair || XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            if (isPair)
            {
                clean.Append(text[++i]);
            }
        }

        return clean.ToString();
    }
}
