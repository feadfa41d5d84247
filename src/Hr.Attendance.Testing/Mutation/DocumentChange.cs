using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Testing.Mutation;

/// <summary>Documents with one directive changed.</summary>
internal static class DocumentChange
{
    /// <summary>The same documents, one directive of one of them replaced, or left out.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="document">The document with the directive.</param>
    /// <param name="directive">The directive.</param>
    /// <param name="other">What stands in its place; null for nothing.</param>
    internal static IEnumerable<PolicyDocument> Replace(
        IEnumerable<PolicyDocument> documents, PolicyDocument document, Directive directive, Directive? other) =>
        documents.Select(each => !ReferenceEquals(each, document) ? each : each with
        {
            Directives = [.. each.Directives.Select(line => ReferenceEquals(line, directive) ? other : line).OfType<Directive>()],
        });
}
