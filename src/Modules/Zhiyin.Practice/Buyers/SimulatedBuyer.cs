using System.Collections.Immutable;
using System.Text.Json;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Practice.Buyers;

/// <summary>
/// Plays a buyer: a pure state machine over <see cref="BuyerState"/>. It hears an agent's turn through the engine (<see cref="AgentReader"/>), gets angrier or calmer,
/// answers what it is asked, thanks, threatens, goes and rates. Reads no clock and no file, and holds no state: one serves every buyer.
/// </summary>
public sealed class SimulatedBuyer(PracticeBook book)
{
    /// <summary>From here on the mood decides what is said.</summary>
    public const double Upset = 36;

    private const double Furious = 80;
    private const int MostNudges = 3;
    private readonly AgentReader _reader = new(book.Treatment, new AskedSlots(book.Slots));

    /// <summary>The one that ships.</summary>
    public static SimulatedBuyer BuiltIn { get; } = new(PracticeBook.BuiltIn);

    public PracticeBook Book => book;

    /// <summary>The first burst.</summary>
    public BuyerMove Begin(Persona persona, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(persona);
        var start = new BuyerState(persona, new Dice(seed)) { Anger = persona.Temper.Start, Peak = persona.Temper.Start };
        var (which, dice) = start.Dice.Throw(persona.Opening.Count);
        var words = new BuyerWords(Voice(persona), start with { Dice = dice, Opened = persona.Then.Count == 0 });
        words.Say(persona.Opening[which]);
        return words.Done();
    }

    /// <summary>The agent's turn (several bubbles in one go are joined by line breaks).</summary>
    public BuyerMove Hear(BuyerState state, string agentTurn)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentException.ThrowIfNullOrWhiteSpace(agentTurn);
        var after = state with { Talk = state.Talk.Add(new(Role.Agent, agentTurn)), Nudges = 0 };
        if (state.Phase == BuyerPhase.Gone)
        {
            return new BuyerMove(after, []);
        }

        var heard = _reader.Read(ThreadReading.Read(new Conversation(state.Talk, Facts(state.Persona.Matter))), agentTurn, state.Anger >= Upset);
        var effect = Feeling.After(state, heard, book.Treatment);
        after = after with
        {
            Anger = effect.After,
            Peak = Math.Max(state.Peak, effect.After),
            Acknowledgements = state.Acknowledgements + (heard.Acknowledged ? 1 : 0),
        };
        var words = new BuyerWords(Voice(state.Persona), after);
        var farewell = state.Phase == BuyerPhase.Content ? Feeling.Rate(after, words) : Answer(words, heard, effect);
        return words.Done(farewell, effect);
    }

    /// <summary>Nobody has answered for a while. After a few times the buyer goes.</summary>
    public BuyerMove Wait(BuyerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Phase != BuyerPhase.Talking)
        {
            return Leave(state);
        }

        var anger = Math.Min(100, state.Anger + state.Persona.Temper.Waiting);
        var words = new BuyerWords(Voice(state.Persona), state with { Anger = anger, Peak = Math.Max(state.Peak, anger), Nudges = state.Nudges + 1 });
        if (state.Nudges >= MostNudges)
        {
            words.SayOne(v => v.Leave);
            return words.Done(Feeling.Rate(words.State, words), new Effect(state.Anger, anger, ["waiting"]));
        }

        words.SayOne(v => v.Waiting);
        return words.Done(null, new Effect(state.Anger, anger, ["waiting"]));
    }

    /// <summary>The talk is over, whoever ended it: the rating.</summary>
    public BuyerMove Leave(BuyerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var words = new BuyerWords(Voice(state.Persona), state);
        return words.Done(state.Phase == BuyerPhase.Gone ? null : Feeling.Rate(state, words));
    }

    private Farewell? Answer(BuyerWords words, Heard heard, Effect effect)
    {
        var (hurt, soothed) = (effect.Hurts, effect.Before >= Upset && effect.Before - effect.After >= 8);
        if (effect.After >= 97 && words.State.Threats > 0 && hurt)
        {
            words.SayOne(v => v.Leave);
            return Feeling.Rate(words.State, words);
        }

        if (hurt && effect.After >= Furious && words.State.Threats < 2)
        {
            words.SayOne(v => v.Threat);
            words.State = words.State with { Threats = words.State.Threats + 1 };
        }
        else if (hurt)
        {
            words.SayOne(v => effect.After >= Upset + 18 ? v.Hurt : v.Irritated);
        }
        else if (soothed)
        {
            words.SayOne(v => v.Soothed);
        }

        if (!words.State.Opened)
        {
            words.Say(words.State.Persona.Then);
            words.State = words.State with { Opened = true };
            return null;
        }

        // Whoever was just insulted answers nothing.
        if (hurt && effect.After >= Furious)
        {
            return null;
        }

        if (new Answering(book, words).Give(heard, hurt))
        {
            return null;
        }

        return Settle(words, heard, hurt);
    }

    private static Farewell? Settle(BuyerWords words, Heard heard, bool hurt)
    {
        if (!heard.MovesOn || hurt)
        {
            if (!hurt && !(heard.Promises && words.State.Anger < Upset))
            {
                words.SayOne(v => v.Press);
            }

            return null;
        }

        words.State = words.State with { Solved = true, Phase = words.State.Anger < Furious ? BuyerPhase.Content : BuyerPhase.Talking };
        words.SayOne(v => words.State.Anger < Upset ? v.Thanks : words.State.Anger < Furious ? v.Grudging : v.Press);
        return null;
    }

    private Voice Voice(Persona persona) => book.Voices[persona.Voice];

    /// <summary>What the desk knows of the matter, as the engine takes it.</summary>
    public static FactSheet? Facts(Matter matter)
    {
        ArgumentNullException.ThrowIfNull(matter);
        JsonElement? product = matter.Product is null ? null : JsonSerializer.SerializeToElement(new Dictionary<string, string?>(StringComparer.Ordinal) { ["id"] = matter.Product, ["title"] = matter.Title, ["category"] = matter.Category });
        JsonElement? order = matter.Status == "none" ? null : JsonSerializer.SerializeToElement(new Dictionary<string, string?>(StringComparer.Ordinal) { ["number"] = matter.Order, ["status"] = matter.Status });
        return FactSheet.From(null, order, product);
    }
}
