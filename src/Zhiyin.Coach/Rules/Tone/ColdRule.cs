using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Tone;

/// <summary>A word where an answer is due.</summary>
internal sealed class ColdRule : ReplyRule
{
    private const int ShortDraft = 6;

    private static readonly PatternSet s_words = PatternSet.Of("cold",
        "^(哦|嗯|噢|额|呃|行吧|好吧|知道了|收到|看(到|见)(了|啦)?|随(您|你|便)|看着办|都行|随意|无所谓|说|讲|咋了|啥事|然后呢|所以呢|下一个|就这样|就那样)(哦|嗯|噢|吧|呗|了|的|啊|呢|亲|您|你)?$", "(随(您|你)(吧|便)?|(您|你)看着办|(您|你)随意)$", "^(您|你)随$");

    // A nod is an answer to a yes-or-no question, not to trouble nor to «why».
    private static readonly PatternSet s_nod = PatternSet.Of("cold-nod", "^(好的|好|好吧|行|可以|ok|嗯嗯|了解|明白|明白了|这样啊|哦哦|看吧|再说|就那样)(呗|吧|哦|啊|呢|亲|哈|的)?$");
    private static readonly PatternSet s_agreed = PatternSet.Of("cold-agreed", "^(亲|)(好的|好|好嘞|嗯嗯|了解|明白|明白了|收到)(呢|哦|啊|哈|亲|的|了)?$");
    private static readonly PatternSet s_open = PatternSet.Of("cold-open", "为什么", "为啥", "怎么(办|回事|弄|用|装|退|换|还)", "咋(办|回事|弄)", "什么时候", "多久", "多少", "哪(个|款|里|种)", "说法");

    // Nothing but particles: «嗯呐», «昂», «对呗».
    private static readonly SearchValues<char> s_particles = SearchValues.Create("嗯呐昂哦噢喔啊哈呵诶欸哎唉呗嘞额呃哟嘛呢哼亲");
    private const string Nods = "对是行成好中能有要会";
    private const int MostParticles = 3;

    // «没了» refuses; another rule says so.
    private static readonly PatternSet s_stock = PatternSet.Of("out-of-stock", "^(没了|没有了|卖完了|没货|没有)");

    public override RuleInfo Info { get; } = new("TON006", "tone.cold", Categories.ToneCold, Severity.Warning)
    {
        Title = "冷冰冰的一两个字",
        Why = "买家在等回答，一个「哦」等于说我不想理您。",
        Basis = "handbook §3.5 N9",
        Bad =
        [
            new("[|哦|]", Thread: "买家: 我收到的颜色不对", Better: "收到的颜色不对，抱歉。麻烦拍一下实物和面单，我马上核对"),
            new("[|好的|]", Thread: "买家: 这个能放微波炉吗", Better: "能放，取下盖子，中火3分钟以内"),
            new("[|随您吧|]", Thread: "买家: 那我选M还是L呀", Better: "按您的身高体重建议M，喜欢宽松选L"),
            new("不想要就退，[|您看着办|]", Thread: "买家: 衣服有点大怎么办", Better: "可以换小一码，也可以退，您想换还是退？"),
        ],
        Good = [new("嗯嗯，您说", Thread: "买家: 我跟你说个事"), new("不客气", Thread: "买家: 谢谢"), new("有的", Thread: "买家: 有黑色吗"), new("能的", Thread: "买家: 这个能放微波炉吗")],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_words, s_stock, s_nod, s_agreed, s_open, .. Situation.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (!reply.HasBuyerTurn || reply.Text.Contains("您说", StringComparison.Ordinal) || reply.Text.Contains("请讲", StringComparison.Ordinal))
        {
            return;
        }

        if (reply.FirstClause(Act.Refuse, 0.5f) is not null || reply.Has(s_stock))
        {
            return;
        }

        if (reply.First(s_nod) is { } nod && (Situation.BuyerHasProblem(reply) || reply.EmotionLevel >= 2 || reply.BuyerSays(s_open)))
        {
            Report(nod, null, 0.85);
            return;
        }

        // «能放微波炉吗» wants to hear «能»; «好的» agrees to a request, and this was none.
        if (reply.First(s_agreed) is { } agreed && reply.EmotionLevel < 2 && Situation.BuyerAsks(reply) && reply.Thread.Intents is [{ Code: "S02" or "S03" or "S04" or "S05" or "S06" or "S07" or "S16" or "S17", Score: >= 0.6 }, ..])
        {
            Report(agreed, null, 0.8);
            return;
        }

        if (IsParticles(reply.Text) && Situation.BuyerAsks(reply))
        {
            Report(new TextSpan(0, reply.Text.Length), null, 0.9);
            return;
        }

        if (reply.First(s_words) is { } span)
        {
            if (Situation.BuyerAsks(reply) || Situation.BuyerHasProblem(reply) || reply.EmotionLevel >= 2)
            {
                Report(span, null, 0.95);
            }

            return;
        }

        // Nothing but cold words, whatever the buyer's turn is.
        if (reply.Draft.Clauses is { Count: > 0 and <= 3 } clauses && clauses.All(c => c is { Act: Act.Cold, Confidence: >= 0.9f }) && !Situation.BuyerDoes(reply, Act.Thank) && !Situation.BuyerDoes(reply, Act.Close) && !Situation.BuyerDoes(reply, Act.Confirm))
        {
            Report(TextSpan.FromTo(clauses[0].Span.Start, clauses[^1].Span.End), null, 0.9);
            return;
        }

        var marks = reply.Text.Length > 0 && Situation.Letters(reply.Text) == 0;
        if (marks && (Situation.BuyerAsks(reply) || Situation.BuyerHasProblem(reply)))
        {
            Report(new TextSpan(0, reply.Text.Length), null, 0.9);
        }
        else if (reply.FirstClause(Act.Cold, 0.6f) is { } clause && (Situation.BuyerAsks(reply) || Situation.BuyerHasProblem(reply)))
        {
            var whole = reply.Text.Length <= ShortDraft * 2 && !reply.Does(Act.Inform, Act.Confirm, Act.Promise, Act.Instruct, Act.AskOpen, Act.AskClosed, Act.Acknowledge, Act.Reassure);
            Report(clause.Span, clause.Confidence >= 0.75 && whole ? null : Severity.Hint, clause.Confidence);
        }

        void Report(TextSpan at, Severity? severity, double confidence)
            => findings.Add(this, at, "买家在等回答，用一句完整的话接住", "说清您接下来做什么、什么时候有结果", replacement: null, severity, confidence);
    }

    private static bool IsParticles(string text)
    {
        Span<char> said = stackalloc char[MostParticles];
        var n = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (n == MostParticles)
                {
                    return false;
                }

                said[n++] = c;
            }
        }

        return n > 0 && (said[..n].IndexOfAnyExcept(s_particles) < 0 || (n == 2 && Nods.Contains(said[0], StringComparison.Ordinal) && said[1] == '呗'));
    }
}
