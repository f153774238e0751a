using System.Collections.Immutable;
using System.Text.Json;
using Zhiyin.Assist.Matters;
using Zhiyin.Rulebook.Threads;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Emotions;
using Zhiyin.Understanding.Threads;
using Role = Zhiyin.Understanding.Threads.Role;

namespace Zhiyin.Assist.Threads;

/// <summary>A conversation, understood up to <see cref="LastSeq"/>, with what the shop knew of its matter at <see cref="MatterAt"/>. Immutable.</summary>
public sealed class KnownThread
{
    private readonly Lazy<ImmutableArray<EmotionPoint>> _line;

    private KnownThread(BuyerId buyer, int lastSeq, TalkThread talk, ThreadReading reading, Matter matter, DateTimeOffset matterAt, KnownThread? before)
    {
        (Buyer, LastSeq, Talk, Reading, Matter, MatterAt) = (buyer, lastSeq, talk, reading, matter, matterAt);
        var known = before is { _line.IsValueCreated: true } ? before.Line : [];
        _line = new(() => EmotionLine.Of(reading, known));
    }

    public BuyerId Buyer { get; }

    /// <summary>The newest message of the conversation that was read, notes and lines of the program included.</summary>
    public int LastSeq { get; }

    public TalkThread Talk { get; }

    public ThreadReading Reading { get; }

    public Matter Matter { get; }

    public DateTimeOffset MatterAt { get; }

    /// <summary>The buyer's emotion, one point a turn.</summary>
    public ImmutableArray<EmotionPoint> Line => _line.Value;

    /// <summary>What is new of a conversation, understood on top of what was known of it.</summary>
    public static KnownThread Of(BuyerId buyer, int lastSeq, TalkThread talk, Matter matter, DateTimeOffset matterAt, KnownThread? before = null)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(matter);
        var same = before is not null && SameFacts(before.Matter, matter);
        if (same && before!.Talk.Bubbles.Length == talk.Bubbles.Length)
        {
            return new(buyer, lastSeq, talk, before.Reading, matter, matterAt, before);
        }

        var sheet = same ? before!.Reading.Conversation.Facts : FactSheet.From(matter.Facts);
        var read = before?.Reading.Bubbles ?? [];
        var bubbles = read.AddRange(talk.Bubbles.Skip(read.Length).Select(b => BubbleReading.Read(b.Text, b.Role)));
        var reading = same && talk.Bubbles.Skip(read.Length).All(b => b.Role != Role.Buyer)
            ? Enumerable.Range(read.Length, bubbles.Length - read.Length).Aggregate(before!.Reading, (all, i) => all.After(talk.Bubbles[i], bubbles[i]))
            : ThreadReading.Read(new Conversation(talk.Bubbles, sheet), bubbles);
        return new(buyer, lastSeq, talk, reading, matter, matterAt, before);
    }

    // Compared as text, but for the moment of asking: what is written twice the same way means the same.
    private static bool SameFacts(Matter one, Matter other)
        => one.Facts is { } a ? other.Facts is { } b && Parts(a).SequenceEqual(Parts(b)) : other.Facts is null;

    private static IEnumerable<(string, string)> Parts(JsonElement facts) => facts.EnumerateObject().Where(p => p.Name != "now").Select(p => (p.Name, p.Value.GetRawText()));
}
