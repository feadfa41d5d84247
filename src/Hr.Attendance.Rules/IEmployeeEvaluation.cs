using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Sessions;
using NodaTime;

namespace Hr.Attendance.Rules;

/// <summary>The evaluation of one employee in a period.</summary>
internal interface IEmployeeEvaluation
{
    /// <summary>What was made of the evidence before anything was judged.</summary>
    EmployeeSessions Sessions { get; }

    /// <summary>The results for the period.</summary>
    EmployeeReport Report();

    /// <summary>The employee's part in the quality of a unit; null where no policy asks for it.</summary>
    QualityShare? Quality();

    /// <summary>Explains a business day of the period; null where there is nothing to say of it.</summary>
    Explanation? Explain(LocalDate date);
}
