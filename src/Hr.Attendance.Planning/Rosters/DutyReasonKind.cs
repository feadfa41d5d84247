namespace Hr.Attendance.Planning.Rosters;

/// <summary>Why a person has a duty, or has none.</summary>
public enum DutyReasonKind
{
    /// <summary>You: so many customers are answered in time by this duty who would not be without it.</summary>
    SavesCustomers,

    /// <summary>You: others have carried more for their share.</summary>
    CarriedLess,

    /// <summary>You: wished for.</summary>
    Wished,

    /// <summary>You: it was published before, and stands.</summary>
    Published,

    /// <summary>You: nobody else could take it.</summary>
    NobodyElse,

    /// <summary>You: against a wish, as nobody better placed was left.</summary>
    AgainstWish,

    /// <summary>Not you: not employed on the date, or without the role.</summary>
    RoleNotHeld,

    /// <summary>Not you: the role's policy has no time of the date in which a session counts (`session.windows`).</summary>
    OutsideWindows,

    /// <summary>Not you: on leave.</summary>
    OnLeave,

    /// <summary>Not you: stated as unavailable.</summary>
    Unavailable,

    /// <summary>Not you: availability was stated for the day, and what it leaves is too short.</summary>
    OutsideAvailability,

    /// <summary>Not you: the primary shift leaves too little of the window (`session.duringPrimary`).</summary>
    PrimaryShift,

    /// <summary>Not you: too little time between the duty and the primary shift before or after it (`limit.minimumRest`).</summary>
    MinimumRest,

    /// <summary>Not you: above the overtime that a day may have (`limit.dailyOvertime`), or above what a day is credited (`credit.dailyCap`).</summary>
    DailyLimit,

    /// <summary>Not you: above what is left of the overtime of the month (`limit.monthlyOvertime`).</summary>
    MonthlyLimit,

    /// <summary>Not you: too many days in a row (`limit.consecutiveDays`).</summary>
    ConsecutiveDays,

    /// <summary>Not you: another duty of the day stands in the way.</summary>
    OtherDuty,

    /// <summary>Not you: a limit of the roster itself: kinds, weekends, days off in a row.</summary>
    RosterLimit,

    /// <summary>Not you: nothing that is possible lasts as long as a duty has to (`session.minimumOnline`).</summary>
    TooShort,

    /// <summary>Not you: nobody is missing in the time that you could take.</summary>
    NobodyMissing,

    /// <summary>Not you: fewer customers would be answered in time.</summary>
    SavesFewer,

    /// <summary>Not you: you have carried more for your share than who has it.</summary>
    CarriedMore,

    /// <summary>Not you: it is against your wish, or another wished for it.</summary>
    WishedOtherwise,

    /// <summary>Not you: it would cost more.</summary>
    CostsMore,

    /// <summary>Not you: it would change what was published.</summary>
    ChangesPublished,

    /// <summary>Not you: just as good as the plan, which had to choose one.</summary>
    EquallyGood,

    /// <summary>Not you: better than what the search has found; a longer search may use it.</summary>
    NotFound,
}
