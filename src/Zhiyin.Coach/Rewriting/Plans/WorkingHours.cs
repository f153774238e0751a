using System.Globalization;
using System.Text.RegularExpressions;
using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Rewriting.Plans;

/// <summary>By when an answer can be promised today: by the shop's own hours where the facts have them («客服时间: 9:00-22:00»), else by the end of an ordinary day; too late for that, tomorrow noon.</summary>
internal static partial class WorkingHours
{
    private const int OrdinaryEnd = 18;
    private static readonly string[] s_keys = ["客服时间", "服务时间", "工作时间", "上班时间", "营业时间", "在线时间", "客服在线"];

    /// <summary>The words for it.</summary>
    public static string Until(Reply reply)
    {
        var end = End(reply);
        // A promise for the last hour is easily broken.
        return reply.At is { } at && at.Hour >= (end ?? OrdinaryEnd) - 1 ? "明天中午前" : end is { } hour ? $"今天{hour}点前" : "今天下班前";
    }

    private static int? End(Reply reply)
    {
        foreach (var fact in reply.Facts?.All ?? [])
        {
            if (Array.Exists(s_keys, k => fact.Key.Contains(k, StringComparison.Ordinal)) && Hours().Match(fact.Value) is { Success: true } match
                && int.Parse(match.Groups["end"].Value, CultureInfo.InvariantCulture) is >= 12 and <= 24 and var end)
            {
                return end;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\d{1,2}(?:[:：]\d{2}|点)?\s*[-~—–至到]+\s*(?<end>\d{1,2})(?:[:：]\d{2}|点)?", RegexOptions.None, 1000)]
    private static partial Regex Hours();
}
