using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Sdk.Payroll;
using NodaTime;

namespace Hr.Attendance.Excel.Tests;

public class PayrollWorkbookTests
{
    private static readonly LocalDate Second = new(2026, 3, 2);

    private static readonly PayrollHandover Sample = Handover(
        [Adjusted("e1", new LocalDate(2026, 2, 27), -12.5m)],
        ("e1",
        [
            new PayLine.Overtime
            {
                Date = Second,
                Code = "overtime.workday",
                Amount = new Money(137.93m, "CNY"),
                Hours = 2,
                HourlyBase = 8000m / 21.75m / 8,
                Multiplier = 1.5m,
                EvidenceIds = ["m2", "m3"],
            },
            PayLine.Item.Of(Second.PlusDays(1), "allowance.dailyCap", 1, new Money(-75, "CNY")),
        ]),
        ("e2", [PayLine.Item.Of(Second, "c", 1, new Money(100, "JPY")), PayLine.Item.Of(Second, "d", 1, new Money(1.5m, "KWD"))]));

    [Fact]
    public void Cells_are_what_they_mean()
    {
        using var workbook = Open(Sample);
        Names(workbook).ShouldBe(["Pay lines", "Totals", "Adjustments"]);

        // 2026-03-02 is day 46083 of Excel (46023 is 2026-01-01, and 31 + 28 + 1 days follow); 68.965517 = 8000 / 21.75 / 8 x 1.5.
        Rows(workbook, 0).ShouldBe(
        [
            "A1=text:Employee B1=text:Unit C1=text:Date D1=text:Code E1=text:Quantity F1=text:Unit of quantity G1=text:Rate H1=text:Amount "
                + "I1=text:Currency J1=text:Earned on K1=text:Evidence",
            "A2=text:e1 B2=text:sh C2=46083[yyyy\\-mm\\-dd] D2=text:overtime.workday E2=2[0.######] F2=text:hours G2=68.965517[0.######] "
                + "H2=137.93[#,##0.00] I2=text:CNY K2=text:m2 m3",
            "A3=text:e1 B3=text:sh C3=46084[yyyy\\-mm\\-dd] D3=text:allowance.dailyCap E3=1[0.######] G3=-75[0.######] H3=-75.00[#,##0.00] I3=text:CNY",
            "A4=text:e2 B4=text:sh C4=46083[yyyy\\-mm\\-dd] D4=text:c E4=1[0.######] G4=100[0.######] H4=100[#,##0] I4=text:JPY",
            "A5=text:e2 B5=text:sh C5=46083[yyyy\\-mm\\-dd] D5=text:d E5=1[0.######] G5=1.5[0.######] H5=1.500[#,##0.000] I5=text:KWD",
        ]);
        Rows(workbook, 1)[2].ShouldBe("A3=text:e1 B3=text:overtime.workday C3=137.93[#,##0.00] D3=-12.50[#,##0.00] E3=125.43[#,##0.00] F3=text:CNY");
        Rows(workbook, 2)[1].ShouldBe("A2=text:e1 B2=46083[yyyy\\-mm\\-dd] C2=46080[yyyy\\-mm\\-dd] D2=text:overtime.workday E2=-12.50[#,##0.00] F2=text:CNY");
    }

    [Fact]
    public void A_fourth_sheet_has_attendance_where_any_day_was_not_just_its_plan()
    {
        var day = new TimesheetDay
        {
            Date = Second,
            DayKind = DayKind.Workday,
            PrimaryRole = "sales",
            Primary = Duration.FromHours(4),
            Planned = Duration.FromHours(8),
            Undertime = Duration.FromHours(4),
            Marks = DayMarks.HalfDay,
            Sessions = [],
            Overtime = TimeByDayKind.Zero,
            Unapproved = TimeByDayKind.Zero with { RestDay = Duration.FromMinutes(30) },
        };
        using var workbook = Open(Handover([], [day], ("e1", [])), MessageLanguage.Chinese);
        Names(workbook).ShouldBe(["计薪明细", "合计", "调整", "出勤"]);
        Rows(workbook, 3).ShouldBe(
        [
            "A1=text:员工 B1=text:月份 C1=text:岗位 D1=text:计划工时（小时） E1=text:实际工时（小时） F1=text:休假（小时） G1=text:缺勤工时（小时） "
                + "H1=text:计薪加班（小时） I1=text:未审批加班（小时） J1=text:迟到（天） K1=text:早退（天） L1=text:半天（天） M1=text:缺勤（天）",
            "A2=text:e1 B2=text:2026-03 C2=text:sales D2=8[0.######] E2=4[0.######] F2=0[0.######] G2=4[0.######] H2=0[0.######] I2=0.5[0.######] "
                + "J2=0[0.######] K2=0[0.######] L2=1[0.######] M2=0[0.######]",
        ]);
    }

    [Fact]
    public void Sheets_and_columns_have_Chinese_names_where_these_are_asked_for()
    {
        using var workbook = Open(Sample, MessageLanguage.Chinese);
        Names(workbook).ShouldBe(["计薪明细", "合计", "调整"]);
        Rows(workbook, 1)[0].ShouldBe("A1=text:员工 B1=text:项目代码 C1=text:计薪明细 D1=text:调整 E1=text:合计 F1=text:币种");
    }

