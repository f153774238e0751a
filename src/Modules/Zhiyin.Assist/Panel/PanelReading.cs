using Zhiyin.Assist.Matters;
using Zhiyin.Assist.Threads;
using Zhiyin.Coach;
using Zhiyin.Coach.Answering;
using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Rewriting;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Questions;
using Zhiyin.Understanding.Threads;
using Zhiyin.Understanding.Worries;
using Role = Zhiyin.Understanding.Threads.Role;

namespace Zhiyin.Assist.Panel;

/// <summary>Draws the panel from what is known of a conversation. Pure.</summary>
internal static class PanelReading
{
    // What an agent does before answering: it does not end the buyer's wait.
    private static readonly Act[] s_before = [Act.Greet, Act.Courtesy, Act.Hold, Act.Other];

    public static PanelShape Of(KnownThread known, ReplyCoach coach, DateTimeOffset now, bool typing)
    {
        var reading = known.Reading;
        var seqs = known.Talk.Seqs;
        var settled = !typing && SettledReader.IsSettled(reading.Conversation with { Now = now }, reading.LastBuyerTurn);
        var answer = FactAnswers.To(reading);
        var upset = reading.Emotion.Level >= 2;
        var waits = !reading.LastBuyerTurn.IsEmpty && !IsAnswered(reading.Bubbles);
        var asks = reading.Ask;
        return new()
        {
            Seq = known.LastSeq,
            Settled = settled,
            Stage = UnderstandJson.StageName(reading.Stage),
            Intents = [.. reading.Intents.Select(i => new PanelIntent(i.Code, i.Name, i.Score, [.. i.Evidence.Select(e => new PanelMark(seqs[e.Turn], e.Span.Start, e.Span.Length))]))],
            Emotion = new(reading.Emotion.Level, reading.Emotion.Class, [.. known.Line.Select(p => new PanelPoint(seqs[p.Turn], p.Level))]),
            Worries = [.. WorryReader.Read(reading).Select(w => new PanelWorry(w.Text, w.Why))],
            Known = [.. Known(known)],
            Missing = [.. reading.Missing.Select(slot => new PanelMissing(slot, SlotWords.Name(slot), SlotWords.Ask(slot)))],
            Ask = asks.IsEmpty ? null : new(asks[0].Type == QuestionType.Open ? "open" : "closed", asks[0].Text, asks[0].Slot),
            Order = known.Matter.Order,
            Product = known.Matter.Product is { } product && answer is not null ? Answering(product, answer) : known.Matter.Product,
            Answer = answer is null or { Verifies: true } ? null : new(answer.Text, Sources(known.Matter, answer.Paths)),
            Replies = settled && waits ? [.. ReadyReplies.Of(coach, reading, answer, now).Select((r, i) => new PanelReply($"{i + 1}", r.Text, r.Why, Sources(known.Matter, r.Paths), KindOf(r.Kind), r.Score))] : [],
            MoodFirst = upset && waits,
            Advice = !waits ? null : Advise(reading.Emotion.Level, reading.Intents, answer),
        };
    }

    // The agent has said something to the matter since the buyer last spoke.
    private static bool IsAnswered(IReadOnlyList<BubbleReading> bubbles)
    {
        for (var i = bubbles.Count - 1; i >= 0 && bubbles[i].Role != Role.Buyer; i--)
        {
            if (bubbles[i].Role == Role.Agent && bubbles[i].Clauses.Any(c => !s_before.Contains(c.Act)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Advise(int level, IReadOnlyList<IntentReading> intents, Answer? answer)
    {
        var matter = intents.FirstOrDefault(i => i.Code is not ("E01" or "S01"))?.Name ?? "事情";
        return level switch
        {
            >= 4 => $"先安抚，只问一个问题，再说{matter}",
            >= 2 => $"先安抚，再说{matter}",
            _ when answer is { Verifies: true } => "资料不能确定，先核实再答",
            _ when answer is not null => "资料里有，直接答，再说原因和用处",
            _ => null,
        };
    }

    private static IEnumerable<PanelKnown> Known(KnownThread known)
    {
        if (known.Matter.Order is { } order)
        {
            yield return new("order_id", SlotWords.Name("order_id"), order.Number, "order");
        }

        if (known.Matter.Product is { } product)
        {
            yield return new("item", SlotWords.Name("item"), product.Name, "product");
        }

        foreach (var value in known.Reading.Slots)
        {
            yield return new(value.Slot, SlotWords.Name(value.Slot), SlotWords.Say(value), "buyer", known.Talk.Seqs[value.Turn]);
        }
    }

    private static ProductAtHand Answering(ProductAtHand product, Answer answer)
    {
        var keys = answer.Paths.Select(p => p[(p.LastIndexOf('.') + 1)..]).ToHashSet(StringComparer.Ordinal);
        return product with { Facts = [.. product.Facts.Select(f => keys.Contains(f.Name) ? f with { Answers = true } : f)] };
    }

    private static List<SourceShape> Sources(Matter matter, IReadOnlyList<string> paths)
        => [.. paths.Select(path => matter.Sources?.FirstOrDefault(s => path == s.Path || (path.StartsWith(s.Path, StringComparison.Ordinal) && path[s.Path.Length] is '.' or '['))?.Source).OfType<SourceShape>().Distinct()];

    private static string KindOf(ReadyKind kind) => kind switch
    {
        ReadyKind.Empathy => "empathy",
        ReadyKind.Answer => "answer",
        ReadyKind.Ask => "ask",
        _ => "verify",
    };
}
