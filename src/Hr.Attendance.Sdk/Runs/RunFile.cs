using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Hosting;
using Hr.Attendance.Sdk.Results;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>
/// A file of results that is also the checkpoint of its run: a line of JSON for each employee, written and handed to the system at once. A
/// process that is killed loses at most the line that it was writing; it is recognised and cut off when the run is resumed.
/// </summary>
/// <remarks>
/// Not thread-safe. Nobody else can open the file for writing while this process has it; when it ends, however it ends, the system gives it
/// free.
/// </remarks>
public sealed class RunFile : IDisposable
{
    // The results are the checkpoint. A checkpoint beside them could say that somebody is done whose line was lost, or the other way round;
    // one file cannot disagree with itself. A line is whole when it ends in a line feed, so a half one is known by what it lacks.
    // Each line goes to the system at once, without a buffer of this process: a kill loses one line. Only the head and the end are forced
    // to the disk. Doing that for every line would make a run wait for the disk, and all that a power cut can cost is work that is done
    // again.

    private const int Format = 1;

    private readonly Stream _stream;
    private readonly MessageLanguage _language;
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private long _soundLength;
    private bool _hasEnd;
    private bool _isBroken;

    private RunFile(Stream stream, RunIdentity identity, MessageLanguage language)
    {
        _stream = stream;
        _language = language;
        Identity = identity;
    }

    /// <summary>The run that the file is of.</summary>
    public RunIdentity Identity { get; }

    /// <summary>The ids of the people whose results are in the file, in no particular order.</summary>
    public IReadOnlyCollection<string> Done => _done;

    /// <summary>Whether the run had come to its end when the file was opened, and nobody had failed.</summary>
    public bool WasComplete { get; private set; }

    internal RunTotals Totals { get; } = new();

