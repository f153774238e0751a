namespace Zhiyin.Conversations.Search;

/// <summary>
/// Finds messages by the tokens they hold. The databases keep it each in their own way (FTS5, tsvector) and answer the same; tokens and ranking are ours.
/// Writes belong to the transaction of the given <see cref="ZhiyinDb"/>.
/// </summary>
public interface ISearchIndex
{
    /// <summary>Indexes messages, or indexes them anew. Tokens hold no blanks; a message without tokens is left out.</summary>
    Task PutAsync(ZhiyinDb db, ShopId shop, IReadOnlyList<SearchEntry> entries, CancellationToken cancellation);

    /// <summary>Takes the messages of a conversation out.</summary>
    Task RemoveAsync(ZhiyinDb db, ShopId shop, ConversationId conversation, CancellationToken cancellation);

    /// <summary>
    /// At most <paramref name="limit"/> messages that hold every token, of the time from <paramref name="from"/> to before <paramref name="to"/>; those indexed last come first.
    /// Give it the rarest tokens and check the text: then a limit of some thousands cuts nothing that matters.
    /// </summary>
    Task<IReadOnlyList<SearchHit>> FindAsync(ZhiyinDb db, ShopId shop, IReadOnlyCollection<string> tokens, DateTimeOffset? from, DateTimeOffset? to, int limit, CancellationToken cancellation);
}

/// <summary>A message as the index takes it.</summary>
public sealed record SearchEntry(ConversationId Conversation, int Seq, DateTimeOffset At, IReadOnlyCollection<string> Tokens);

/// <summary>A message that holds the tokens asked for.</summary>
public sealed record SearchHit(ConversationId Conversation, int Seq, DateTimeOffset At);
