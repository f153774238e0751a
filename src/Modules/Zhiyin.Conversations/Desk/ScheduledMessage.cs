namespace Zhiyin.Conversations.Desk;

/// <summary>A reply that is sent later, through the same gate as any other.</summary>
public sealed class ScheduledMessage
{
    public required ShopId Shop { get; init; }

    public required Guid Id { get; init; }

    public required ConversationId Conversation { get; init; }

    public required BuyerId Buyer { get; init; }

    public required AgentId By { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Sealed with the buyer's key.</summary>
    public required byte[] TextSealed { get; set; }

    public required string TextMasked { get; set; }

    public required DateTimeOffset DueAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public ScheduledState State { get; set; }

    /// <summary>The reason given when the gate asked, masked; it holds when the time has come.</summary>
    public string? Confirm { get; init; }

    /// <summary>Why it was not sent.</summary>
    public string? Why { get; set; }

    /// <summary>Ends the waiting of a reply, in the write that sends or refuses it; false when somebody was faster, so that of sending and cancelling one happens.</summary>
    internal static async Task<bool> TakeAsync(ZhiyinDb db, ShopId shop, Guid id, ScheduledState becomes, string? why = null)
        => await db.Set<ScheduledMessage>().Where(s => s.Shop == shop && s.Id == id && s.State == ScheduledState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, becomes).SetProperty(s => s.Why, why), CancellationToken.None) == 1;
}

/// <summary>What became of a reply that is sent later.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<ScheduledState>))]
public enum ScheduledState
{
    [System.Text.Json.Serialization.JsonStringEnumMemberName("waiting")] Waiting,
    [System.Text.Json.Serialization.JsonStringEnumMemberName("sent")] Sent,
    [System.Text.Json.Serialization.JsonStringEnumMemberName("refused")] Refused,
    [System.Text.Json.Serialization.JsonStringEnumMemberName("cancelled")] Cancelled,
}
