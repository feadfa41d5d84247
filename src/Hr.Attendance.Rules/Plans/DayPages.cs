using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Plans;

/// <summary>The days that pages have room for.</summary>
internal static class DayPages
{
    internal const int BitsOfPage = 6;
    internal const int DaysInPage = 1 << BitsOfPage;

    /// <summary>A few days before the first of 1970, which business days that begin before midnight ask for.</summary>
    internal const int FirstDay = -DaysInPage;

    /// <summary>The first and the last day that numbers of times can lie on.</summary>
    internal const int Earliest = 0;
    internal const int Latest = (int)(long.MaxValue / Nanoseconds.PerDay);

    internal const int Pages = (Latest - FirstDay + (2 * DaysInPage)) / DaysInPage;
}

/// <summary>Something for each day from 1970 on, made when it is first asked for; for a day further away, each time. Thread-safe; no lock is taken.</summary>
/// <param name="make">Makes a day's value; two threads that ask at once may each make it, and one of the two is kept.</param>
internal sealed class DayPages<T>(Func<int, T> make)
    where T : class
{
    private readonly T?[]?[] _pages = new T?[]?[DayPages.Pages];

    internal T this[int day]
    {
        get
        {
            int index = day - DayPages.FirstDay;
            return (uint)index < DayPages.Pages << DayPages.BitsOfPage
                ? _pages[index >> DayPages.BitsOfPage]?[index & (DayPages.DaysInPage - 1)] ?? Make(day, index)
                : make(day);
        }
    }

    private T Make(int day, int index)
    {
        ref var page = ref _pages[index >> DayPages.BitsOfPage];
        if (page is null)
        {
            Interlocked.CompareExchange(ref page, new T?[DayPages.DaysInPage], null);
        }

        ref var place = ref page[index & (DayPages.DaysInPage - 1)];
        return Interlocked.CompareExchange(ref place, make(day), null) ?? place;
    }
}
