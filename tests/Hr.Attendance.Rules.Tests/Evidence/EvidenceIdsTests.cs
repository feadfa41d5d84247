using System.Globalization;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Tests.Evidence;

/// <summary>The order in which results list the ids of their evidence.</summary>
[Laws(300)]
public sealed class EvidenceIdsTests
{
    [Law]
    public void Ids_stand_in_ordinal_order_each_once_whatever_order_they_came_in(byte[] numbers, int seed)
    {
        List<string> ids = [.. numbers.Select(number => "mpr"[number % 3] + (number / 3).ToString("000", CultureInfo.InvariantCulture))];
        string[] expected = [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        EvidenceIds.InOrder(ids).ShouldBe(expected);
        EvidenceIds.InOrder([.. expected.OrderBy(id => id.GetHashCode(StringComparison.Ordinal) ^ seed)]).ShouldBe(expected);
        EvidenceIds.InOrder([.. expected, .. expected]).ShouldBe(expected);
    }
}
