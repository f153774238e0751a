using System.Collections.Immutable;
using Zhiyin.Assist.Matters;
using Zhiyin.Assist.Threads;
using Zhiyin.Coach;
using Zhiyin.Coach.Answering;
using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Rewriting;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Threads;
using Zhiyin.Understanding.Worries;
using Role = Zhiyin.Understanding.Threads.Role;

namespace Zhiyin.Assist.Panel;

/// <summary>Draws the panel from what is known of a conversation. Pure.</summary>
internal static class PanelReading
{
    // What an agent does before answering: it does not end the buyer's wait.
    private static readonly Act[] s_before = [Act.Greet, Act.Courtesy, Act.Hold, Act.Other];

    public static PanelShape Of(KnownThread known, ConversationId id, ReplyCoach coach, DateTimeOffset now, bool typing)
    {
        var reading = known.Reading;
        var at = new Places(known.Talk, id);
        var settled = !typing && SettledReader.IsSettled(reading.Conversation with { Now = now }, reading.LastBuyerTurn);
        var bare = BareTurn.Of(known);
        IReadOnlyList<IntentReading> intents = Intents(reading, bare);
        // Nothing was asked that facts could answer.
        var answer = bare is not null ? null : SafeAnswer.Of(reading, intents, FactAnswers.To(reading));
        var itemFirst = bare is null && ItemFirst.Needed(known, intents, answer);
        answer = itemFirst ? null : answer;
        var level = bare?.Level is { } sign && (bare.Opens || sign > reading.Emotion.Level) ? sign : reading.Emotion.Level;
        var waits = (bare is not null || !reading.LastBuyerTurn.IsEmpty) && !IsAnswered(reading.Bubbles);
        return new()
        {
            Seq = known.LastSeq,
            Settled = settled,
            Stage = UnderstandJson.StageName(bare is { Opens: true } && reading.Stage == Understanding.Intents.Stage.Complaint ? Understanding.Intents.Stage.Pre : IntentReader.StageOf(reading.Conversation, [.. intents], level)),
            Intents = [.. intents.Select(i => new PanelIntent(i.Code, i.Name, i.Score, [.. i.Evidence.Select(e => new PanelMark(at.Seq(e.Turn), e.Span.Start, e.Span.Length, at.Merged(e.Turn)))]))],
            Emotion = new(level, level == reading.Emotion.Level ? reading.Emotion.Class : BareClass(bare?.Kind, level), Line(known, at, level)),
            Worries = bare is { Opens: true } ? [] : [.. WorryReader.Read(reading).Select(w => new PanelWorry(w.Text, w.Why))],
            Known = [.. Known(known, at)],
            Missing = bare is { Opens: true } ? [] : [.. Missing(known, itemFirst).Select(slot => new PanelMissing(slot, SlotWords.Name(slot), SlotWords.Ask(slot)))],
            Ask = bare is not null && (bare.Opens || intents.Count == 0) ? BareReplies.Ask(bare, known.Matter) : itemFirst ? new("open", ItemFirst.Question, "item") : Asks.Of(known),
            Order = known.Matter.Order,
            Product = known.Matter.Product is { } product && answer is not null ? Answering(product, answer) : known.Matter.Product,
            Answer = answer is null or { Verifies: true } ? null : new(answer.Text, Sources(known.Matter, answer.Paths)),
            Replies = settled && waits ? Replies(known, coach, bare, itemFirst, answer, now) : [],
            MoodFirst = level >= 2 && waits,
            Advice = !waits ? null : Advise(level, intents, bare, itemFirst, answer),
        };
    }

    // Signs and faces bring no matter with them; where they open the talk there is none, and a push means the matter that is open.
    private static ImmutableArray<IntentReading> Intents(ThreadReading reading, BareTurn? bare) => bare switch
    {
        null => reading.Intents is [] or [{ Code: "E01" or "S01" }, ..] && reading.Matter is [{ Code: not ("E01" or "S01") }, ..] ? reading.Matter : reading.Intents,
        { Opens: true } or { Kind: BareKind.Frown or BareKind.Picture or BareKind.Card } => [],
        { Kind: BareKind.Thanks or BareKind.Nod } => reading.Intents,
        _ => [.. reading.Matter.Where(i => i.Code != "E01")],
    };

