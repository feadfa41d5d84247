using FsCheck.Xunit;

namespace Hr.Attendance.Tests;

/// <summary>What the laws of a class have in common.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class LawsAttribute : PropertiesAttribute
{
    /// <param name="cases">How many cases a normal run draws for each law that does not say otherwise.</param>
    public LawsAttribute(int cases) => MaxTest = Cases.Of(cases);
}
