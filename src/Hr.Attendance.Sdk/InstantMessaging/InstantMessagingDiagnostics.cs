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

    /// <summary>There are exports, but no account map.</summary>
    public static readonly DiagnosticDescriptor MissingAccounts = new("HRA0106", Error,
        "there are exports of an IM system, but no `evidence/accounts.csv` that tells which accounts are employees; they are set aside",
        "存在即时通讯导出文件，但没有用于区分员工账号的 `evidence/accounts.csv`；这些文件不参与计算");

    /// <summary>The rest of a file cannot be read.</summary>
    public static readonly DiagnosticDescriptor BrokenArchive = new("HRA0107", Error,
        "the archive is no valid JSON from here on: {reason}; what comes before is kept and the rest is not read",
        "存档自此处起不是有效的 JSON：{reason}；保留此前内容，其余不再读取");

    /// <summary>Messages above which no conversation is named.</summary>
    public static readonly DiagnosticDescriptor NoConversation = new("HRA0108", Error,
        "no line `消息对象:` stands above these messages, so their conversation is not known; {count} messages are set aside, "
            + "so export them again with the message manager",
        "这些消息之前没有“消息对象:”行，无法确定所属会话；{count} 条消息不参与计算，请用消息管理器重新导出");

    /// <summary>It is not known whose chats a file holds.</summary>
    public static readonly DiagnosticDescriptor UnknownOwner = new("HRA0109", Error,
        "{count} messages of chats with friends are set aside, because it is not known whose chats they are; put the file into "
            + "`evidence/qq/ACCOUNT/`, ACCOUNT being the employee's account",
        "{count} 条好友聊天消息无法确定属于哪位员工的账号，不参与计算；请将文件放入 `evidence/qq/账号/`，其中“账号”为该员工的账号");

    /// <summary>A name, without an account, that may be anybody's.</summary>
    public static readonly DiagnosticDescriptor UnlistedName = new("HRA0110", Error,
        "it is not known whose name stands in this line; {count} messages under it are set aside, so list the name in the account map",
        "无法确定此行中的名称属于谁；该名称下的 {count} 条消息不参与计算，请在账号对照表中登记该名称");
}
