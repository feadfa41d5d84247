namespace Hr.Attendance.Parquet.Tests;

public class HouseTests
{
    [Fact]
    public void Texts_tell_the_same_values_in_both_languages() => BilingualTables.ShouldBeSound(typeof(ParquetEvidence).Assembly, 8);
}
