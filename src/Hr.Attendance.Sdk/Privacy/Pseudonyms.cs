using System.Text;
using Hr.Attendance.Sdk.Compatibility;

namespace Hr.Attendance.Sdk.Privacy;

/// <summary>
/// Names that stand for ids in an export: HMAC-SHA-256 under a key that stays with whoever may tell who is who. The same key gives the same
/// name for an id, another key another one, and one text has another name as an employee than as a conversation. Immutable and thread-safe.
/// </summary>
/// <remarks>Pseudonyms are personal data still: who has the key can tell the persons. Keep it apart from the export, and use one for each purpose.</remarks>
public sealed class Pseudonyms
{
    /// <summary>The least length of a key: 32 bytes.</summary>
    public const int ShortestKey = 32;

    /// <summary>Bytes of the hash that are written: 128 bits, so that two ids never meet.</summary>
    private const int Length = 16;

    // A plain hash would hide nothing: employee ids are few and known, and whoever has the list could hash them all. The key is what stands
    // between a name and the person.
    private readonly byte[] _key;

    /// <summary>Takes a key.</summary>
    /// <param name="key">The key, random, of 32 bytes at least; a copy is kept.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is null or too short.</exception>
    public Pseudonyms(byte[] key)
    {
        Guard.NotNull(key);
        if (key.Length < ShortestKey)
        {
            throw new ArgumentException($"the key must be of {ShortestKey} bytes at least: make it at random", nameof(key));
        }

        _key = [.. key];
    }

    /// <summary>The name for an employee.</summary>
    /// <param name="employeeId">The employee's id.</param>
    /// <returns>The name: <c>p-</c> and 32 hexadecimal digits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="employeeId"/> is null.</exception>
    public string Employee(string employeeId) => "p-" + Name("employee", Guard.NotNull(employeeId));

    /// <summary>The name for a record of evidence, of whatever kind.</summary>
    /// <param name="evidenceId">The record's id.</param>
    /// <returns>The name: <c>r-</c> and 32 hexadecimal digits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evidenceId"/> is null.</exception>
    public string Evidence(string evidenceId) => "r-" + Name("evidence", Guard.NotNull(evidenceId));

    /// <summary>The name for a conversation.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <returns>The name: <c>c-</c> and 32 hexadecimal digits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="conversationId"/> is null.</exception>
    public string Conversation(string conversationId) => "c-" + Name("conversation", Guard.NotNull(conversationId));

    private string Name(string kind, string id)
    {
        // The kind ends in a byte that no kind has, so that no two kinds and ids make one text.
        byte[] hash = KeyedHash.Of(_key, Encoding.UTF8.GetBytes($"hr-attendance {kind}\0{id}"));
        var name = new StringBuilder(2 * Length);
        for (int i = 0; i < Length; i++)
        {
            name.Append(hash[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }
}
