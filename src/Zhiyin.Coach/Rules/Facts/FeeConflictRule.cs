using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Measures;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>A fee is said to be free that the facts charge, a fee is charged that the facts rule out, or something is free for another time than the facts say.</summary>
internal sealed class FeeConflictRule : ReplyRule
{
    private static readonly string[] s_fees = ["运费", "邮费", "配送费", "打包费", "包装费", "安装费", "上门费", "手续费", "服务费", "押金", "清洁费", "停车费", "寄存费", "检测费", "人工费"];
    private static readonly PatternSet s_waived = PatternSet.Of("fee.waived", "免(了|的|掉|费|单)?", "包邮", "(不|没|没有|未)(用|需要|要)?(另|再|额外)?(收|付|出|掏|算|扣)", "不要钱", "不花钱", "零元", "0元")
        .Spare("免得", "难免", "避免", "以免", "免打扰");

    // Whose fee, or which one, is another matter: sending back, another order, a threshold.
    private static readonly SearchValues<string> s_other = SearchValues.Create(["退", "寄回", "换", "补", "来回", "满", "下次", "下回", "以后", "别的", "另一", "会员", "险", "如果", "要是", "的话", "只要", "申请", "承担", "除", "可以免", "能免", "差"], StringComparison.Ordinal);
    private static readonly PatternSet s_charged = PatternSet.Of("fee.charged", "(扣|收|付|出|交|掏|缴|补|加)(您|你|掉|取|个|了|一笔|点)?{0,4}(手续费|服务费|费用|费|钱|元|块|违约金)");
    private static readonly SearchValues<string> s_noFee = SearchValues.Create(["不收费", "不收任何费", "不收取", "不收手续费", "无手续费", "免手续费", "不扣费", "不扣任何", "不扣手续费", "无需付费", "不另收", "不额外收", "不产生费用", "无费用", "免费取消", "全额退"], StringComparison.Ordinal);
    private static readonly PatternSet s_free = PatternSet.Of("fee.free", "(免费|不(用|再|另)?(收|要|花)(费|钱|你钱|您钱)?|不要钱|免保管费)");

    public override RuleInfo Info { get; } = new("FCT014", "fact.conflict.fee", Categories.FactConflict, Severity.Error)
    {
        Title = "收不收费和资料不一致",
        Why = "说免费却收了，买家可以按说的要求退；资料写着不收却说要扣，就是乱收费。",
        Basis = "消费者权益保护法第十条、第二十条；handbook A-24",
        Bad =
        [
            new("您付的都是货款，[|邮费这单是免的|]", Thread: "买家: 里面有邮费没", Better: "实付里有8元邮费", Facts: """{"order":{"实付":"¥88.00","邮费":"¥8.00"}}"""),
            new("可以取消，[|要扣您五块手续费|]", Thread: "买家: 没发货能取消吗", Better: "没发货可以取消，全额退，不收费用", Facts: """{"policy":"发货前可取消，全额退回，不收费用"}"""),
            new("可以放着，[|寄存一个月都不收钱|]", Thread: "买家: 先放你们那儿行不", Better: "寄存免费15天，超期每天1元", Facts: """{"寄存":"免费15天，超期每天1元"}"""),
        ],
        Good =
        [
            new("实付里有8元邮费", Thread: "买家: 里面有邮费没", Facts: """{"order":{"实付":"¥88.00","邮费":"¥8.00"}}"""),
            new("退回来的邮费免的，我们出", Thread: "买家: 寄回邮费谁出", Facts: """{"order":{"实付":"¥88.00","邮费":"¥8.00"}}"""),
            new("没发货取消不收手续费的", Thread: "买家: 没发货能取消吗", Facts: """{"policy":"发货前可取消，全额退回，不收费用"}"""),
            new("寄存十五天不收钱", Thread: "买家: 先放你们那儿行不", Facts: """{"寄存":"免费15天，超期每天1元"}"""),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_waived, s_charged, s_free];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Facts is not { } facts)
        {
            return;
        }

