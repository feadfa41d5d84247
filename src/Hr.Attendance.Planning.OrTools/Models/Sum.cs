namespace Hr.Attendance.Planning.OrTools.Models;

/// <summary>A weighted sum of variables, and a constant: what is fixed already.</summary>
internal sealed class Sum
{
    internal List<int> Variables { get; } = [];

    internal List<long> Weights { get; } = [];

    internal long Constant { get; private set; }

    internal bool IsConstant => Variables.Count == 0;

    internal Sum Add(int variable, long weight)
    {
        if (weight != 0)
        {
            Variables.Add(variable);
            Weights.Add(weight);
        }

        return this;
    }

    internal Sum Add(long constant)
    {
        Constant += constant;
        return this;
    }

    internal Sum AddAll(Sum other)
    {
        Variables.AddRange(other.Variables);
        Weights.AddRange(other.Weights);
        return Add(other.Constant);
    }

    /// <summary>The least that variables of 0 and 1 can make of it.</summary>
    internal long LeastOfLiterals => Constant + Weights.Where(weight => weight < 0).Sum();

    /// <summary>The most that variables of 0 and 1 can make of it.</summary>
    internal long MostOfLiterals => Constant + Weights.Where(weight => weight > 0).Sum();
}
