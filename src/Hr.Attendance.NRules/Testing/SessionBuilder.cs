using Hr.Attendance.NRules.Facts;
using NodaTime;

namespace Hr.Attendance.NRules.Testing;

/// <summary>Makes a session, and the turns that count in it, for tests of rules.</summary>
public sealed class SessionBuilder
{
    private readonly List<Func<FormedSession, object>> _turns = [];
    private EvaluatedEmployee _employee = A.Employee();
    private PolicyInForce _policy = A.Policy();
    private Instant _start = Instant.FromUtc(2026, 3, 2, 18, 0);
    private Duration _online = Duration.FromHours(1);
    private Duration _active = Duration.Zero;
    private int _conversations;
    private int _ratings;
    private decimal? _meanRating;

    internal SessionBuilder()
    {
    }

    /// <summary>Judged under a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>This builder.</returns>
    public SessionBuilder Under(PolicyInForce policy)
    {
        _policy = Guard.NotNull(policy);
        return this;
    }

    /// <summary>Of an employee.</summary>
    /// <param name="employee">The employee.</param>
    /// <returns>This builder.</returns>
    public SessionBuilder Of(EvaluatedEmployee employee)
    {
        _employee = Guard.NotNull(employee);
        return this;
    }

    /// <summary>Beginning at an instant; its business day is the date in UTC.</summary>
    /// <param name="start">The instant.</param>
    /// <returns>This builder.</returns>
    public SessionBuilder From(Instant start)
    {
        _start = start;
        return this;
    }

    /// <summary>Online for so long.</summary>
    /// <param name="time">The net time.</param>
    /// <returns>This builder.</returns>
    public SessionBuilder Online(Duration time)
    {
        _online = time;
        return this;
    }

    /// <summary>So much of it spent answering.</summary>
    /// <param name="time">The active time.</param>
    /// <returns>This builder.</returns>
    public SessionBuilder Active(Duration time)
    {
        _active = time;
        return this;
    }

    /// <summary>With so many conversations.</summary>
    /// <param name="count">The number.</param>
    /// <returns>This builder.</returns>
    public SessionBuilder Conversations(int count)
    {
        _conversations = count;
        return this;
    }

    /// <summary>Rated by customers.</summary>
    /// <param name="mean">The mean of the ratings, 0 to 1.</param>
    /// <param name="ratings">How many there are.</param>
    /// <returns>This builder.</returns>
    public SessionBuilder Rated(decimal mean, int ratings = 1)
    {
        (_meanRating, _ratings) = (mean, ratings);
        return this;
    }

    /// <summary>With judged turns of which a share was answered in time.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <param name="turns">How many turns; the share of them must be a whole number.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The share of the turns is no whole number.</exception>
    public SessionBuilder InTime(decimal share, int turns = 100)
    {
        decimal inTime = share * turns;
        if (inTime != decimal.Truncate(inTime))
        {
            throw new ArgumentException($"{share} of {turns} turns is no whole number: give another number of turns", nameof(share));
        }

        _turns.AddRange(Enumerable.Range(0, turns).Select<int, Func<FormedSession, object>>(
            turn => session => new JudgedTurn(new TurnOfSession(session, Duration.Zero), isInTime: turn < inTime)));
        return this;
    }

    /// <summary>With a turn that waited on duty, and is not judged yet.</summary>
    /// <param name="waitedOnDuty">How long.</param>
    /// <param name="at">When the customer began to wait; null for the beginning of the session.</param>
    /// <param name="isAnswered">Whether the employee answered it.</param>
    /// <returns>This builder.</returns>
    public SessionBuilder Turn(Duration waitedOnDuty, Instant? at = null, bool isAnswered = true) =>
        Turn(session => new TurnOfSession(session, waitedOnDuty) { Start = at ?? session.Start, IsAnswered = isAnswered });

    /// <summary>With a turn that is made for the session.</summary>
    /// <param name="make">Makes the turn.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="make"/> is null.</exception>
    public SessionBuilder Turn(Func<FormedSession, TurnOfSession> make)
    {
        _turns.Add(Guard.NotNull(make));
        return this;
    }

    /// <summary>The session alone.</summary>
    /// <returns>The fact.</returns>
    public FormedSession Build() => new(_employee, _policy)
    {
        Date = _start.InUtc().Date,
        Start = _start,
        Net = _online,
        Online = _online,
        Active = _active,
        Conversations = _conversations,
        Ratings = _ratings,
        MeanRating = _meanRating,
    };

    /// <summary>The session with its turns, to be inserted.</summary>
    /// <returns>The facts, the session first.</returns>
    public IReadOnlyList<object> Facts()
    {
        var session = Build();
        return [session, .. _turns.Select(turn => turn(session))];
    }
}
