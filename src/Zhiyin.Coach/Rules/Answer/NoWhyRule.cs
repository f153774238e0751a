using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Answer;

/// <summary>A refusal, a delay or bad news without a reason.</summary>
internal sealed class NoWhyRule : ReplyRule
{
    private static readonly PatternSet s_bad = PatternSet.Of("bad-news",
        "(不行|不能|不可以|不支持|没法|无法|不接受)", "(办|做|改|退|换|发|修|开|寄|弄|给|送|来|拿|接|减)不(了|到|成|及|来)", "(延迟|推迟|延后|推后|延期|晚)#(天|个)", "(延迟|推迟|延后|推后|延期)(到|发)?", "取消了")
        .Spare("能不能", "可不可以", "行不行", "支不支持", "(查|问|看|核实|试|确认)(一下|下|看|清楚){0,6}(能|可以|行)不(能|可以|行)");

    // Reasons refused in so many words.
    private static readonly PatternSet s_curt = PatternSet.Of("curt", "(不|懒得|没必要|没什么好|没啥好)(多)?(解释|细说|说明)", "(就是|店里|公司|上面|我们)(就)?(这么|这样)定的", "没有(为什么|原因|理由)", "不为什么", "(说|讲)不(行|能)就(是)?不(行|能)");

    private static readonly PatternSet s_delay = PatternSet.Of("delay", "(往后|要|会|得|需要)(往后)?顺延", "改(到|成|在)(了)?(下|本|这)?(周|礼拜|星期|月|明|后)");

    // What happened, or what there is none of, says why without «because».
    private static readonly PatternSet s_event = PatternSet.Of("no-why.event",
        "(断|停|限)(了)?(电|网|水|供|产|运|工|货)", "没(有)?(设|开|铺)(点|通|站|线|设)", "没(有)?(签约|合作|网点|站点|电梯|师傅|机器|这个色|原料|料了?)", "(爆仓|封(路|山|控)|停航|塌方|暴雨|大雪|台风|洪水|堵车|疫情|检修|故障|返工|缺料|断供|停产|绝版)", "(约|排|订|坐|装)满", "(裁|剪|开|印|刻|打)(好|了|完|过)(料|版|机|字|包)", "(仓库|厂里|工厂|系统|设备|机器|车间|印刷){0,8}(坏|出错|出了|搬|盘点|漏|压|赶不)", "(人手|师傅){0,4}(不够|不足|请假|少)", "(盘点|搬仓|放假)");

    // A service refused in the first words, whatever is offered in its place; a day put off, wherever it stands.
    private static readonly PatternSet s_service = PatternSet.Of("no-why.service", "(约|改|换|退|送|寄|走|派|刻|指定|发|安排)不(了|成|出)", "(没|没有|未)(能)?(通过|获批|批下来|审过)");
    private static readonly PatternSet s_shift = PatternSet.Of("no-why.shift", "(要|得|会|只能)(往后|再)?(挪|延|推|拖|顺|排)(后|迟)?(到|至)(了)?#(号|月|日)", "(要|得|会|只能)(往后|再)?(挪|延|推|拖|顺|排)(后|迟)?(到|至)(了)?(下(周|个|礼拜)|后天|大后天|周|月)", "(往后|朝后|向后)(挪|延|推|调|顺|排|改)(到|至)(了)?(#(号|月|日)|下(周|个|礼拜)|后天|大后天|周)");
    private static readonly PatternSet s_choice = PatternSet.Of("no-why.choice", "可以", "或者", "要不", "您(愿意|挑|选|看)", "(给|帮)您(换|转|改|约|安排|退)");

