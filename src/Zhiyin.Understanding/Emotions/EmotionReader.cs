using System.Collections.Immutable;
using Zhiyin.Text;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Emotions;

/// <summary>
/// Reads level and class of the buyer's last merged turn (handbook §5.1; meanings, not cue words: CONTRACT.md §5): a trained model,
/// shifted by what the cue words say, raised by repetition and waiting.
/// </summary>
public static class EmotionReader
{
    private const int Levels = 6;

    /// <summary>How many times likelier a class is when the words name it.</summary>
    private const float NamedWeight = 16;

    /// <summary>Exponent that tempers the model where it meets the cue words: both saw the same words.</summary>
    private const float ModelTrust = 0.9f;

    /// <summary>A cue word says «at least so upset»: the share of its trust that levels above it get too.</summary>
    private const float TrustAbove = 0.7f;

    /// <summary>Levels are steps: how much the distance of a mistake counts against its being one at all.</summary>
    private const float DistanceShare = 0.25f;

    private const float SureOfTop = 0.35f;

    /// <summary>From here on a strong word in a clause of its own («卧槽，这手感绝了») is part of the praise.</summary>
    private const float SureOfPraise = 0.9f;

    /// <summary>What is left of the top level where it is not sure.</summary>
    private const float UnsureTop = 0.3f;

    private static readonly Lazy<(int Level, string Class)[]> s_labels = new(() =>
        [.. (Weights.Emotion?.Labels ?? []).Select(l => (l[1] - '0', l[3..]))]);

    private static readonly string[] s_usual = ["满意", "中性", "焦急", "不满", "愤怒", "威胁/维权"];

    /// <summary>The emotion of <paramref name="turn"/>; L1 中性 when there is nothing to read.</summary>
    public static EmotionReading Read(Conversation conversation, BuyerTurn turn, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.IsEmpty)
        {
            return new(1, "中性", []);
        }

        var text = turn.Text;
        var arrived = Arrived(conversation.Status, stage);
        var verdict = EmotionRule.Judge(text, arrived);
        Span<float> byLabel = stackalloc float[64];
        byLabel = byLabel[..s_labels.Value.Length];
        var level = Level(text, arrived, verdict, byLabel);
        var heat = Share(byLabel, 2, Levels);
        if (Share(byLabel, 0, 1) < SureOfPraise)
        {
            level = Math.Max(level, OfClauses(text, arrived, verdict, level));
        }

        // No cue word, and calm without «你们»: it was the pronoun that the model heard.
        if (level is > 1 and < Levels - 1 && verdict.Trust == 0 && ShopPronoun.Without(turn) is { } calm)
        {
            Span<float> without = stackalloc float[byLabel.Length];
            var (rest, judged) = (level, EmotionRule.Judge(calm, arrived));
            if (judged.Trust == 0 && (rest = Level(calm, arrived, judged, without)) < level)
            {
                level = rest;
                without.CopyTo(byLabel);
            }
        }

        if (level is 2 or 3 && Pressure(conversation, turn) >= 2)
        {
            level++;
        }

