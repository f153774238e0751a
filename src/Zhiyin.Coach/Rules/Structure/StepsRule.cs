using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Structure;

/// <summary>Three or more actions in one breath.</summary>
internal sealed class StepsRule : ReplyRule
{
    private const int TooMany = 3;
    private const int Breathless = 45;

    private static readonly PatternSet s_actions = PatternSet.Of("actions",
        "(先|再|然后|接着|之后|最后|随后|并|同时|完|后|，|;|、|且)(您|请|请您|要|需要|在|把|将|点|去|到|用|长|选|打|下|插|拔|装|拧|连|按|输|扫|登|进|切|关|重|安|放|撕|清|填|寄|拍|发|附|贴|上传|提交|确认|等|注意|检查)", "^(亲|您好|请)?(，)?(先|请先|首先|您先|需要先)", "(打开|拿出|取出|按住|松手|松开|搜索|放回|关盖|重开|往下滑|选|填|传图|戳|连上|输|设密码|保存|拿|装上|拔|拧|撕|擦|倒|点击|点|进去|进入|选择|长按|输入|下载|扫码|登录|填写|提交|上传|寄回|拍照|截图|插上|拔掉|拧紧|连接|安装|重启|确认|勾选|申请)");

    private static readonly PatternSet s_order = PatternSet.Of("order", "(先|首先)", "(再|然后|接着|之后|随后|最后)");

    private static readonly PatternSet s_marks = PatternSet.Of("step-marks", "(一|二|三|四)步", "第(一|二|三|四|#)(步|、)?", "[①②③④⑤]", "(1|2|3)(.|、|）|:)", "\n");

    public override RuleInfo Info { get; } = new("STR002", "structure.steps", Categories.StructureSteps, Severity.Warning)
    {
        Title = "好几步挤在一句里",
        Why = "一口气说完等于没说，买家做到第二步就丢了；编号，一步一行。",
        Basis = "handbook A-21",
        Bad =
        [
            new("[|您先打开设置然后进入蓝牙再长按电源键最后输入密码就好了|]", Thread: "买家: 怎么连", Better: "三步：\n1. 打开设置里的蓝牙\n2. 长按电源键5秒\n3. 输入密码"),
        ],
        Good =
        [
            new("分三步：①侧板和底板连好；②插背板；③装门后再统一拧紧", Thread: "买家: 怎么装"),
            new("先用自带线接插座，再按住电源键8秒", Thread: "买家: 充不进电"),
            new("您在订单页点申请退款就可以", Thread: "买家: 怎么退"),
        ],
    };

    internal static readonly PatternSet[] Sets = [s_actions, s_order, s_marks];

    public override IReadOnlyList<PatternSet> Patterns => Sets;

    public override void Review(Reply reply, FindingSink findings)
    {
        if (Of(reply) is not { } steps)
        {
            return;
        }

        findings.Add(this, steps.Sentence, "几步挤在一句里，编号分行", "1. … 2. … 3. …，一步一行，不超过5步", replacement: null, steps.Confidence < 0.7 ? Severity.Hint : null, steps.Confidence);
    }

    /// <summary>The sentence that crowds its steps, and how sure that is (below 0.7 a hint); null when none does.</summary>
    internal static (TextSpan Sentence, double Confidence)? Of(Reply reply)
    {
        if (reply.Text.Length < 20 || reply.Has(s_marks) || (!reply.Has(s_order) && reply.FirstClause(Act.Instruct, 0.6f) is null))
        {
            return null;
        }

        var sentences = reply.Draft.Sentences;
        for (var s = 0; s < sentences.Count; s++)
        {
            var sentence = sentences[s];
            var instructions = 0;
            var clauses = reply.Draft.Clauses;
            for (var i = 0; i < clauses.Count; i++)
            {
                instructions += clauses[i].Sentence == s && clauses[i].Act == Act.Instruct && clauses[i].Confidence >= 0.6f ? 1 : 0;
            }

            var words = Count(reply, s_order, sentence);
            var actions = Count(reply, s_actions, sentence);
            var sure = (words >= TooMany && actions > TooMany && Enough(reply, sentence)) || (instructions > 0 && actions >= 5 && sentence.Length >= 30 && Enough(reply, sentence));
            // In a sentence without a rest two words of order are enough.
            sure |= words >= TooMany - 1 && actions + words > TooMany && sentence.Length >= Breathless && reply.Text.AsSpan(sentence.Start, sentence.Length).IndexOfAny(',', ';') < 0;
            if (sure || (instructions > TooMany && actions >= TooMany && Enough(reply, sentence)) || (words >= 2 && actions > TooMany + 1 && Enough(reply, sentence)))
            {
                return (sentence, sure ? 0.9 : 0.8);
            }

            if (instructions >= TooMany)
            {
                return (sentence, 0.6);
            }
        }

        return null;
    }

    // Three short clauses with commas between them are still easy to follow.
    private static bool Enough(Reply reply, TextSpan sentence)
        => sentence.Length >= 50 || reply.Text.AsSpan(sentence.Start, sentence.Length).IndexOf(',') < 0;

    // What the shop does or offers is no step of the buyer's.
    private static bool IsOwn(Reply reply, TextSpan hit)
    {
        foreach (var clause in reply.Draft.Clauses)
        {
            if (clause.Span.Contains(hit) && clause is { Act: Act.Offer or Act.Promise or Act.Acknowledge or Act.Apologise, Confidence: >= 0.6f })
            {
                return true;
            }
        }

        return false;
    }

    private static int Count(Reply reply, PatternSet set, TextSpan sentence)
    {
        if (!reply.Has(set))
        {
            return 0;
        }

        var n = 0;
        foreach (var hit in reply.All(set))
        {
            n += sentence.Contains(hit) && !IsOwn(reply, hit) ? 1 : 0;
        }

        return n;
    }
}
