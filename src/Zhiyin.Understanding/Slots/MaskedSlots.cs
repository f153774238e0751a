using System.Text.RegularExpressions;
using Zhiyin.Text;

namespace Zhiyin.Understanding.Slots;

/// <summary>Personal data that was blotted out before the text was stored (浙江省杭州市****, 138****5678, z***@example.com): what it was nobody sees, but it was given and is not asked again.</summary>
internal static partial class MaskedSlots
{
    public static void Read(SlotSink sink)
    {
        if (!sink.Text.Contains("***", StringComparison.Ordinal))
        {
            return;
        }

        Add(sink, "addr", Address());
        Add(sink, "contact", Phone());
        Add(sink, "email", Mail());
    }

    private static void Add(SlotSink sink, string slot, Regex form)
    {
        foreach (var match in form.EnumerateMatches(sink.Text))
        {
            sink.Add(slot, new TextSpan(match.Index, match.Length));
        }
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]{1,12}[省市区县镇路]\*{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"1[0-9]{2}\*{4}[0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[a-z0-9]\*{3}@[a-z0-9.-]+\.[a-z]{2,8}", RegexOptions.NonBacktracking)]
    private static partial Regex Mail();
}
