using NodaTime;

namespace Hr.Attendance.Planning.Tests.Samples;

/// <summary>
/// Answers customers with the people who have duty: each writes one answer after the other, and customers who wait too long for the first one give up.
/// </summary>
internal sealed class DrawnService(Random random)
{
    /// <summary>How long customers wait on average before they give up.</summary>
    internal static readonly Duration MeanPatience = Duration.FromMinutes(15);

    /// <summary>After the end of a duty what is open is answered so long.</summary>
    private static readonly Duration Overrun = Duration.FromMinutes(10);

    private readonly List<Server> _servers = [];
    private string _keeper = string.Empty;

    /// <summary>What is written: in which conversation, when, by whom, and with whom the conversation stands.</summary>
    internal List<(int Conversation, Instant At, string Sender, string? Employee)> Written { get; } = [];

    /// <summary>When each conversation ended that somebody answered.</summary>
    internal List<(int Conversation, Instant At)> Finished { get; } = [];

    /// <summary>Serves one day of one branch.</summary>
    /// <param name="duties">Who has duty.</param>
    /// <param name="customers">When conversations begin, each with its number.</param>
    /// <param name="keeper">With whom the branch's conversations stand while nobody has duty.</param>
    internal void Serve(IEnumerable<DrawnDuty> duties, IEnumerable<(int Conversation, Instant At)> customers, string keeper)
    {
        _keeper = keeper;
        _servers.Clear();
        _servers.AddRange(duties.Select(duty => new Server(duty)));
        var turns = new PriorityQueue<Turn, (Instant, int)>();
        foreach (var (conversation, at) in customers)
        {
            int more = 0;
            while (more < 7 && random.NextDouble() < 0.62)
            {
                more++;
            }

            turns.Enqueue(new Turn(conversation, at, more, null), (at, conversation));
        }

        while (turns.TryDequeue(out var turn, out _))
        {
            Answer(turn, turns);
        }
    }

    private void Answer(Turn turn, PriorityQueue<Turn, (Instant, int)> turns)
    {
        var server = turn.Server is { } own && turn.At < own.End ? own : Free(turn.At);

        // Some customers write to the group, and with nobody on duty nobody knows whose they are.
        string? with = (server ?? turn.Server)?.Person ?? (random.Next(5) == 0 ? null : _keeper);
        Written.Add((turn.Conversation, turn.At, "customer", with));
        if (server is null)
        {
            return;
        }

        var answered = Instant.Max(turn.At, server.FreeAt) + Writing(turn.Server is null);
        var patience = Seconds(-MeanPatience.TotalSeconds * Math.Log(1 - random.NextDouble()));
        if (turn.Server is null && answered - turn.At > patience)
        {
            Written.Add((turn.Conversation, turn.At + patience, "close", server.Person));
            return;
        }

        if (answered > server.End + Overrun)
        {
            return;
        }

        server.FreeAt = answered;
        Written.Add((turn.Conversation, answered, "employee", server.Person));
        if (turn.More > 0)
        {
            var next = answered + Seconds(15 - (75 * Math.Log(1 - random.NextDouble())));
            turns.Enqueue(new Turn(turn.Conversation, next, turn.More - 1, server), (next, turn.Conversation));
        }
        else
        {
            Finished.Add((turn.Conversation, answered));
        }
    }

    /// <summary>Of those who have duty the one who is free first.</summary>
    private Server? Free(Instant at) => _servers.Where(server => at >= server.Start && at < server.End)
        .OrderBy(server => server.FreeAt).ThenBy(server => server.Person, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>A greeting is quick; what comes after it has to be looked up.</summary>
    private Duration Writing(bool isFirst) => Seconds((isFirst ? 25 : 45) + ((isFirst ? 60 : 170) * random.NextDouble() * random.NextDouble() * 2));

    private static Duration Seconds(double seconds) => Duration.FromSeconds(Math.Round(seconds));

    private sealed record Turn(int Conversation, Instant At, int More, Server? Server);

    private sealed class Server
    {
        internal Server(DrawnDuty duty)
        {
            Person = duty.Person.Id;
            Start = FreeAt = (duty.Date + duty.From).InZoneStrictly(DutyPlanningSample.Zone).ToInstant();
            End = (duty.Date + duty.To).InZoneStrictly(DutyPlanningSample.Zone).ToInstant();
        }

        internal string Person { get; }

        internal Instant Start { get; }

        internal Instant End { get; }

        internal Instant FreeAt { get; set; }
    }
}
