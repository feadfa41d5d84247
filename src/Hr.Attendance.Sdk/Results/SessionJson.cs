using System.Text.Json;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Sdk.Json;
using NodaTime;
using Names = Hr.Attendance.Sdk.Results.TimesheetNames;

namespace Hr.Attendance.Sdk.Results;

/// <summary>Writes an online session as <c>timesheets.json</c> has it.</summary>
internal static class SessionJson
{
    private const decimal NanosecondsPerSecond = 1_000_000_000;

    internal static void Write(Utf8JsonWriter json, TimesheetSession session, bool isReviewed)
    {
        var measures = session.Measures;
        var verdict = session.Verdict;
        json.WriteStartObject();
        json.WriteString(Names.Role, session.Role);
        json.WriteInstant(Names.Start, session.Start);
        json.WriteInstant(Names.End, session.End);
        json.WriteDuration(Names.Net, measures.Net);
        json.WriteNumber(Names.Turns, measures.Turns);
        json.WriteNumber(Names.Judged, measures.JudgedTurns);
        json.WriteNumber(Names.InWindow, measures.TurnsInTime);
        json.WriteNumber(Names.Conversations, measures.Conversations);
        json.WriteNumber(Names.Ratings, measures.Ratings);
        if (measures.Satisfaction is { } satisfaction)
        {
            json.WriteRounded(Names.Satisfaction, satisfaction);
        }
        else
        {
            json.WriteNull(Names.Satisfaction);
        }

        json.WriteWhereNotZero(Names.Backlog, measures.Backlog);
        json.WriteWhereNotZero(Names.Missed, measures.MissedTurns);
        json.WriteWhereNotZero(Names.Closed, measures.ClosedTurns);
        json.WriteWhereNotZero(Names.Outbound, measures.Outbound);
        if (measures.IsProvisional)
        {
            json.WriteBoolean(Names.Provisional, true);
        }

        json.WriteBoolean(Names.Effective, verdict.IsEffective);
        if (verdict.Decision is { } decision)
        {
            json.WriteString(Names.Decision, ChoiceNames.Of(decision.Kind));
            if (decision.By is { } by)
            {
                json.WriteString(Names.DecidedBy, by);
            }
        }

        json.WriteStartArray(Names.Criteria);
        for (int i = 0; i < verdict.Criteria.Count; i++)
        {
            var result = verdict.Criteria[i];
            json.WriteStartObject();
            json.WriteString(Names.Id, result.Criterion.Id);
            Write(json, Names.Value, result.Value);
            Write(json, Names.Threshold, result.Threshold);
            json.WriteBoolean(Names.Met, result.IsMet);
            if (result.Abstains)
            {
                json.WriteBoolean(Names.Abstained, true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteDuration(Names.Credited, session.Credited);
        WriteEvidence(json, measures.EvidenceIds);
        if (isReviewed)
        {
            WriteReview(json, session.Session, session.Facts.ResponseTimes);
        }

        json.WriteEndObject();
    }

    /// <summary>What only a review tells of a session.</summary>
    private static void WriteReview(Utf8JsonWriter json, OnlineSession session, IReadOnlyList<Duration>? responseTimes)
    {
        json.WriteString(Names.Zone, session.Day.Zone.Id);
        if (session.Pieces.Count > 1)
        {
            json.WriteStartArray(Names.Pieces);
            foreach (var piece in session.Pieces)
            {
                json.WriteStartObject();
                json.WriteInstant(Names.Start, piece.Start);
                json.WriteInstant(Names.End, piece.End);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (responseTimes is not null)
        {
            json.WriteStartArray(Names.Responses);
            foreach (var time in responseTimes)
            {
                json.WriteTrimmedValue(time.ToInt64Nanoseconds() / NanosecondsPerSecond);
            }

            json.WriteEndArray();
        }
    }

    /// <summary>Writes the ids of what something rests on.</summary>
    internal static void WriteEvidence(Utf8JsonWriter json, IReadOnlyList<string> ids)
    {
        json.WritePropertyName(Names.Evidence);
        PlainTexts.WriteArray(json, ids);
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, CriterionValue? value)
    {
        switch (value)
        {
            case CriterionValue.Time time:
                json.WriteDuration(name, time.Value);
                break;
            case CriterionValue.Share share:
                json.WriteRounded(name, share.Value);
                break;
            case CriterionValue.Count count:
                json.WriteNumber(name, count.Value);
                break;
            case CriterionValue.Name text:
                json.WriteString(name, text.Value);
                break;
            default:
                json.WriteNull(name);
                break;
        }
    }
}
