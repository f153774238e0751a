namespace Zhiyin.Conversations.Messages;

/// <summary>A message that has been judged, masked and sealed and only lacks its place.</summary>
internal sealed record PreparedMessage(SendRequest Request, string TextMasked, bool Masked, byte[]? Sealed, DateTimeOffset At)
{
    public Message Place(int seq) => new()
    {
        Shop = Request.Shop,
        Conversation = Request.Conversation,
        Seq = seq,
        ClientId = Request.Message.ClientId,
        Kind = Request.Message.Kind,
        Private = Request.Message.Private,
        SenderKind = Request.Message.SenderKind,
        Sender = Request.Message.Sender,
        At = At,
        ContentType = Request.Message.ContentType,
        TextMasked = TextMasked,
        Masked = Masked,
        TextSealed = Sealed,
        Attributes = Request.Message.Attributes,
    };
}