    /// <summary>Opens a file, to begin a run or to go on with it.</summary>
    /// <param name="path">The file; made where there is none.</param>
    /// <param name="identity">The run's identity.</param>
    /// <param name="language">The language of messages; the same for all parts of a run.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty, or <paramref name="identity"/> is null.</exception>
    /// <exception cref="RunFileException">The file is of another run, is no file of results, is damaged, or cannot be written.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static RunFile Open(string path, RunIdentity identity, MessageLanguage language = MessageLanguage.English)
    {
        Guard.NotNull(identity);

        // No buffer: what was written is with the system, whatever becomes of this process.
        var stream = new FileStream(Guard.NotEmpty(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        try
        {
            return OpenStream(stream, identity, language);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Opens a stream, to begin a run or, where the stream can be read and sought, to go on with it.</summary>
    /// <param name="stream">The stream, which can be written; disposed of with the file.</param>
    /// <param name="identity">The run's identity.</param>
    /// <param name="language">The language of messages; the same for all parts of a run.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RunFileException">The stream is of another run, has no results, is damaged, or cannot be written.</exception>
    public static RunFile OpenStream(Stream stream, RunIdentity identity, MessageLanguage language = MessageLanguage.English)
    {
        var file = new RunFile(Guard.NotNull(stream), Guard.NotNull(identity), language);
        bool isBegun = stream.CanRead && stream.CanSeek && file.Resume();
        if (!isBegun)
        {
            file.Write(new RunHeadLine(file.Head), RunFileText.Context.RunHeadLine);
            file.FlushToDisk();
        }

        return file;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _stream.Dispose();

    /// <summary>Writes the results of one employee.</summary>
    internal void Append(EmployeeOutcome outcome)
    {
        Write(
            new RunResultLine(
                TimesheetsJsonWriter.ToJson(outcome.Report!, _language), RecordsJson.Of(outcome.Evidence), QualityShareJson.Of(outcome.Quality),
                [.. outcome.Diagnostics.Select(diagnostic => ResultsJson.ToJson(diagnostic, _language))]),
            RunFileText.Context.RunResultLine);
        _done.Add(outcome.EmployeeId);
    }

    /// <summary>Writes the end of the run, which a later part of it replaces.</summary>
    internal void End(RunSummary summary)
    {
        long before = _soundLength;
        Write(
            new RunEndLine(new RunEndJson(
                summary.Employees, summary.Failed, RecordsJson.Of(summary.Evidence),
                [.. summary.UnitAlerts.Select(alert => TimesheetsJsonWriter.ToJson(alert, _language))],
                [.. summary.Diagnostics.Select(diagnostic => ResultsJson.ToJson(diagnostic, _language))])),
            RunFileText.Context.RunEndLine);
        FlushToDisk();

        // The sound part ends before the end line: whoever goes on with the run writes over it.
        _soundLength = before;
        _hasEnd = true;
    }

    private RunHeadJson Head => new(
        Format, DateText(Identity.FirstDay), DateText(Identity.LastDay), Identity.Inputs, _language == MessageLanguage.Chinese ? "zh" : "en");

    /// <summary>Goes on with what there is.</summary>
    /// <returns>Whether there is a head.</returns>
    private bool Resume()
    {
        var reading = new RunFileReading(Totals, _done);
        _stream.Position = 0;
        reading.Read(_stream);

        // A file without a whole head is empty, or one whose very first line was cut, or somebody's own file named by mistake. Only the
        // first two may be written over.
        if (reading.Head is { } head)
        {
            CheckHead(head);
        }
        else if (reading.HalfHead is { } half && !Line(new RunHeadLine(Head), RunFileText.Context.RunHeadLine).AsSpan().StartsWith(half))
        {
            throw new RunFileException("this is no file of results of a run, and is left as it is: name a file that does not exist yet");
        }

        WasComplete = reading.IsComplete;
        _soundLength = reading.SoundLength;
        _stream.SetLength(_soundLength);
        _stream.Position = _soundLength;
        return reading.Head is not null;
    }

    private void CheckHead(RunHeadJson head)
    {
        if (head.Format != Format)
        {
            throw new RunFileException(
                $"the file of results has format {HostingText.Number(head.Format)}, "
                + $"and this version writes format {HostingText.Number(Format)}: begin a new file");
        }

        if (head.From != Head.From || head.To != Head.To)
        {
            throw new RunFileException(
                $"the file of results is of {head.From} to {head.To}, and the run is over {Head.From} to {Head.To}: "
                + "name the file of this run, or begin a new one");
        }

        if (head.Language != Head.Language)
        {
            throw new RunFileException($"the messages in the file of results are in `{head.Language}`: go on in that language, or begin a new file");
        }

        if (head.Inputs != Head.Inputs)
        {
            throw new RunFileException(
                "the file of results was made from something else: the organization, policies, calendar, rules, people, evidence version "
                + "or package version have changed since, and old results beside new ones would be neither; begin a new file");
        }
    }

    private void Write<T>(T line, JsonTypeInfo<T> type)
    {
        if (_isBroken)
        {
            throw new RunFileException("the file of results could not be written before: open it again to go on");
        }

        byte[] utf8 = Line(line, type);
        try
        {
            TakeBackEnd();
            _stream.Write(utf8, 0, utf8.Length);
            _stream.Flush();
            _soundLength += utf8.Length;
        }
        catch (IOException exception)
        {
            _isBroken = true;
            CutOff();
            throw new RunFileException(
                $"the results could not be written; the disk may be full. {HostingText.Number(_done.Count)} employees are safe in the "
                    + "file: make room, and run again with the same file to go on",
                exception);
        }
    }

    private void TakeBackEnd()
    {
        if (_hasEnd && _stream.CanSeek)
        {
            _stream.SetLength(_soundLength);
            _stream.Position = _soundLength;
        }

        _hasEnd = false;
    }

    /// <summary>Takes back a line that was written in part; where that fails too, it is recognised the next time.</summary>
    private void CutOff()
    {
        try
        {
            if (_stream.CanSeek)
            {
                _stream.SetLength(_soundLength);
            }
        }
        catch (IOException)
        {
            // It has no end of line, and is cut off when the file is opened again.
        }
    }

    private void FlushToDisk() => (_stream as FileStream)?.Flush(flushToDisk: true);

    private static byte[] Line<T>(T line, JsonTypeInfo<T> type)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(line, type);
        Array.Resize(ref json, json.Length + 1);
        json[json.Length - 1] = (byte)'\n';
        return json;
    }

    private static string DateText(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