    [Fact]
    public void The_header_is_bold_and_stays_in_view()
    {
        using var workbook = Open(Sample);
        var fonts = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.Fonts!.Elements<Font>().ToList();
        for (int sheet = 0; sheet < 3; sheet++)
        {
            var worksheet = Sheet(workbook, sheet);
            var pane = worksheet.Descendants<Pane>().Single();
            pane.State!.Value.ShouldBe(PaneStateValues.Frozen);
            pane.TopLeftCell!.Value.ShouldBe("A2");
            worksheet.Descendants<Row>().First().Elements<Cell>().ShouldAllBe(cell => fonts[(int)StyleOf(workbook, cell).FontId!.Value].Bold != null);
        }
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("=HYPERLINK(\"http://a.test\",\"<f>1+1</f>\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    [InlineData("＝1")]
    public void Hostile_text_is_text_that_stays_as_it_is_and_is_marked_as_such(string hostile)
    {
        using var workbook = Open(Handover([], (hostile, [PayLine.Item.Of(Second, hostile, 1, new Money(1, "CNY"), [hostile])])));
        var cells = Sheet(workbook, 0).Descendants<Cell>().Where(cell => cell.InnerText == hostile).ToList();
        cells.Select(cell => cell.CellReference!.Value).ShouldBe(["A2", "D2", "K2"]);
        cells.ShouldAllBe(cell => cell.DataType!.Value == CellValues.InlineString && StyleOf(workbook, cell).QuotePrefix!.Value);
    }

    [Fact]
    public void What_XML_and_Excel_cannot_hold_is_replaced()
    {
        string[] evidence = [.. Enumerable.Range(0, 10_000).Select(i => $"m{i}")];
        using var workbook = Open(Handover([], ("a\u0000\u001b\uD800b\uFFFF😀", [PayLine.Item.Of(Second, "c", 1, new Money(1, "CNY"), evidence)])));
        Sheet(workbook, 0).Descendants<Cell>().Single(cell => cell.CellReference == "A2").InnerText.ShouldBe("a\uFFFD\uFFFD\uFFFDb\uFFFD😀");
        string list = Sheet(workbook, 0).Descendants<Cell>().Single(cell => cell.CellReference == "K2").InnerText;
        list.Length.ShouldBe(32_767);
        list.ShouldEndWith("…");
    }

    [Fact]
    public void The_same_handover_gives_the_same_bytes()
    {
        byte[] one = Bytes(Sample);
        Bytes(Sample).ShouldBe(one);
        using var zip = new ZipArchive(new MemoryStream(one));
        zip.Entries.ShouldAllBe(entry => entry.LastWriteTime.Year == 1980);
    }

    [Fact]
    public void An_empty_handover_is_a_workbook_with_headers()
    {
        using var workbook = Open(Handover([]));
        Rows(workbook, 0).Count.ShouldBe(1);
    }

    /// <summary>Every workbook that a test opens is valid and free of formulas.</summary>
    private static SpreadsheetDocument Open(PayrollHandover handover, MessageLanguage language = MessageLanguage.English)
    {
        byte[] bytes = Bytes(handover, language);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            string xml = reader.ReadToEnd();
            xml.ShouldNotContain("<f>", Case.Sensitive);
            xml.ShouldNotContain(":f>", Case.Sensitive);
        }

        var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()).ShouldBeEmpty();
        return document;
    }

    private static byte[] Bytes(PayrollHandover handover, MessageLanguage language = MessageLanguage.English)
    {
        using var stream = new MemoryStream();
        PayrollWorkbook.Write(stream, handover, language);
        return stream.ToArray();
    }

    private static IEnumerable<string> Names(SpreadsheetDocument document) =>
        document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!);

    private static Worksheet Sheet(SpreadsheetDocument document, int index)
    {
        string id = document.WorkbookPart!.Workbook!.Descendants<Sheet>().ElementAt(index).Id!.Value!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet!;
    }

    private static List<string> Rows(SpreadsheetDocument document, int sheet) =>
        [.. Sheet(document, sheet).Descendants<Row>().Select(row => string.Join(" ", row.Elements<Cell>().Select(cell => Shown(document, cell))))];

    private static string Shown(SpreadsheetDocument document, Cell cell)
    {
        if (cell.DataType?.Value == CellValues.InlineString)
        {
            return $"{cell.CellReference}=text:{cell.InnerText}";
        }

        uint format = StyleOf(document, cell).NumberFormatId!.Value;
        string code = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.Elements<NumberingFormat>()
            .Single(known => known.NumberFormatId!.Value == format).FormatCode!.Value!;
        return $"{cell.CellReference}={cell.InnerText}[{code}]";
    }

    private static CellFormat StyleOf(SpreadsheetDocument document, Cell cell) =>
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static PayrollHandover Handover(Adjustment[] adjustments, params (string Id, PayLine[] Pay)[] employees) => Handover(adjustments, [], employees);

    private static PayrollHandover Handover(Adjustment[] adjustments, TimesheetDay[] days, params (string Id, PayLine[] Pay)[] employees) => PayrollHandover.Of(
        new AttendanceReport
        {
            FirstDay = new LocalDate(2026, 3, 1),
            LastDay = new LocalDate(2026, 3, 31),
            Employees = [.. employees.Select(employee => new EmployeeReport
            {
                Employee = new Employee(employee.Id, new DatedValues<string>("sh"), []),
                UnitId = "sh",
                Timesheet = new Timesheet { Days = days },
                Pay = employee.Pay,
            })],
        },
        adjustments);

    private static Adjustment Adjusted(string employee, LocalDate date, decimal amount) =>
        new()
        {
            EmployeeId = employee,
            Date = date,
            BookedOn = Second,
            Figures = new DayFigures(TimeTotals.Zero, [("overtime.workday", new Money(amount, "CNY"))]),
        };
}
