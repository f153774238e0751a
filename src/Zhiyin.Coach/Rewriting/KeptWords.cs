using System.Text.RegularExpressions;

namespace Zhiyin.Coach.Rewriting;

/// <summary>Judges what is left of a draft: talk without content, what bears on the question, questions that ask for something, times.</summary>
internal static partial class KeptWords
{
    private const int MostLetters = 90;
    private const string Function = "的了吗呢是我你您他这那有没不就都也和在会能可以要个们吧啊哦亲到什么怎一下给";
    private static readonly string[] s_asks = ["方便", "麻烦", "可以", "能不能", "希望", "您看", "哪", "什么", "多少", "拍", "照片", "地址", "单号", "电话", "几"];
    private static readonly string[] s_order = ["包裹", "仓库", "订单", "退款", "单号", "物流", "师傅", "主管", "财务", "补", "换", "退", "运费", "登记"];
    private static readonly string[] s_reproaches = ["不会先", "怎么不", "难道", "为什么不", "干嘛", "行不行", "就不能", "至于", "凭什么", "有完没完", "怎么现在才", "看不见"];

    /// <summary>True for «亲放心», «好的呢», «不好意思亲»: nothing of it is an answer.</summary>
    public static bool IsEmptyTalk(string text) => Empty().IsMatch(text);

    /// <summary>True when a question asks for something and does not merely reproach.</summary>
    public static bool AsksSomething(string text)
        => Array.Exists(s_asks, w => text.Contains(w, StringComparison.Ordinal)) && !Array.Exists(s_reproaches, w => text.Contains(w, StringComparison.Ordinal));

    /// <summary>True when a moment or a length of time is named.</summary>
    public static bool HasTime(string text) => Time().IsMatch(text);

    /// <summary>What bears on <paramref name="question"/> most, in its own order, as much as is read at a glance; nothing when nothing does.</summary>
    public static List<DraftPart> Relevant(List<DraftPart> parts, string question)
    {
        var pieces = parts.SelectMany((p, i) => p.Text.Split(['，', ',', '；', ';', '。', '、', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => (p.Kind, Text: t, Part: i))).ToList();
        var rated = pieces.Select((p, i) => (p.Kind, p.Text, p.Part, At: i, Score: Shared(p.Text, question))).Where(p => p.Score > 0 && p.Text.Length <= MostLetters).OrderByDescending(p => p.Score).ToList();
        var letters = 0;
        var chosen = rated.TakeWhile(p => (letters += p.Text.Length) <= MostLetters).OrderBy(p => p.At).ToList();
        return [.. chosen.GroupBy(p => p.Part).Select(g => new DraftPart(g.First().Kind, string.Join('，', g.Select(p => p.Text))))];
    }

    /// <summary>True for waiting without a time, and for an answer that only says it depends.</summary>
    public static bool IsWaiting(string text) => Waiting().IsMatch(text) && !HasTime(text);

    /// <summary>True for «正常的», «再找找看»: said to somebody with a problem it only brushes them off.</summary>
    public static bool IsDismissive(string text) => Dismissive().IsMatch(text);

    /// <summary>True for a short refusal without a figure, a time or a reason.</summary>
    public static bool IsBareRefusal(string text) => text.Length <= 12 && Refusal().IsMatch(text) && !HasTime(text) && !text.Any(char.IsAsciiDigit) && !text.Contains('因', StringComparison.Ordinal);

    /// <summary>True when something of this order is spoken of: where the parcel is, what was done.</summary>
    public static bool IsAboutOrder(string text) => Array.Exists(s_order, w => text.Contains(w, StringComparison.Ordinal));

    /// <summary>How many pairs of characters that mean something both texts have.</summary>
    public static int Shared(string text, string question)
    {
        var count = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!Function.Contains(text[i], StringComparison.Ordinal) && !Function.Contains(text[i + 1], StringComparison.Ordinal) && question.AsSpan().Contains(text.AsSpan(i, 2), StringComparison.Ordinal))
            {
                count++;
            }
        }

        return count;
    }

    [GeneratedRegex("^(?:亲亲?|您好|你好|在的|在呢|好的|可以的?|嗯+|哦|放心|不好意思|抱歉|呢|哈|呀|哟|那|这个|这边|是的|您?放心[穿用买吃]?|退货须知|温馨提示|须知|随时联系|～|~|，|,|、|\\s)+$", RegexOptions.None, 1000)]
    private static partial Regex Empty();

    [GeneratedRegex("正常的|正常现象|很正常(?!$)|都这样|再找找|找找看|没事的|难免的?|不影响使用|自己(?:去|找)", RegexOptions.None, 1000)]
    private static partial Regex Dismissive();

    [GeneratedRegex("(?:不|没法|无法|没办法)(?:能|可以|给|支持|予)?(?:退|换|修|改|赔|补|发|开|送)(?:的|了|哦|呢|哈)?$|没(?:有)?办法|改不了|退不了|换不了|修不了", RegexOptions.None, 1000)]
    private static partial Regex Refusal();

    [GeneratedRegex("(?:耐心|再|稍)?等(?:等|待|一下|一等)|稍等|看情况|看个人|具体看", RegexOptions.None, 1000)]
    private static partial Regex Waiting();

    [GeneratedRegex("\\d+\\s*(?:点|分钟|小时|天|号|日|:|：)|[一二三四五六七八九十两半](?:个)?(?:点|分钟|小时|天|刻)|今天|今晚|明天|明早|明晚|今早|上午|中午|下午|后天|下班前|中午前|周[一二三四五六日末]|月底", RegexOptions.None, 1000)]
    private static partial Regex Time();
}
