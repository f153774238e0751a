using System.Globalization;
using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>The seven days in which goods may go back without a reason: they begin on the day after signing (handbook §4.4, F08).</summary>
internal static class SevenDays
{
    /// <summary>How many they are.</summary>
    public const int Days = 7;

    /// <summary>Said to be over, as a state of this order: «签收都过七天了», «得昨天提才算数». What holds for whoever is late («超过7天的不能退») is none.</summary>
    public static readonly PatternSet Over = PatternSet.Of("facts.seven-days-over",
        "(都|已经?|早)(就)?(超过?|过)(了)?(七|7)(天|日)(期|期限)?(了)?", "(超过?|过)(了)?(七|7)(天|日)(期|期限)?(了|啦|咯|喽)", "(七|7)(天|日)(的)?(期限|时效|无理由|退货期)?(已经?|都|早)(就)?(过|到)(期|了|啦|咯|喽)",
        "(昨天|前天|早一天|前一天|早两天)(就)?(提|申请|来|退|点|交|说){0,4}(才|还)(算|行|能|有效|来得及|赶得上|作数)", "(七天|7天|退货|退换|无理由|期限)(的)?(期|期限|时间)?(到)?(昨天|前天|昨晚)(就)?(是)?(最后一天|到期|截止|过期|为止)(了)?")
        .Spare("(再|等)过(七|7)(天|日)", "(没|没有|未|不)(超)?过(七|7)(天|日)", "(没|没有|未|不)超过(七|7)(天|日)");

    private static readonly string[] s_others = ["上一单", "上单", "另一单", "另外一单", "那一单", "那单", "上次", "之前那", "别的", "其他", "前一单"];

    /// <summary>Where this order's days are said to be over; null when they are not, or another order's are.</summary>
    public static TextSpan? SaidOver(Reply reply)
        => reply.First(Over) is { } over && !Array.Exists(s_others, reply.SentenceAt(over.Start).Of(reply.Text).ToString().Contains) ? over : null;

    /// <summary>The day of signing and the last of the seven days, while they still run at the moment of sending; null when over or unknown.</summary>
    public static (DateOnly Signed, DateOnly Last)? Running(Reply reply)
        => SignedOn(reply.Facts) is { } signed && reply.At is { } at && DateOnly.FromDateTime(at.DateTime) <= signed.AddDays(Days) ? (signed, signed.AddDays(Days)) : null;

    private static DateOnly? SignedOn(FactSheet? facts)
    {
        foreach (var fact in facts?.All ?? [])
        {
            if ((fact.Key.Contains("sign", StringComparison.OrdinalIgnoreCase) || fact.Key.Contains("签收", StringComparison.Ordinal) || fact.Key.Contains("收货", StringComparison.Ordinal) || fact.Key.Contains("delivered", StringComparison.OrdinalIgnoreCase))
                && fact.Value.Length >= 8 && DateTimeOffset.TryParse(fact.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                return DateOnly.FromDateTime(moment.DateTime);
            }
        }

        return null;
    }
}
