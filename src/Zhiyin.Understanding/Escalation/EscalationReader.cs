using System.Collections.Immutable;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Emotions;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Safety;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Escalation;

/// <summary>Decides whether a conversation must go up, by the signals of handbook §5.2 in the buyer's words only.</summary>
public static class EscalationReader
{
    private const int RepeatedFrom = 3;
    private const int FewestWords = 4;

    /// <summary>The advice, or null when the agent can handle it; the gravest signal wins.</summary>
    public static EscalationAdvice? Read(Conversation conversation, BuyerTurn turn, ImmutableArray<IntentReading> intents, EmotionReading emotion, SafetyReading safety)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(emotion);
        if (turn.IsEmpty)
        {
            return null;
        }

        var hits = EscalationCues.Index.Scan(turn.Text);
        return Extreme(emotion) ?? Safety(intents, emotion, safety) ?? Threat(hits, intents, emotion) ?? Repeated(conversation, turn, hits, intents) ?? Human(hits, intents);
    }

    private static EscalationAdvice? Extreme(EmotionReading emotion)
        => emotion.Class == "绝望/极端" ? new("主管", "极端情绪：立即由人接手，不离开会话，建议官方援助热线") : null;

    private static EscalationAdvice? Safety(ImmutableArray<IntentReading> intents, EmotionReading emotion, SafetyReading safety) => safety.Danger switch
    {
        Danger.Life => new("组长+品控", "可能危及生命：立即由人接手，先请对方就近就医或拨打急救电话，留样，文字里不认责"),
        Danger.Fire => new("组长+品控", "用电或火灾隐患：15分钟内，先断电停用、确认有没有人受伤，留样，文字里不认责"),
        Danger.Body or Danger.None when emotion.Class == "恐慌/安全" || Main(intents, "A16", 0.6) || safety.Danger == Danger.Body => new("组长+品控", "人身或食品安全：15分钟内，先停用、就医、留样，文字里不认责"),
        Danger.Animal when emotion.Class == "恐慌/安全" || emotion.Level >= 3 || Main(intents, "A16", 0.6) => new("组长+品控", "宠物健康：15分钟内，先停喂、看宠物医生、留样并核对批次，文字里不认责"),
        _ => null,
    };

    // The words alone may be a neutral question or a threat taken back: the emotion has decided that.
    private static EscalationAdvice? Threat(PatternHits hits, ImmutableArray<IntentReading> intents, EmotionReading emotion)
    {
        var grave = emotion.Level >= 5;
        if (grave || Main(intents, "C06", 0.5))
        {
            if (hits.Has(EscalationCues.Law))
            {
                return new("主管+法务", "提到起诉或律师：5分钟内由人接手，不在聊天里争法、认责");
            }

            if (hits.Has(EscalationCues.Regulator) || Main(intents, "C06", 0.5))
            {
                return new("组长→主管/店主", "提到监管部门或平台介入：5分钟内由人接手，备齐凭证");
            }
        }

        if (hits.Has(EscalationCues.Media) && (grave || Main(intents, "C05", 0.5)))
        {
            return new("主管+PR", "提到曝光或媒体：15分钟内");
        }

        if (hits.Has(EscalationCues.Claimant) && (emotion.Level >= 3 || Main(intents, "C04", 0.4)))
        {
            return new("主管", "索赔或职业打假迹象：只陈述事实，赔偿须审批，保全记录");
        }

        return grave || (Main(intents, "C05", 0.6) && hits.Has(EscalationCues.BadReview))
            ? new("组长", hits.Has(EscalationCues.BadReview) ? "差评威胁：15分钟内，回到问题本身，不谈删评" : "情绪爆发或威胁：5分钟内由人接手")
            : null;
    }

    private static EscalationAdvice? Repeated(Conversation conversation, BuyerTurn turn, PatternHits hits, ImmutableArray<IntentReading> intents)
    {
        var last = turn.Bubbles[^1].Text;
        var same = 0;
        if (SaysSomething(last))
        {
            foreach (var message in conversation.Messages)
            {
                same += message.Role == Role.Buyer && message.Text.Contains(last, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        return same >= RepeatedFrom || (hits.Has(EscalationCues.Repeat) && !intents.IsEmpty && intents[0].Code[0] is not ('S' or 'E'))
            ? new("组长", "同一问题反馈三次以上：30分钟内，立一张工单跟到底")
            : null;
    }

    // A number, a link or its mask («[ORDERID_1]») comes again because it was asked for; a complaint has words and does not thank.
    private static bool SaysSomething(string text)
    {
        var (words, masked) = (0, 0);
        foreach (var c in text)
        {
            masked += c is '[' or '［' ? 1 : c is ']' or '］' ? -1 : 0;
            words += masked == 0 && c > '\u2e7f' && char.IsLetter(c) ? 1 : 0;
        }

        return words >= FewestWords && !text.Contains('谢', StringComparison.Ordinal);
    }

    private static EscalationAdvice? Human(PatternHits hits, ImmutableArray<IntentReading> intents)
        => Main(intents, "C07", 0.5) || (hits.Has(EscalationCues.Human) && intents.Any(i => i.Code == "C07"))
            ? new("组长", "要求人工或领导：3分钟内由人回复，带着摘要转接")
            : null;

    private static bool Main(ImmutableArray<IntentReading> intents, string code, double score)
        => !intents.IsEmpty && intents[0].Code == code && intents[0].Score >= score;
}
