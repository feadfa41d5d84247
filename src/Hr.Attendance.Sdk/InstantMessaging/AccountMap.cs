using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Evidence;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>Tells which accounts of an IM system are employees, which are customers and which are bots. Immutable, thread-safe.</summary>
public sealed class AccountMap
{
    private static readonly RecordColumns Columns = new("account", "kind", "employee_id?", "from?", "to?");
    private static readonly Choice<AccountKind> Kinds = new(("employee", AccountKind.Employee), ("customer", AccountKind.Customer), ("bot", AccountKind.Bot));

    private readonly ILookup<string, Account> _exact;
    private readonly Account[] _prefixes;

    /// <summary>Creates a map.</summary>
    /// <param name="accounts">The accounts, in any order; of two that say something of one name and one date, the first counts.</param>
    /// <exception cref="ArgumentException">An account is an employee's without naming one.</exception>
    public AccountMap(IEnumerable<Account> accounts)
    {
        var all = Guard.NotNull(accounts).ToList();
        if (all.Exists(account => account.Kind == AccountKind.Employee && string.IsNullOrEmpty(account.EmployeeId)))
        {
            throw new ArgumentException("an employee's account needs the employee's id", nameof(accounts));
        }

        _exact = all.Where(account => !IsPrefix(account)).ToLookup(account => account.Name, StringComparer.Ordinal);

        // The longest prefix first, because it is the most particular.
        _prefixes = [.. all.Where(IsPrefix).OrderByDescending(account => account.Name.Length)];
    }

    /// <summary>A map without accounts.</summary>
    public static AccountMap Empty { get; } = new([]);

    /// <summary>Reads a map: the columns <c>account</c>, <c>kind</c> (<c>employee</c>, <c>customer</c>, <c>bot</c>), and, where they say
    /// something, <c>employee_id</c>, <c>from</c> and <c>to</c> (dates, <c>to</c> exclusive).</summary>
    /// <param name="stream">The file; it is not closed.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AccountMap Read(Stream stream, EvidenceFormat format, ReadingLog log)
    {
        Guard.NotNull(stream);
        Guard.NotNull(log);

        var accounts = new List<Account>();
        ReadAccounts(stream, format, log, accounts);
        return new AccountMap(accounts);
    }

    /// <summary>What is known of an account on a date.</summary>
    /// <param name="account">The account's number, id or name, as an export gives it.</param>
    /// <param name="date">The date.</param>
    /// <returns>The account; null when nothing is known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="account"/> is null.</exception>
    public Account? Find(string account, LocalDate date)
    {
        Guard.NotNull(account);

        return FindListed(account, date) ?? Array.Find(_prefixes, known => known.Dates.Contains(date) && HasPrefix(account, known));
    }

    /// <summary>What is known of an account that is listed under its full name.</summary>
    internal Account? FindListed(string account, LocalDate date) => _exact[account].FirstOrDefault(known => known.Dates.Contains(date));

    /// <summary>Whether an account is an employee's on any date.</summary>
    internal bool IsEverAnEmployees(string account) =>
        _exact[account].Any(known => known.Kind == AccountKind.Employee)
        || Array.Exists(_prefixes, known => known.Kind == AccountKind.Employee && HasPrefix(account, known));

    /// <summary>Adds the accounts of one more file to those read so far, of which the earlier one is kept where two contradict each other.</summary>
    internal static void ReadAccounts(Stream stream, EvidenceFormat format, ReadingLog log, List<Account> accounts)
    {
        var byName = accounts.GroupBy(account => account.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var account in RecordCursor.Read(stream, format, log, Columns, ReadAccount))
        {
            if (!byName.TryGetValue(account.Name, out var sameName))
            {
                byName.Add(account.Name, sameName = []);
            }

            // An account may go from one employee to another, but it never belongs to two on one date.
            if (sameName.Exists(earlier => !earlier.Dates.Intersect(account.Dates).IsEmpty))
            {
                log.AddMalformed(account.Source.Line, RecordFaults.ListedBefore);
            }
            else
            {
                sameName.Add(account);
                accounts.Add(account);
            }
        }
    }

    private static bool HasPrefix(string account, Account prefix) => string.CompareOrdinal(account, 0, prefix.Name, 0, prefix.Name.Length - 1) == 0;

    private static bool IsPrefix(Account account) => account.Name.Length > 0 && account.Name[account.Name.Length - 1] == '*';

    private static Account? ReadAccount(RecordCursor record)
    {
        if (Kinds.Find(record.Utf8(1)) is not { } kind)
        {
            record.SetAside<AccountKind>(1, RecordFaults.NoneOf, ("names", Kinds.Names));
            return null;
        }

        string? employee = record.Text(2);
        bool isEmployee = kind == AccountKind.Employee;
        if (isEmployee != (employee is not null))
        {
            record.SetAside(isEmployee ? RecordFaults.EmployeeMissing : RecordFaults.EmployeeGiven);
            return null;
        }

        if (!ReadDate(record, 3, out var from) || !ReadDate(record, 4, out var to))
        {
            return null;
        }

        var dates = new DateRange(from, to);
        if (dates.IsEmpty)
        {
            record.SetAside(RecordFaults.EndNotAfterStart);
            return null;
        }

        return new Account { Name = record.Text(0)!, Kind = kind, EmployeeId = employee, Dates = dates, Source = record.Place };
    }

    private static bool ReadDate(RecordCursor record, int column, out LocalDate? date)
    {
        date = null;
        if (record.Text(column) is not { } text)
        {
            return true;
        }

        var parsed = LocalDatePattern.Iso.Parse(text);
        date = parsed.Success ? parsed.Value : record.SetAside<LocalDate>(column, RecordFaults.NoDate);
        return parsed.Success;
    }
}
