using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>Checks columns, and finds where each employee's rows begin.</summary>
/// <param name="employees">The number of employees.</param>
/// <param name="factor">The nanoseconds of a unit of time.</param>
internal sealed class ColumnCheck(int employees, long factor)
{
    private const string NoTimeOfDay = "its times are not both seconds from midnight, below 86,400";

    /// <summary>The first time that is too late, in the columns' unit.</summary>
    private readonly long _end = Nanoseconds.Of(EngineYears.End) / factor;

    /// <summary>The first date that is too late, in days.</summary>
    private readonly long _endOfDays = Nanoseconds.Of(EngineYears.End) / Nanoseconds.PerDay;

    internal int[] Punches(PunchColumns punches)
    {
        int rows = SameLength("punches", punches.Employee.Length, punches.At.Length, punches.Kind.Length, punches.Role.Length);
        var kinds = punches.Kind.Span;
        var roles = punches.Role.Span;
        int count = Guard.NotNull(punches.Roles).Count;
        int[] firsts = Groups("punches", punches.Employee.Span, punches.At.Span);
        for (int row = 0; row < rows; row++)
        {
            Require(roles[row] >= -1 && roles[row] < count, "punches", row, "the role is neither -1 nor a position in the list of roles");
            Require(kinds[row] <= Evidence.PunchKind.Unstated, "punches", row, "the kind is neither in nor out nor unstated");
        }

        RequireOrder("punches", punches.Employee.Span, punches.At.Span, row => punches.Kind.Span[row - 1] <= punches.Kind.Span[row]);
        return firsts;
    }

    /// <summary>Checks messages, and finds for each employee which numbers the conversations have.</summary>
    internal int[] Messages(MessageColumns messages, out NumberRange[] conversationsOf)
    {
        int rows = SameLength("messages", messages.Employee.Length, messages.Conversation.Length, messages.At.Length, messages.Sender.Length);
        var senders = messages.Sender.Span;
        var conversations = messages.Conversation.Span;
        var employeesOfRows = messages.Employee.Span;
        CheckRoles(messages, rows);
        RequireNearby("messages", conversations);
        int[] firsts = Groups("messages", messages.Employee.Span, messages.At.Span, lowest: -1);
        conversationsOf = new NumberRange[employees];
        for (int employee = 0; employee < employees; employee++)
        {
            conversationsOf[employee] = NumberRange.Of(conversations.Slice(firsts[employee], firsts[employee + 1] - firsts[employee]));
        }

        for (int row = 0; row < rows; row++)
        {
            if (conversations[row] < 0 || senders[row] > Evidence.MessageSender.Close)
            {
                throw Refused("messages", row, "the conversation is negative, or the sender is none of the four");
            }

            if (employeesOfRows[row] < 0 && senders[row] == Evidence.MessageSender.Employee)
            {
                throw Refused("messages", row, "an employee wrote it, and there is no employee of that number");
            }
        }

        RequireOrder("messages", messages.Employee.Span, messages.At.Span, row => messages.Sender.Span[row - 1] <= messages.Sender.Span[row]);
        return firsts;
    }

    private static void CheckRoles(MessageColumns messages, int rows)
    {
        var roles = messages.Role.Span;
        int count = Guard.NotNull(messages.Roles).Count;
        Require(roles.Length == 0 || roles.Length == rows, "messages", 0, "there are roles, and not one for each row");
        for (int row = 0; row < roles.Length; row++)
        {
            Require(roles[row] >= -1 && roles[row] < count, "messages", row, "the role is neither -1 nor a position in the list of roles");
        }
    }

    internal int[] Presence(PresenceColumns presence)
    {
        int rows = SameLength("presence", presence.Employee.Length, presence.From.Length, presence.To.Length, presence.State.Length);
        int[] firsts = Groups("presence", presence.Employee.Span, presence.From.Span);
        for (int row = 0; row < rows; row++)
        {
            long to = presence.To.Span[row];
            Require(to >= presence.From.Span[row] && to < _end, "presence", row, $"it ends before it begins, or after {EngineYears.Last}");
        }

        return firsts;
    }

