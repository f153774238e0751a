namespace Zhiyin.Conversations.Messages;

/// <summary>A message before it has a place. <paramref name="Text"/> is the original; it is masked and sealed on the way in. <paramref name="Attributes"/> is a JSON object without personal data.</summary>
public sealed record NewMessage(
    MessageKind Kind,
    SenderKind SenderKind,
    Guid? Sender,
    string ClientId,
    string Text,
    bool Private = false,
    ContentType ContentType = ContentType.Text,
    string? Attributes = null)
{
    /// <summary>A line of the timeline about the conversation itself; <paramref name="attributes"/> is <c>{"activity":{"what":…}}</c>.</summary>
    public static NewMessage Activity(string attributes) => new(MessageKind.Activity, SenderKind.System, null, Guid.NewGuid().ToString("N"), "", Attributes: attributes);
}
