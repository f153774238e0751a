using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Promise;

/// <summary>An outcome is guaranteed that the shop does not control: arrival, refund, repair, approval.</summary>
internal sealed class GuaranteeRule : ReplyRule
{
    private const string Sure = "(一定|保证|肯定|绝对|必定|必然|百分百|百分之百|100%|铁定|妥妥(的)?|准保|担保|笃定|稳稳(的)?|百分之一百|打包票|拍(着)?胸脯)";
    private const string Outcome = "(到(货|手|账|您|你|家|的)?|送(达|到|上)|收(到|得到)|发(出|货|走|掉|您|给)|寄(出|到)|退(款|钱|回|给|您|你|得)?|赔(付|您|你)?|补发|修(好|得好)|没(有)?(任何)?(问题|事)|搞定|办(好|妥|成)|成功|通过|批(下来|准)|解决(好|掉|了)?|赶(得)?上|来得及|不(会)?(耽误|误事|晚|迟|超时))";

    private static readonly PatternSet s_words = PatternSet.Of("guarantee",
            $"{Sure}{{0,6}}{Outcome}",
            "必须(给|帮|为)(您|你|咱){0,4}(发|退|赔|到|修|办)", "准(能|会)?(到|收到|送到|修好|没问题|成功)", "(准|准保|铁定|妥妥)在(您|你)(手上|手里|家)", "包(您|你)(能|会)?(到|收到|修好|没问题|满意|成功)", "包(到(手|货)|收到|修好|满意)", "包(您|你)(退|赔)", "(不可能|不会)(到不了|收不到|发不出|退不了|超时|出(任何)?问题|有(任何|半点|什么)?问题)", "(到不了|收不到|发不出去?|退不了|修不好){0,4}(找我|我(负责|赔|包|来赔|承担))",
            "(提头来见|天塌下来|(用|穿|收|买|拍)?(不(好|行|对|到)|坏|假|封|丢|晚|破)(了)?(全)?(都)?算我的|不(好|行|到|对|满意)(您)?(找|拿)我是问|我(拿|用)(工资|命|脑袋|人头|人格)(担保|保证))", "(假|坏|封|晚|丢)了我?(赔|给)您{0,2}#(个|倍|套|台|双|件|条)", "(跑不了|错不了|黄不了|误不了(您|你)?)", "(满意|到货|到账)(包在|交给)我", "包在我身上", "零风险", "万无一失", "(一百|一万|百分|千万)(个|分)(放心|保证)", "板上钉钉", "(今|明|后)天(就)?(准|铁|稳)(能)?到")
        .Spare("绝对(湿度|值|压力|温度|音感|零度)", "(不能|无法|没法|不敢|没办法|很难|不好|难以|没|不)(一定|保证|肯定|绝对|打包票|担保){0,6}(到|送达|发出|发|退|修好|没问题|有效|寄|赔|收到)",
            "(一定|必须|肯定|保证)(要|得|先|记得|别|不要|请){0,8}(到|收到|发|寄|退|赔|补发|送达|送到)", "(包|准)(到|退|赔)(家|区|多|了|回)", "不准(到|退)", "保证金{0,8}退(回|给|款|还|到|您)?", "标准", "批准", "(书|钱|背|面|腰|礼|手|挎|一|小|大|整|红|打|邮|承)包{0,1}(到|退|赔)",
            "(肯定|一定)(很|会|特别|非常|也)?(着急|生气|难受|不好受|失望|郁闷|等急)", "(一定|必须|肯定)(期限|条件|程度|金额|数量|比例)", "(包|保)(退|赔)(包|保)(换|退)", "(一定|肯定|保证|必须)会?(帮|给|为|替)?(您|你)?{0,4}(反馈|反应|跟进|回复|尽力|尽快|答复|回访|核实|转达|说法|交代|交待|处理)", "坏(了)?包赔", "(一定|必须|肯定|绝对|必定){0,8}(跟进|处理|负责|服务|联系|跟踪|找|查|核实|做|达|遇|感受|收)到", "破损包赔", "包退换");

