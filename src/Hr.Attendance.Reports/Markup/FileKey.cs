using System.Text;
using Hr.Attendance.Compatibility;

namespace Hr.Attendance.Reports.Markup;

/// <summary>
/// Names for files and for places on pages, made of letters, digits and a part of the id's hash: any id gives a name that every file system takes, and no
/// two ids give the same.
/// </summary>
internal static class FileKey
{
    private const int MostLetters = 32;
    private const int HashDigits = 12;

    internal static string Of(string id)
    {
        // The letters are for people who look into the folder; the hash makes the name. Ids that differ only in case or in signs give two
        // files, also where the file system cannot tell such names apart.
        var key = new StringBuilder(MostLetters + HashDigits + 1);
        foreach (char letter in id)
        {
            if (key.Length < MostLetters)
            {
                key.Append(letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? letter : letter is >= 'A' and <= 'Z' ? (char)(letter + 32) : '-');
            }
        }

        return key.Append('-').Append(Sha256.ToHex(Sha256.Hash(Encoding.Unicode.GetBytes(id))).Substring(0, HashDigits).ToLowerInvariant()).ToString();
    }
}
