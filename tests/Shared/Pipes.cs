using System.Diagnostics;

namespace Hr.Attendance.Tests;

/// <summary>Named pipes of Unix, which stall where nobody writes.</summary>
internal static class Pipes
{
    internal static void Make(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        if (made.ExitCode != 0)
        {
            throw new IOException($"cannot make {path}");
        }
    }

    /// <summary>Writes a text and keeps the pipe open without another word, until this is disposed of.</summary>
    internal static IDisposable WriteTo(string path, string text)
    {
        // Opened for reading too it does not wait for a reader.
        var pipe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 1);
        pipe.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return pipe;
    }
}
