namespace Hr.Attendance.Rules.Policies;

/// <summary>What becomes of a session that runs over the boundary of a business day.</summary>
public enum DaySplit
{
    /// <summary>It belongs to the day it began.</summary>
    WholeSession,

    /// <summary>It is cut there.</summary>
    AtBoundary,
}

/// <summary>What primary time is.</summary>
public enum PrimaryBasis
{
    /// <summary>The time between punches.</summary>
    Punches,

    /// <summary>The planned time.</summary>
    Schedule,

    /// <summary>The time between punches on a business day that has any, else the planned time.</summary>
    PunchesElseSchedule,
}

/// <summary>How punches of the primary role are paired.</summary>
public enum PrimaryPairing
{
    /// <summary>Each punch in with the next punch out.</summary>
    Pairs,

    /// <summary>The first of a business day with the last, of whatever kind.</summary>
    FirstLast,
}

/// <summary>What punched primary time outside the planned shifts of its day is.</summary>
public enum PrimaryOutsidePlan
{
    /// <summary>Primary time like any other.</summary>
    Count,

    /// <summary>Primary time where it was approved.</summary>
    Approved,

    /// <summary>No primary time.</summary>
    Ignore,
}

/// <summary>What online sessions are formed from.</summary>
public enum SessionBasis
{
    /// <summary>Punches for the role.</summary>
    Punches,

    /// <summary>Messages.</summary>
    Activity,

    /// <summary>Punches on a business day that has any for the role, else messages.</summary>
    PunchesElseActivity,
}

/// <summary>Whether online time counts during primary time.</summary>
public enum DuringPrimary
{
    /// <summary>It is taken out.</summary>
    Exclude,

    /// <summary>It counts.</summary>
    Allow,
}

/// <summary>What becomes of a turn that was closed without an answer.</summary>
public enum ClosedTurns
{
    /// <summary>It is not judged.</summary>
    Ignore,

    /// <summary>It is judged like any other.</summary>
    Judge,
}

/// <summary>What a conversation is in which only the employee wrote.</summary>
public enum OutboundConversations
{
    /// <summary>None.</summary>
    Ignore,

    /// <summary>One like any other.</summary>
    Count,
}

/// <summary>The answer of a criterion that has too little to judge by.</summary>
public enum WhenUnknown
{
    /// <summary>Met.</summary>
    Pass,

    /// <summary>Not met.</summary>
    Fail,
}

/// <summary>What an effective session earns.</summary>
public enum CreditMode
{
    /// <summary>Its net time.</summary>
    Session,

    /// <summary>Its active time.</summary>
    Active,
}

/// <summary>What an ineffective session earns.</summary>
public enum IneffectiveCredit
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Its active time.</summary>
    Active,
}

/// <summary>How credited time is rounded.</summary>
public enum CreditRounding
{
    /// <summary>Down.</summary>
    Down,

    /// <summary>Up.</summary>
    Up,

    /// <summary>To the nearest, a half up.</summary>
    Nearest,
}

/// <summary>What of credited time is rounded.</summary>
public enum CreditRoundPer
{
    /// <summary>The time that each session earned.</summary>
    Session,

    /// <summary>The sum of a business day and role.</summary>
    Day,
}

/// <summary>What counts as overtime.</summary>
public enum OvertimeBasis
{
    /// <summary>All credited concurrent time.</summary>
    AllConcurrent,

    /// <summary>What lies beyond the standard day when primary and credited time are added.</summary>
    BeyondStandard,
}

/// <summary>Whether overtime has to be approved.</summary>
public enum OvertimeApproval
{
    /// <summary>It counts without.</summary>
    None,

    /// <summary>What is not approved is paid nothing.</summary>
    Required,
}

/// <summary>Which date's kind an overtime minute has.</summary>
public enum OvertimeDayKindBy
{
    /// <summary>That of the local date on which it was worked.</summary>
    CalendarDay,

    /// <summary>That of the business day.</summary>
    BusinessDay,
}

/// <summary>How a working time is set against the standard: the hours system of a post.</summary>
public enum HoursSystem
{
    /// <summary>Day by day.</summary>
    Standard,

    /// <summary>Added up over a period: what exceeds the period's standard is overtime.</summary>
    Comprehensive,

    /// <summary>Not at all: there is no overtime, but perhaps on statutory holidays.</summary>
    NonFixed,
}

/// <summary>The period over which the comprehensive hours system adds up. The order is that of their lengths.</summary>
public enum ComprehensivePeriod
{
    /// <summary>A week, Monday to Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar quarter.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}

/// <summary>Whether work on statutory holidays is paid as overtime under the non-fixed hours system.</summary>
public enum NonFixedHolidays
{
    /// <summary>It is not.</summary>
    Unpaid,

    /// <summary>It is.</summary>
    Paid,
}

/// <summary>What rest-day overtime earns.</summary>
public enum RestDayCompensation
{
    /// <summary>Overtime pay.</summary>
    Pay,

    /// <summary>Compensatory leave, and overtime pay for what is not taken in time.</summary>
    Leave,
}
