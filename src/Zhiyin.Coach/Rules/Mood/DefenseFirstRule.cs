using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Mood;

/// <summary>Explaining, denying, quoting rules or doubting before anything is acknowledged.</summary>
internal sealed class DefenseFirstRule : ReplyRule
{
    private static readonly PatternSet s_denial = PatternSet.Of("denial",
        "不可能", "(我们|咱们|本店|我家)(家)?(的)?(产品|质量|东西|货|包裹)?(都|是|绝对|肯定)?{0,0}(不会|没有|没)(坏|有问题|问题|错|漏|少|出错|发错|欺诈|泄露|骗|虚假)", "出厂(前)?(都)?(是)?(经过)?(检测|检验|质检)", "打包(的时候)?(都)?有监控", "(您|你)(是不是|确定|确认){0,6}(自己|弄|用错|看错|没|丢)", "(页面|详情|说明)(上)?(都)?(已经)?(写|标|说)(得|的|明)?(很)?(清楚|明白|了)", "(按|按照|根据)(平台|店铺|公司)?(规定|规则|流程)", "(规定|规则)(就是|如此|这样)", "(是)?正常(的|现象|情况)", "(还没|没)(到|超过)(发货|承诺)?时间", "没(有)?(恶意|别的意思)", "(从来|从)没(有)?(人|出现|发生|遇到)")
        .Spare("(不|很|都|也)(太|是|算)?正常", "恢复正常", "正常(发|使用|情况|工作|派|营业|退|走)");

    public override RuleInfo Info { get; } = new("MOD002", "defense.first", Categories.DefenseFirst, Severity.Warning)
    {
        Title = "先辩解，没有先接住买家",
        Why = "先解释、否认或引用规定，买家听到的是「你错了」；先承认不便，再给事实。",
        Basis = "handbook §5.4 M2，§5.7",
        Bad =
        [
            new("[|不可能|]，我们打包有监控的，麻烦您再找找", Thread: "买家: 少发了一件！太过分了，骗子！", Better: "收到只有一件，换谁都会慌，抱歉。请拍一下收到的东西和面单，我核对出库重量，30分钟内回复您"),
            new("亲，显示器不同有色差[|是正常的|]", Thread: "买家: 颜色完全不一样，太失望了！！！", Better: "实物和页面看着不一样，让您失望了，抱歉。您发张自然光下的照片，我对照色卡"),
        ],
        Good =
        [
            new("抱歉让您失望了。色差受光线影响，您发张照片我对照色卡", Thread: "买家: 颜色完全不一样，太失望了！！！"),
            new("这是正常的，第一次用会有一点味道，通风半天就散了", Thread: "买家: 新锅有味道正常吗"),
            new("抱歉让您久等了，按页面承诺明天14点前发出", Thread: "买家: 气死了怎么还没发货！！！"),
        ],
    };

    // The shop's own care, or its rules, before the buyer's trouble: «每一双出库前都有两道检查».
    private static readonly PatternSet s_ownCare = PatternSet.Of("own-care",
        "(出厂|出库|出仓|发货|发出|寄出|打包|装箱|上架)(之)?(前|时|的时候){0,4}(都|有|会|经|做|是|过)", "(每|件件|个个|批批)(一)?(双|件|副|个|台|批|份|单|箱|瓶|条|套|只|根)?{0,8}(检|测|过|验|质|挑|称)", "(专人|统一|机器|流水线|专业){0,5}(量|测|算|检|验|称|打包|包装)", "(属|算|都是|也是|是)(于)?正常", "正常(现象|范围|误差|情况)", "一般(都)?(不会|不至于)", "(系统|平台|银行|快递)(自动|统一|那边|算|定)", "(国标|标准|规定|页面|详情|说明)(里|上|内|页)?(都)?(允许|写|标|有|规定)");

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_denial, s_ownCare, Words.Grants, .. MoodGate.Patterns, .. Situation.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (!reply.HasBuyerTurn)
        {
            return;
        }

