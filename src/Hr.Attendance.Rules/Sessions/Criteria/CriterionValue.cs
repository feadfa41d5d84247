using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>A measured value or a threshold of a criterion: a length of time, a share from 0 to 1, a count, or a name. Immutable.</summary>
public abstract record CriterionValue
{
    private CriterionValue()
    {
    }

    /// <summary>The value as people read it.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public abstract string ToText(MessageLanguage language);

    /// <summary>A length of time.</summary>
    /// <param name="Value">The length of time.</param>
    public sealed record Time(Duration Value) : CriterionValue
    {
        /// <inheritdoc/>
        public override string ToText(MessageLanguage language) => PlainText.Of(Value, language);
    }

    /// <summary>A share, or another ratio that people read as a percentage.</summary>
    /// <param name="Value">The share, usually 0 to 1, not rounded.</param>
    public sealed record Share(decimal Value) : CriterionValue
    {
        /// <inheritdoc/>
        public override string ToText(MessageLanguage language) => PlainText.Percent(Value);
    }

    /// <summary>A count.</summary>
    /// <param name="Value">The count.</param>
    public sealed record Count(int Value) : CriterionValue
    {
        /// <inheritdoc/>
        public override string ToText(MessageLanguage language) => CriterionSentences.CountOf.In(language, ("count", Value));
    }

    /// <summary>A name: of a place or a terminal, for one.</summary>
    /// <param name="Value">The name.</param>
    public sealed record Name(string Value) : CriterionValue
    {
        /// <inheritdoc/>
        public override string ToText(MessageLanguage language) => Value;
    }
}
