using Zhiyin.Platform.Data;
using Zhiyin.Platform.Ids;

namespace Zhiyin.Platform.Search;

/// <summary>
/// The database's own inverted index over tokens that the caller made. It only answers which messages hold all of the given tokens; ranking is the caller's, so that both databases answer the same.
/// </summary>
public interface ISearchIndex
{
    /// <summary>Enters messages; one that is there already is replaced.</summary>
    Task PutAsync(ZhiyinDb db, ShopId shop, IReadOnlyCollection<SearchEntry> entries, CancellationToken cancellation);

    /// <summary>Takes a conversation's messages out.</summary>
    Task RemoveAsync(ZhiyinDb db, ShopId shop, IReadOnlyCollection<ConversationId> conversations, CancellationToken cancellation);

    /// <summary>Newest first, at most <paramref name="limit"/> messages that hold every one of <paramref name="tokens"/> (1 to 8 of them).</summary>
    Task<IReadOnlyList<SearchHit>> MatchAsync(ZhiyinDb db, ShopId shop, IReadOnlyCollection<string> tokens, int limit, CancellationToken cancellation);
}

/// <summary>One message's tokens, each once, without spaces or quotes.</summary>
public sealed record SearchEntry(ConversationId Conversation, int Seq, DateTimeOffset At, IReadOnlyCollection<string> Tokens);

/// <summary>A message that holds all tokens.</summary>
public readonly record struct SearchHit(ConversationId Conversation, int Seq, DateTimeOffset At);
