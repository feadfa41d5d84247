using System.Globalization;
using System.Runtime.CompilerServices;
using FsCheck.Xunit;

namespace Hr.Attendance.Tests;

/// <summary>Marks a law: what must hold for any case that is drawn.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LawAttribute : PropertyAttribute
{
    /// <param name="cases">How many cases a normal run draws; as many as the class of the law says if not given.</param>
    /// <param name="law">The name of the law.</param>
    public LawAttribute(int cases = 0, [CallerMemberName] string law = "")
    {
        Replay = string.Create(CultureInfo.InvariantCulture, $"{Cases.Seed},{StreamOf(law)}");
        if (cases > 0)
        {
            MaxTest = Cases.Of(cases);
        }
    }

    /// <summary>An odd number made of a law's name, so that from one seed each law draws cases of its own.</summary>
    private static ulong StreamOf(string law)
    {
        ulong stream = 14_695_981_039_346_656_037;
        foreach (char letter in law)
        {
            stream = unchecked((stream ^ letter) * 1_099_511_628_211);
        }

        return stream | 1;
    }
}
