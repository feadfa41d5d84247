using MathNet.Numerics.Integration;

namespace Hr.Attendance.Planning.Staffing;

/// <summary>
/// How long a customer who never gives up would wait who finds all people taken: the density of it, without its constant, and integrals over it.
/// </summary>
/// <remarks>
/// <para>With λ customers and s finished conversations a second and customers who give up at rate θ, the density at wait t is in proportion to
/// exp(λ·(1 - e^(-θt))/θ - s·t) (F. Baccelli and G. Hebuterne 1981, "On queues with impatient customers"; A. Mandelbaum and S. Zeltyn 2005, "The
/// Palm/Erlang-A queue, with applications to call centers"). θ = 0 gives the exponential density of Erlang C.</para>
/// <para>The integrals are incomplete gamma functions. Their usual series take as many terms as λ/θ, and overflow; here the exponent, which is concave, is
/// taken relative to its peak, and integrated by Gauss-Legendre over panels that become narrower towards the peak. That is as exact as the
/// numbers and takes the same time for a patience of a second and of a century.</para>
/// </remarks>
internal readonly struct OfferedWait
{
    /// <summary>What lies further below the peak than this, as a logarithm, is below the last digit of a double.</summary>
    private const double Depth = 45;

    private static readonly GaussLegendreRule Rule = new(0, 1, 12);

    private static readonly double[] Abscissas = Rule.Abscissas;

    private static readonly double[] Weights = Rule.Weights;

    private readonly double _finished;
    private readonly double _leaving;

    /// <summary>The share of customers whose patience lasts to the time of the peak.</summary>
    private readonly double _patientAtPeak;

    /// <summary>The rate of customers who join and will not have left by the time of the peak.</summary>
    private readonly double _joining;

    /// <param name="arrivals">Customers a second, above 0.</param>
    /// <param name="finished">Conversations that all people together finish a second when each is full, above 0; above the arrivals without leaving.</param>
    /// <param name="leaving">How often a waiting customer gives up a second, 0 or more.</param>
    internal OfferedWait(double arrivals, double finished, double leaving)
    {
        _finished = finished;
        _leaving = leaving;
        bool overloaded = arrivals > finished;
        _joining = Math.Min(arrivals, finished);
        Peak = overloaded ? Math.Log(arrivals / finished) / leaving : 0;
        _patientAtPeak = _joining / arrivals;
        double excess = (arrivals - finished) / finished;
        LogAtPeak = overloaded ? Math.Max(0, finished * (excess - NearZero.LogOnePlus(excess)) / leaving) : 0;
        (Total, _, WaitTotal) = Integrate(Lowest(), Reach(1));
    }

    /// <summary>The wait at which the density is highest, in seconds.</summary>
    internal double Peak { get; }

    /// <summary>The logarithm of the density's height at the peak.</summary>
    internal double LogAtPeak { get; }

    /// <summary>The integral of the density over all waits, as a multiple of its height at the peak.</summary>
    internal double Total { get; }

    /// <summary>The integral of the time that a customer waits until answered or gone, in the same measure.</summary>
    internal double WaitTotal { get; }

    /// <summary>The part of <see cref="Total"/> of customers who are answered within a time.</summary>
    /// <param name="window">The time in seconds, 0 or more.</param>
    internal double AnsweredWithin(double window)
    {
        double upper = Math.Min(window - Peak, Reach(1));
        double lower = Lowest();
        return upper <= lower ? 0 : Integrate(lower, upper).Answered;
    }

    /// <summary>The exponent of the density relative to its peak.</summary>
    /// <param name="x">The wait less that of the peak.</param>
    /// <param name="gone">1 - e^(-θx).</param>
    private double Exponent(double x, double gone)
    {
        double turns = _leaving * x;

        // x less (1 - e^(-θx))/θ; near the peak both are almost the same.
        double bend = Math.Abs(turns) < 1e-3
            ? turns * x * (0.5 - (turns * ((1.0 / 6) - (turns * ((1.0 / 24) - (turns / 120))))))
            : x - (gone / _leaving);
        return -((_finished - _joining) * x) - (_joining * bend);
    }

    /// <summary>How far from the peak the exponent has fallen by the depth, to the left (-1) or to the right (1).</summary>
    private double Reach(int side)
    {
        double x = side / _finished;
        while (Exponent(x, Gone(x)) > -Depth && Math.Abs(x) < double.MaxValue / 4)
        {
            x *= 2;
        }

        return x;
    }

    /// <summary>The lowest wait that counts, less that of the peak.</summary>
    private double Lowest() => Peak > 0 ? Math.Max(-Peak, Reach(-1)) : 0;

    private double Gone(double x) => Gone(x, Math.Exp(-_leaving * x));

    /// <summary>1 - e^(-θx), from e^(-θx) where nothing cancels.</summary>
    private double Gone(double x, double left) => left is < 0.5 or > 2 ? 1 - left : -NearZero.ExpLessOne(-_leaving * x);

    private (double Density, double Answered, double Wait) Integrate(double lower, double upper)
    {
        // The highest point in the range is the peak, or the end that is next to it.
        double center = Math.Max(lower, Math.Min(0, upper));
        var sum = default((double Density, double Answered, double Wait));
        AddSide(center, lower - center, ref sum);
        AddSide(center, upper - center, ref sum);
        return sum;
    }

    /// <summary>Adds the integral from the center to an end: the outermost panel is half of the way, the next a quarter, and so on.</summary>
    private void AddSide(double center, double way, ref (double Density, double Answered, double Wait) sum)
    {
        if (way == 0)
        {
            return;
        }

        // Narrow against the way and against the patience: within the last panel the exponent is next to straight.
        double narrow = Math.Min(Math.Abs(way) / 16, 1 / _leaving);
        double outer = way;
        while (Math.Abs(outer) > narrow)
        {
            AddPanel(center + (outer / 2), outer / 2, ref sum);
            outer /= 2;
        }

        AddPanel(center, outer, ref sum);
    }

    private void AddPanel(double start, double width, ref (double Density, double Answered, double Wait) sum)
    {
        double size = Math.Abs(width);
        for (int i = 0; i < Abscissas.Length; i++)
        {
            double x = start + (width * Abscissas[i]);
            double left = Math.Exp(-_leaving * x);
            double gone = Gone(x, left);
            double density = size * Weights[i] * Math.Exp(Exponent(x, gone));
            double patient = left * _patientAtPeak;
            sum.Density += density;
            sum.Answered += density * patient;
            sum.Wait += density * (_leaving == 0 ? x : (Peak == 0 ? gone : Gone(Peak + x, patient)) / _leaving);
        }
    }
}
