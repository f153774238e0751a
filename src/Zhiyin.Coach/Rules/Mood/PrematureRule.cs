using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Mood;

/// <summary>A solution or a farewell before the problem is known.</summary>
internal sealed class PrematureRule : ReplyRule
{
    private static readonly PatternSet s_matter = PatternSet.Of("matter",
        "货", "件", "款", "码", "色", "钱", "单", "发", "退", "换", "修", "坏", "破", "漏", "少", "错", "慢", "价", "质量", "物流", "快递", "客服", "收到", "用", "穿", "天", "遍", "票", "味", "地址", "投诉", "差评", "12315", "回复", "(高|精|复)?仿", "翻新", "正品", "二手", "水货", "山寨", "冒牌", "真假", "过期", "临期", "安全", "材质", "成分");

    public override RuleInfo Info { get; } = new("MOD005", "solution.premature", Categories.SolutionPremature, Severity.Warning)
    {
        Title = "还不知道出了什么事就给方案",
        Why = "买家只说了情绪或还没说完，急着给方案等于打断；先听完，再问一个开放的问题。",
        Basis = "handbook A-12",
        Bad =
        [
            new("抱歉，[|我给您补个5元|]优惠券可以吗", Thread: "买家: 气死我了！！！", Better: "让您这么生气，抱歉。您能具体说说遇到了什么情况吗？"),
            new("在的，[|我给您登记换货|]，寄回来就行", Thread: "买家: 在吗\n买家: 前天到的那个\n买家: 有点事儿", Better: "在的，您说说是什么情况，我来处理"),
            new("让您失望了，[|给您退款|]吧", Thread: "买家: 你们真的太过分了", Better: "让您失望了，抱歉。您说说是哪里没做好，我来处理"),
        ],
        Good =
        [
            new("抱歉让您生气了，能说说是什么情况吗？我马上处理", Thread: "买家: 气死我了！！！"),
            new("收到就碎了，抱歉，我今天给您补发", Thread: "买家: 收到就碎了！气死我了"),
            new("抱歉，我给您退款", Thread: "买家: 杯子碎了\n客服: 抱歉，请拍个照\n买家: 气死我了"),
            new("让您不放心了。机器都是原封的，验出来不是新机，我给您退款", Thread: "买家: 气人，别人都说你们坑人"),
        ],
    };

    // The buyer is about to say or to show it.
    private static readonly PatternSet s_goesOn = PatternSet.Of("goes-on",
        "(你|您)?(等|等我)(一)?(下|会|等)?(，)?我(拍|发|找|打字|说|录|翻|截)", "(等下|等会|稍等|等等){0,3}(拍|发|说)", "(跟|和)(你|您)(说|讲)(个|一个|件|一件)?(事|情况|问题)", "听我(说|讲)", "(有)?(个|件)事(要|想|得)?(问|说|跟)", "先(说|问)(第一|一)个", "还没(说|讲|打)完", "我(慢慢|一个一个|一条一条)(说|讲|发)");

    private static readonly PatternSet s_offer = PatternSet.Of("offer", "(我)?(直接)?(给|帮|为)(您|你)(直接)?(补|退|换|赔|申请|办理|重发|走){0,8}(优惠券|红包|款|货|发|偿|新|券|元|块)", "(我)?(给|帮|为)(您|你)(直接|先|登记|安排|办理|办个?|走){0,2}(补|退|换|赔|重发)");

    // Something is the matter, and what it is has not been said: the turn ends there.
    private static readonly PatternSet s_unsaid = PatternSet.Of("unsaid", "有(点|个|件|些)(儿|小)?(事|情况|问题|状况)(儿|情)?(啊|呀|呢|哦|哈|了)?$", "出(了)?(点|个)(儿|小)?(事|情况|问题|状况)(儿|情)?(啊|呀|呢|了)?$", "(有点|有些)(不对|不对劲|奇怪)(啊|呀|呢|了)?$");

    // «查了对不上，运费我们出»: what would be done if it were so.
    private static readonly PatternSet s_condition = PatternSet.Of("premature.condition", "如果", "要是", "万一", "一旦", "假如", "倘若", "只要", "若(是|有|您)?", "的话", "(查|验|检|测|鉴定|对|比|看|试)(了|过|完|出|出来|下来|后)?{0,3}(对不上|不符|不是|不对|不合格|不过关|不满意|有(任何)?(问题|假|出入)|是假|有误)", "(对不上|不符|不合格|不满意|不合适)(的)?(，)?(就|我们|我|全|随时|包)");

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_matter, s_offer, s_goesOn, s_unsaid, s_condition, s_settle, s_ask, .. Untold.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        // What the draft does is asked first: it is known already, while what the buyer told takes a look at every bubble.
        var offered = Offered(reply);
        if (!reply.HasBuyerTurn || (offered is null && !reply.Has(s_settle)) || reply.Does(Act.AskOpen))
        {
            return;
        }

