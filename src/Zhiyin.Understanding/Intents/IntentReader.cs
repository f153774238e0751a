using System.Collections.Immutable;
using Zhiyin.Text;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding.Models;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Intents;

/// <summary>
/// Ranks the intents of the buyer's last merged turn (handbook §2): the model reads the whole turn and every clause of it, the order
/// decides between twins such as M05, A17 and A01, and a fragment is read with what the buyer said before.
/// </summary>
public static class IntentReader
{
    /// <summary>Below this what is built on the best intent (a plan, the stage of a complaint) is worse than asking.</summary>
    public const double SureEnough = 0.45;

    private const int Upset = 2;

    /// <summary>Below this the best intent is not likely enough to be named.</summary>
    private const float MainFloor = 0.12f;

    /// <summary>Below this no further intent is named.</summary>
    private const float OtherFloor = 0.35f;

    /// <summary>At most so many intents are named.</summary>
    private const int Most = 4;

    private const int MaxClauses = 16;

    /// <summary>Ranked, main one first; empty when nothing is likely enough.</summary>
    public static ImmutableArray<IntentReading> Read(Conversation conversation, BuyerTurn turn)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.IsEmpty || Weights.Intents is not { } model)
        {
            return [];
        }

        var text = turn.Text;
        var k = model.Labels.Count;
        Span<float> scores = stackalloc float[k];
        Span<int> bestClause = stackalloc int[k];
        Predict(model, text, conversation.Status, scores);
        var neutral = Neutralise(model, conversation, turn, scores);
        var whole = Best(scores);
        if (scores[whole] < 0.6f || text.Length <= 4)
        {
            AddContext(model, conversation, turn, scores);
        }

        var clauses = Clauses(text);
        AddClauses(model, conversation.Status, text, clauses, neutral, scores, bestClause);
        return Rank(model, conversation, turn, clauses, scores, bestClause);
    }

    /// <summary>The stage that order and intents together say; a doubtful complaint is one only of somebody upset (<paramref name="level"/> 2 and more).</summary>
    public static Stage StageOf(Conversation conversation, ImmutableArray<IntentReading> intents, int level)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var main = intents.IsEmpty ? ' ' : intents[0].Code[0];
        if (main == 'C' && (level >= Upset || Math.Max(intents[0].Score, intents[0].Group) >= SureEnough))
        {
            return Stage.Complaint;
        }

        return conversation.Status switch
        {
            OrderStatus.None => Stage.Pre,
            OrderStatus.Unpaid => main == 'S' ? Stage.Pre : Stage.Mid,
            OrderStatus.Paid or OrderStatus.Shipped => Stage.Mid,
            OrderStatus.Signed or OrderStatus.Refunding or OrderStatus.Closed => Stage.After,
            _ => main switch { 'M' => Stage.Mid, 'A' => Stage.After, _ => Stage.Pre },
        };
    }

    private static List<TextSpan> Clauses(string text)
    {
        var clauses = new List<TextSpan>(4);
        foreach (var sentence in Segmenter.Sentences(text))
        {
            foreach (var clause in Segmenter.Clauses(text, sentence))
            {
                if (clauses.Count < MaxClauses)
                {
                    clauses.Add(clause);
                }
            }
        }

        return clauses;
    }

    // A complaint that is none without «你们» was heard from the pronoun: then the rest of the question is what counts.
    private static bool Neutralise(LinearModel model, Conversation conversation, BuyerTurn turn, Span<float> scores)
    {
        if (model.Labels[Best(scores)][0] != 'C' || ShopPronoun.Without(turn) is not { } rest)
        {
            return false;
        }

        Span<float> without = stackalloc float[scores.Length];
        Predict(model, rest, conversation.Status, without);
        if (model.Labels[Best(without)][0] == 'C')
        {
            return false;
        }

        without.CopyTo(scores);
        return true;
    }

    private static void AddClauses(LinearModel model, OrderStatus status, string text, List<TextSpan> clauses, bool neutral, Span<float> scores, Span<int> bestClause)
    {
        bestClause.Clear();
        if (clauses.Count < 2)
        {
            return;
        }

        Span<float> best = stackalloc float[scores.Length];
        Span<float> p = stackalloc float[scores.Length];
        best.Clear();
        for (var i = 0; i < clauses.Count; i++)
        {
            Predict(model, clauses[i].Of(text), status, p);
            // A scrap of two characters says little by itself.
            var trust = clauses[i].Length switch { <= 2 => 0.5f, <= 3 => 0.75f, _ => 0.95f };
            for (var c = 0; c < p.Length; c++)
            {
                if (p[c] * trust > best[c] && !(neutral && model.Labels[c][0] == 'C'))
                {
                    best[c] = p[c] * trust;
                    bestClause[c] = i;
                }
            }
        }

        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = Math.Max(scores[c], (0.45f * scores[c]) + (0.55f * best[c]));
        }
    }

    // A fragment («在吗», «这个», an answer to a question) leans on the buyer's turn before it.
    private static void AddContext(LinearModel model, Conversation conversation, BuyerTurn turn, Span<float> scores)
    {
        var first = turn.Turns[0];
        var said = "";
        for (var i = first - 1; i >= 0 && first - i <= 6; i--)
        {
            if (conversation.Messages[i].Role == Role.Buyer)
            {
                said = said.Length == 0 ? conversation.Messages[i].Text : $"{conversation.Messages[i].Text}\n{said}";
                if (said.Length > 12)
                {
                    break;
                }
            }
        }

        if (said.Length == 0)
        {
            return;
        }

        Span<float> before = stackalloc float[scores.Length];
        Predict(model, Normalizer.Normalize(said).Text, conversation.Status, before);
        var own = Math.Clamp(scores[Best(scores)], 0.4f, 1);
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = (own * scores[c]) + ((1 - own) * 0.7f * before[c]);
        }
    }

    private static ImmutableArray<IntentReading> Rank(
        LinearModel model, Conversation conversation, BuyerTurn turn, List<TextSpan> clauses, ReadOnlySpan<float> scores, ReadOnlySpan<int> bestClause)
    {
        var found = new List<(string Code, float Score, int Clause)>(8);
        for (var c = 0; c < scores.Length; c++)
        {
            if (scores[c] < MainFloor / 2)
            {
                continue;
            }

            var code = IntentTwins.Resolve(model.Labels[c], conversation.Status);
            var at = found.FindIndex(f => f.Code == code);
            if (at < 0)
            {
                found.Add((code, scores[c], bestClause[c]));
            }
            else
            {
                found[at] = (code, Math.Min(1, found[at].Score + scores[c]), scores[c] > found[at].Score ? bestClause[c] : found[at].Clause);
            }
        }

        found.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Code, b.Code));
        if (found.Count == 0 || found[0].Score < MainFloor)
        {
            return [];
        }

        // A greeting or thanks beside a matter is courtesy.
        if (found.Count > 1 && found[0].Code is "S01" or "E01" && found[1].Score >= OtherFloor)
        {
            found.RemoveAt(0);
        }

        var group = Group(model, scores, found[0].Code[0]);
        var readings = ImmutableArray.CreateBuilder<IntentReading>();
        foreach (var (code, score, clause) in found)
        {
            if (readings.Count > 0 && (score < OtherFloor || readings.Count == Most || code is "S01" or "E01"))
            {
                continue;
            }

            readings.Add(new IntentReading(
                code, IntentCatalog.Find(code)?.Name ?? code, Math.Round(Math.Min(score, 1), 3), clauses.Count == 0 ? [] : TurnEvidence.Of(turn, [clauses[clause]]))
            {
                Group = readings.Count == 0 ? group : Math.Min(score, 1),
            });
        }

        return readings.ToImmutable();
    }

    // What all intents of a letter have of the whole.
    private static double Group(LinearModel model, ReadOnlySpan<float> scores, char letter)
    {
        var (own, all) = (0f, 0f);
        for (var c = 0; c < scores.Length; c++)
        {
            all += scores[c];
            own += model.Labels[c][0] == letter ? scores[c] : 0;
        }

        return all > 0 ? own / all : 0;
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var c = 1; c < scores.Length; c++)
        {
            best = scores[c] > scores[best] ? c : best;
        }

        return best;
    }

    private static void Predict(LinearModel model, ReadOnlySpan<char> text, OrderStatus status, Span<float> probabilities)
    {
        var features = new Features(stackalloc uint[Features.Room(text.Length)]);
        TurnFeatures.CollectIntent(text, status, ref features);
        model.Predict(features.All, probabilities);
    }
}
