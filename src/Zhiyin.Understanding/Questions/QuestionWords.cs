using System.Buffers;

namespace Zhiyin.Understanding.Questions;

/// <summary>The words of questions.</summary>
internal static class QuestionWords
{
    private static readonly SearchValues<string> s_any = SearchValues.Create(["吗", "?", "什么", "啥", "怎", "咋", "如何", "何", "哪", "谁", "几", "多少", "多大", "多久", "多长", "多高", "多重", "多远", "多宽", "不", "没", "是否", "还是", "吧", "么", "说", "讲", "否", "贵姓", "伐", "啵", "哇", "身高体重是", "可好", "描述", "形容", "聊", "告诉", "呢", "介绍"], StringComparison.Ordinal);
    private static readonly SearchValues<string> s_wh = SearchValues.Create(["什么", "啥", "怎么", "怎样", "怎", "咋", "如何", "为何", "何时", "哪", "谁", "几口", "几楼", "几寸", "几升", "几瓶", "几岁", "几年", "几点", "几号", "几码", "几件", "几个", "几天", "几双", "几位", "几斤", "几月", "几成", "几次", "多少", "多大", "多久", "多长", "多高", "多重", "多远", "多宽", "多厚", "多会儿", "干嘛", "干什么", "贵姓"], StringComparison.Ordinal);

    /// <summary>什么都, 没什么, 不怎么: no question is asked with these.</summary>
    private static readonly string[] s_indefinite = ["没什么", "没啥", "什么的", "什么都", "啥都", "什么也", "谁都", "谁也", "哪都", "哪里都", "哪怕", "怎么都", "怎么也", "不怎么", "多少有", "多少会", "多少都", "任何", "无论", "不管", "不论", "这几", "那几", "好几", "过几", "几分钟", "几秒", "十几", "几十", "没多少", "没几", "多久都", "什么时候都", "哪天都", "不知道怎么", "随时", "无论如何", "尽管", "什么问题都", "什么样的都", "怎么着都", "没怎么", "多大点", "哪家都", "几乎", "前几", "多少年的", "多少年了", "多少回了", "多少次了", "近几", "最近几", "再过几", "用不了几", "用不了多"];
    private static readonly string[] s_rhetorical = ["怎么可能", "怎么会", "怎么能", "怎么敢", "哪能", "哪有", "哪敢", "哪会", "难道", "何必", "何苦", "谁不", "谁还", "谁知道", "谁让", "谁叫", "谁说", "凭什么", "至于吗", "至于么", "还用说", "还用问", "怎么不早", "怎么不先", "怎么不看", "怎么不", "为什么不早", "为啥不早", "干嘛不早", "早干嘛", "怎么好意思", "不就", "哪里知道", "不是说过", "不是说了", "不是告诉", "不是写", "不都", "又不是", "岂", "不也", "何况", "怎么就不", "看不到吗", "看不见吗", "没看到吗", "没看吗", "不会看", "不会自己", "有什么好", "有什么办法", "有什么用", "能怪", "怪谁", "怪得了", "这也叫", "什么态度", "跟我有什么关系", "关我什么", "几个意思", "急什么", "催什么", "吵什么", "懂不懂", "听不懂", "有意思吗", "您自己不", "自己不会", "多大点事", "我能怎么办", "我有什么", "能怎么样", "谁能保证", "谁敢", "不是吗", "不香吗", "是人都", "您猜", "气不气人", "怎么舍得", "怎么忍心", "何尝", "何来", "凭啥", "像话吗", "像话么", "说得过去吗", "这算什么", "能算什么", "算个啥", "客气什么", "客气啥", "怕什么", "怕啥", "急啥", "等什么", "还犹豫什么", "还犹豫啥", "还担心什么", "还担心啥", "瞎操心什么", "图什么", "图啥", "犯得着", "哪家能", "哪家像", "什么风", "哪用得着", "有什么比", "有啥比", "有什么不", "有啥不", "有什么可怕", "有啥可怕", "有啥好", "这不就"];
    private static readonly string[] s_neverWould = ["骗", "坑", "亏待", "害您", "害你", "赖", "蒙", "糊弄", "不管", "不认", "丢下", "怪", "让您吃亏", "让您白", "亏了您"];
    private static readonly string[] s_nobody = ["愿", "会", "想", "乐意", "没", "不", "肯", "敢", "还", "受得", "想得到", "料得到", "能受", "能忍", "能不", "舍得"];
    private static readonly string[] s_embedding = ["看看", "看下", "看一下", "看一看", "看是", "查一下", "查下", "查查", "查看", "确认", "核实", "核对", "了解", "知道", "清楚", "确定", "取决", "判断", "问问", "问下仓", "检查", "关系到", "影响", "根据", "教您", "教你", "告诉您", "告诉你", "帮您看", "明白", "记得", "想想", "考虑", "说明", "关于", "至于", "研究", "讲清", "决定", "回忆", "反馈", "备注", "写明", "教您几", "标明", "问的", "咨询的", "评估", "看您", "取决于", "对比", "查到", "查清", "弄清", "搞清"];
    private static readonly string[] s_intro = ["请问", "想问", "问一下您", "问下您", "问您", "想了解", "想知道您", "跟您确认", "和您确认", "跟您核对", "和您核对", "不知道您", "不知您", "冒昧", "请教", "想跟您了解", "想和您了解", "跟您了解", "和您了解", "想确认", "方便问", "问一句", "多问", "了解下您", "了解一下您", "确认下您", "确认一下您", "麻烦问"];
    private static readonly string[] s_answers = ["因为", "其实", "很简单", "简单", "答案", "首先", "第一", "就是", "是因为", "原因", "这是", "先", "只要", "主要是", "当然", "没错", "不会", "不用", "会的", "可以", "能的", "能,", "不能", "不可以", "不行", "有的", "没有", "是的", "不是", "放心", "对的", "别担心", "是这样", "肯定", "按", "打开", "把", "只需", "必须的", "没问题", "没事", "好办", "多半", "一般是", "通常是", "大多", "不怕", "别怕", "不急", "交给我", "包在我", "那就对了", "我来告诉", "我来给您", "给您说", "听我", "1", "①", "建议", "看这里", "步骤"];

