using System.Collections.Immutable;
using Zhiyin.Conversations.Messages;
using Zhiyin.Understanding.Threads;
using Bubble = Zhiyin.Understanding.Threads.Message;
using Role = Zhiyin.Understanding.Threads.Role;
using Stored = Zhiyin.Conversations.Messages.Message;

namespace Zhiyin.Rulebook.Threads;

/// <summary>Stored messages as the engine reads them: masked, without notes and lines of the program. A turn of the engine is an index; <see cref="Places"/> says which message it is.</summary>
public sealed record TalkThread(ImmutableArray<Bubble> Bubbles, ImmutableArray<TalkPlace> Places)
{
    private const string Picture = "[图片]";

    /// <summary>As many messages as are understood: older ones no longer say what the matter is.</summary>
    public const int Longest = 200;

    public static TalkThread Empty { get; } = new([], []);

    /// <summary>The thread that <paramref name="messages"/>, in order, make.</summary>
    public static TalkThread Of(IEnumerable<Stored> messages)
    {
        var (bubbles, places) = (ImmutableArray.CreateBuilder<Bubble>(), ImmutableArray.CreateBuilder<TalkPlace>());
        foreach (var message in messages)
        {
            if (Read(message) is { } bubble)
            {
                bubbles.Add(bubble);
                places.Add(new(message.Conversation, message.Seq, message.SenderKind == SenderKind.Buyer));
            }
        }

        return new(bubbles.ToImmutable(), places.ToImmutable());
    }

    /// <summary>The thread of a conversation up to <paramref name="until"/>, the newest <see cref="Longest"/> messages of it.</summary>
    public static async Task<TalkThread> LoadAsync(ZhiyinDb db, ShopId shop, ConversationId conversation, int until, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Of(await db.Set<Stored>().AsNoTracking()
            .Where(m => m.Shop == shop && m.Conversation == conversation && m.Seq <= until && m.Seq > until - Longest).OrderBy(m => m.Seq).ToListAsync(cancellation));
    }

    public TalkThread Add(TalkThread more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return more.Bubbles.IsEmpty ? this : new(Bubbles.AddRange(more.Bubbles), Places.AddRange(more.Places));
    }

    private static Bubble? Read(Stored message)
    {
        if (message.Kind == MessageKind.Activity || message.Private)
        {
            return null;
        }

        return message.ContentType switch
        {
            // A card says what is talked about, not what is wanted: it is no words of either side.
            ContentType.Card => new(Role.System, MessageAttributes.Read(message.Attributes).Card?.Title ?? "", message.At),
            ContentType.Image => new(RoleOf(message.SenderKind), message.TextMasked.Length == 0 ? Picture : $"{Picture}{message.TextMasked}", message.At),
            _ => new(RoleOf(message.SenderKind), message.TextMasked, message.At),
        };
    }

    private static Role RoleOf(SenderKind sender) => sender switch
    {
        SenderKind.Buyer => Role.Buyer,
        SenderKind.Agent => Role.Agent,
        SenderKind.Bot => Role.Bot,
        _ => Role.System,
    };
}

/// <summary>Where a bubble stands: its conversation (another one for what was merged in), its seq there, and whether the buyer sent it.</summary>
public readonly record struct TalkPlace(ConversationId Conversation, int Seq, bool ByBuyer);