    private static readonly PatternSet s_buyerIsSubject = PatternSet.Of("guarantee.buyer", "(您|你|咱|大家|请|麻烦)(们)?(一定|必须|肯定|绝对)", "(是|要)不是(一定|必须)", "(是否|如果|要是|若)(一定|必须|保证|肯定)");
    private static readonly PatternSet s_buyerGets = PatternSet.Of("guarantee.buyer-gets", "(您|你)(一定|肯定|绝对)(就|是)?(能|会|可以)");

    public override RuleInfo Info { get; } = new("PRM001", "promise.guarantee", Categories.PromiseAbsolute, Severity.Warning)
    {
        SoundBelow = 0.02f,
        Title = "保证了自己控制不了的结果",
        Why = "保证的结果一旦没有实现，买家记住的是失信；给出预计区间和跟进时间更可信。",
        Basis = "handbook §4.8",
        Bad =
        [
            new("您放心，明天[|一定能到|]", Better: "预计明天送达，以物流更新为准，我明天中午再帮您看一次"),
            "这个[|保证给您退|]",
            "[|包在我身上|]，您不用管",
            "[|后天准能到|]您手上",
        ],
        Good =
        [
            "预计明天送达，以物流更新为准", "不能保证明天到，一般是两到三天", "收到货您一定要先验货再签收", "您肯定着急收到，我现在就查", "我一定会帮您跟进到底，下午五点前回复您",
            "这个不一定能退，我先核实", "换新标准是先收到退件", "亲是一定要明天到吗？",
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_words, ProductGuaranteeRule.Words, s_buyerIsSubject, s_buyerGets];

    public override void Review(Reply reply, FindingSink findings)
    {
        var found = false;
        foreach (var span in reply.All(s_words))
        {
            if (!IsOwnOutcome(reply, span))
            {
                continue;
            }

            found = true;
            findings.Add(this, span, "结果不由我们控制，别打包票", better: "换成预计的时间区间，并说好什么时候再跟进");
        }

        if (!found && !reply.Has(ProductGuaranteeRule.Words) && reply.FirstClause(Act.Guarantee, 0.9f) is { } clause && !IsMild(clause.Span.Of(reply.Text))
            && !Around.Asked(reply, clause.Span))
        {
            findings.Add(this, clause.Span, "结果不由我们控制，别打包票", confidence: clause.Confidence);
        }
    }

    // «有一定的保湿效果», «我们保证正品»: a measured statement, and what the law demands anyway.
    private static bool IsMild(ReadOnlySpan<char> clause)
        => clause.Contains("正品", StringComparison.Ordinal) || clause.Contains("一定的", StringComparison.Ordinal) || clause.Contains("一般", StringComparison.Ordinal) || clause.Contains("预计", StringComparison.Ordinal) || clause.Contains("质保", StringComparison.Ordinal)
            || clause.Contains("不敢", StringComparison.Ordinal) || clause.Contains("不能保证", StringComparison.Ordinal) || clause.Contains("没法保证", StringComparison.Ordinal) || clause.Contains("无法保证", StringComparison.Ordinal) || clause.Contains("保证不了", StringComparison.Ordinal);

    private static bool IsOwnOutcome(Reply reply, TextSpan span)
        => !Scope.IsNegated(reply.Text, span.Start, 3) && !Around.Asked(reply, span) && !Scope.IsQuoted(reply.Text, span)
            && (!TouchesBefore(reply, s_buyerIsSubject, span) || Around.Inside(reply, s_buyerGets, span));

    private static bool TouchesBefore(Reply reply, PatternSet set, TextSpan span)
    {
        foreach (var hit in reply.All(set))
        {
            if (hit.Start <= span.Start && hit.End >= span.Start)
            {
                return true;
            }
        }

        return false;
    }
}