    private static IReadOnlyList<PanelReply> Replies(KnownThread known, ReplyCoach coach, BareTurn? bare, bool itemFirst, Answer? answer, DateTimeOffset now)
    {
        if (bare is { Opens: true } or { Kind: not BareKind.Urge and not BareKind.Knock })
        {
            return BareReplies.Of(bare, known, coach, now);
        }

        var ready = ReadyReplies.Of(coach, known.Reading, answer, now).Select(r => (r.Text, r.Why, Sources: Sources(known.Matter, r.Paths), Kind: KindOf(r.Kind), r.Score)).ToList();
        if (known.Reading.Ask is [{ Slot: { } asked } idle, ..] && Asks.IsIdle(known, asked))
        {
            ready.RemoveAll(r => r.Kind == "ask" && r.Text.Contains(idle.Text, StringComparison.Ordinal));
        }

        if (itemFirst)
        {
            var first = ItemFirst.Replies(ItemFirst.Matter(known.Reading.Intents[0].Code)).Select((r, i) => (r.Text, r.Why, Sources: new List<SourceShape>(), Kind: i == 0 ? "ask" : "verify", Score: coach.Review(known.Reading, r.Text, now).Score.Score));
            ready = [.. ready.Where(r => r.Kind == "empathy"), .. first];
        }

        if (Asks.Unsure(known.Reading) && Asks.Of(known) is { } plain)
        {
            var text = $"您说的情况我看到了。{plain.Text}我对着帮您看怎么处理。";
            ready = [.. ready.Select(r => r.Kind == "ask" ? (text, "意思还不够确定，先问清一点", [], "ask", coach.Review(known.Reading, text, now).Score.Score) : r)];
        }

        return [.. ready.Take(3).Select((r, i) => new PanelReply($"{i + 1}", r.Text, r.Why, r.Sources, r.Kind, r.Score))];
    }

    // What was told at length is not missing.
    private static IEnumerable<string> Missing(KnownThread known, bool itemFirst)
        => (itemFirst ? ["item"] : Array.Empty<string>()).Concat(known.Reading.Missing.Where(slot => (slot != "problem" || !Asks.ToldAtLength(known.Reading)) && !Asks.IsIdle(known, slot) && AskedAnswers.Of(known, slot) is null));

    private static IReadOnlyList<PanelPoint> Line(KnownThread known, Places at, int level)
        => [.. known.Line.Select((p, i) => new PanelPoint(at.Seq(p.Turn), i == known.Line.Length - 1 ? Math.Max(level, known.Reading.Emotion.Level == level ? p.Level : level) : p.Level, at.Merged(p.Turn)))];

    private static string BareClass(BareKind? kind, int level) => level switch { 0 => "满意", 1 => "中性", 2 => kind == BareKind.Frown ? "委屈" : "焦急", _ => "不满" };

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

    private static string? Advise(int level, IReadOnlyList<IntentReading> intents, BareTurn? bare, bool itemFirst, Answer? answer)
    {
        if (bare is not null && intents.Count == 0)
        {
            return bare.Kind == BareKind.Thanks ? null : level >= 2 ? "先应声安抚，再问是什么事" : "买家还没说是什么事，先问清";
        }

        var matter = intents.FirstOrDefault(i => i.Code is not ("E01" or "S01"))?.Name ?? "事情";
        return level switch
        {
            >= 4 => $"先安抚，只问一个问题，再说{matter}",
            >= 2 => $"先安抚，再说{matter}",
            _ when itemFirst => "还不知道是哪一款，先问清再答",
            _ when answer is { Verifies: true } => "资料不能确定，先核实再答",
            _ when answer is not null => "资料里有，直接答，再说原因和用处",
            _ => null,
        };
    }

    private static IEnumerable<PanelKnown> Known(KnownThread known, Places at)
    {
        if (known.Matter.Order is { } order)
        {
            yield return new("order_id", SlotWords.Name("order_id"), order.Number, "order");
        }

        if (known.Matter.Product is { } product)
        {
            yield return new("item", SlotWords.Name("item"), product.Name, "product");
        }

        foreach (var slot in known.Reading.Missing)
        {
            if (AskedAnswers.Of(known, slot) is var (turn, words))
            {
                yield return new(slot, SlotWords.Name(slot), words, "buyer", at.Seq(turn), at.Merged(turn));
            }
        }

        foreach (var value in known.Reading.Slots)
        {
            yield return new(value.Slot, SlotWords.Name(value.Slot), SlotWords.Say(value), "buyer", at.Seq(value.Turn), at.Merged(value.Turn));
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
