using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.NRules.Facts;

/// <summary>Stands for a rule of a host behind the lines that it gave.</summary>
internal sealed class HostPayRule(string id, IReadOnlyList<PayLine> lines) : IPayRule
{
    public string Id => id;

    public IReadOnlyList<Setting> Settings => [];

    public IEnumerable<PayLine> LinesOf(PayFacts facts) => lines;

    public string Explain(PayLine line, MessageLanguage language) => $"{id}: {PayText.Figures(line, language)}";
}
