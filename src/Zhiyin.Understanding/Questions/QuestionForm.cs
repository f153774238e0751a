using System.Buffers;
using Zhiyin.Text.Segments;

namespace Zhiyin.Understanding.Questions;

/// <summary>Tells by its form whether a unit asks, and how: wh-words and invitations are open, yes/no forms and choices closed (CONTRACT.md §5).</summary>
internal static class QuestionForm
{
    private static readonly string[] s_tags = ["对吗", "对吧", "是吗", "是吧", "行吗", "可以吗", "好吗", "好不好", "行不行", "对不对", "是不是", "可不可以", "成吗", "可以不", "行不", "对不", "好不", "没错吧", "ok吗", "可以么", "行么", "好么", "怎么样", "如何", "可以吧", "行吧", "好吧", "可否", "您看呢", "您觉得呢", "您说呢", "是么", "对么", "可好", "行了吧", "好伐", "行伐", "是伐", "对伐", "好啵", "是啵", "中不", "成不"];
    private static readonly string[] s_tell = ["说说", "说一下", "说下", "说一说", "讲讲", "讲一下", "讲下", "描述", "形容", "介绍一下", "聊聊", "告诉我", "告诉一下", "告知", "跟我说", "和我说", "补充一下", "补充说明", "说明一下", "展开", "详细说", "具体说", "说具体", "形容下", "交个底", "说详细", "讲具体", "细说", "说清楚", "讲清楚", "分享一下", "说来听听", "说给我", "讲给我", "说出来", "跟我讲", "反馈一下具体"];
    private static readonly string[] s_polite = ["能", "可以", "可否", "方便", "麻烦", "请", "辛苦", "劳烦", "烦请", "帮忙", "您先", "您再", "您具体", "您详细", "您说", "您讲", "愿意", "不妨", "您跟我", "您和我", "要不您", "您慢慢", "您描述", "您把"];
    private static readonly string[] s_proposal = ["给您", "帮您", "补", "换", "退", "咱们", "先", "一起", "带走", "凑", "这样处理", "这样安排", "为您"];
    private static readonly string[] s_choiceSpare = ["还是挺", "还是比较", "还是建议", "还是要", "还是先", "还是可以", "还是会", "还是很", "还是没", "还是有", "还是不", "还是那", "还是您", "还是得", "还是老", "还是尽", "还是请", "还是非常", "还是希望", "还是推荐", "还是应", "还是按", "还是原", "还是需要", "还是在", "还是能", "还是当"];

    /// <summary>The type of the unit; null when it asks nothing.</summary>
    public static QuestionType? TypeOf(string text, QuestionUnit unit)
    {
        var words = Trim(unit.Of(text));
        if (words.Length == 0 || QuestionWords.IsRhetorical(words))
        {
            return null;
        }

        var asks = unit.Marked || words[^1] is '吗' || (words[^1] == '么' && !EndsInMe(words)) || (words[^1] == '呢' && QuestionWords.HasAsking(words));
        if (IsTag(words))
        {
            return QuestionType.Closed;
        }

        // 您问的是多大容量对吗: the tag turns the whole into yes or no. 好伐, 好啵: the same in dialect.
        if (QuestionWords.EndsWithTag(words) || words[^1] is '伐' or '啵' || AsksForPicture(words))
        {
            return QuestionType.Closed;
        }

        if (IsInvitation(words))
        {
            return QuestionType.Open;
        }

        if (Choice(words, asks))
        {
            return QuestionType.Closed;
        }

        var aNotA = ANotAAt(words);
        if (aNotA >= 0 && (asks || !QuestionWords.IsEmbedded(words, aNotA) || (QuestionWords.AsksToLook(words) && words[..aNotA].Contains("确认", StringComparison.Ordinal))) && !OwnDoubt(words, aNotA, asks) && (asks || !LeavesOpen(words[aNotA..])) && !QuestionWords.Any(words, s_leftOpen))
        {
            return QuestionType.Closed;
        }

        if (IsOpen(words, asks))
        {
            return QuestionType.Open;
        }

        if (words[^1] == '吗' || (words[^1] == '么' && !EndsInMe(words)))
        {
            return IsOfferOfHelp(words) ? QuestionType.Open : QuestionType.Closed;
        }

        if (QuestionWords.HasWh(words) && IsProposal(words))
        {
            return QuestionType.Closed;
        }

        if (IsSupposition(words))
        {
            return QuestionType.Closed;
        }

        // 尺码呢, 您的身高是: a blank to be filled, with or without its mark.
        if (IsBlank(words))
        {
            return QuestionType.Open;
        }

        if (EndsInNegative(words) || words.EndsWith("对吧") || words.EndsWith("是吧") || words.EndsWith("没错吧"))
        {
            return QuestionType.Closed;
        }

        if (!unit.Marked)
        {
            return null;
        }

        // 您的预算是？ wants its blank filled.
        return words[^1] is '呢' or '是' && words.Length > 1 ? QuestionType.Open : words.Length >= 2 ? QuestionType.Closed : null;
    }

