using System.Collections.Immutable;
using Zhiyin.Understanding.Emotions;
using Zhiyin.Understanding.Escalation;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Questions;
using Zhiyin.Understanding.Safety;
using Zhiyin.Understanding.Satisfaction;
using Zhiyin.Understanding.Slots;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding;

/// <summary>
/// A conversation, understood: what the buyer wants and feels, what is known and what to ask. Immutable; the costly parts that
/// a review does not need (satisfaction, questions to ask) are computed when first read.
/// </summary>
public sealed class ThreadReading
{
    private readonly Lazy<SatisfactionReading> _satisfaction;
    private readonly Lazy<ImmutableArray<SlotValue>> _slots;
    private readonly Lazy<ImmutableArray<IntentReading>> _matter;

    private ThreadReading(Conversation conversation, ImmutableArray<BubbleReading> bubbles)
    {
        Conversation = conversation;
        Bubbles = bubbles;
        LastBuyerTurn = BuyerTurn.Last(conversation, bubbles);
        Intents = IntentReader.Read(conversation, LastBuyerTurn);
        Emotion = EmotionReader.Read(conversation, LastBuyerTurn, IntentReader.StageOf(conversation, Intents, level: 1));
        Stage = IntentReader.StageOf(conversation, Intents, Emotion.Level);
        Safety = SafetyReader.Read(conversation, LastBuyerTurn, bubbles);
        Escalation = EscalationReader.Read(conversation, LastBuyerTurn, Intents, Emotion, Safety);
        _slots = new(() => SlotReader.Read(conversation, bubbles));
        _matter = new(() => OpenMatter.Of(conversation, bubbles, LastBuyerTurn, Intents, Slots));
        _satisfaction = new(() => SatisfactionReader.Read(bubbles));
    }

    private ThreadReading(ThreadReading before, Conversation conversation, ImmutableArray<BubbleReading> bubbles)
    {
        Conversation = conversation;
        Bubbles = bubbles;
        LastBuyerTurn = before.LastBuyerTurn;
        Intents = before.Intents;
        Stage = before.Stage;
        Emotion = before.Emotion;
        Safety = before.Safety;
        Escalation = before.Escalation;
        _slots = new(() => SlotReader.Read(conversation, bubbles));
        _matter = new(() => OpenMatter.Of(conversation, bubbles, LastBuyerTurn, Intents, Slots));
        _satisfaction = new(() => SatisfactionReader.Read(bubbles));
    }

    public Conversation Conversation { get; }

    /// <summary>One reading per message, same indexes.</summary>
    public ImmutableArray<BubbleReading> Bubbles { get; }

    /// <summary>The buyer's words that wait for an answer.</summary>
    public BuyerTurn LastBuyerTurn { get; }

    public ImmutableArray<IntentReading> Intents { get; }

    public Stage Stage { get; }

    public EmotionReading Emotion { get; }

    /// <summary>Harm to a body, an animal or a house that the buyer reports.</summary>
    public SafetyReading Safety { get; }

    public EscalationAdvice? Escalation { get; }

    public ImmutableArray<SlotValue> Slots => _slots.Value;

    /// <summary>What the conversation is about: the last turn's intents, or those of the turn that raised the matter when the last one only answers the agent's question.</summary>
    public ImmutableArray<IntentReading> Matter => _matter.Value;

    public ImmutableArray<string> Missing => SlotReader.Missing(Conversation, Matter, Slots);

    public ImmutableArray<SuggestedQuestion> Ask => SlotReader.Ask(Conversation, Matter, Missing);

    /// <summary>False while the buyer seems to be still typing: a continuation cue, or less than 3 s of silence before now (CONTRACT.md §1).</summary>
    public bool Settled => SettledReader.IsSettled(Conversation, LastBuyerTurn);

    public SatisfactionReading Satisfaction => _satisfaction.Value;

    /// <summary>Understands <paramref name="conversation"/>.</summary>
    public static ThreadReading Read(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return new ThreadReading(conversation, [.. conversation.Messages.Select(m => BubbleReading.Read(m.Text, m.Role))]);
    }

    /// <summary>Understands <paramref name="conversation"/>, whose messages have been read already: <paramref name="bubbles"/> has one reading per message.</summary>
    public static ThreadReading Read(Conversation conversation, ImmutableArray<BubbleReading> bubbles)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return bubbles.Length == conversation.Messages.Length
            ? new ThreadReading(conversation, bubbles)
            : throw new ArgumentException("One reading per message is needed.", nameof(bubbles));
    }

    /// <summary>The thread with one more message that is not the buyer's: what the buyer wants and feels stays as it was read.</summary>
    public ThreadReading After(Message message, BubbleReading bubble)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Role == Role.Buyer)
        {
            throw new ArgumentException("A buyer's message has to be read anew.", nameof(message));
        }

        return new ThreadReading(this, Conversation with { Messages = Conversation.Messages.Add(message) }, Bubbles.Add(bubble));
    }
}