    public override RuleInfo Info { get; } = new("ANS004", "answer.no-why", Categories.AnswerNoWhy, Severity.Warning)
    {
        Title = "拒绝或坏消息没有原因",
        Why = "没有原因的「不」像是敷衍；一句真实的原因，能让买家接受结果。",
        Basis = "handbook A-22",
        Bad =
        [
            new("亲，这个[|不能退|]哦", Thread: "买家: 这个我想退掉", Better: "贴身衣物拆封后按规定不支持无理由退，是因为影响二次销售；如果有质量问题可以退，您遇到了什么情况？"),
            new("您的订单要[|推迟三天|]发货", Thread: "买家: 什么时候发货", Better: "印刷厂停电，所以您的订单推迟到3月8日发，您着急的话可以换现货款"),
        ],
        Good =
        [
            new("现在改不了，因为已经出库了，我联系快递改派", Thread: "买家: 能改地址吗"),
            new("黑色卖完了，预计3月5日到货，深灰有现货", Thread: "买家: 有黑色吗"),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_bad, s_delay, s_curt, s_event, s_service, s_shift, s_choice, Words.Reason, .. BareDecision.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.First(s_delay) is { } delay && Situation.BuyerHasProblem(reply) && !HasReason(reply) && reply.FirstClause(Act.Explain, 0.4f) is null && !Situation.Asks(reply) && !reply.BuyerSays(s_delay))
        {
            findings.Add(this, delay, "说一句为什么晚，买家才知道不是敷衍", "加上真实的原因，例如「这批印刷还没干」", confidence: 0.8);
            return;
        }

        if (reply.First(s_curt) is { } curt && reply.HasBuyerTurn && !reply.Text.Contains("因为", StringComparison.Ordinal))
        {
            findings.Add(this, curt, "说一句原因，买家才知道不是敷衍", "加上真实的原因，再给一个办法", confidence: 0.85);
            return;
        }

        if (Withheld(reply) is { } withheld)
        {
            findings.Add(this, withheld, "说一句原因，买家才知道不是敷衍", "加上真实的原因，再给一个办法", confidence: 0.8);
            return;
        }

        var clause = reply.FirstClause(Act.Refuse, 0.5f);
        var hit = reply.First(s_bad);
        if ((clause is null && hit is null) || !reply.HasBuyerTurn || HasReason(reply) || reply.FirstClause(Act.Explain, 0.6f) is not null || reply.FirstClause(Act.Rule, 0.7f) is not null)
        {
            return;
        }

        // Sure only when both the act and the words say «no», or when nothing else is said beside it.
        var bare = reply.Draft.Clauses.Count <= 2 && !Situation.Asks(reply) && !Situation.Verifies(reply);
        var sure = hit is not null && bare && (clause is not null || reply.Draft.Clauses.Count == 1) && !reply.Does(Act.Inform, Act.Offer, Act.Recommend, Act.Promise, Act.Transfer);
        findings.Add(this, hit ?? clause!.Span, "说一句原因，买家才知道不是敷衍", "加上真实的原因，再给一个办法", replacement: null, sure ? null : Severity.Hint, sure ? 0.8 : 0.5);
    }

    private static bool HasReason(Reply reply) => reply.Has(Words.Reason) || reply.Has(s_event);

    // «Not tomorrow, but the day after»: a way on, and still no word of why.
    private static TextSpan? Withheld(Reply reply)
    {
        if (!reply.HasBuyerTurn || HasReason(reply) || reply.FirstClause(Act.Explain, 0.4f) is not null || reply.FirstClause(Act.Rule, 0.5f) is not null)
        {
            return null;
        }

        if (BareDecision.In(reply) is { } bare)
        {
            return bare;
        }

        if (reply.First(s_shift) is { } shift && !reply.BuyerSays(s_shift))
        {
            return shift;
        }

        foreach (var clause in reply.Draft.Clauses)
        {
            if (clause.Act is Act.Greet or Act.Courtesy || clause.Span.Length <= 2)
            {
                continue;
            }

            return reply.First(s_service) is { } service && clause.Span.Contains(service) && reply.Has(s_choice) && Situation.SharesWords(reply, clause.Span) ? service : null;
        }

        return null;
    }
}
