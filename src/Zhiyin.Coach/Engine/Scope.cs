using Zhiyin.Text;
using Zhiyin.Text.Segments;

namespace Zhiyin.Coach.Engine;

/// <summary>Scopes of a place in a normalised text: quotation, negation, clause (handbook §4.0, §4.1.3). Only run on candidates.</summary>
public static class Scope
{
    // How far in front of a place words are looked at.
    private const int Farthest = 12;

    // Two characters lie at most between a negating word and what it negates: «不能跟您保证».
    private const int WordReach = 2;

    private const string Negators = "不没别勿非未无免";

    // Reaching further than a single character.
    private static readonly string[] s_far =
        ["不能", "不会", "不敢", "不敢说", "不敢保证", "不能说", "不能保证", "没法说", "不可以", "不可能", "不是", "不要", "不用", "不必", "无法", "没法", "没办法", "没有", "并非", "并不", "难以", "很难", "未必", "不一定", "不保证", "不建议", "不承诺", "不让", "不叫", "别让", "不劳", "无需", "省得", "免得", "不再", "不算", "不说", "谈不上"];

    // Words that hold a negator's character without negating what follows.
    private static readonly string[] s_harmless =
    [
        "特别", "分别", "级别", "区别", "个别", "类别", "别人", "别家", "别的", "性别", "不但", "不仅", "不过", "不如", "不错", "没问题", "不好意思", "对不起", "差不多", "不管", "不论", "无论",
        "无理由", "不影响", "免费", "非常", "未来", "不同", "不少", "不用担心", "别担心", "不着急", "不急", "别急", "要不", "不然", "没事", "无线", "免运", "除非", "别客气", "不客气",
    ];

    // What two things that stand together have, or an act is, when the clause takes them apart or forbids it.
    private static readonly string[] s_unrelated = ["无关", "没关系", "没有关系", "没什么关系", "没任何关系", "没有任何关系", "没有什么关系", "没关联", "没有关联", "不相关", "不相干", "不挂钩", "不绑定", "两码事", "两回事", "是分开的"];
    private static readonly string[] s_forbidding = ["禁止", "严禁", "不让", "不允许", "不许", "不准", "不得", "不可以", "不能", "不行", "不做", "不搞", "不卖", "不碰", "不支持", "违规", "违反", "违法", "取缔", "处罚"];

    private static readonly string[] s_unable = ["不了", "不得", "不成"];

    // Behind a forbidding word these say only how to speak of it; what follows openly or secretly takes the ban back.
    private const string Speaking = "说提写讲明截打";
    private static readonly string[] s_takenBack = ["私下", "私信", "私聊", "私底下", "偷偷", "悄悄", "您懂", "你懂", "截图", "截个图", "照样", "照给", "照返", "照送", "还是给", "还是返", "一样给", "一样返"];
    private const int Tail = 4;

    // Behind these «您» is whom something is done to or who is brought to do it, and the clause goes on.
    private const string Bringing = "让叫请要求找催劝逼使令用劳给跟和与同向对帮为替陪带许持议导需是像比被由把说证等怕";
    private const string Condition = "的话";

    // «您加», «您就»: what you do, or how; «您微信» is whose.
    private const string Doing = "加搜留扫上找转去来到走用换拉进联打付发报给拍买下点看就直自可先再另";

    // How far before a place its subject may stand.
    private const int Subject = 2;

    private static readonly string[] s_reporting = ["您问", "您是问", "您想问", "买家问", "客人问", "有人冒充", "冒充我们", "有人让", "骗子", "别听", "听人说", "短信说", "您说它", "不好说"];
    private static readonly string[] s_suchWords = ["这种话", "这类话", "这种词", "这些词", "这样的话"];

    private static readonly string[] s_supposing =
        ["如果", "要是", "万一", "假如", "若", "不管", "无论", "不论", "哪怕", "即使", "是否", "不用", "不必", "无需", "不需要", "避免", "以免", "免得"];

    /// <summary>
    /// True when <paramref name="span"/> lies between a pair of quotation marks of the same line and the line says something about them: somebody's words, a button's name.
    /// Emphasis (【】, 《》) quotes nobody, and neither does a line that is all in quotation marks.
    /// </summary>
    public static bool IsQuoted(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var before = Math.Min(span.Start, text.Length);
        var line = LineStart(text, before);
        var open = -1;
        var depth = 0;
        var straight = false;
        for (var i = line; i < before; i++)
        {
            switch (text[i])
            {
                case '"':
                    straight = !straight;
                    open = straight && depth == 0 ? i : open;
                    break;
                case '「' or '『':
                    open = depth == 0 && !straight ? i : open;
                    depth++;
                    break;
                case '」' or '』':
                    depth = Math.Max(0, depth - 1);
                    break;
            }
        }

        if (!straight && depth == 0)
        {
            return false;
        }

        var close = straight ? text.IndexOf('"', span.End) : text.AsSpan(span.End).IndexOfAny('」', '』') + span.End;
        return close >= span.End && (HasWords(text, line, open) || HasWords(text, close + 1, LineEnd(text, close)));
    }

    /// <summary>
    /// True when <paramref name="span"/> is told again as somebody else's words without quotation marks: «您问是不是…», «有人冒充我们让您…», «别听人说…», «…这种话我们不讲».
    /// </summary>
    public static bool IsReported(string text, TextSpan span)
    {
        var clause = ClauseAround(text, span);
        return Has(text, clause.Start, Math.Max(clause.Start, span.Start), s_reporting, atEnd: false) || (Has(text, span.End, clause.End, s_suchWords, atEnd: false) && text.AsSpan(span.End, clause.End - span.End).ContainsAny('不', '没'));
    }

