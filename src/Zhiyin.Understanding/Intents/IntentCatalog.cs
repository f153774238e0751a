using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Zhiyin.Understanding.Intents;

/// <summary>The 60 intents of handbook §2 by code.</summary>
public static class IntentCatalog
{
    private static readonly FrozenDictionary<string, IntentInfo> s_byCode;

    static IntentCatalog()
    {
        All = [.. PreSaleIntents.All, .. InSaleIntents.All, .. AfterSaleIntents.All, .. ComplaintIntents.All];
        s_byCode = All.ToFrozenDictionary(i => i.Code, StringComparer.Ordinal);
    }

    /// <summary>All intents in the order of the handbook: S01–S19, M01–M12, A01–A19, C01–C09, E01.</summary>
    public static ImmutableArray<IntentInfo> All { get; }

    /// <summary>The intent of a code such as <c>M02</c>; null when there is none.</summary>
    public static IntentInfo? Find(string code) => s_byCode.GetValueOrDefault(code);

    /// <summary>The intent of a code that is known to exist.</summary>
    public static IntentInfo Get(string code) => s_byCode[code];
}
