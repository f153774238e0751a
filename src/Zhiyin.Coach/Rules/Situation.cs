using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Intents;

namespace Zhiyin.Coach.Rules;

/// <summary>What the buyer's turn asks of a reply, and what a draft does about it: acts first, words where acts are silent.</summary>
internal static class Situation
{
    /// <summary>The sets that the questions below ask for; a rule that uses them lists them.</summary>
    public static readonly PatternSet[] Sets = [Words.Heat, Words.Fury, Words.BuyerAsks, Words.BuyerProblem, Words.WayOn, Words.Verify, Words.Time];

    /// <summary>True when the buyer waits for an answer to a question.</summary>
    public static bool BuyerAsks(Reply reply) => reply.HasBuyerTurn && (BuyerDoes(reply, Act.Ask) || reply.BuyerSays(Words.BuyerAsks));

    /// <summary>True when something is wrong for the buyer: an intent of trouble, a complaint, or words of it.</summary>
    public static bool BuyerHasProblem(Reply reply)
    {
        if (!reply.HasBuyerTurn)
        {
            return false;
        }

        if ((BuyerDoes(reply, Act.Praise, 0.7f) || BuyerDoes(reply, Act.Thank, 0.7f)) && !BuyerDoes(reply, Act.Complain))
        {
            return false;
        }

        var intents = reply.Thread.Intents;
        if (!intents.IsEmpty && intents[0].Score >= 0.5)
        {
            return IsTrouble(intents[0].Code);
        }

        return BuyerDoes(reply, Act.Complain) || BuyerDoes(reply, Act.Urge) || BuyerDoes(reply, Act.Threaten) || reply.BuyerSays(Words.BuyerProblem);
    }

    /// <summary>True when what goes wrong has not happened: the buyer asks or worries and complains of nothing («可以发顺丰不，怕收不到»).</summary>
    public static bool BuyerOnlyFears(Reply reply)
        => BuyerDoes(reply, Act.Worry) && !BuyerDoes(reply, Act.Complain) && !BuyerDoes(reply, Act.Urge) && !BuyerDoes(reply, Act.Threaten);

    /// <summary>
    /// True when the buyer is at level 2 or more and it is not the model's word alone: the turn complains, presses or threatens, its intent is one of trouble,
    /// or words of trouble are in it. A mere doubt, or a price found high before the purchase, is no upset.
    /// </summary>
    public static bool BuyerIsUpset(Reply reply)
    {
        var level = reply.EmotionLevel;
        if (!reply.HasBuyerTurn)
        {
            return false;
        }

        var loud = BuyerDoes(reply, Act.Complain, 0.6f) || BuyerDoes(reply, Act.Urge, 0.6f) || BuyerDoes(reply, Act.Threaten, 0.6f) || BuyerDoes(reply, Act.Sarcasm, 0.6f) || BuyerDoes(reply, Act.Repeat, 0.6f);
        if (level < 2 || (level < 4 && (BuyerDoes(reply, Act.Praise, 0.7f) || BuyerDoes(reply, Act.Thank, 0.7f)) && !loud && !reply.BuyerSays(Words.Fury)))
        {
            return false;
        }

        var main = reply.Thread.Intents.IsEmpty ? null : reply.Thread.Intents[0];
        if (level == 2)
        {
            return reply.Thread.Emotion.Class is not "疑虑" && (reply.BuyerSays(Words.Heat) || (main is { Score: >= 0.5 } && IsTrouble(main.Code) && (loud || reply.BuyerSays(Words.BuyerProblem))) || (loud && BuyerHasProblem(reply)));
        }

        return loud || reply.BuyerSays(Words.Heat) || (reply.BuyerSays(Words.BuyerProblem) && !BuyerDoes(reply, Act.Ask, 0.7f)) || (main is { Score: >= 0.6 } && main.Code[0] == 'C' && !BuyerAsks(reply)) || (main is { Score: >= 0.8, Code: "A16" } && BuyerDoes(reply, Act.Complain));
    }

    /// <summary>True when the draft, or a stretch of it, has two Han characters in a row that the buyer's turn has too.</summary>
    public static bool SharesWords(Reply reply, TextSpan span)
    {
        var buyer = reply.Thread.LastBuyerTurn.Text;
        var text = reply.Text;
        for (var i = span.Start; i + 1 < span.End; i++)
        {
            if (Segmenter.IsHan(text[i]) && Segmenter.IsHan(text[i + 1]) && !IsFunction(text[i]) && !IsFunction(text[i + 1]) && buyer.AsSpan().Contains(text.AsSpan(i, 2), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFunction(char c) => "的了吗呢是我你您他这那有没不就都也和在会能可以要个们吧啊哦亲到什么怎".Contains(c, StringComparison.Ordinal);

    /// <summary>Intents that begin with something having gone wrong (handbook §2).</summary>
    public static bool IsTrouble(string intent) => intent is "M02" or "M07" or "M12" or (['C', ..]) or "A03" or "A04" or "A05" or "A06" or "A07" or "A08" or "A10" or "A15" or "A16" or "A17";

    /// <summary>True before the purchase, as far as order and intents tell.</summary>
    public static bool IsPreSale(Reply reply) => reply.Thread.Stage == Stage.Pre && reply.EmotionLevel < 3 && !BuyerHasProblem(reply);

    /// <summary>True when some clause of the buyer's turn has <paramref name="act"/>.</summary>
    public static bool BuyerDoes(Reply reply, Act act, float confidence = 0.5f)
    {
        foreach (var bubble in reply.Thread.LastBuyerTurn.Bubbles)
        {
            var clauses = bubble.Clauses;
            for (var i = 0; i < clauses.Count; i++)
            {
                if (clauses[i].Act == act && clauses[i].Confidence >= confidence)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True when the draft opens a way: a method, an offer, a question, a promise, a hand-over.</summary>
    public static bool OpensAWay(Reply reply)
        => reply.Does(Act.Offer, Act.Promise, Act.Recommend, Act.Transfer, Act.AskOpen, Act.AskClosed, Act.Instruct, Act.Hold) || reply.Has(Words.WayOn) || reply.Has(Words.Verify);

    /// <summary>True when the draft checks something and says it will come back.</summary>
    public static bool Verifies(Reply reply) => reply.Has(Words.Verify) || reply.FirstClause(Act.Hold, 0.6f) is not null;

    /// <summary>True when the draft names a moment or a length of time.</summary>
    public static bool NamesATime(Reply reply) => reply.Has(Words.Time);

    /// <summary>True when the draft asks something.</summary>
    public static bool Asks(Reply reply) => reply.Text.AsSpan().IndexOfAny('?', '吗') >= 0 || reply.FirstClause(Act.AskOpen, 0.8f) is not null || reply.FirstClause(Act.AskClosed, 0.8f) is not null;

    /// <summary>Letters and digits of the draft, punctuation and blanks left out.</summary>
    public static int Letters(string text)
    {
        var n = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                n++;
            }
        }

        return n;
    }
}