    /// <summary>True for a clause that is only a tag: 对吗, 您看可以吗.</summary>
    public static bool IsTag(ReadOnlySpan<char> words)
    {
        words = Trim(words);
        foreach (var tag in s_tags)
        {
            if (words.EndsWith(tag, StringComparison.Ordinal) && words.Length - tag.Length <= 3 && (words.Length == tag.Length || words.StartsWith("您") || words.StartsWith("亲") || words.StartsWith("这样") || words.StartsWith("你") || words.StartsWith("那")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the unit goes on with a choice begun before it.</summary>
    public static bool ContinuesChoice(ReadOnlySpan<char> words) => words.StartsWith("还是") && !QuestionWords.Any(words[..Math.Min(words.Length, 5)], s_choiceSpare);

    /// <summary>True for two ends alike around 还是, put to the buyer: 您喜欢甜的多一点还是酸的多一点.</summary>
    public static bool IsEvenChoice(ReadOnlySpan<char> words)
        => words.IndexOf("还是") is >= 3 and var at && words.Length > at + 4 && words.Contains('您') && words[..at].EndsWith(words[^2..]) && !QuestionWords.IsEmbedded(words, at);

    /// <summary>True for the first half of a choice: 是拧不动，还是…; 咱们是今天寄，还是….</summary>
    public static bool BeginsChoice(ReadOnlySpan<char> words) => words.IndexOf('是') is >= 0 and <= 4 && !words.StartsWith("不管") && !words.StartsWith("无论") && !words.StartsWith("不论") && !words.Contains("我是", StringComparison.Ordinal);

    /// <summary>True when the same words say yes or no to what was asked: 麻不麻烦？一点不麻烦.</summary>
    public static bool Repeats(ReadOnlySpan<char> question, ReadOnlySpan<char> next)
        => ANotAAt(question) is var at and >= 0 && at + 4 <= question.Length && !next.Contains("的话", StringComparison.Ordinal) && next.Contains(question.Slice(at + 2, 2), StringComparison.Ordinal);

    /// <summary>True for 水垢怎么除, 为啥冬天掉电快: how things are in general, which a buyer cannot tell the shop.</summary>
    public static bool IsGeneral(ReadOnlySpan<char> words)
    {
        words = Trim(words);
        var at = words.IndexOf("怎么") is var how and >= 0 ? how : words.IndexOf("为什么") is var why and >= 0 ? why : words.IndexOf("为啥");
        return at >= 0 && words.Length > 3 && !AddressesBuyer(words) && words[^1] is not ('了' or '的') && !words[at..].Contains('了') && !words.Contains("怎么样", StringComparison.Ordinal) && !words.Contains("怎么称呼", StringComparison.Ordinal) && !words.Contains("怎么回事", StringComparison.Ordinal) && !words.Contains("怎么用的", StringComparison.Ordinal);
    }

    /// <summary>True when the speaker is going to find out: 是快递弄坏的还是出厂就坏，我来核实.</summary>
    public static bool TakesUp(ReadOnlySpan<char> words)
    {
        foreach (var mine in s_mine)
        {
            if (words.StartsWith(mine, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the words say that it will come out: …师傅一看就知道, …以检测为准.</summary>
    public static bool Settles(ReadOnlySpan<char> words) => QuestionWords.Any(words, s_settling);

    /// <summary>True for a bare invitation that the question itself follows: 说说看，…; 请问，….</summary>
    public static bool IsOpener(ReadOnlySpan<char> words) => Trim(words) is { Length: <= 6 } opener && (IsInvitation(opener) || QuestionWords.HasIntro(opener)) && !QuestionWords.HasWh(opener);

    /// <summary>True when the buyer is spoken to: such a question is never answered by who asks it.</summary>
    public static bool AddressesBuyer(ReadOnlySpan<char> words) => words.Contains('您') || words.Contains('你') || words.Contains("请问", StringComparison.Ordinal) || words.Contains("方便", StringComparison.Ordinal);

    /// <summary>True for 是不是, 有没有, 能不能 and the like.</summary>
    public static bool HasANotA(ReadOnlySpan<char> words) => ANotAAt(words) >= 0;

    private static readonly string[] s_leftOpen = ["由您", "随您", "您定", "您决定", "任您", "都给办", "都可以", "都行", "都没关系", "都不影响", "都能", "都会", "都给您", "都一样", "的问题", "的说法", "这事", "这件事", "这块", "这点", "取决", "不好说", "说不准", "不确定", "要看", "得看"];
    private static readonly string[] s_proposing = ["试", "看看", "一下", "建议", "换", "给您", "帮您", "不如", "稍等", "吧吧", "算了", "没事", "没关系", "没问题"];
    private static readonly string[] s_blanks = ["尺码", "颜色", "型号", "地址", "电话", "单号", "规格", "数量", "身高", "体重", "款式", "照片", "预算", "抬头", "税号", "姓名", "口味", "容量", "时间", "收件人", "手机号", "订单号", "邮箱"];
    private static readonly string[] s_mine = ["我去", "我来", "我查", "我问", "我先", "我再", "我核", "我看", "我给", "我确认", "我跟", "我这", "我马上", "我立", "我现在", "我记"];
    private static readonly string[] s_settling = ["会发短信", "会有短信", "会通知", "会告知", "会提示", "会显示", "就知道", "就清楚", "就能看", "看得出", "就明白", "为准", "说了算", "再说", "再定", "才知道", "不影响", "不要紧", "不重要", "没关系", "都一样", "都给", "都能", "都可以"];
    private static readonly string[] s_helpers = ["还有别的", "还有其他可以", "还有其它可以", "还有什么", "有什么", "还有哪些"];

    private static readonly SearchValues<char> s_beforeChoice = SearchValues.Create("是要想选用希打发退换走先");

    private static int ANotAAt(ReadOnlySpan<char> words)
    {
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (words[i] is '不' or '没' && words[i - 1] == words[i + 1] && words[i - 1] is not ('了' or '的' or '天'))
            {
                return i - 1;
            }
        }

        var at = words.IndexOf("是否");
        return at >= 0 ? at : words.IndexOf("能否") is var can and >= 0 ? can : words.IndexOf("可否");
    }

    // 好不好吃您尝了再说, 能不能赶上我这就去问: nothing to answer.
    private static bool LeavesOpen(ReadOnlySpan<char> words) => Settles(words) || (QuestionWords.Any(words, s_mine) && !words.Contains("需不需要", StringComparison.Ordinal) && !words.Contains("要不要", StringComparison.Ordinal) && !words.Contains("行不行", StringComparison.Ordinal));

    // 我不知道能不能: the speaker's own doubt.
    private static bool OwnDoubt(ReadOnlySpan<char> words, int at, bool asks)
        => !asks && (words[..at].Contains("不知道", StringComparison.Ordinal) && !QuestionWords.HasIntro(words) || (words[..at].Contains('我') && !words[..at].Contains('您')));

    private static bool Choice(ReadOnlySpan<char> words, bool asks)
    {
        var at = words.IndexOf("还是");
        if (at < 0 || QuestionWords.Any(words[at..Math.Min(words.Length, at + 4)], s_choiceSpare) && !asks || QuestionWords.Any(words, s_leftOpen) || words.Contains("无论", StringComparison.Ordinal) || words.Contains("不管", StringComparison.Ordinal) || words.Contains("不论", StringComparison.Ordinal))
        {
            return false;
        }

        if (asks)
        {
            return true;
        }

        // 鞋面破了还是鞋底开了: two of the same make.
        if (at >= 3 && words.Length - at - 2 >= 3 && words.Length <= 18 && words[0] == words[at + 2] && words[at - 1] == words[^1] && !words.Contains('我'))
        {
            return true;
        }

        // 麻烦看下是220V还是110V: asked to look, and to say which.
        return at > 0 && words.Length - at > 2 && (!QuestionWords.IsEmbedded(words, at) || QuestionWords.AsksToLook(words)) && words[..at].IndexOfAny(s_beforeChoice) >= 0 && !words[..at].EndsWith("我们") && !words[..at].EndsWith("我");
    }

    // 方便说说…吗, 麻烦您描述一下: an invitation to explain, whatever its form.
    private static bool IsInvitation(ReadOnlySpan<char> words)
    {
        foreach (var tell in s_tell)
        {
            var at = words.IndexOf(tell);
            if (at < 0)
            {
                continue;
            }

            var before = words[..at];
            if (before.EndsWith("给您") || before.EndsWith("跟您") || before.EndsWith("和您") || before.EndsWith("帮您") || before.EndsWith("为您") || before.Contains("我给您", StringComparison.Ordinal) || before.Contains("我来", StringComparison.Ordinal) || before.Contains("不能", StringComparison.Ordinal) && !before.Contains("能不能", StringComparison.Ordinal) || before.EndsWith("了") || words[(at + tell.Length)..].StartsWith("我们") || before.Contains("已", StringComparison.Ordinal) || before.Contains('我') && !before.Contains("跟我", StringComparison.Ordinal) && !before.Contains("和我", StringComparison.Ordinal) && !before.Contains("给我", StringComparison.Ordinal) && !before.Contains("帮我", StringComparison.Ordinal) || words[(at + tell.Length)..].StartsWith("您") || words[(at + tell.Length)..].StartsWith("页") || words[(at + tell.Length)..].StartsWith("不符") || words[(at + tell.Length)..].StartsWith("的") && tell is "描述")
            {
                return false;
            }

            // 告诉我订单号: a thing is asked for, nothing is to be explained, unless the form asks.
            return before.Length <= 3 || QuestionWords.Any(before, s_polite) || before.Contains('您') || before.Contains("具体", StringComparison.Ordinal) || before.Contains("再", StringComparison.Ordinal);
        }

        return false;
    }

    // 地址没变吧, 是您本人吧: believed so, asked for a yes. 您先试试吧 proposes.
    private static bool IsSupposition(ReadOnlySpan<char> words)
        => words.Length >= 4 && words[^1] == '吧' && !QuestionWords.Any(words, s_proposing) && words[0] is not ('那' or '先' or '就' or '咱' or '还' or '应' or '大' or '可' or '我' or '请')
            && (words.Contains("没", StringComparison.Ordinal) || words.Contains("还在", StringComparison.Ordinal) || words.EndsWith("行了吧") || words.EndsWith("好了吧") || (words.Contains('您') && (words.Contains('是') || words.EndsWith("了吧"))));

    private static bool IsBlank(ReadOnlySpan<char> words)
        => (words[^1] == '呢' && words.Length <= 6 && QuestionWords.Any(words, s_blanks) && !words.Contains('有') && !words.Contains('好')) || (words[^1] == '是' && words.StartsWith("您的") && words.Length <= 10 && QuestionWords.Any(words, s_blanks));

    // 哪里坏了能拍给我看看吗: a picture is asked for.
    private static bool AsksForPicture(ReadOnlySpan<char> words)
    {
        var at = words[^1] is '吗' or '不' or '么' ? QuestionWords.WhAt(words) : -1;
        return at >= 0 && words[at..] is var rest && (rest.Contains('能') || rest.Contains("可以", StringComparison.Ordinal) || rest.Contains("方便", StringComparison.Ordinal)) && rest.IndexOfAny("拍录传") >= 0;
    }

    private static bool IsProposal(ReadOnlySpan<char> words)
        => (words.EndsWith("怎么样") || words.EndsWith("如何") || words.EndsWith("怎么样呢")) && QuestionWords.Any(words, s_proposal);

    private static bool IsOpen(ReadOnlySpan<char> words, bool asks)
    {
        var at = QuestionWords.WhAt(words);
        if (at < 0 || QuestionWords.IsIndefinite(words))
        {
            return false;
        }

        // 给您补发怎么样: a proposal wants a yes or a no.
        if (IsProposal(words))
        {
            return false;
        }

        // 您要的是哪件我记着呢
        if (asks && words[^1] == '呢' && QuestionWords.Any(words[(at + 1)..], s_mine))
        {
            return false;
        }

        if (asks)
        {
            return !(words[^1] != '吗' && at > 0 && words[..at].Contains('我') && !words[..at].Contains('您') && QuestionWords.IsEmbedded(words, at));
        }

        if (QuestionWords.HasIntro(words))
        {
            return true;
        }

        if (QuestionWords.IsEmbedded(words, at) || QuestionWords.Any(words, s_leftOpen) || words.Contains("有什么", StringComparison.Ordinal) && !words.Contains("帮", StringComparison.Ordinal) || words.Contains("有啥", StringComparison.Ordinal) && !words.Contains("帮", StringComparison.Ordinal))
        {
            return false;
        }

        if (words.EndsWith("怎么样") || words.EndsWith("如何"))
        {
            return !words.StartsWith("我看") && !words.StartsWith("看");
        }

        // 几天能到我去问问: the speaker takes it up.
        if (QuestionWords.Any(words[(at + 1)..], s_mine) && !words.Contains('您') is var taken && (taken || words[(at + 1)..].Contains("跟您", StringComparison.Ordinal) || words[(at + 1)..].Contains("告诉您", StringComparison.Ordinal) || words[(at + 1)..].Contains("我给您", StringComparison.Ordinal)))
        {
            return false;
        }

        if (words[..at].EndsWith("是") && !words[..at].Contains('我'))
        {
            return true;
        }

        var before = words[..at];
        var rest = words[(at + 1)..];
        return !IsConcessive(words, at) && !before.Contains("给您", StringComparison.Ordinal) && !before.Contains("帮您", StringComparison.Ordinal) && !before.StartsWith("我") && !before.StartsWith("这边") && !before.Contains("我来", StringComparison.Ordinal) && !before.Contains("我就", StringComparison.Ordinal)
            && !rest.Contains("我就", StringComparison.Ordinal) && !rest.Contains("我帮", StringComparison.Ordinal) && !(at == 0 && words.StartsWith("如何") && !words.Contains('您')) && words.Length >= 3;
    }

    // 怎么搭都好看, 几天就能到, 哪里坏修哪里: whatever it is, it holds.
    private static bool IsConcessive(ReadOnlySpan<char> words, int at)
    {
        var rest = words[(at + 1)..];
        return rest.IndexOfAny('都', '就', '也') >= 0 || (at + 2 <= words.Length && rest.Length > 2 && rest[1..].Contains(words.Slice(at, 2), StringComparison.Ordinal));
    }

    private static bool IsOfferOfHelp(ReadOnlySpan<char> words) => QuestionWords.Any(words, s_helpers) && words.IndexOfAny("帮服") >= 0;

    // 收到没, 好用不, 拆开了没有
    private static bool EndsInNegative(ReadOnlySpan<char> words)
        => words.Length >= 3 && (words[^1] is '不' or '没' || words.EndsWith("了没有") || words.EndsWith("没有呢") || words.EndsWith("过没有")) && !words.EndsWith("也不") && !words.EndsWith("并不") && !words.EndsWith("并没") && !words.EndsWith("从不") && !words.EndsWith("还没") && !words.EndsWith("都没") && !words.EndsWith("也没");

    private static bool EndsInMe(ReadOnlySpan<char> words) => words.EndsWith("什么") || words.EndsWith("怎么") || words.EndsWith("这么") || words.EndsWith("那么") || words.EndsWith("多么") || words.EndsWith("要么");

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> words)
    {
        while (words.Length > 1 && (words[^1] is '哈' or '啊' or '呀' or '哦' or '亲' or '~' or ' ' or ')' || (!Segmenter.IsHan(words[^1]) && !char.IsAsciiLetterOrDigit(words[^1]))))
        {
            words = words[..^1];
        }

        return words;
    }
}
