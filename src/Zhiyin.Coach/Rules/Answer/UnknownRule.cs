using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Answer;

/// <summary>«I don't know», «look it up yourself», and nobody comes back to it.</summary>
internal sealed class UnknownRule : ReplyRule
{
    private static readonly PatternSet s_words = PatternSet.Of("unknown",
        "^(这个|这)?(我)?(也)?不(知道|清楚|太清楚|了解|晓得|懂|太懂|太了解|确定)(哦|呢|啊|哈|的|诶|耶)?", "(我|我们|客服|这边)(这边)?(也|都)?(不(知道|清楚|太清楚|了解|晓得|太懂|太了解)|不是(很|太)(清楚|了解|懂))", "没(听说|注意|了解)过", "(您|你)?(可以)?(自己|自行)(去)?(看|查|翻|搜|百度|研究|了解)(一下|下)?(详情|页面|说明|吧|哦|就)?", "(页面|详情页|详情|说明书|介绍)(上|里|都|上面|里面)(都|也)?(有)?(写|标|说|介绍)(着|了|的|得)", "(页面|详情页|详情|说明书)(都|也)有?(写|标|说)", "(页面|详情页|详情|说明书)(写|标|说)得很?清", "(页面|详情|详情页|说明书)(上|里)?都?有(写|说|的|哦)?", "^(亲)?(您|你)?看(一下|下)?(物流|页面|详情|说明|链接|标签|盒子|包装)(那(一)?栏)?(就(行|好|可以|知道)|呗|吧|哈)", "(盒子|包装|瓶身|背面|标签)(上|背面|后面)?(都)?(印|写|标)着", "(这|那)?我(哪|怎么|咋)(会)?知道", "我哪(晓得|清楚)", "(不|没)(掌握|研究过|接触过|背下来|负责这块)", "(这|那)?(得|要)问(仓库|厂家|配镜的|师傅|技术|快递)(的)?(，|$)", "外行", "^(亲)?(，)?(您|你)?(在|去|到)?(页面|详情页|详情|订单)(上|里)(自己)?看(一下|下)?$", "^(亲)?(，)?(您|你)?看着(拍|买|选|挑|办)(就|都)?(行|好|可以)(的|了|哈|哦)?$", "^(亲)?(，)?(里面|都|盒子里)?(有|看)(一下|个)?说明书(的|呢|哦|就行|就好)?$", "百度一下", "(您|你)?百度$", "(看|翻|查)(一下|下)?(详情页|详情|说明书|页面|说明|介绍)(吧|哦|就|呢|第)?", "这(个|方面)?(我)?(无法|没法|不好)(回答|判断|确定|说)")
        .Spare("(不|无需|不用)(自己|自行)(看|查|翻)", "(如果|描述|写|看|拍|讲|说)得?不(清楚|太清楚)", "不(知道|清楚)您", "(不)?知道您", "(我|这边)(来|去|先|帮您|给您|这就|马上|再)?(看|翻|查)(一下|下)?(详情|页面|说明)");

    public override RuleInfo Info { get; } = new("ANS002", "answer.unknown", Categories.AnswerUnknown, Severity.Warning)
    {
        Title = "说不知道就停了，或让买家自己去查",
        Why = "不知道没关系，去核实并说好何时回话；让买家自己查，等于把客服的活还给他。",
        Basis = "handbook §3.5 N2，A-18",
        Bad =
        [
            new("[|这个我也不清楚|]", Thread: "买家: 这个能进烤箱吗", Better: "这个我核实准确再回复您，3分钟内给到"),
            new("亲，[|页面上都有写|]哦", Thread: "买家: 尾款什么时候付", Better: "尾款是11月1日0点到2日24点，付完48小时内发货"),
        ],
        Good =
        [
            new("这个我不太清楚，我问一下技术，10分钟内回复您", Thread: "买家: 这个能进烤箱吗"),
            new("如果描述不清楚，可以拍照发我", Thread: "买家: 怎么报修"),
            new("尾款11月1日付，页面上也有写", Thread: "买家: 尾款什么时候付"),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_words, .. Situation.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        var hit = reply.First(s_words);
        var clause = reply.FirstClause(Act.Unknown, 0.5f);
        if ((hit is null && clause is null) || !reply.HasBuyerTurn || Situation.Verifies(reply) || Situation.NamesATime(reply) || reply.FirstClause(Act.Promise, 0.6f) is not null || reply.FirstClause(Act.AskOpen, 0.7f) is not null || reply.FirstClause(Act.Recommend, 0.7f) is not null)
        {
            return;
        }

        if (hit is null && Situation.SharesWords(reply, clause!.Span))
        {
            return;
        }

        // «说明书上写着水温别超过40度» tells what is written there.
        if (hit is { } told && Tells(reply, told))
        {
            return;
        }

        // Beside a plain statement the unknown part is an honest limit, not the whole answer.
        var informs = reply.FirstClause(Act.Inform, 0.65f) is not null || (reply.Draft.Clauses.Count > 3 && (reply.FirstClause(Act.Explain, 0.7f) is not null || reply.FirstClause(Act.Confirm, 0.8f) is not null));
        // Read from the act alone it is surely not knowing only where nothing is offered instead.
        var instead = hit is null && (reply.FirstClause(Act.Instruct, 0.6f) is not null || reply.FirstClause(Act.Offer, 0.6f) is not null || reply.FirstClause(Act.Refuse, 0.6f) is not null);
        var confidence = informs || instead || (hit is null && (reply.FirstClause(Act.Hedge, 0.6f) is not null || reply.FirstClause(Act.Shirk, 0.5f) is not null || reply.FirstClause(Act.Rhetorical, 0.5f) is not null)) ? 0.6 : hit is not null ? 0.9 : clause!.Confidence;
        findings.Add(this, hit ?? clause!.Span, "别停在不知道，也别让买家自己查：核实后给准信", "「我核实准确再回复您，X分钟内给到」", replacement: null,
            confidence >= 0.68 ? null : Severity.Hint, confidence);
    }

    private static bool Tells(Reply reply, TextSpan hit)
    {
        var sentence = reply.SentenceAt(hit.Start);
        var rest = reply.Text.AsSpan(hit.End, Math.Max(0, sentence.End - hit.End));
        return (rest.Length >= 6 && rest.IndexOfAnyInRange('0', '9') >= 0) || reply.FirstClause(Act.Apologise, 0.8f) is not null;
    }
}