        var name = Class(level, verdict, byLabel);
        return new(level, name, level == 1 ? [] : TurnEvidence.Of(turn, verdict.Level == level && verdict.Spans.Count > 0 ? verdict.Spans : [Loudest(text, arrived)])) { Heat = heat };
    }

    // The share of the levels from one up to, not including, another.
    private static float Share(ReadOnlySpan<float> byLabel, int from, int to)
    {
        var sum = 0f;
        for (var i = 0; i < byLabel.Length; i++)
        {
            sum += s_labels.Value[i].Level >= from && s_labels.Value[i].Level < to ? byLabel[i] : 0;
        }

        return sum;
    }

    private static bool? Arrived(OrderStatus status, Stage stage) => TurnFeatures.Arrived(status) switch
    {
        0 => false,
        1 => true,
        _ => stage == Stage.After ? true : null,
    };

    private static int Level(string text, bool? arrived, CueVerdict verdict, Span<float> byLabel)
    {
        if (Weights.Emotion is not { } model)
        {
            return verdict.Level;
        }

        Predict(model, text, arrived, byLabel);
        Span<float> levels = stackalloc float[Levels];
        levels.Fill(1e-4f);
        for (var i = 0; i < byLabel.Length; i++)
        {
            levels[s_labels.Value[i].Level] += byLabel[i];
        }

        for (var l = 0; l < Levels; l++)
        {
            levels[l] = MathF.Pow(levels[l], ModelTrust);
        }

        levels[verdict.Level] *= MathF.Exp(verdict.Trust);
        for (var l = verdict.Level + 1; verdict.Level > 1 && l < Levels; l++)
        {
            levels[l] *= MathF.Exp(verdict.Trust * TrustAbove);
        }

        return Decide(levels, verdict);
    }

    // The level with the least expected cost; the top one calls people out of their chairs, so without words for it it needs a good share.
    private static int Decide(Span<float> levels, CueVerdict verdict)
    {
        var sum = 0f;
        foreach (var level in levels)
        {
            sum += level;
        }

        if (verdict.Level != Levels - 1 && levels[^1] < SureOfTop * sum)
        {
            levels[^1] *= UnsureTop;
        }

        var (best, least) = (1, float.MaxValue);
        for (var l = 0; l < Levels; l++)
        {
            var cost = 0f;
            for (var m = 0; m < Levels; m++)
            {
                cost += m == l ? 0 : levels[m] * (1 - DistanceShare + (DistanceShare * Math.Abs(l - m) / 2));
            }

            if (cost < least)
            {
                (best, least) = (l, cost);
            }
        }

        return best;
    }

    // A calm question in front of an outburst («退货运费谁出，凭什么我出») hides it from the model: the clause with the cue is asked alone.
    private static int OfClauses(string text, bool? arrived, CueVerdict verdict, int level)
    {
        if (level >= verdict.Level || verdict.Level is not (3 or 4) || verdict.Trust <= 0)
        {
            return level;
        }

        Span<float> byLabel = stackalloc float[64];
        byLabel = byLabel[..s_labels.Value.Length];
        var best = level;
        foreach (var sentence in Segmenter.Sentences(text))
        {
            foreach (var clause in Segmenter.Clauses(text, sentence))
            {
                if (clause.Length < text.Length && Holds(clause, verdict.Spans))
                {
                    var alone = clause.Of(text).ToString();
                    best = Math.Max(best, Math.Min(verdict.Level, Level(alone, arrived, EmotionRule.Judge(alone, arrived), byLabel)));
                }
            }
        }

        return best;
    }

    private static bool Holds(TextSpan clause, IReadOnlyList<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            if (clause.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    private static string Class(int level, CueVerdict verdict, ReadOnlySpan<float> byLabel)
    {
        if (verdict.Class is { } said && verdict.Level == level)
        {
            return said;
        }

        var (best, bestScore) = (-1, 0f);
        for (var i = 0; i < byLabel.Length; i++)
        {
            var score = MathF.Pow(byLabel[i], ModelTrust) * (s_labels.Value[i].Class == verdict.Named ? NamedWeight : 1);
            if (s_labels.Value[i].Level == level && (best < 0 || score > bestScore))
            {
                (best, bestScore) = (i, score);
            }
        }

        return best < 0 ? s_usual[level] : s_labels.Value[best].Class;
    }

    // Signs of pressure that words do not show: the same sentence again, a burst of bubbles, a long wait (handbook §5.1, rule 4).
    private static int Pressure(Conversation conversation, BuyerTurn turn)
    {
        var messages = conversation.Messages;
        var sum = 0;
        var last = turn.Turns[^1];
        if (turn.Turns.Length >= 3 && messages[turn.Turns[0]].At is { } first && messages[last].At is { } end && end - first <= TimeSpan.FromSeconds(60))
        {
            sum++;
        }

        if (messages[last].At is { } said && conversation.Now is { } now && now - said > TimeSpan.FromSeconds(180))
        {
            sum++;
        }

        for (var i = 0; i < last; i++)
        {
            if (messages[i].Role == Role.Buyer && messages[i].Text.Length > 3 && messages[i].Text == messages[last].Text)
            {
                return sum + 1;
            }
        }

        return sum;
    }

    private static TextSpan Loudest(string text, bool? arrived)
    {
        var best = new TextSpan(0, text.Length);
        if (Weights.Emotion is not { } model)
        {
            return best;
        }

        var (calm, labels) = (2f, s_labels.Value);
        Span<float> p = stackalloc float[labels.Length];
        foreach (var sentence in Text.Segments.Segmenter.Sentences(text))
        {
            foreach (var clause in Text.Segments.Segmenter.Clauses(text, sentence))
            {
                Predict(model, clause.Of(text), arrived, p);
                var neutral = 0f;
                for (var i = 0; i < labels.Length; i++)
                {
                    neutral += labels[i].Level == 1 ? p[i] : 0;
                }

                if (neutral < calm)
                {
                    (calm, best) = (neutral, clause);
                }
            }
        }

        return best;
    }

    private static void Predict(LinearModel model, ReadOnlySpan<char> text, bool? arrived, Span<float> probabilities)
    {
        var features = new Features(stackalloc uint[Features.Room(text.Length)]);
        TurnFeatures.CollectEmotion(text, arrived switch { false => 0u, true => 1u, null => 2u }, ref features);
        model.Predict(features.All, probabilities);
    }
}
