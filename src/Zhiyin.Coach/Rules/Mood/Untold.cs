using System.Text;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Mood;

/// <summary>
/// Tells whether the buyer has named a matter in the whole conversation: what remains of the words when feeling, address, time, pronouns and «that thing I bought» are taken away.
/// A word nobody listed counts as a matter, so the reading errs on the side of «told».
/// </summary>
internal static class Untold
{
    // As many Han characters as a bare name of goods has.
    private const int Most = 4;

    // What the shop could act on: one of these left over is a matter.
    private const string Matters = "退换修补赔票坏碎破漏少错裂断丢价钱款差色码味脏旧假慢堵卡烫痛痒虫不没大小短长薄厚硬软重轻吵响烂臭霉湿停缺反歪松紧掉坑骗";

    private static readonly PatternSet s_feeling = PatternSet.Of("untold.feeling",
        "(气|烦|急|恼|笑|吓|哭|疯)(死|炸|坏|疯|笑|哭|人|得|到|了)", "(生|来)气", "(就|很|真|好|太)(烦|气|急)", "(真|真的|是|可|太)服(了)?", "服了", "(跪|醉|裂开)了", "会谢", "睡(不)?(着|觉)", "(一)?(宿|晚上|夜)没睡", "无语", "失望", "离谱", "过分", "恶心", "差劲", "(闹|糟|烦|寒|累|扎)心", "心(累|寒|烦|态)", "窝火", "委屈", "崩溃", "难受", "奇葩", "搞笑", "无奈", "(真|可真)(行|可以|绝|牛|逗)", "受(够|不了)", "上辈子", "欠", "费劲", "折腾", "手抖", "一个样", "问问问", "(就|只|光)会问", "还问我(有)?什么(可以)?帮", "第#(次|回|遍)", "心情", "心里", "(什么|啥)(破|鬼|烂|玩意)", "看(见|到)", "这句话", "有毒(吧)?", "绝了", "(拳头|头)(都)?(硬|大)了", "血压", "长见识(了)?", "垃圾", "良心", "(开)?(了)?眼", "寒心", "心(都)?(凉|碎|死|塞)了?", "没见过(这(么|样)的)?", "不知道(该)?说(什么|啥)(好)?", "不(敢)?相信", "不想说(了|话)?", "说(不出话|啥好|什么好)", "算了", "(能|可以)这(么|样)(做生意|做事|对人)?", "做生意", "(好|真|太)?(憋屈|郁闷|闹心|糟心|烦躁|难过|难熬|委屈|可气|可恨|丢人|离大谱|逆天|窒息|头疼|头大|想哭|想骂人|骂人)", "(一)?肚子火", "(火|气)(大|不打一处来)", "忍(很久|不了|无可忍)(了)?", "(头|第)一(回|次)", "这辈子", "态度", "怎么(有)?(这样|这么)(的)?", "靠谱", "对得起", "白(信|等|高兴|期待)(任)?", "期待", "信任", "老顾客", "再也不(来|买|信)(了)?", "拉黑", "后悔", "我天", "我的天", "妈呀", "唉", "哎", "呵呵", "喘口气", "数数", "让人", "服务", "态度");

    private static readonly PatternSet s_address = PatternSet.Of("untold.address",
        "在(吗|不|么|不在|线吗)", "(你|您)好", "有人(吗|么|没)?", "老板", "客服", "掌柜", "店家", "亲", "美女", "(跟|和|给)(你|您|你们)(说|讲)", "有(个|点|件|一件|一个)(小)?(事|情况)(儿)?", "(想|要)(说|问|讲)", "听我", "(等|稍等)(一)?(下|会|等)?", "我拍", "打字", "到了");

    // About to tell.
    private static readonly PatternSet s_telling = PatternSet.Of("untold.telling", "(跟|和|给)(你|您|你们)(说|讲)", "有(个|点|件|一件|一个)(小)?(事|情况)", "想说", "听我", "(你|你们|您)(等|稍等)(一)?(下|会|等)").Spare("(跟|和|给)(你|您|你们)(说|讲)(了|过|好)", "听我(说|讲)(了|过|完)");

    private static readonly PatternSet s_thing = PatternSet.Of("untold.thing",
        "(前天|昨天|今天|上周|上个月|刚才|刚刚|刚|前几天|那天|今早|昨晚|早上|上午|下午|晚上|上次|之前)", "(买|收|拿|拍|拆|打开|拆开|收到|签收|开|下单|拆箱)(到|开|了|来|回来|的|个|成)?", "(东西|货|快递|包裹|箱子|盒子|商品)");

    // «扁了»: whatever the word is, something came about.
    private const char Happened = '坏';

    private const string Empty = "我你您他她它咱们家的了吧啊呀呢嘛吗哦哈个很好太真就是都也还又这那么样子去来一死要被给得到在有说讲想事情儿边件次种什啥卖店";

    /// <summary>The sets that <see cref="Is"/> asks for.</summary>
    public static readonly PatternSet[] Sets = [s_feeling, s_address, s_thing, s_telling, Words.BuyerProblem, Contexts.Fault];

    /// <summary>True when no bubble of the buyer's names a matter, nobody else has, and no picture or record stands in for words, while feeling or the wish to tell shows that there is one.</summary>
    public static bool Is(Reply reply)
    {
        if (!reply.HasBuyerTurn || (reply.Facts is { } facts && facts.All.Any(f => f.Path.StartsWith("case", StringComparison.Ordinal))))
        {
            return false;
        }

        var felt = false;
        foreach (var bubble in reply.Thread.Bubbles)
        {
            var hits = reply.Scan(bubble.Text);
            if (hits.Has(Contexts.Fault) || hits.Has(Words.BuyerProblem))
            {
                return false;
            }

            if (bubble.Role != Role.Buyer)
            {
                continue;
            }

            if (bubble.Text.AsSpan().IndexOfAny('[', '［', '【') >= 0)
            {
                return false;
            }

            felt |= hits.Has(s_feeling) || hits.Has(s_telling);
            if (Rest(bubble, hits) is var rest && (rest.Length > Most || rest.AsSpan().ContainsAny(s_matters)))
            {
                return false;
            }
        }

        return felt;
    }

    private static readonly System.Buffers.SearchValues<char> s_matters = System.Buffers.SearchValues.Create(Matters);

    // The letters of the bubble that none of the sets covers.
    private static string Rest(BubbleReading bubble, PatternHits hits)
    {
        var covered = new bool[bubble.Text.Length];
        foreach (var set in (PatternSet[])[s_feeling, s_address, s_thing])
        {
            foreach (var hit in hits.All(set))
            {
                Array.Fill(covered, true, hit.Start, hit.Length);
            }
        }

        var rest = new StringBuilder();
        for (var i = 0; i < covered.Length; i++)
        {
            if (!covered[i] && char.IsLetterOrDigit(bubble.Text[i]) && !Empty.Contains(bubble.Text[i], StringComparison.Ordinal))
            {
                rest.Append(bubble.Text[i]);
                if (i + 1 < covered.Length && bubble.Text[i + 1] == '了')
                {
                    rest.Append(Happened);
                }
            }
        }

        return rest.ToString();
    }
}
