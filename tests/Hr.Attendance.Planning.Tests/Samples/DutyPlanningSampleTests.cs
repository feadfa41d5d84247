namespace Hr.Attendance.Planning.Tests.Samples;

public class DutyPlanningSampleTests
{
    private static readonly string Folder = Repository.PathOf("samples", "duty-planning");

    /// <summary><c>HR_WRITE_SAMPLES=1</c> writes the files that are drawn, instead of comparing them.</summary>
    [Fact]
    public void The_files_of_the_sample_are_those_that_are_drawn()
    {
        foreach (var (name, text) in DutyPlanningSample.Draw())
        {
            string path = Path.Combine(Folder, name);
            if (Environment.GetEnvironmentVariable("HR_WRITE_SAMPLES") == "1")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }

            (File.ReadAllText(path).ReplaceLineEndings("\n") == text).ShouldBeTrue($"{name} is not what is drawn");
        }
    }
}