    private static readonly string[] s_please = ["麻烦", "请", "辛苦", "劳烦", "帮忙看", "烦"];

    private static readonly string[] s_agree = ["对吗", "对吧", "对不对", "没错吧", "是吧", "对么", "对不", "对哇", "是哇", "好哇", "行哇"];

    /// <summary>A cheap test: without any of these there is no question.</summary>
    public static bool MayAsk(string text) => text.AsSpan().ContainsAny(s_any);

    /// <summary>True when the words ask by themselves: a wh-word, A不A, 是否, 还是.</summary>
    public static bool HasAsking(ReadOnlySpan<char> text) => HasWh(text) || QuestionForm.HasANotA(text) || text.Contains("是否", StringComparison.Ordinal) || text.Contains("还是", StringComparison.Ordinal);

    public static bool HasWh(ReadOnlySpan<char> text) => text.ContainsAny(s_wh);

    /// <summary>Where the first wh-word begins; -1 when there is none.</summary>
    public static int WhAt(ReadOnlySpan<char> text) => text.IndexOfAny(s_wh);

    public static bool IsIndefinite(ReadOnlySpan<char> text) => Any(text, s_indefinite);

    /// <summary>True when the form asks but nothing is wanted to know: 谁愿意…, 还能让您…不成, 我能骗您吗.</summary>
    public static bool IsRhetorical(ReadOnlySpan<char> text)
        => Any(text, s_rhetorical) || IsNobody(text) || text.EndsWith("不成") && text.Contains('还') || IsOutOfTheQuestion(text) || CouldNotHelp(text);

    // 谁愿意花钱买气受, 换谁不着急, 谁家没个急事: nobody, everybody. 平时谁会用 asks.
    private static bool IsNobody(ReadOnlySpan<char> text)
    {
        // 换哪个, 换了谁
        if (text.StartsWith("换哪个") || text.StartsWith("搁哪个"))
        {
            return true;
        }

        var at = text.IndexOf('谁');
        if (at < 0 || (at > 0 && text[..at] is not ("换" or "这" or "那" or "换了" or "现在" or "换作" or "搁" or "有" or "不然" or "要不然" or "否则" or "除了我们")))
        {
            return false;
        }

        var rest = text[(at + 1)..];
        rest = rest.StartsWith("家") ? rest[1..] : rest;
        foreach (var word in s_nobody)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        // 谁见了不喜欢
        return rest.IndexOf('不') is > 0 and <= 4 && !rest.Contains("是不", StringComparison.Ordinal);
    }

    // 我能不急吗: of course. 能不能 asks.
    private static bool CouldNotHelp(ReadOnlySpan<char> text)
        => text[^1] is '吗' or '嘛' or '么' && text.IndexOf("能不") is var at and >= 0 && at + 2 < text.Length && text[at + 2] != '能';

    // 我们会坑您吗, 哪里会不管您呢: what the speaker would never do.
    private static bool IsOutOfTheQuestion(ReadOnlySpan<char> text)
        => (text[^1] is '吗' or '嘛' or '么' or '呢' or '啊' || text.StartsWith("还会") || text.StartsWith("还能") || text.StartsWith("还敢")) && Any(text, s_neverWould) && (text.Contains("我", StringComparison.Ordinal) || text.Contains("咱", StringComparison.Ordinal) || text.Contains("还", StringComparison.Ordinal)) && text.IndexOfAny('能', '会', '敢') >= 0 && !text.Contains("能不能", StringComparison.Ordinal);

    public static bool HasIntro(ReadOnlySpan<char> text) => Any(text, s_intro);

    /// <summary>True when a verb before <paramref name="until"/> takes the question as its object (看看是不是…).</summary>
    public static bool IsEmbedded(ReadOnlySpan<char> text, int until) => until > 0 && Any(text[..until], s_embedding) && !HasIntro(text[..until]);

    /// <summary>True for a polite request to look something up: 麻烦看下…, 请您确认一下….</summary>
    public static bool AsksToLook(ReadOnlySpan<char> text) => Any(text[..Math.Min(text.Length, 8)], s_please) && !text.StartsWith("我");

    /// <summary>True when the words answer a question just put by the same speaker; 有的话, 可以的话 go on asking.</summary>
    public static bool StartsAnswer(ReadOnlySpan<char> text)
    {
        if (text.Contains("的话", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var word in s_answers)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                // 没有我让师傅带, 不行就换: for the case that the answer is no.
                return !(word is "没有" or "不行" or "不会" && text.Length > 2 && text[2] is '我' or '您' or '就' or '咱');
            }
        }

        return false;
    }

    /// <summary>True for words that end in a tag asking for agreement.</summary>
    public static bool EndsWithTag(ReadOnlySpan<char> text)
    {
        foreach (var tag in s_agree)
        {
            if (text.EndsWith(tag, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Any(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