    internal int[] Decisions(DecisionColumns decisions)
    {
        int rows = SameLength("decisions", decisions.Employee.Length, decisions.At.Length, decisions.Kind.Length, decisions.DecidedAt.Length);
        int[] firsts = Groups("decisions", decisions.Employee.Span, decisions.At.Span);
        for (int row = 0; row < rows; row++)
        {
            long decidedAt = decisions.DecidedAt.Span[row];
            Require(decisions.Kind.Span[row] <= DecisionKind.Hold, "decisions", row, "what was decided is none of the three");
            Require(decidedAt >= 0 && decidedAt < _end, "decisions", row, $"its time lies outside {EngineYears.Text}: is the unit of time right?");
        }

        return firsts;
    }

    internal int[] Shifts(ShiftColumns shifts)
    {
        int rows = SameLength(
            "shifts", shifts.Employee.Length, shifts.Date.Length, shifts.From.Length, shifts.To.Length, shifts.Role.Length, shifts.Kind.Length);
        int[] firsts = Groups("shifts", shifts.Employee.Span, shifts.Date.Span);
        int count = Guard.NotNull(shifts.Roles).Count;
        for (int row = 0; row < rows; row++)
        {
            int role = shifts.Role.Span[row];
            Require(role >= -1 && role < count, "shifts", row, "the role is neither -1 nor a position in the list of roles");
            Require(shifts.Kind.Span[row] <= ShiftKind.Off, "shifts", row, "the kind is neither work nor off");
            bool hasTimes = IsTimeOfDay(shifts.From.Span[row]) && IsTimeOfDay(shifts.To.Span[row]);
            Require(shifts.Kind.Span[row] == ShiftKind.Off || hasTimes, "shifts", row, NoTimeOfDay);
        }

        return firsts;
    }

    internal int[] Leave(LeaveColumns leave)
    {
        int rows = SameLength(
            "leave", leave.Employee.Length, leave.Date.Length, leave.From.Length, leave.To.Length, leave.Length.Length, leave.Kind.Length);
        int[] firsts = Groups("leave", leave.Employee.Span, leave.Date.Span);
        int count = Guard.NotNull(leave.Kinds).Count;
        for (int row = 0; row < rows; row++)
        {
            var (from, to) = (leave.From.Span[row], leave.To.Span[row]);
            Require((from == LeaveColumns.Unknown && to == LeaveColumns.Unknown) || (IsTimeOfDay(from) && IsTimeOfDay(to)), "leave", row, NoTimeOfDay);
            Require(leave.Length.Span[row] is > 0 and <= NodaConstants.SecondsPerDay, "leave", row, "it stands for no time, or for more than a day has");
            Require(leave.Kind.Span[row] >= 0 && leave.Kind.Span[row] < count, "leave", row, "the kind is no position in the list of kinds");
        }

        return firsts;
    }

    internal int[] Approvals(ApprovalColumns approvals)
    {
        int rows = SameLength("approvals", approvals.Employee.Length, approvals.From.Length, approvals.To.Length, approvals.State.Length);
        int[] firsts = Groups("approvals", approvals.Employee.Span, approvals.From.Span);
        for (int row = 0; row < rows; row++)
        {
            long to = approvals.To.Span[row];
            Require(to >= approvals.From.Span[row] && to < _end, "approvals", row, $"it ends before it begins, or after {EngineYears.Last}");
            Require(approvals.State.Span[row] <= ApprovalState.Rejected, "approvals", row, "it is neither approved nor rejected");
        }

        return firsts;
    }

    private static bool IsTimeOfDay(int seconds) => seconds is >= 0 and < NodaConstants.SecondsPerDay;

    internal void Assignments(AssignmentColumns assignments)
    {
        int rows = SameLength(
            "assignments", assignments.Conversation.Length, assignments.Employee.Length, assignments.From.Length, assignments.To.Length);
        for (int row = 0; row < rows; row++)
        {
            int employee = assignments.Employee.Span[row];
            var (from, to) = (assignments.From.Span[row], assignments.To.Span[row]);
            Require(assignments.Conversation.Span[row] >= 0, "assignments", row, "the conversation is negative");
            Require(employee >= 0 && employee < employees, "assignments", row, "there is no employee of that number");
            Require(from >= AssignmentColumns.Open && from < _end && to >= AssignmentColumns.Open && to < _end, "assignments", row,
                $"its time lies outside {EngineYears.Text}: is the unit of time right?");
            Require(to == AssignmentColumns.Open || to >= from, "assignments", row, "it ends before it begins");
        }
    }

