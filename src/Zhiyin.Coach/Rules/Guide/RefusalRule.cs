using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Guide;

/// <summary>A refusal and nothing instead of it.</summary>
internal sealed class RefusalRule : ReplyRule
{
    private const int ShortReply = 3;

    private static readonly PatternSet s_words = PatternSet.Of("refusal",
        "^(不行|不能|不可以|不可能|没有|没货|没了|做不到|办不到|不支持|没法|改不了|退不了|换不了|不包邮|不退|不换)(的|了|哦|呢|退|换|改|便宜|开|发)?(亲|哦)?$", "^(亲|抱歉|不好意思|对不起|这个|这边|我们){0,2}(不行|不能|不可以|没有|没货|没了|不支持|没法|不退|不换)(的|了|哦|呢)?$", "(就是|就)这(么|样)规定", "规定就是规定", "没(有)?得(商量|谈)", "没法(处理|退|换|改|弄)", "(改|退|换|发|做|修|开|办|送|减|便宜)不(了|来)(的|了|哦|呢)?", "(不|没)(能|支持|可以|办法)(再)?(退|换|改|便宜|开|发|取消|优惠|送|减|修|补|指定)", "(不|没)包邮", "(卖|售)(完|光|罄)了", "(没|缺|无|断)货(了)?", "没有了", "^没(有)?{1,5}(的|款|码|号|色|货)(了|啦)(的|哦|呢|哈)?$", "^(断了|断码了?|断货了?|一口价|来不及(的|了)?|只认一张|没开通|没开|去不了|送不到|到不了|寄不到|不在范围)(的|了|哦|呢|哈|呀)?$", "(去|送|寄|派)不(了|到)(的|了|哦|呢|哈|呀)?$", "没(有)?(开通|开放|这个服务|这项服务)(的|哦|呢)?$", "下架了", "(周(一|二|三|四|五|六|日|末)|今天|明天|后天|这个|那个|这款|这样|单独)(不行|不可以|不成)(的|哦|呢|哈|了)?$", "(从来|一直|向来|一概|一律)(都)?不(卖|单卖|零卖|拆卖|单发|做|接|送|给)(的)?", "不(退|换|补|赔)(的)?(哦|了|哈|呢)", "不可能(的|退|给|便宜)?$")
        .Spare("(不是|没说|并不是)不(能|支持|可以)", "(能不能|可不可以|行不行|有没有货|有没货)", "(如果|要是|万一){0,10}(不了|不能|没货|不支持)", "(现|有)货没有了吗", "没(有)?(什么)?不(能|可以|行)", "(吊牌|包装|商品)没(有)?");

    // Refusals that are bare only when nothing stands beside them but why.
    private static readonly PatternSet s_short = PatternSet.Of("refusal.short", "不(送|去|接|做|走|发|寄|刻|装|卖)(的)?(哈|哦|呢|了|亲|呀|喔)?$", "(走|约|刻|写|赔|装|调|派)不(了|成)", "不(会)?再(做|产|补|进|上)(了|的|的了)?(哈|哦|呢|呀)?$");

    public override RuleInfo Info { get; } = new("REF001", "refusal.bare", Categories.RefusalBare, Severity.Warning)
    {
        Title = "光说不行，没有别的路",
        Why = "「不行」之后没有选择，买家就走了；说限制的原因，再给一个能做的。",
        Basis = "handbook §3.5 N5",
        Bad =
        [
            new("[|没有了|]", Thread: "买家: 黑色还有吗", Better: "黑色今天售完，预计3月5日到货，现在有深灰，您着急用吗？"),
            new("不好意思亲，[|不能便宜|]哦", Thread: "买家: 便宜点吧", Better: "单价我没有权限改，您账户里有一张10元券，需要我帮您看怎么用吗？"),
            new("已经打包了[|改不了|]", Thread: "买家: 地址能改吗", Better: "已经打包了，我先提交拦截，10分钟内告诉您结果"),
        ],
        Good =
        [
            new("黑色卖完了，深灰有现货，颜色接近", Thread: "买家: 黑色还有吗"),
            new("没有了，就这些", Thread: "买家: 你还有别的问题吗"),
            new("微波炉不支持，电磁炉和燃气灶可以用", Thread: "买家: 微波炉能用吗"),
            "如果改不了，我给您重发",
        ],
    };

    private static readonly PatternSet s_denied = PatternSet.Of("no-supervisor", "(不用|不必|没必要|不需要)(找|转|叫|问)", "(主管|领导|组长|经理|店长|老板){0,6}(不|没|忙|一样|也)", "(找|问)(谁|主管|领导|经理|老板)(都|也)");

    private static readonly PatternSet s_instead = PatternSet.Of("instead", "(有|还有|还剩){0,8}(现货|现成|可选|可以选|别的|其他)", "(可以|能|支持)(用|选|换|走|看|退|改|申请|给)", "不过", "可以", "建议", "换", "(到|补)货");

    private static readonly PatternSet s_nothing = PatternSet.Of("nothing-more", "(还有|有)(什么|别的|其他|没有)?(别的|其他)?(问题|疑问|需要)", "(会|有|含|带|掉|怕)(不会|没有)?(起球|掉色|褪色|甲醛|激素|色差|异味|味道|副作用|缩水|酒精|添加|噪音|毒|害)");

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_words, s_short, s_denied, s_instead, s_nothing, .. Situation.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.First(s_denied) is { } denied && reply.HasBuyerTurn && reply.Intends("C07") && reply.FirstClause(Act.Transfer, 0.8f) is null)
        {
            findings.Add(this, denied, "买家要找主管，别拦着", "转给主管，并说好几分钟内接、前面的情况已同步", confidence: 0.9);
            return;
        }

        if (Situation.Asks(reply))
        {
            return;
        }

        var hit = reply.First(s_words) ?? (reply.Draft.Clauses.Count <= ShortReply ? reply.First(s_short) : null);
        var clause = reply.FirstClause(Act.Refuse, 0.55f);
        if ((hit is null && clause is null) || !reply.HasBuyerTurn || HasAlternative(reply, hit ?? clause!.Span) || reply.BuyerSays(s_nothing)
            || (hit is null && (reply.Draft.Clauses.Count > 2 || reply.FirstClause(Act.Inform, 0.7f) is not null)))
        {
            return;
        }

        var confidence = hit is not null && clause is not null ? 0.95 : hit is not null ? 0.85 : clause!.Confidence;
        findings.Add(this, hit ?? clause!.Span, "别停在「不行」，给一个能做的", "原因＋替代方案＋让买家选", replacement: null, confidence >= 0.75 ? null : Severity.Hint, confidence);
    }

    private static bool HasAlternative(Reply reply, TextSpan refusal)
    {
        if (reply.Does(Act.Offer, Act.Recommend, Act.Transfer, Act.Promise, Act.AskOpen, Act.AskClosed, Act.Instruct, Act.Hold))
        {
            return true;
        }

        return Beside(reply, s_instead, refusal) || Beside(reply, Words.WayOn, refusal) || Beside(reply, Words.Verify, refusal);
    }

    // «不可以» holds «可以»: only what stands outside the refusal and is not negated itself is a way.
    private static bool Beside(Reply reply, PatternSet set, TextSpan refusal)
    {
        if (reply.Has(set))
        {
            foreach (var hit in reply.All(set))
            {
                if (!hit.Overlaps(refusal) && !Scope.IsNegated(reply.Text, hit.Start))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
