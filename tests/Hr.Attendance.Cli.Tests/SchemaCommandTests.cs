namespace Hr.Attendance.Cli.Tests;

public class SchemaCommandTests
{
    [Fact]
    public void Schemas_are_listed_by_name_and_printed_byte_for_byte_as_in_docs()
    {
        var list = HrAttendance.Run("schema");
        list.ExitCode.ShouldBe(0, list.Error);
        string[] names = list.Output.TrimEnd('\n').Split('\n');
        names.ShouldContain("org");
        names.ShouldBe(Directory.GetFiles(Repository.PathOf("docs", "schemas")).Select(file => Path.GetFileName(file).Split('.')[0]), ignoreOrder: true);
        var run = HrAttendance.Run("schema", "timesheets");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe(File.ReadAllText(Repository.PathOf("docs", "schemas", "timesheets.schema.json")));
    }

    [Fact]
    public void A_name_that_is_none_is_wrong_usage() => HrAttendance.Run("schema", "nothing").ExitCode.ShouldBe(2);
}
