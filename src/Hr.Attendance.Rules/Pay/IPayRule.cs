using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Pay;

/// <summary>
/// One way to earn money on a business day. An implementation is a pure function of what it is given, and thread-safe. One of a host's own
/// takes part in policy documents, inheritance, caps and explanations like the built-in ones.
/// </summary>
public interface IPayRule
{
    /// <summary>The rule's id, unique in an engine; the code of its lines where it has only one.</summary>
    string Id { get; }

    /// <summary>The settings that it reads, the one that configures it first; they stand behind each of its lines that names none itself.</summary>
    IReadOnlyList<Setting> Settings { get; }

    /// <summary>What the rule pays for a business day.</summary>
    /// <param name="facts">The day with its figures, the person and the policy in force.</param>
    /// <returns>
    /// The lines, all of the day's date; none where the policy does not ask for the rule. A line that cannot be paid (null, another date, no
    /// currency, beyond all measure) is left out with a diagnostic, and an amount that is not rounded is rounded with one.
    /// </returns>
    IEnumerable<PayLine> LinesOf(PayFacts facts);

    /// <summary>Says a line in words.</summary>
    /// <param name="line">A line that this rule gave.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words, without a full stop.</returns>
    string Explain(PayLine line, MessageLanguage language);
}