        if (Waived(reply, facts) is var (waived, fee))
        {
            Report(findings, waived, fee);
        }
        else if (Charged(reply, facts) is var (charged, policy))
        {
            Report(findings, charged, policy);
        }
        else if (FreeFor(reply, facts) is var (free, term))
        {
            Report(findings, free, term);
        }
    }

    private void Report(FindingSink findings, TextSpan span, Fact fact) => findings.Add(this, span, $"资料里是「{fact.Key}：{fact.Value}」", better: "按资料说清收不收、收多少");

    // «运费这单是免的» against «运费：¥12.00».
    private static (TextSpan, Fact)? Waived(Reply reply, FactSheet facts)
    {
        foreach (var waived in reply.All(s_waived))
        {
            var clause = Scope.ClauseAround(reply.Text, waived);
            var words = clause.Of(reply.Text).ToString();
            if (Array.Find(s_fees, f => words.Contains(f, StringComparison.Ordinal)) is not { } name || words.AsSpan().ContainsAny(s_other) || Numbers.Read(words).Any(n => n.Measure is Measure.Yuan or Measure.Pieces or Measure.Months) || Around.Asked(reply, waived) || Scope.IsSupposed(reply.Text, clause))
            {
                continue;
            }

            var given = facts.All.Where(f => IsFee(f.Key, name)).ToList();
            if (given is [var only] && only.Path.StartsWith("order", StringComparison.Ordinal) | only.Path.StartsWith("订单", StringComparison.Ordinal) | reply.Thread.LastBuyerTurn.Text.Contains(name, StringComparison.Ordinal) && Amount(only.Value) > 0)
            {
                return (clause, only);
            }
        }

        return null;
    }

    private static bool IsFee(string key, string name) => key == name || (name is "运费" or "邮费" && key is "运费" or "邮费" or "freight" or "shipping_fee");

    // A value that is an amount and nothing else.
    private static decimal Amount(string value)
        => Numbers.Read(Normalizer.Normalize(value).Text) is [{ IsRange: false, Measure: Measure.Yuan or Measure.Plain } sum] && !value.Any(c => Zhiyin.Text.Segments.Segmenter.IsHan(c) && c is not ('元' or '块')) ? sum.Value : 0;

    // «会扣十块手续费» against «未出库可取消，不收费用»: the fact and the talk have a deed in common.
    private static (TextSpan, Fact)? Charged(Reply reply, FactSheet facts)
    {
        foreach (var charged in reply.All(s_charged))
        {
            var clause = Scope.ClauseAround(reply.Text, charged);
            var words = clause.Of(reply.Text);
            if (Around.Asked(reply, charged) || Scope.IsNegated(reply.Text, charged.Start, 3) || Scope.IsSupposed(reply.Text, clause) || words.ContainsAny(s_denied) || !words.ContainsAny(s_taken))
            {
                continue;
            }

            foreach (var fact in facts.All)
            {
                if (fact.Value.AsSpan().ContainsAny(s_noFee) && !fact.Value.AsSpan().ContainsAny(s_later) && Array.Exists(s_deeds, d => (fact.Value.Contains(d, StringComparison.Ordinal) || fact.Path.Contains(d, StringComparison.Ordinal)) && (reply.Text.Contains(d, StringComparison.Ordinal) || reply.Thread.LastBuyerTurn.Text.Contains(d, StringComparison.Ordinal))))
                {
                    return (clause, fact);
                }
            }
        }

        return null;
    }

    // «之后扣首晚房费»: from some time on there is one.
    private static readonly SearchValues<string> s_later = SearchValues.Create(["之后", "超过", "超出", "超期", "逾期", "后扣", "后收", "内取消扣", "扣取", "扣除", "内扣", "另收", "否则"], StringComparison.Ordinal);
    private static readonly string[] s_deeds = ["取消", "改地址", "改签", "改期", "延期", "安装", "上门", "检测", "维修", "开票", "寄存", "改码", "退订", "转让", "补办", "清洗"];
    private static readonly SearchValues<string> s_denied = SearchValues.Create(["不会", "不扣", "不收", "不用", "不需", "没有", "无需", "免", "别家", "其他家", "超过", "超出", "之后", "以后", "出库后", "发货后", "发出后"], StringComparison.Ordinal);
    private static readonly SearchValues<string> s_taken = SearchValues.Create(["手续费", "服务费", "违约金", "费用", "上门费", "安装费", "检测费", "扣"], StringComparison.Ordinal);

    // «放十天不收费» against «代存：免费3天».
    private static (TextSpan, Fact)? FreeFor(Reply reply, FactSheet facts)
    {
        foreach (var free in reply.All(s_free))
        {
            var clause = Scope.ClauseAround(reply.Text, free);
            var said = clause.Of(reply.Text).ToString();
            if (Numbers.Read(said).Where(n => n.Measure.IsTime()).ToList() is not [{ IsRange: false } told] || Around.Asked(reply, free) || Scope.IsSupposed(reply.Text, clause) || said.AsSpan().ContainsAny(s_beyond))
            {
                continue;
            }

            var terms = facts.All.Select(f => (Fact: f, Term: Term(Normalizer.Normalize(f.Value).Text))).Where(f => f.Term is not null).ToList();
            if (terms is [var (fact, term)] && term is { } own && Figures.Days(told) > Figures.Days(own) && SpeaksOf(reply, fact, said) && !facts.All.Any(f => f != fact && Numbers.Read(Normalizer.Normalize(f.Value).Text).Any(n => Figures.Same(n, told))))
            {
                return (clause, fact);
            }
        }

        return null;
    }

    private static readonly SearchValues<string> s_beyond = SearchValues.Create(["超", "之后", "以后", "后才", "再收", "试用", "质保", "保修", "退", "换", "修", "试", "上门"], StringComparison.Ordinal);

    // «免费3天», «前30分钟免费»: how long it is free.
    private static Quantity? Term(string value)
    {
        foreach (var piece in value.Split([',', ';', '。', '，', '；']))
        {
            if (piece.Contains("免费", StringComparison.Ordinal) && Numbers.Read(piece) is [{ IsRange: false } term] && term.Measure.IsTime())
            {
                return term;
            }
        }

        return null;
    }

    // The draft speaks of what the fact is about: a word of its name, or keeping goods under any word.
    private static bool SpeaksOf(Reply reply, Fact fact, string said)
        => fact.Key.Where(Zhiyin.Text.Segments.Segmenter.IsHan).Any(c => said.Contains(c, StringComparison.Ordinal)) || (fact.Key.AsSpan().ContainsAny(s_keeping) && said.AsSpan().ContainsAny(s_keeping)) || reply.Thread.LastBuyerTurn.Text.Contains(fact.Key, StringComparison.Ordinal);

    private static readonly SearchValues<char> s_keeping = SearchValues.Create("存放留停管寄");
}
