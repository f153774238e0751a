using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Mood;

/// <summary>A solution or a farewell before the problem is known.</summary>
internal sealed class PrematureRule : ReplyRule
{
    private static readonly PatternSet s_matter = PatternSet.Of("matter",
        "货", "件", "款", "码", "色", "钱", "单", "发", "退", "换", "修", "坏", "破", "漏", "少", "错", "慢", "价", "质量", "物流", "快递", "客服", "收到", "用", "穿", "天", "遍", "票", "味", "地址", "投诉", "差评", "12315", "回复");

    public override RuleInfo Info { get; } = new("MOD005", "solution.premature", Categories.SolutionPremature, Severity.Warning)
    {
        Title = "还不知道出了什么事就给方案",
        Why = "买家只说了情绪或还没说完，急着给方案等于打断；先听完，再问一个开放的问题。",
        Basis = "handbook A-12",
        Bad =
        [
            new("抱歉，[|我给您补个5元|]优惠券可以吗", Thread: "买家: 气死我了！！！", Better: "让您这么生气，抱歉。您能具体说说遇到了什么情况吗？"),
            new("让您失望了，[|给您退款|]吧", Thread: "买家: 你们真的太过分了", Better: "让您失望了，抱歉。您说说是哪里没做好，我来处理"),
        ],
        Good =
        [
            new("抱歉让您生气了，能说说是什么情况吗？我马上处理", Thread: "买家: 气死我了！！！"),
            new("收到就碎了，抱歉，我今天给您补发", Thread: "买家: 收到就碎了！气死我了"),
            new("抱歉，我给您退款", Thread: "买家: 杯子碎了\n客服: 抱歉，请拍个照\n买家: 气死我了"),
        ],
    };

    // The buyer is about to say or to show it.
    private static readonly PatternSet s_goesOn = PatternSet.Of("goes-on",
        "(你|您)?(等|等我)(一)?(下|会|等)?(，)?我(拍|发|找|打字|说|录|翻|截)", "(等下|等会|稍等|等等){0,3}(拍|发|说)", "(跟|和)(你|您)(说|讲)(个|一个|件|一件)?(事|情况|问题)", "听我(说|讲)", "(有)?(个|件)事(要|想|得)?(问|说|跟)", "先(说|问)(第一|一)个", "还没(说|讲|打)完", "我(慢慢|一个一个|一条一条)(说|讲|发)");

    private static readonly PatternSet s_offer = PatternSet.Of("offer", "(我)?(直接)?(给|帮|为)(您|你)(直接)?(补|退|换|赔|申请|办理|重发|走){0,8}(优惠券|红包|款|货|发|偿|新|券|元|块)", "(我)?(给|帮|为)(您|你)(直接)?(补|退|换|赔|重发)");

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_matter, s_offer, s_goesOn, Words.BuyerProblem];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (!reply.HasBuyerTurn || !Unknown(reply))
        {
            return;
        }

        var offer = reply.First(s_offer);
        if (offer is null)
        {
            offer = reply.FirstClause(Act.Offer, 0.7f)?.Span;
        }

        if (offer is { } span && !reply.Does(Act.AskOpen))
        {
            findings.Add(this, span, "还不知道发生了什么，先让买家说完", "先接住情绪，再问「您能具体说说遇到了什么情况吗？」");
        }
    }

    // Only feeling so far: upset, no matter named in this turn nor before it, and nothing but feeling in the clauses.
    private static bool Unknown(Reply reply)
    {
        if (!reply.Thread.Settled || (reply.BuyerSays(s_goesOn) && !reply.BuyerSays(Words.BuyerProblem)))
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