        var untold = Untold.Is(reply);
        if ((untold || Unknown(reply)) && (offered ?? (untold ? Settles(reply) : null)) is { } span && !(untold && AsksWhat(reply)))
        {
            findings.Add(this, span, "还不知道发生了什么，先让买家说完", "先接住情绪，再问「您能具体说说遇到了什么情况吗？」");
        }
    }

    // To somebody who has told nothing, what settles a matter: a remedy named, a coupon promised, «let it be over».
    private static TextSpan? Settles(Reply reply)
    {
        foreach (var span in reply.All(s_settle))
        {
            if (!Scope.IsNegated(reply.Text, span.Start))
            {
                return reply.SentenceAt(span.Start);
            }
        }

        return null;
    }

    private static readonly PatternSet s_settle = PatternSet.Of("premature.settle",
        "(退|换|补|赔|返|送)(您|你|给您)?(个|张|您)?#(元|块)?", "(申请|点|办|办理|走)(下|一下)?(退货|退款|换货|仅退款|售后|申请|补发)", "(补发|重发|重寄|换新|换货|退货|退款)", "登记(催派|换货|补发|退货|退款)", "(#折|优惠|代金)?(券|红包)", "(翻篇|过去了|算处理好了|就这么(定|算)了|结了|了结)", "退(了吧|货吧|款吧|吧)", "差价");

    private static readonly PatternSet s_ask = PatternSet.Of("premature.ask", "(什么|啥|怎么|哪)(情况|回事|问题|了|里|儿|样|方面|一步|个|些|不)", "(遇到|碰到|发生)(了)?(什么|啥)", "(能|方便|可以|麻烦)(您)?(跟我|和我)?(具体|详细)?(说|讲)(说|讲|一下|下)", "(说说|讲讲|说一下|讲一下|跟我说)");

    private static bool AsksWhat(Reply reply) => reply.Has(s_ask);

    private static bool IsUnsaid(Reply reply)
        => !reply.BuyerSays(Words.BuyerProblem) && reply.Thread.LastBuyerTurn.Bubbles is [.., var last] && reply.Scan(last.Text).Has(s_unsaid) && reply.Thread.Bubbles.Length == reply.Thread.LastBuyerTurn.Bubbles.Length;

    private static TextSpan? Offered(Reply reply)
    {
        foreach (var span in reply.All(s_offer))
        {
            if (!IsConditional(reply, span))
            {
                return span;
            }
        }

        return reply.FirstClause(Act.Offer, 0.7f)?.Span is { } offer && !IsConditional(reply, offer) ? offer : null;
    }

    // The condition stands in the offer's own sentence, before it or in it.
    private static bool IsConditional(Reply reply, TextSpan offer)
    {
        var sentence = reply.SentenceAt(offer.Start);
        foreach (var condition in reply.All(s_condition))
        {
            if (sentence.Contains(condition) && condition.Start < offer.End)
            {
                return true;
            }
        }

        return false;
    }

    // Only feeling so far: upset, no matter named in this turn nor before it, and nothing but feeling in the clauses.
    private static bool Unknown(Reply reply)
    {
        // The shop has the matter on record.
        if (reply.Facts is { } facts && facts.All.Any(f => f.Path.StartsWith("case", StringComparison.Ordinal)))
        {
            return false;
        }

        if (!reply.Thread.Settled || IsUnsaid(reply) || (reply.BuyerSays(s_goesOn) && !reply.BuyerSays(Words.BuyerProblem)))
        {
            return true;
        }

        if (reply.EmotionLevel < 3 || (!reply.Thread.Intents.IsEmpty && reply.Thread.Intents[0] is { Score: >= 0.4, Code: ['A' or 'M' or 'S', ..] }) || reply.BuyerSays(s_matter) || reply.BuyerSays(Words.BuyerProblem))
        {
            return false;
        }

        // Whoever has spoken before has named the matter.
        var buyer = 0;
        foreach (var bubble in reply.Thread.Bubbles)
        {
            buyer += bubble.Role == Understanding.Threads.Role.Buyer ? 1 : 0;
        }

        return buyer == reply.Thread.LastBuyerTurn.Bubbles.Length;
    }
}
