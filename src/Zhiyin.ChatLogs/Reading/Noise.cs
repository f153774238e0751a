using System.Text.RegularExpressions;

namespace Zhiyin.ChatLogs.Reading;

/// <summary>Tells bubbles from the lines that chat clients write between them (handbook §7.4, noise lines).</summary>
internal static partial class Noise
{
    private static readonly HashSet<string> s_receipts = new(StringComparer.Ordinal) { "已读", "未读", "发送中", "发送失败", "已送达", "对方已读" };

    /// <summary>The kind of a noise line; null when the line is somebody's words.</summary>
    public static NoticeKind? Of(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.Length is 0 or > 60)
        {
            return null;
        }

        return text.Length <= 4 && s_receipts.Contains(text.ToString()) ? NoticeKind.ReadReceipt
            : text.EndsWith("撤回了一条消息") ? NoticeKind.Recall
            : text.Contains("转交给", StringComparison.Ordinal) && Handover().IsMatch(text) ? NoticeKind.Transfer
            : text.StartsWith("原因：【") || text.StartsWith("原因:【") ? NoticeKind.Transfer
            : text.StartsWith("当前用户来自") ? NoticeKind.Source
            : text.StartsWith("请在客户端查看原始聊天记录") ? NoticeKind.Unsupported
            : null;
    }

    /// <summary>True when a whole bubble is a picture, video, voice, file or card, about which nothing is guessed.</summary>
    public static bool IsPlaceholder(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.Length == 0 || Placeholders().IsMatch(trimmed) || IsCard(trimmed.ToString());
    }

    /// <summary>True for an order or product card: a link and a price line, no other words than a title.</summary>
    private static bool IsCard(string text)
    {
        if (!text.Contains("http", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length is >= 1 and <= 4
            && lines.Any(l => l.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !l.Contains(' '))
            && (lines.Length == 1 || lines.Any(l => l[0] is '¥' or '￥'));
    }

    [GeneratedRegex(@"^由\s*.{1,20}转交给.{1,30}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Handover();

    [GeneratedRegex(@"^(\s*[\[【<](图片|视频|语音|表情|文件|动画表情|卡片|商品卡片?|订单卡片?|链接|位置|image|video|voice|file)[\]】>]\s*)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Placeholders();
}
