using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>What can be wrong with the exports of IM systems. None of these findings ever holds what a message says.</summary>
public static class InstantMessagingDiagnostics
{
    /// <summary>An account is not in the account map.</summary>
    public static readonly DiagnosticDescriptor UnlistedAccount = new("HRA0101", Error,
        "the account {account} is not in the account map; {count} of its messages are set aside, so list it, or `*` for all others",
        "账号 {account} 不在账号对照表中；其 {count} 条消息不参与计算，请列出该账号，或用 `*` 表示其余账号");

    /// <summary>The account whose messages were exported is no employee's.</summary>
    public static readonly DiagnosticDescriptor OwnerIsNoEmployee = new("HRA0102", Error,
        "`{account}`, whose messages these are, is not listed as an employee's account; the file is set aside",
        "导出该文件的账号 `{account}` 未在账号对照表中登记为员工账号；该文件不参与计算");

    /// <summary>Messages between colleagues.</summary>
    public static readonly DiagnosticDescriptor BetweenColleagues = new("HRA0103", Info,
        "{count} messages between colleagues are no conversation with a customer and are set aside",
        "{count} 条同事之间的消息不属于客户会话，不参与计算");

    /// <summary>Entries that are no messages.</summary>
    public static readonly DiagnosticDescriptor NoMessage = new("HRA0104", Info,
        "{count} entries are no messages (recalls, consents, system notices) and are set aside",
        "{count} 条记录不是消息（撤回、同意存档、系统通知等），不参与计算");

    /// <summary>Messages that no employee can be held to.</summary>
    public static readonly DiagnosticDescriptor NobodysConversation = new("HRA0105", Warning,
        "{count} messages of the conversation `{conversation}` were answered by nobody, and it is not known by whom they should have been; they are set aside",
        "会话 `{conversation}` 有 {count} 条消息无人回复，且无法确定应由谁回复；不参与计算");

    /// <summary>There are exports, but no account map.</summary>
    public static readonly DiagnosticDescriptor MissingAccounts = new("HRA0106", Error,
        "there are exports of an IM system, but no `evidence/accounts.csv` that tells which accounts are employees; they are set aside",
        "存在即时通讯导出文件，但没有用于区分员工账号的 `evidence/accounts.csv`；这些文件不参与计算");

    /// <summary>The rest of a file cannot be read.</summary>
    public static readonly DiagnosticDescriptor BrokenArchive = new("HRA0107", Error,
        "the archive is no valid JSON from here on: {reason}; what comes before is kept and the rest is not read",
        "存档自此处起不是有效的 JSON：{reason}；保留此前内容，其余不再读取");
}