    /// <summary>
    /// True when a negation stands before <paramref name="start"/> in its clause: a single character within <paramref name="reach"/> characters, or a word that negates
    /// (<c>不能</c>, <c>没办法</c>) with two characters between. «能不能», «特别» negate nothing. Nothing before <paramref name="earliest"/> counts.
    /// </summary>
    public static bool IsNegated(string text, int start, int reach = 1, int earliest = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        var from = start;
        while (from > earliest && start - from < Farthest && !IsEdge(text, from - 1))
        {
            from--;
        }

        for (var i = start - 1; i >= from && start - i <= reach; i--)
        {
            if (Negators.Contains(text[i], StringComparison.Ordinal) && !IsHarmless(text, i))
            {
                return true;
            }
        }

        var before = text.AsSpan(from, start - from);
        foreach (var word in s_far)
        {
            var at = before.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && before.Length - at - word.Length <= WordReach && !IsHarmless(text, from + at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// True when the clause around <paramref name="span"/> forbids what it says or takes it apart, before it or behind it: «平台禁止…», «…不让做的», «加不了…», «…和评价无关».
    /// How it may be spoken of («不让写») is no ban, and a ban that the rest of the draft takes back («私下») is none.
    /// </summary>
    public static bool IsDenied(string text, TextSpan span)
    {
        var clause = TextSpan.FromTo(StatementStart(text, span), ClauseAround(text, span).End);
        return (Has(text, span.Start, span.End, s_unable, atEnd: false) || Has(text, Math.Min(clause.Start, span.Start), span.Start, s_forbidding, atEnd: false) || Has(text, span.End, clause.End, s_forbidding, atEnd: true) || Has(text, clause.Start, clause.End, s_unrelated, atEnd: false))
            && !Has(text, clause.End, text.Length, s_takenBack, atEnd: false) && !Has(text, clause.Start, clause.End, s_takenBack, atEnd: false);
    }

    /// <summary>
    /// Where the statement begins that <paramref name="span"/> belongs to or ends in: behind the last mark, behind «…的话», or at a «您» that opens a clause
    /// without a mark («不能发图您加我微信»). «不能让您加», «不会跟您要», «加您微信» open none.
    /// </summary>
    public static int StatementStart(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = ClauseAround(text, span).Start;
        var condition = text.AsSpan(start, span.Start - start).LastIndexOf(Condition, StringComparison.Ordinal);
        start = condition < 0 ? start : start + condition + Condition.Length;
        for (var i = Math.Min(span.End, text.Length - 1) - 1; i > start && i >= span.Start - Subject; i--)
        {
            if (text[i] is '您' or '你' && !Bringing.Contains(text[i - 1], StringComparison.Ordinal) && Doing.Contains(text[i + 1], StringComparison.Ordinal))
            {
                return i;
            }
        }

        return start;
    }

    /// <summary>True when the clause only supposes or takes away: «如果是…», «不管是…», «不用您…».</summary>
    public static bool IsSupposed(string text, TextSpan clause)
    {
        var words = clause.Of(text);
        for (var i = 0; i <= 3 && i < words.Length; i++)
        {
            foreach (var word in s_supposing)
            {
                if (words[i..].StartsWith(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return words.EndsWith("的话", StringComparison.Ordinal);
    }

    /// <summary>The clause around <paramref name="span"/>: the text between the nearest marks that close a clause.</summary>
    public static TextSpan ClauseAround(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = span.Start;
        while (start > 0 && !IsEdge(text, start - 1))
        {
            start--;
        }

        var end = span.End;
        while (end < text.Length && !IsEdge(text, end))
        {
            end++;
        }

        return TextSpan.FromTo(start, end);
    }

    /// <summary>True when the character at <paramref name="i"/> closes a clause or a sentence.</summary>
    public static bool IsEdge(string text, int i) => Segmenter.IsClauseEnd(text, i) || Segmenter.IsSentenceEnd(text, i);

    private static bool IsHarmless(string text, int at)
    {
        // «能不能», «要不要», «有没有»: the same character on both sides asks.
        if (at > 0 && at + 1 < text.Length && (text[at - 1] == text[at + 1] || (text[at - 1] == '有' && text[at] == '没')))
        {
            return true;
        }

        foreach (var word in s_harmless)
        {
            var offset = word.IndexOf(text[at], StringComparison.Ordinal);
            if (offset >= 0 && at - offset >= 0 && string.CompareOrdinal(text, at - offset, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // atEnd: at most a particle or two may follow.
    private static bool Has(string text, int from, int to, string[] words, bool atEnd)
    {
        var stretch = text.AsSpan(from, to - from);
        foreach (var word in words)
        {
            var at = stretch.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !(at + word.Length < stretch.Length && Speaking.Contains(stretch[at + word.Length], StringComparison.Ordinal)) && (!atEnd || stretch.Length - at - word.Length <= Tail))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWords(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static int LineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] is not '\n')
        {
            at--;
        }

        return at;
    }

    private static int LineEnd(string text, int at)
    {
        while (at < text.Length && text[at] is not '\n')
        {
            at++;
        }

        return at;
    }
}
