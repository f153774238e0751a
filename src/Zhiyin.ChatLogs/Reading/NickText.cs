using System.Buffers;

namespace Zhiyin.ChatLogs.Reading;

/// <summary>What a nick cannot look like: sentences have marks that names do not.</summary>
internal static class NickText
{
    private static readonly SearchValues<char> s_sentence = SearchValues.Create("，。！？；、,!?;|\t\"“「");

    /// <summary>True when <paramref name="text"/> is short and holds no mark of a sentence.</summary>
    public static bool IsLike(ReadOnlySpan<char> text, int most = 50) => text.Length > 0 && text.Length <= most && !text.ContainsAny(s_sentence);
}
