using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Tone;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Mood;

/// <summary>The buyer is upset and the first sentence does not say that anybody noticed.</summary>
internal sealed class EmpathyMissingRule : ReplyRule
{
    private const float Perhaps = 0.45f;
    private const float Surely = 0.8f;

    public override RuleInfo Info { get; } = new("MOD001", "empathy.missing", Categories.EmpathyMissing, Severity.Warning)
    {
        Title = "买家着急或不满，第一句没有接住情绪",
        Why = "先处理心情，再处理事情：情绪没有被看见，后面说得再对也听不进去。",
        Basis = "handbook §5.4 M1",
        Bad =
        [
            new("[|请提供一下订单号和照片。|]我们核实", Thread: "买家: 太失望了，说了三遍还没人管！！！", Better: "您说了三遍还没解决，抱歉。之前的记录我看到了，今天20点前给您答复"),
            new("[|退款需要1到3个工作日到账。|]", Thread: "买家: 气死我了，你们这群骗子，钱呢！", Better: "钱迟迟没到账，换谁都着急。我查到昨天已退出，预计明天到账"),
        ],
        Good =
        [
            new("让您久等了，抱歉。包裹在南京中转站，今天18点前我给您结果", Thread: "买家: 怎么还没到，急死了！！！"),
            new("先停用，清水冲洗，不舒服请尽快就医。", Thread: "买家: 用了两次脸红肿发痒！在医院了"),
            new("退款需要1到3个工作日到账。", Thread: "买家: 请问退款多久到账"),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [.. MoodGate.Patterns, .. Situation.Sets, s_fun, s_listens, s_assent, s_closed, s_headOn, Words.Grants];

    private static readonly PatternSet s_listens = PatternSet.Of("listens-first", "^(好的?|嗯|在的?)?(，)?您(慢慢)?(说|讲)");

    // «笑死»: whoever laughs is not upset.
    private static readonly PatternSet s_assent = PatternSet.Of("assent-first", "^(好吧|行吧|好的|行|那行|那好|嗯嗯|成|可以)(，|。|,| |$)", "^(好吧|行吧|那行吧|那好吧)");

    private static readonly PatternSet s_fun = PatternSet.Of("fun", "哈哈", "笑死", "hhh", "233", "笑(喷|哭|晕|不活)", "嘻嘻", "嘿嘿");

    // What began as a joke goes on as one until somebody grows hot.
    private static bool IsInFun(Reply reply)
        => reply.BuyerSays(s_fun) || (!reply.BuyerSays(Words.Fury) && reply.Thread.Bubbles.Any(b => reply.Scan(b.Text).Has(s_fun)));

    // «好吧，那周几能到»: whoever gives in and asks on has calmed down, whatever presses in the question.
    private static bool GivesIn(Reply reply)
        => reply.EmotionLevel < 4 && reply.Scan(reply.Thread.LastBuyerTurn.Text).Has(s_assent) && Situation.BuyerAsks(reply) && !Situation.BuyerDoes(reply, Act.Complain, 0.6f) && !Situation.BuyerDoes(reply, Act.Threaten, 0.6f) && !Situation.BuyerDoes(reply, Act.Sarcasm, 0.6f);

    // «开机就有» to «什么时候开始的？»: an answer the agent asked for, whatever it sounds like.
    private static bool AnswersAgent(Reply reply)
    {
        if (reply.BuyerSays(Words.Fury) || reply.EmotionLevel >= 4)
        {
            return false;
        }

        var own = reply.Thread.LastBuyerTurn.Bubbles.Length;
        var before = reply.Thread.Bubbles.Length - own - 1;
        return own == 1 && before >= 0 && reply.Thread.Bubbles[before] is { Role: Understanding.Threads.Role.Agent } asked && asked.Text.AsSpan().IndexOfAny('?', '吗') >= 0;
    }

    private static readonly PatternSet s_closed = PatternSet.Of("closed-question", "吗(？|。|$)", "(能不能|是不是|可不可以|会不会|赔不赔|退不退|管不管|行不行|换不换|算不算|给不给|要不要)");
    private static readonly PatternSet s_headOn = PatternSet.Of("head-on", "^(可以|能|能的|赔|会的|有的|行的|退的|是的|不用您|不用|不是的)(，|。|的|,|找|发|用)");

    // «赔。» to «我就问一句，赔不赔»: the plain answer is what was asked for.
    private static bool MeetsHeadOn(Reply reply)
        => reply.EmotionLevel < 4 && !reply.BuyerSays(Words.Fury) && reply.BuyerSays(s_closed) && reply.Has(s_headOn);

    private static bool Unfriendly(Reply reply)
        => reply.FirstClause(Act.Blame, 0.6f) is not null || reply.FirstClause(Act.Shirk, 0.6f) is not null || reply.FirstClause(Act.Suppress, 0.6f) is not null
            || reply.FirstClause(Act.Insult, 0.6f) is not null || reply.FirstClause(Act.Cold, 0.8f) is not null || reply.FirstClause(Act.Rhetorical, 0.7f) is not null || reply.FirstClause(Act.Command, 0.7f) is not null || reply.FirstClause(Act.Deny, 0.7f) is not null || reply.Has(ToneWords.Suppress) || reply.Has(ToneWords.Command);

    // What may be an acknowledgement, if not surely, leaves advice.
    private static bool MayAcknowledge(Reply reply, Zhiyin.Text.TextSpan opening)
    {
        foreach (var clause in reply.Draft.Clauses)
        {
            if (opening.Overlaps(clause.Span) && clause.Score(Act.Acknowledge) + clause.Score(Act.Apologise) >= Perhaps)
            {
                return true;
            }
        }

        // «卡住了您先别急，我现在就查» has heard it and is at it.
        var words = opening.Of(reply.Text);
        return words.Contains("别急", StringComparison.Ordinal) && (words.Contains("我现在", StringComparison.Ordinal) || words.Contains("我马上", StringComparison.Ordinal) || words.Contains("我这就", StringComparison.Ordinal) || words.Contains("我来", StringComparison.Ordinal));
    }

    private static bool IsLoud(Reply reply)
        => reply.BuyerSays(Words.Fury) || Situation.BuyerDoes(reply, Act.Urge, 0.6f) || Situation.BuyerDoes(reply, Act.Threaten, 0.6f) || Situation.BuyerDoes(reply, Act.Sarcasm, 0.6f) || Situation.BuyerDoes(reply, Act.Repeat, 0.6f) || Situation.BuyerDoes(reply, Act.Insult, 0.6f);

    // To a trouble told without heat («充不进电») a first sentence that begins to help is an answer too; not where the shop sent the wrong thing or nothing.
    private static bool Helps(Reply reply, Zhiyin.Text.TextSpan opening)
    {
        if (reply.Intends("A06") || reply.Intends("A07") || reply.Intends("A15"))
        {
            return false;
        }

        foreach (var clause in reply.Draft.Clauses)
        {
            if (opening.Overlaps(clause.Span) && clause.Act is Act.Instruct or Act.AskOpen or Act.AskClosed or Act.Confirm or Act.Recommend)
            {
                return true;
            }
        }

        return false;
    }

    public override void Review(Reply reply, FindingSink findings)
    {
        if (!reply.HasBuyerTurn || reply.EmotionLevel < MoodGate.FromLevel || reply.Draft.Clauses.Count == 0 || reply.FirstClause(Act.Transfer, 0.7f) is not null || (reply.EmotionLevel < 4 && IsInFun(reply)))
        {
            return;
        }

        if (reply.First(Words.Grants) is { } granted && granted.Start < MoodGate.Opening(reply).End)
        {
            return;
        }

        // Whoever wants to go on telling is listened to first.
        if (reply.Has(s_listens) && !reply.BuyerSays(Words.Fury))
        {
            return;
        }

        var opening = MoodGate.Opening(reply);
        if ((MoodGate.AcknowledgedAt(reply) is { } at && at < opening.End) || (reply.First(Words.Safety) is { } safety && safety.Start < opening.End))
        {
            return;
        }

        // A level alone may be misread; the buyer's acts and words, or a draft that is itself unfriendly, make it sure.
        var sure = (Situation.BuyerIsUpset(reply) && (reply.EmotionLevel > MoodGate.FromLevel || MoodGate.AcknowledgedAt(reply) is null || reply.BuyerSays(Words.Fury))) || (reply.Thread.Emotion.Class is not "疑虑" && Unfriendly(reply));
        // Buyers of every temper say «你们»: a doubtful reading of the mood is worth advice, no warning.
        sure &= reply.Thread.Emotion.Heat >= Surely || reply.BuyerSays(Words.Fury);
        sure &= !MayAcknowledge(reply, opening) && !GivesIn(reply) && !AnswersAgent(reply) && !MeetsHeadOn(reply);
        sure &= (reply.EmotionLevel > MoodGate.FromLevel && reply.Thread.Emotion.Class is not "恐慌/安全") || IsLoud(reply) || !Helps(reply, opening) || Unfriendly(reply);
        findings.AddAbsent(this, reply, "买家有情绪，第一句先说您看到了他的不便", "先用一句话承认感受或不便，再说怎么办", sure ? null : Severity.Hint, sure ? 0.9 : 0.6);
    }
}
