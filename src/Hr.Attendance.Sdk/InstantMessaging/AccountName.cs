namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>Tells ids of IM systems from running text, so that a damaged file cannot bring what somebody wrote into a result.</summary>
internal static class AccountName
{
    private const int Longest = 128;

    /// <summary>Whether a text can be the id of an account, a group or a message: ASCII letters, digits and a few signs, no space.</summary>
    internal static bool IsId(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return false;
        }

        foreach (char sign in text)
        {
            if (sign is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && "_-.@=+/:$".IndexOf(sign) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
