using System.Globalization;
using Google.OrTools.Sat;

namespace Hr.Attendance.Planning.OrTools.Models;

/// <summary>How a search of the solver ended.</summary>
/// <param name="Values">The values of the variables; null where none were found.</param>
/// <param name="IsProven">Whether nothing better exists, or nothing at all.</param>
/// <param name="Bound">No solution has a lower objective.</param>
/// <param name="Work">How much work that took: the solver's own measure, and what it leaves out.</param>
internal sealed record Solved(IReadOnlyList<long>? Values, bool IsProven, double Bound, double Work);

/// <summary>
/// A model for CP-SAT, written straight into its message: models of rosters are made by the thousand, and expressions of the wrapper cost more than that.
/// </summary>
internal sealed class ModelDraft
{
    // To write a model and to simplify it takes time that the solver does not count.
    private const double WorkOfVariable = 3e-5;

    private readonly CpModel _model = new();

    /// <summary>Whether a constraint among what is fixed already cannot hold: then there is nothing to solve.</summary>
    internal bool IsContradiction { get; private set; }

    internal int Count => _model.Model.Variables.Count;

    internal int Literal() => Number(0, 1);

    internal int Number(long least, long most)
    {
        var variable = new IntegerVariableProto();
        variable.Domain.Add(least);
        variable.Domain.Add(most);
        _model.Model.Variables.Add(variable);
        return Count - 1;
    }

    /// <summary>The opposite of a literal.</summary>
    internal static int Not(int literal) => -literal - 1;

    internal void AtMostOne(IEnumerable<int> literals)
    {
        var one = new BoolArgumentProto();
        one.Literals.AddRange(literals);
        _model.Model.Constraints.Add(new ConstraintProto { AtMostOne = one });
    }

    internal void ExactlyOne(IEnumerable<int> literals)
    {
        var one = new BoolArgumentProto();
        one.Literals.AddRange(literals);
        _model.Model.Constraints.Add(new ConstraintProto { ExactlyOne = one });
    }

    internal void AtLeastOne(IEnumerable<int> literals)
    {
        var one = new BoolArgumentProto();
        one.Literals.AddRange(literals);
        IsContradiction |= one.Literals.Count == 0;
        _model.Model.Constraints.Add(new ConstraintProto { BoolOr = one });
    }

    /// <summary>Keeps a sum of any variables within bounds, both included.</summary>
    internal void Within(Sum sum, long least, long most)
    {
        if (sum.IsConstant)
        {
            IsContradiction |= sum.Constant < least || sum.Constant > most;
            return;
        }

        var linear = new LinearConstraintProto();
        linear.Vars.AddRange(sum.Variables);
        linear.Coeffs.AddRange(sum.Weights);
        linear.Domain.Add(least == long.MinValue ? least : least - sum.Constant);
        linear.Domain.Add(most == long.MaxValue ? most : most - sum.Constant);
        _model.Model.Constraints.Add(new ConstraintProto { Linear = linear });
    }

    /// <summary>The same for a sum of literals, left out where it holds whatever they are.</summary>
    internal void LiteralsWithin(Sum sum, long least, long most)
    {
        IsContradiction |= sum.LeastOfLiterals > most || sum.MostOfLiterals < least;
        if (!IsContradiction && (sum.LeastOfLiterals < least || sum.MostOfLiterals > most))
        {
            Within(sum, Math.Max(least, sum.LeastOfLiterals), Math.Min(most, sum.MostOfLiterals));
        }
    }

    internal void Minimise(Sum sum)
    {
        var objective = new CpObjectiveProto { Offset = sum.Constant };
        objective.Vars.AddRange(sum.Variables);
        objective.Coeffs.AddRange(sum.Weights);
        _model.Model.Objective = objective;
    }

    internal void Hint(int variable, long value)
    {
        _model.Model.SolutionHint ??= new PartialVariableAssignment();
        _model.Model.SolutionHint.Vars.Add(variable);
        _model.Model.SolutionHint.Values.Add(value);
    }

    internal void Fix(int variable, long value)
    {
        var domain = _model.Model.Variables[variable].Domain;
        domain[0] = value;
        domain[1] = value;
    }

    /// <summary>Solves by one worker of the solver, so that the same model and limit give the same answer.</summary>
    /// <param name="work">How much work to spend, in the solver's measure.</param>
    /// <param name="seed">From which draw its search begins.</param>
    /// <param name="cancellationToken">Ends the search with what it has.</param>
    internal Solved Solve(double work, int seed, CancellationToken cancellationToken)
    {
        if (IsContradiction)
        {
            return new Solved(null, true, double.PositiveInfinity, 0);
        }

        using var solver = new CpSolver();
        solver.StringParameters = string.Create(
            CultureInfo.InvariantCulture,
            $"num_workers:1,max_deterministic_time:{Math.Max(work, 0.001):F6},random_seed:{seed},linearization_level:2,"
                + $"cp_model_probing_level:1,symmetry_level:2");
        if (cancellationToken.IsCancellationRequested)
        {
            return new Solved(null, false, double.NegativeInfinity, 0);
        }

        using var stop = cancellationToken.Register(solver.StopSearch);
        var status = solver.Solve(_model);
        var response = solver.Response ?? throw new InvalidOperationException("the solver gave no answer");
        return new Solved(
            status is CpSolverStatus.Optimal or CpSolverStatus.Feasible ? response.Solution : null,
            status is CpSolverStatus.Optimal or CpSolverStatus.Infeasible,
            status == CpSolverStatus.ModelInvalid ? throw new InvalidOperationException(_model.Validate()) : response.BestObjectiveBound,
            response.DeterministicTime + (Count * WorkOfVariable));
    }
}
