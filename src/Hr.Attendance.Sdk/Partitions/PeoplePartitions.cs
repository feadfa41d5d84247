using System.Text;
using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Sdk.Partitions;

/// <summary>The people of a chart in parts, each of so many that follow each other by id. Thread-safe.</summary>
internal sealed class PeoplePartitions
{
    private const int MostBuckets = 256;

    private readonly Dictionary<ulong, (byte[] Id, int Partition)> _people = [];
    private readonly int _size;
    private readonly IReadOnlyList<Employee> _employees;

    /// <param name="chart">The people.</param>
    /// <param name="size">How many make a part.</param>
    internal PeoplePartitions(OrganizationChart chart, int size)
    {
        _size = size;
        _employees = chart.Employees;
        Count = Math.Max(1, (_employees.Count + size - 1) / size);
        for (int i = 0; i < _employees.Count; i++)
        {
            byte[] id = Encoding.UTF8.GetBytes(_employees[i].Id);
            ulong key = TextHash.Of(id);
            while (_people.ContainsKey(key))
            {
                key = unchecked(key + 1);
            }

            _people.Add(key, (id, i / size));
        }
    }

    /// <summary>How many parts there are; one where there is nobody.</summary>
    internal int Count { get; }

    /// <summary>
    /// In how many buckets ids and conversations are told by their hashes: no more than there are parts, as what is nobody's in a bucket is judged with
    /// the part of its number.
    /// </summary>
    internal int Buckets => Math.Min(Count, MostBuckets);

    /// <summary>The ids of a part, in order.</summary>
    internal IReadOnlyList<string> EmployeesOf(int partition)
    {
        int first = partition * _size;
        return [.. Enumerable.Range(first, Math.Max(0, Math.Min(_size, _employees.Count - first))).Select(position => _employees[position].Id)];
    }

    /// <summary>The part of an employee; null where the chart has no such employee.</summary>
    internal int? PartitionOf(ReadOnlySpan<byte> employeeId)
    {
        for (ulong key = TextHash.Of(employeeId); _people.TryGetValue(key, out var person); key = unchecked(key + 1))
        {
            if (employeeId.SequenceEqual(person.Id))
            {
                return person.Partition;
            }
        }

        return null;
    }
}
