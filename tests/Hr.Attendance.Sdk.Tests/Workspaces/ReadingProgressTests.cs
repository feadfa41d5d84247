using Hr.Attendance.Sdk.Tests.Support;
using Hr.Attendance.Sdk.Workspaces;

namespace Hr.Attendance.Sdk.Tests.Workspaces;

public sealed class ReadingProgressTests
{
    [Fact]
    public void Progress_goes_up_to_the_bytes_of_all_files_of_evidence_and_no_others()
    {
        string messages = TemporaryWorkspace.MessagesHeader + string.Concat(Enumerable.Repeat("m1,e1,c1,2026-03-02T20:00:00Z,employee\n", 5_000));
        const string Accounts = "account,kind,employee_id\n10,employee,e1\n";
        const string Export = "消息记录\n2026-03-02 20:00:00 小王(10)\n你好\n";
        using var workspace = new TemporaryWorkspace();
        workspace.Write("evidence/messages.csv", messages).Write("evidence/messages.old.jsonl", "{}\n").Write("evidence/accounts.csv", Accounts)
            .Write("evidence/qq/10/a.txt", Export).Write("evidence/notes.txt", "no evidence");
        var told = new List<ReadingProgress>();
        WorkspaceReader.Read(workspace.Path, progress: new Listener(told));
        long total = messages.Length + Accounts.Length + 3 + System.Text.Encoding.UTF8.GetByteCount(Export);
        told.ShouldAllBe(progress => progress.Total == total);
        told.Select(progress => progress.Done).ShouldBeInOrder();
        told[0].Done.ShouldBe(0);
        told[^1].Done.ShouldBe(total);
    }

    private sealed class Listener(List<ReadingProgress> told) : IProgress<ReadingProgress>
    {
        public void Report(ReadingProgress value) => told.Add(value);
    }
}
