using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Sdk.Privacy;

/// <summary>What a person reads of the data and the decisions about them.</summary>
internal static class PrivacySentences
{
    internal static readonly Bilingual Review = new(
        "This was decided by a program under the settings named here. You may ask for an explanation, and for a person to review it.",
        "该结果由程序依据所列制度自动作出。您有权要求说明，并要求由人工复核。");

    internal static readonly Bilingual YourData = new("# Your attendance data: {employee}", "# 您的考勤数据：{employee}");
    internal static readonly Bilingual Period = new("Results from {from} to {to}, both included.", "结果期间：{from} 至 {to}（含两端）。");

    internal static readonly Bilingual WhoYouAre = new("Who you are here", "您的登记信息");
    internal static readonly Bilingual Unit = new("unit {unit}", "组织单元 {unit}");
    internal static readonly Bilingual PrimaryRole = new("primary role {role}, {dates}", "主岗 {role}，{dates}");
    internal static readonly Bilingual ConcurrentRole = new("concurrent role {role}, {dates}", "兼岗 {role}，{dates}");
    internal static readonly Bilingual MonthlyWage = new("monthly wage {wage}", "月工资 {wage}");
    internal static readonly Bilingual Since = new(", from {date}", "，自 {date} 起");

    internal static readonly Bilingual WhatWasRecorded = new("What was recorded", "已记录的信息");
    internal static readonly Bilingual Punches = new("punches: {count}", "打卡：{count} 条");
    internal static readonly Bilingual Messages = new("messages: {count}", "消息：{count} 条");
    internal static readonly Bilingual Ratings = new("ratings: {count}", "评价：{count} 条");
    internal static readonly Bilingual Presence = new("spans of presence: {count}", "在线状态：{count} 条");
    internal static readonly Bilingual Availability = new("spans of availability for duty: {count}", "可值班时间：{count} 条");
    internal static readonly Bilingual Leave = new("records of leave: {count}", "休假：{count} 条");
    internal static readonly Bilingual Shifts = new("lines of rosters: {count}", "排班：{count} 条");
    internal static readonly Bilingual Approvals = new("approvals of overtime and refusals: {count}", "加班审批：{count} 条");
    internal static readonly Bilingual Decisions = new("decisions of people about your sessions: {count}", "对您时段的人工决定：{count} 条");
    internal static readonly Bilingual NothingOfWhatWasSaid = new(
        "Of messages it is kept who wrote when, never what. Each record stands in the JSON file.", "消息只记录发送方和时间，不记录内容。逐条记录见 JSON 文件。");

    internal static readonly Bilingual WhatCameOfIt = new("What came of it, and why", "结果及原因");
    internal static readonly Bilingual Pay = new("Pay", "薪酬");
    internal static readonly Bilingual PayTotal = new("in all {amount}", "合计 {amount}");

    internal static readonly Bilingual Policies = new("The policies that decided", "所依据的制度");
    internal static readonly Bilingual Policy = new("{document} of {unit}, {dates}", "{unit} 的 {document}，{dates}");
}
