using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Sources;
using Hr.Attendance.Sdk.Tests.Support;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Hr.Attendance.Sdk.Tests.Hosting;

public sealed class PolicySourceTests : IDisposable
{
    private const string Document =
        """{ "id": "group", "unit": "group", "effectiveFrom": "2026-01-01", "directives": { "session.minimumOnline": { "set": "PT1M" } } }""";

    private readonly TemporaryWorkspace _workspace = new TemporaryWorkspace().Write("policies/b.json", Document)
        .Write("policies/a.json", Document.Replace("\"group\",", "\"a\",")).Write("policies/notes.txt", "x");

    private string Folder => Path.Combine(_workspace.Path, "policies");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_folder_gives_its_documents_in_the_order_of_their_names()
    {
        var read = await PolicySources.Folder(Folder).ReadAsync(default);
        read.Documents.Select(document => document.Place.File).ShouldBe(["policies/a.json", "policies/b.json"]);
        read.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_an_error_rather_than_no_policies()
    {
        var read = await PolicySources.Folder(Path.Combine(Folder, "none")).ReadAsync(default);
        read.Diagnostics.Single().Code.ShouldBe("HRA0014");
        read.Diagnostics.Single().Severity.ShouldBe(DiagnosticSeverity.Error);
        (await PolicySources.Files(new TextFiles(), "none").ReadAsync(default)).Diagnostics.Single().Code.ShouldBe("HRA0014");
    }

    [Fact]
    public async Task A_folder_tells_when_a_document_is_written()
    {
        var source = PolicySources.Folder(Folder);
        using var disposed = (IDisposable)source;
        var told = new TaskCompletionSource();
        source.Watch().ShouldNotBeNull().RegisterChangeCallback(_ => told.TrySetResult(), null);
        File.WriteAllText(Path.Combine(Folder, "c.json"), Document);
        await told.Task.WaitAsync(TimeSpan.FromMinutes(1));
        (await source.ReadAsync(default)).Documents.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_file_provider_of_the_host_gives_its_documents_and_its_tokens()
    {
        var files = new TextFiles { ["policies/b.json"] = Document, ["policies/a.json"] = "{}", ["policies/c.md"] = "x" };
        var source = PolicySources.Files(files, "policies");
        var read = await source.ReadAsync(default);
        read.Documents.Single().Place.File.ShouldBe("policies/b.json");
        read.Diagnostics.ShouldAllBe(finding => finding.Place.File == "policies/a.json");
        source.Watch().ShouldBeSameAs(files.Token);
        files.Watched.ShouldBe("policies/*.json");
    }

    [Fact]
    public async Task Resources_of_an_assembly_are_documents_that_never_change()
    {
        var source = PolicySources.Resources(typeof(IAttendanceEngine).Assembly, "Hr.Attendance.Sdk.Templates/");
        (await source.ReadAsync(default)).Documents.Count.ShouldBeGreaterThan(3);
        source.Watch().ShouldBeNull();
        (await PolicySources.Resources(typeof(IAttendanceEngine).Assembly, "Elsewhere").ReadAsync(default)).Documents.ShouldBeEmpty();
    }

    /// <summary>Files in memory, as a host's file provider gives them.</summary>
    private sealed class TextFiles : Dictionary<string, string>, IFileProvider
    {
        internal IChangeToken Token { get; } = new CancellationChangeToken(default);

        internal string? Watched { get; private set; }

        public IDirectoryContents GetDirectoryContents(string subpath) =>
            new Contents([.. this.Where(file => file.Key.StartsWith(subpath + "/", StringComparison.Ordinal))
                .Select(file => new TextFile(Path.GetFileName(file.Key), file.Value))]);

        public IFileInfo GetFileInfo(string subpath) => throw new NotSupportedException();

        public IChangeToken Watch(string filter)
        {
            Watched = filter;
            return Token;
        }

        private sealed class Contents(IReadOnlyList<IFileInfo> files) : IDirectoryContents
        {
            public bool Exists => files.Count > 0;

            public IEnumerator<IFileInfo> GetEnumerator() => files.GetEnumerator();

            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }

        private sealed class TextFile(string name, string text) : IFileInfo
        {
            public bool Exists => true;

            public bool IsDirectory => false;

            public DateTimeOffset LastModified => default;

            public long Length => text.Length;

            public string Name => name;

            public string? PhysicalPath => null;

            public Stream CreateReadStream() => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        }
    }
}
