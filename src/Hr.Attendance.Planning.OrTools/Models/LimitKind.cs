namespace Hr.Attendance.Planning.OrTools.Models;

/// <summary>The kinds of hard limits of a person's line of duty.</summary>
internal enum LimitKind
{
    /// <summary>The least rest between duties.</summary>
    Rest,

    /// <summary>Kinds that may not follow each other.</summary>
    Succession,

    /// <summary>The most days in a row.</summary>
    MostDaysInARow,

    /// <summary>The least days in a row.</summary>
    LeastDaysInARow,

    /// <summary>The least days off in a row.</summary>
    LeastDaysOffInARow,

    /// <summary>The most weekends.</summary>
    Weekends,

    /// <summary>The most duties of a kind.</summary>
    Kinds,

    /// <summary>The most time.</summary>
    MostTime,

    /// <summary>The least time.</summary>
    LeastTime,
}