        var until = MoodGate.AcknowledgedAt(reply) ?? int.MaxValue;
        var upset = Situation.BuyerIsUpset(reply);
        if (!upset && (!Situation.BuyerHasProblem(reply) || reply.BuyerSays(Words.BuyerAsks)))
        {
            return;
        }

        if (reply.First(s_denial) is { } span && span.Start < until)
        {
            Report(span, upset ? null : Severity.Hint, 0.9);
            return;
        }

        // What comes right before an apology in the same sentence is the buyer's trouble said again, not a defence.
        if (until < MoodGate.Opening(reply).End)
        {
            // … unless it flatly denies.
            if (upset && reply.First(s_ownCare) is { } care && care.Start < until && reply.Draft.Clauses[0].Span.Overlaps(care))
            {
                Report(reply.Draft.Clauses[0].Span, null, 0.85);
            }
            else if (upset && reply.Draft.Clauses[0] is { Act: Act.Deny, Confidence: >= 0.75f } denial && denial.Span.End <= until)
            {
                Report(denial.Span, null, denial.Confidence);
            }

            return;
        }

        // The feeling is spoken of, but only after a first sentence about the shop and its goods: «出厂都测过拉力的。让您失望了».
        if (upset && until != int.MaxValue && !reply.BuyerSays(Words.BuyerAsks) && SpeaksForItself(reply))
        {
            Report(MoodGate.Opening(reply), null, 0.8);
            return;
        }

        foreach (var clause in reply.Draft.Clauses)
        {
            if (reply.Has(Words.Grants) && reply.First(Words.Grants) is { } granted && reply.SentenceAt(granted.Start).Overlaps(clause.Span))
            {
                continue;
            }

            if (clause.Span.Start >= until)
            {
                return;
            }

            var (sure, likely) = clause.Act switch
            {
                Act.Deny => (upset ? 0.6f : 1.1f, 0.5f),
                Act.Blame => (1.1f, 0.5f),
                Act.Rule => (upset ? 0.75f : 1.1f, 0.6f),
                Act.Explain => (upset && reply.EmotionLevel >= 3 ? 0.85f : 1.1f, 0.65f),
                _ => (2, 2),
            };

            // Nothing but reasons: explaining, denying and quoting rules share what one of them alone would need.
            var defends = clause.Score(Act.Deny) + clause.Score(Act.Rule) + clause.Score(Act.Explain);
            if (upset && until == int.MaxValue && defends >= 0.7f && clause.Act is Act.Deny or Act.Rule or Act.Explain)
            {
                Report(clause.Span, null, defends);
                return;
            }

            if (clause.Confidence >= likely)
            {
                Report(clause.Span, clause.Confidence >= sure ? null : Severity.Hint, clause.Confidence);
                return;
            }
        }

        void Report(TextSpan at, Severity? severity, double confidence)
            => findings.Add(this, at, "先承认买家的不便，再解释", "把解释放到承认感受之后", replacement: null, severity, confidence);
    }

    private const float Serves = 0.25f;

    // No clause of the first sentence helps, asks or takes up what the buyer said.
    private static bool SpeaksForItself(Reply reply)
    {
        var opening = MoodGate.Opening(reply);
        var tells = false;
        foreach (var clause in reply.Draft.Clauses)
        {
            if (clause.Span.Start >= opening.End || Situation.Letters(clause.Span.Of(reply.Text).ToString()) < 3)
            {
                continue;
            }

            if (clause.Act is not (Act.Inform or Act.Explain or Act.Deny or Act.Rule or Act.Blame or Act.Pressure or Act.Unknown or Act.Guarantee) || s_serving.Sum(clause.Score) >= Serves)
            {
                return false;
            }

            tells = true;
        }

        return tells;
    }

    private static readonly Act[] s_serving = [Act.Acknowledge, Act.Apologise, Act.Confirm, Act.Hold, Act.Promise, Act.Instruct, Act.Offer, Act.AskOpen, Act.AskClosed, Act.Transfer, Act.Recommend];
}
