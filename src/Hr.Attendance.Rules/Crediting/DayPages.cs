using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>The days that pages have room for.</summary>
internal static class DayPages
{
    internal const int BitsOfPage = 6;
    internal const int DaysInPage = 1 << BitsOfPage;

    /// <summary>The days of the years that the engine knows, as if all were leap years, and of the longest setting after them.</summary>
    private const int Days = ((EngineYears.Last - EngineYears.First + 1) * 366) + (int)(Nanoseconds.Longest / Nanoseconds.PerDay);

    /// <summary>A few days before the first, which business days that begin before midnight ask for.</summary>
    internal const int FirstDay = -DaysInPage;

    /// <summary>The first and the last day that may be asked for; all evidence, and what is added to it, lies between.</summary>
    internal const int Earliest = FirstDay / 2;
    internal const int Latest = Days + DaysInPage;

    internal const int Pages = (Days + (4 * DaysInPage)) / DaysInPage;
}

/// <summary>Something for each day from 1970 on, made when it is first asked for. Thread-safe; no lock is taken.</summary>
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
            return _pages[index >> DayPages.BitsOfPage]?[index & (DayPages.DaysInPage - 1)] ?? Make(day, index);
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
