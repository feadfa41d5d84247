namespace Hr.Attendance.Rules.Policies;

/// <summary>What allows personal data to be handled: the bases of article 13 of the Personal Information Protection Law that attendance can rest on.</summary>
public enum LegalBasis
{
    /// <summary>The person's consent, article 13 (1).</summary>
    Consent,

    /// <summary>A contract with the person, or HR management under labour rules or a collective contract made by law, article 13 (2).</summary>
    ContractOrLabourRules,

    /// <summary>A duty or function set by law, article 13 (3).</summary>
    LegalDuty,
}

/// <summary>
/// The built-in settings about personal data. They change no figure: what reaches the engine of places and terminals, and how long evidence
/// and records of pay are kept, is decided where data comes in and where it is stored.
/// </summary>
public static class PrivacySettings
{
    /// <summary>How long evidence is kept.</summary>
    public static readonly Setting<int?> RetainEvidence = Days("privacy.retainEvidence",
        "Days after which evidence is removed, in whole months; null: it is kept", "证据保留天数，到期后按整月删除；为空表示保留");

    /// <summary>How long places and terminals are kept; the punches themselves stay.</summary>
    public static readonly Setting<int?> RetainPlaces = Days("privacy.retainPlaces",
        "Days after which places and terminals are taken out of punches, in whole months; null: they stay as long as the punches",
        "打卡地点和终端保留天数，到期后按整月去除；为空表示与打卡同期");

    /// <summary>How long records of pay are kept; never less than two years, whatever it says.</summary>
    public static readonly Setting<int?> RetainPay = Days("privacy.retainPay",
        "Days after which results with their pay are removed, in whole months, never less than 731; null: they are kept",
        "工时与薪酬结果保留天数，到期后按整月删除，不少于 731 天；为空表示保留");

    /// <summary>What the place of a punch is for.</summary>
    public static readonly Setting<string?> PlacePurpose = Purpose("privacy.placePurpose",
        "What places of punches are handled for; null: they are not handled", "处理打卡地点的目的；为空表示不处理");

    /// <summary>What allows places of punches to be handled.</summary>
    public static readonly Setting<LegalBasis?> PlaceBasis = Basis("privacy.placeBasis",
        "Legal basis for handling places of punches; null: they are not handled", "处理打卡地点的合法性基础；为空表示不处理");

    /// <summary>The places that policy needs to know.</summary>
    public static readonly Setting<IReadOnlyList<string>> Places = Labels("privacy.places",
        "Labels of the places that may be told apart; any other place is `elsewhere`", "可以区分的地点标签；其余地点一律记为 `elsewhere`");

    /// <summary>What the terminal of a punch is for.</summary>
    public static readonly Setting<string?> TerminalPurpose = Purpose("privacy.terminalPurpose",
        "What terminals of punches are handled for; null: they are not handled", "处理打卡终端的目的；为空表示不处理");

    /// <summary>What allows terminals of punches to be handled.</summary>
    public static readonly Setting<LegalBasis?> TerminalBasis = Basis("privacy.terminalBasis",
        "Legal basis for handling terminals of punches; null: they are not handled", "处理打卡终端的合法性基础；为空表示不处理");

    /// <summary>The terminals that policy needs to know.</summary>
    public static readonly Setting<IReadOnlyList<string>> Terminals = Labels("privacy.terminals",
        "Labels of the terminals that may be told apart; any other terminal is `elsewhere`", "可以区分的终端标签；其余终端一律记为 `elsewhere`");

    /// <summary>All of them, in the order in which people read them.</summary>
    public static IReadOnlyList<Setting> All { get; } =
        [RetainEvidence, RetainPlaces, RetainPay, PlacePurpose, PlaceBasis, Places, TerminalPurpose, TerminalBasis, Terminals];

    private static Setting<int?> Days(string name, string english, string chinese) => new(name, SettingTypes.OptionalCount, null, english, chinese)
    {
        Unit = "days",
        ChineseUnit = "天",
    };

    private static Setting<string?> Purpose(string name, string english, string chinese) => new(name, SettingTypes.OptionalText, null, english, chinese);

    private static Setting<LegalBasis?> Basis(string name, string english, string chinese) =>
        new(name, SettingTypes.OptionalChoice<LegalBasis>(), null, english, chinese);

    private static Setting<IReadOnlyList<string>> Labels(string name, string english, string chinese) => new(name, SettingTypes.Names, [], english, chinese);
}
