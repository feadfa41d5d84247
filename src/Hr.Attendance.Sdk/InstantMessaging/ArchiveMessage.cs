using System.Text.Json;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Sdk.InstantMessaging;

/// <summary>What an archive says about a message: everything but what the message says.</summary>
internal sealed class ArchiveMessage
{
    private const int LongestNumber = 20;

    private static readonly long FirstTimeTooLate = EngineYears.End.ToUnixTimeMilliseconds();

    /// <summary>The properties that are read; all others, the message's words among them, are passed over.</summary>
    private static readonly string[] Names = ["msgid", "action", "from", "roomid", "msgtype", "msgtime", "tolist", "chatdata", "encrypt_chat_msg"];

    private readonly string?[] _texts = new string?[Names.Length];
    private readonly bool[] _isGiven = new bool[Names.Length];

    private ArchiveMessage()
    {
    }

    internal string? Id => _texts[0];

    internal string? Action => _texts[1];

    internal string? From => _texts[2];

    /// <summary>The group; null in a chat of two.</summary>
    internal string? Room => _texts[3];

    internal string? Type => _texts[4];

    /// <summary>Milliseconds since 1970; null when the time is no such number.</summary>
    internal long? Time { get; private set; }

    /// <summary>The accounts of those who received the message.</summary>
    internal List<string> Recipients { get; } = [];

    /// <summary>Whether this is the answer of the archive around messages of which there are none.</summary>
    internal bool IsEmptyAnswer => _isGiven[7] && !_isGiven[0];

    /// <summary>Whether the message was exported as it is stored, without being deciphered.</summary>
    internal bool IsEncrypted => _isGiven[8] && !_isGiven[2];

    /// <summary>Whether nobody says anything: a message is taken back, a consent is given, somebody logs on.</summary>
    internal bool IsNoMessage => Action is "recall" or "switch" || (Action == "send" && Type is "agree" or "disagree" or "revoke" or "system");

    /// <summary>What is missing for a message; empty when nothing is.</summary>
    internal string WhatItLacks =>
        IsEncrypted ? "it is still enciphered; export the messages deciphered"
        : Id is null ? "`msgid` is empty"
        : Action != "send" ? "`action` is none of send, recall, switch"
        : From is null ? "`from` is empty"
        : Type is null ? "`msgtype` is empty"
        : Room is null && Recipients.Count == 0 ? "`tolist` is empty"
        : Time is not { } time ? "`msgtime` is empty"
        : time >= FirstTimeTooLate ? MessageTime.Fault
        : string.Empty;

    /// <summary>Reads an object.</summary>
    /// <param name="utf8">The object.</param>
    /// <param name="fault">What is wrong with it; empty when it is sound.</param>
    /// <returns>What could be read.</returns>
    internal static ArchiveMessage Parse(ReadOnlySpan<byte> utf8, out string fault)
    {
        var message = new ArchiveMessage();
        try
        {
            fault = message.Read(new Utf8JsonReader(utf8));
        }
        catch (JsonException)
        {
            fault = "it is not a JSON object";
        }
        catch (InvalidOperationException)
        {
            // The reader's word for a string that is not UTF-8.
            fault = "a value is no text in the file's encoding; save the file as UTF-8";
        }

        return message;
    }

    private string Read(Utf8JsonReader reader)
    {
        string fault = string.Empty;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int name = FindName(ref reader);
            reader.Read();

            // Libraries differ in which of two properties of one name counts. So none does, and the message is set aside.
            string found = name < 0 ? string.Empty : _isGiven[name] ? "stands there twice" : ReadValue(ref reader, name);
            reader.Skip();
            if (found.Length > 0 && fault.Length == 0)
            {
                fault = $"`{Names[name]}` {found}";
            }

            if (name >= 0)
            {
                _isGiven[name] = true;
            }
        }

        // Whatever follows the object makes the reader throw.
        reader.Read();
        return fault;
    }

    private static int FindName(ref Utf8JsonReader reader)
    {
        for (int name = 0; name < Names.Length; name++)
        {
            if (reader.ValueTextEquals(Names[name]))
            {
                return name;
            }
        }

        return -1;
    }

    private string ReadValue(ref Utf8JsonReader reader, int name)
    {
        switch (Names[name])
        {
            case "tolist":
                return ReadRecipients(ref reader);
            case "msgtime":
                return ReadTime(ref reader);
            case "chatdata" or "encrypt_chat_msg":
                return string.Empty;
        }

        if (reader.TokenType == JsonTokenType.Null)
        {
            return string.Empty;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            return "is no text";
        }

        // Only what looks like an id gets through, so that a damaged file cannot put what somebody wrote in the place of one.
        string text = reader.GetString()!;
        _texts[name] = text.Length == 0 ? null : text;
        return text.Length == 0 || AccountName.IsId(text) ? string.Empty : "is no name such as an archive gives";
    }

    private string ReadRecipients(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return string.Empty;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return "is no list";
        }

        bool areNames = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            string? name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            areNames &= name is not null && AccountName.IsId(name);
            Recipients.Add(name ?? string.Empty);
            reader.Skip();
        }

        return areNames ? string.Empty : "holds something that is no account";
    }

    private string ReadTime(ref Utf8JsonReader reader)
    {
        bool isNumber = reader.TokenType is JsonTokenType.String or JsonTokenType.Number;
        long value = 0;
        foreach (byte digit in isNumber && reader.ValueSpan.Length is > 0 and <= LongestNumber ? reader.ValueSpan : "x"u8)
        {
            // Nineteen digits never overflow; anything longer is no time, nor is anything else but digits.
            if (digit is < (byte)'0' or > (byte)'9' || value > long.MaxValue / 100)
            {
                return "is no number of milliseconds since 1970";
            }

            value = (value * 10) + (digit - '0');
        }

        Time = value;
        return string.Empty;
    }
}
