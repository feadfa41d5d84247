using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>What criteria say, without full stops.</summary>
internal static class CriterionSentences
{
    internal static readonly Bilingual Reaches = new("{seen}, needs {needed}", "{seen}，达到 {needed}");
    internal static readonly Bilingual FallsShort = new("{seen}, needs {needed}", "{seen}，不足 {needed}");
    internal static readonly Bilingual Accepted = new("{why}, which the policy accepts", "{why}，按制度视为满足");
    internal static readonly Bilingual NotAccepted = new("{why}, which the policy does not accept", "{why}，按制度视为不满足");
    internal static readonly Bilingual CountOf = new("{count}", "{count} 个");

    internal static readonly Bilingual Online = new("online {time}", "在线 {time}");
    internal static readonly Bilingual MoreOnline = new("{missing} more online", "再在线 {missing}");

    internal static readonly Bilingual Conversations = new("{count} conversation{count:s}", "会话 {count} 个");
    internal static readonly Bilingual MoreConversations = new("{missing} more conversation{missing:s}", "再有 {missing} 个会话");

    internal static readonly Bilingual NoTurns = new("no customer turn to judge by", "没有可判定的客户消息");
    internal static readonly Bilingual TooFewTurns = new(
        "{judged} customer turn{judged:s}, too few to judge by (needs {needed})", "可判定的客户消息 {judged} 轮，少于判定所需的 {needed} 轮");

    internal static readonly Bilingual MoreTurnsAnswered = new(
        "{missing} customer turn{missing:s} more answered within {window} on duty", "再有 {missing} 轮客户消息在岗等待不超过 {window}");

    internal static readonly Bilingual Answered = new(
        "answered {inTime} of {judged} customer turn{judged:s} within {window} on duty ({share})",
        "{judged} 轮客户消息中 {inTime} 轮在岗等待不超过 {window}（{share}）");

    internal static readonly Bilingual MoreAnswers = new("{missing} more answer{missing:s} within {window} on duty", "再有 {missing} 轮在岗等待不超过 {window}");

    internal static readonly Bilingual NoRatings = new("no rating, too few to judge by (needs {needed})", "评价 0 个，少于判定所需的 {needed} 个");
    internal static readonly Bilingual TooFewRatings = new(
        "{ratings} rating{ratings:s}, too few to judge by (needs {needed})", "评价 {ratings} 个，少于判定所需的 {needed} 个");

    internal static readonly Bilingual MoreRatings = new(
        "{missing} more rating{missing:s} with a mean of {mean} over all", "再有 {missing} 个评价且总平均达到 {mean}");

    internal static readonly Bilingual Satisfaction = new("satisfaction {mean} over {ratings} rating{ratings:s}", "满意度 {mean}（{ratings} 个评价）");
    internal static readonly Bilingual HigherMean = new("a mean higher by {points} percentage points", "平均满意度再高 {points} 个百分点");
}
