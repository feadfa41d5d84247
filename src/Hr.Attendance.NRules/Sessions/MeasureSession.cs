using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Sessions;

/// <summary>A session is measured by the turns that count in it and the ratings that belong to it; the kernel says which those are.</summary>
[Name("Session: measured by its turns and ratings"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
internal sealed class MeasureSession : Rule
{
    public override void Define()
    {
        FormedSession formed = null!;

        When().Match(() => formed);
        Then().Yield(_ => new MeasuredSession(formed, formed.Employee.Steps.Measure(formed.Session)));
    }
}