    /// <summary>Checks ratings.</summary>
    internal void Ratings(RatingColumns ratings, int messages)
    {
        int rows = SameLength(
            "ratings", ratings.Conversation.Length, ratings.At.Length, ratings.Score.Length, ratings.Min.Length, ratings.Max.Length);
        RequireNearby("ratings", ratings.Conversation.Span, messages);
        for (int row = 0; row < rows; row++)
        {
            long time = ratings.At.Span[row];
            Require(time >= 0 && time < _end, "ratings", row, $"its time lies outside {EngineYears.Text}: is the unit of time right?");
        }
    }

    /// <summary>Numbers of conversations that are very far apart would take more room than there is.</summary>
    private static void RequireNearby(string table, ReadOnlySpan<int> conversations, int more = 0)
    {
        long limit = 1_000_000 + (8L * ((long)conversations.Length + more));
        for (int row = 0; row < conversations.Length; row++)
        {
            if (conversations[row] >= limit)
            {
                throw Refused(table, row, $"the conversation's number is above {limit}, far more than there are rows: number conversations from 0 on");
            }
        }
    }

    private static int SameLength(string table, params int[] lengths)
    {
        foreach (int length in lengths)
        {
            if (length != lengths[0])
            {
                throw new ArgumentException($"the columns of {table} differ in length", table);
            }
        }

        return lengths[0];
    }

    /// <summary>The same for rows with dates.</summary>
    private int[] Groups(string table, ReadOnlySpan<int> owners, ReadOnlySpan<int> dates)
    {
        long[] times = new long[dates.Length];
        for (int row = 0; row < times.Length; row++)
        {
            times[row] = dates[row];
        }

        return Groups(table, owners, times, lowest: 0, _endOfDays);
    }

    private int[] Groups(string table, ReadOnlySpan<int> owners, ReadOnlySpan<long> times, int lowest = 0) => Groups(table, owners, times, lowest, _end);

    /// <summary>For each employee the first row, and the number of rows at the end; times must be in order within an employee.</summary>
    private int[] Groups(string table, ReadOnlySpan<int> owners, ReadOnlySpan<long> times, int lowest, long end)
    {
        int[] firsts = new int[employees + 1];
        int next = lowest;
        for (int row = 0; row < owners.Length; row++)
        {
            int owner = owners[row];
            if (row == 0 || owner != owners[row - 1])
            {
                Require(owner >= lowest && owner < employees, table, row, "there is no employee of that number");
                Require(owner >= next, table, row, "the rows are not grouped by employee, the lower number first");
                for (; next <= owner; next++)
                {
                    SetFirst(next, row);
                }
            }
            else if (times[row] < times[row - 1])
            {
                throw Refused(table, row, "its time is before that of the row above: sort each employee's rows by time");
            }

            if (times[row] < 0 || times[row] >= end)
            {
                throw Refused(table, row, $"its time lies outside {EngineYears.Text}: is the unit of time right?");
            }
        }

        for (; next <= employees; next++)
        {
            SetFirst(next, owners.Length);
        }

        return firsts;

        // Rows of nobody come before those of the first employee and are looked up by no number.
        void SetFirst(int owner, int row)
        {
            if (owner >= 0)
            {
                firsts[owner] = row;
            }
        }
    }

    private static void RequireOrder(string table, ReadOnlySpan<int> owners, ReadOnlySpan<long> times, Func<int, bool> isInOrder)
    {
        for (int row = 1; row < owners.Length; row++)
        {
            if (times[row] == times[row - 1] && owners[row] == owners[row - 1] && !isInOrder(row))
            {
                throw Refused(table, row, "rows of one time are in the wrong order: in before out; customer, auto, employee, close");
            }
        }
    }

    private static void Require(bool isSound, string table, int row, string reason)
    {
        if (!isSound)
        {
            throw Refused(table, row, reason);
        }
    }

    private static ArgumentException Refused(string table, int row, string reason) => new($"row {row + 1} of {table}: {reason}", table);
}

/// <summary>The lowest and the highest of some numbers; none where there are no numbers.</summary>
/// <param name="Lowest">The lowest.</param>
/// <param name="Count">How many numbers there are from the lowest to the highest, both included.</param>
internal readonly record struct NumberRange(int Lowest, long Count)
{
    internal static NumberRange Of(ReadOnlySpan<int> numbers)
    {
        if (numbers.Length == 0)
        {
            return default;
        }

        (int lowest, int highest) = (numbers[0], numbers[0]);
        foreach (int number in numbers)
        {
            lowest = Math.Min(lowest, number);
            highest = Math.Max(highest, number);
        }

        return new NumberRange(lowest, (long)highest - lowest + 1);
    }
}
