using System.CommandLine;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Parquet;
using Hr.Attendance.Reports;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Partitions;
using Hr.Attendance.Sdk.Payroll;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Cli.Commands;

/// <summary><c>evaluate</c>: the dual-role timesheets of a workspace.</summary>
internal static class EvaluateCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var workspace = CommonOptions.Workspace();
        var from = CommonOptions.Date("--from", "The first business day.");
        var to = CommonOptions.Date("--to", "The last business day, included.");
        var output = new Option<string?>("--out") { Description = "A folder to write the result to, instead of printing it." };
        var pay = new Option<string?>("--pay") { Description = "A file to hand pay over to payroll in: FILE.csv, FILE.json or FILE.xlsx.", HelpName = "file" };
        var format = CommonOptions.Format("jsonl", "parquet", "html");
        var language = CommonOptions.Language();
        var employees = CommonOptions.Employees();
        var tags = CommonOptions.ComparedTags();
        var noEmployeePages = new Option<bool>("--no-employee-pages")
        {
            Description = "Leave out the page of each employee in a report of more people than one page takes.",
        };
        var asKnownAt = CommonOptions.AsKnownAt();
        var runtime = CommonOptions.Runtime();
        var command = new Command("evaluate", "Evaluate a workspace and show its dual-role timesheets.")
        {
            workspace, from, to, output, pay, format, language, employees, tags, noEmployeePages, asKnownAt, runtime,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(CommandLine.Run(streams, () => Evaluate(
            streams,
            new Request(
                parsed.GetRequiredValue(workspace),
                parsed.GetValue(from),
                parsed.GetValue(to),
                parsed.GetValue(output),
                parsed.GetValue(pay),
                parsed.GetValue(format)!,
                CommonOptions.LanguageOf(parsed.GetValue(language)),
                parsed.GetValue(employees) ?? [],
                parsed.GetValue(tags) ?? [],
                !parsed.GetValue(noEmployeePages),
                parsed.GetValue(asKnownAt),
                parsed.GetValue(runtime)!),
            cancellationToken))));
        return command;
    }

    private static int Evaluate(StandardStreams streams, Request request, CancellationToken cancellationToken)
    {
        if (request.LastDay < request.FirstDay)
        {
            throw new UsageException("--to is before --from");
        }

        if (request.PayFile is { } named && !PayFile.IsKnown(named))
        {
            throw new UsageException($"`{named}` does not end with .csv, .json or .xlsx: --pay writes by the ending of the file's name");
        }

        if (request.Format == "parquet" && request.OutputFolder is null)
        {
            throw new UsageException("--format parquet writes several tables: name a folder for them with --out DIR");
        }

        if (request.Format == "html")
        {
            return WriteReport(streams, request, cancellationToken);
        }

        var diagnostics = ProgressLine.Run(streams, request.Language, progress => ReadAndEvaluate(streams, request, progress, cancellationToken));
        return ExitCode.Of(diagnostics);
    }

    private static int WriteReport(StandardStreams streams, Request request, CancellationToken cancellationToken)
    {
        var report = ProgressLine.Run(streams, request.Language, progress =>
        {
            var review = WorkspaceReview.Read(
                request.Workspace, request.FirstDay, request.LastDay, request.AsKnownAt, request.Employees, request.ComparedTags,
                request.Language, request.Runtime, progress, cancellationToken) with
            {
                WithEmployeePages = request.WithEmployeePages,
            };
            if (request.OutputFolder is { } folder)
            {
                return ReportFolder.Write(folder, open => ReportSite.Write(review, open));
            }

            if (!ReportSite.IsOnePage(review))
            {
                throw new UsageException(
                    $"a report of more than {review.MostPeopleOnOnePage} people is many files: name a folder for them with --out DIR, "
                    + "or some people with --employee");
            }

            return ReportSite.WritePage(review, streams.Output);
        });
        if (request.OutputFolder is { } written)
        {
            streams.Error.WriteLine($"wrote {Path.Combine(written, ReportSite.MainPage)}");
        }

        WritePay(streams, request, report.Results);
        return ExitCode.Of(report.Diagnostics);
    }

    private static void WritePay(StandardStreams streams, Request request, AttendanceReport report)
    {
        if (request.PayFile is { } payFile)
        {
            using var files = new ResultFiles();
            var pay = PayFile.Begin(files, payFile, request.FirstDay, request.LastDay, request.Language);
            using (pay as IDisposable)
            {
                foreach (var employee in report.Employees)
                {
                    pay.Write(employee);
                }

                pay.End([], []);
            }

            TellWritten(streams, files, files.Finish(Stream.Null));
        }
    }

    private static IReadOnlyList<Diagnostic> ReadAndEvaluate(
        StandardStreams streams, Request request, ProgressLine? progress, CancellationToken cancellationToken)
    {
        var workspace = WorkspaceReader.ReadPolicies(request.Workspace, cancellationToken: cancellationToken);
        if (request.AsKnownAt is { } instant)
        {
            workspace = workspace with { Policies = workspace.Policies.AsKnownAt(instant) };
        }

        WorkspaceReview.CheckEmployees(workspace.Chart, request.Employees);
        var engine = WorkspaceRules.EngineOf(workspace, request.Runtime);
        using var files = new ResultFiles();
        var diagnostics = Evaluate(streams, request, workspace, engine, files, progress, cancellationToken);
        TellWritten(streams, files, files.Finish(streams.Output));
        return diagnostics;
    }

    /// <summary>Evaluates piece by piece; what is printed waits in a file too, so that nothing is printed where the run does not come to its end.</summary>
    private static IReadOnlyList<Diagnostic> Evaluate(
        StandardStreams streams,
        Request request,
        PolicyWorkspace workspace,
        AttendanceEngine engine,
        ResultFiles files,
        ProgressLine? progress,
        CancellationToken cancellationToken)
    {
        var results = WriterOf(streams, request, files);
        using var endOfResults = results as IDisposable;
        using var evidence = SpooledWorkspace.Read(
            request.Workspace, workspace, request.TemporaryFolder, WorkspaceFiles.Readers, progress, cancellationToken);
        var pay = request.PayFile is { } file ? PayFile.Begin(files, file, request.FirstDay, request.LastDay, request.Language) : null;
        using var endOfPay = pay as IDisposable;
        IReadOnlyList<IResultsWriter> writers = pay is null ? [results] : [results, pay];

        var options = new EvaluationOptions
        {
            EmployeeIds = request.Employees.Length == 0 ? null : request.Employees,
            Workers = Environment.ProcessorCount,
            Progress = progress,
        };
        return evidence.EvaluateAsync(engine, request.FirstDay, request.LastDay, writers, options, cancellationToken).GetAwaiter().GetResult();
    }

    private static IResultsWriter WriterOf(StandardStreams streams, Request request, ResultFiles files)
    {
        Stream Begin() => request.OutputFolder is { } folder
            ? files.Begin(Path.Combine(folder, request.FileName))
            : files.BeginPrinted(request.TemporaryFolder);

        return request.Format switch
        {
            "json" => new TimesheetsJsonWriter(Begin(), request.FirstDay, request.LastDay, request.Language),
            "jsonl" => new TimesheetsJsonLinesWriter(Begin(), request.FirstDay, request.LastDay, request.Language),
            "parquet" => new ParquetResultsWriter(
                table => files.Begin(Path.Combine(request.OutputFolder!, table)), request.FirstDay, request.LastDay, request.Language),
            _ => TableOf(streams, request, Begin()),
        };
    }

    private static KeptResults TableOf(StandardStreams streams, Request request, Stream stream) => new(
        request.FirstDay, request.LastDay, (report, diagnostics) =>
        {
            using var text = TextOutput.To(stream, request.OutputFolder is null && streams.IsOutputTerminal);
            new TimesheetText(text.Console, request.Language).Write(report, diagnostics);
        });

    private static void TellWritten(StandardStreams streams, ResultFiles files, IReadOnlyList<string> written)
    {
        if (files.OfTwoRuns.Count > 0)
        {
            streams.Error.WriteLine($"a run before was stopped while it renamed its files, so these were of two runs: {string.Join(", ", files.OfTwoRuns)}");
        }

        foreach (string file in written)
        {
            streams.Error.WriteLine($"wrote {file}");
        }
    }

    private sealed record Request(
        string Workspace, LocalDate FirstDay, LocalDate LastDay, string? OutputFolder, string? PayFile, string Format, MessageLanguage Language,
        string[] Employees, string[] ComparedTags, bool WithEmployeePages, Instant? AsKnownAt, string Runtime)
    {
        internal string FileName => "timesheets." + (Format == "table" ? "txt" : Format);

        /// <summary>Where unfinished results and spooled evidence go: beside the results, where they have a place.</summary>
        internal string TemporaryFolder =>
            OutputFolder ?? (PayFile is null ? Path.GetTempPath() : Path.GetDirectoryName(Path.GetFullPath(PayFile))!);
    }
}
