using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Facts.Named;

/// <summary>
/// A closed list of things that goods go with («适用炉灶：燃气灶»). Each member has its names; <paramref name="Whole"/> are words for all of them together, <paramref name="Keys"/> name the fact that holds the list.
/// </summary>
internal sealed record FitKind(string Name, string[] Keys, string[][] Members, string[] Whole)
{
    private static readonly string[] s_not = ["不", "勿", "除", "禁", "非", "无法", "没法", "未", "以外"];
    private static readonly string[] s_all = ["通用", "所有", "各种", "全部", "任何", "都可", "都能", "皆可", "均可"];

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<FitKind> All { get; } =
    [
        new("适用炉灶", ["炉", "灶", "热源"], [["电磁炉", "电磁灶"], ["燃气灶", "煤气灶", "燃气", "煤气", "明火", "天然气", "液化气"]], ["炉子", "炉灶", "灶具", "炉具", "灶"]),
        new("适用系统", ["系统", "手机", "兼容", "适配"], [["安卓", "android"], ["苹果", "ios", "iphone"]], ["手机", "系统"]),
    ];

    /// <summary>How a draft speaks of a member.</summary>
    public PatternSet Said { get; } = PatternSet.Of($"fit.{Name}", [.. Members.SelectMany(m => m)]);

    /// <summary>The number of the member named by <paramref name="word"/>.</summary>
    public int MemberOf(string word) => Array.FindIndex(Members, m => m.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>True or false when <paramref name="list"/> (a fact's text) lets <paramref name="member"/> go with the goods or not; null when it does not say.</summary>
    public bool? Allows(string list, int member)
    {
        bool? allows = null;
        var others = false;
        foreach (var piece in list.Split(['，', ',', '。', ';', '；', '、', '/', ' ', '(', ')', '（', '）', '|', '+', '和', '及']))
        {
            var no = Array.Exists(s_not, n => piece.Contains(n, StringComparison.Ordinal));
            if (Names(piece, member))
            {
                return !no;
            }

            others |= !no && Enumerable.Range(0, Members.Length).Any(m => Names(piece, m));
            allows = !no && Array.Exists(s_all, a => piece.Contains(a, StringComparison.Ordinal)) ? true : allows;
        }

        // The list names others and not this one.
        return allows ?? (others ? false : null);
    }

    private bool Names(string text, int member) => Array.Exists(Members[member], n => text.Contains(n, StringComparison.OrdinalIgnoreCase));
}
