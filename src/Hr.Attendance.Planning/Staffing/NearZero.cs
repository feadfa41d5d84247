namespace Hr.Attendance.Planning.Staffing;

/// <summary>e^x - 1 and ln(1 + x) without the digits that cancel near 0 (W. Kahan; N. J. Higham 2002, "Accuracy and stability", section 1.14.1).</summary>
/// <remarks>MathNet has functions of these names; its e^x - 1 has seven digits at x = 0.05 (version 5.0).</remarks>
internal static class NearZero
{
    internal static double ExpLessOne(double x)
    {
        double power = Math.Exp(x);
        double less = power - 1;
        return less == 0 ? x : less == -1 || double.IsInfinity(less) ? less : less * (x / Math.Log(power));
    }

    internal static double LogOnePlus(double x)
    {
        double sum = 1 + x;
        return sum == 1 || double.IsInfinity(sum) ? x : Math.Log(sum) * (x / (sum - 1));
    }
}
