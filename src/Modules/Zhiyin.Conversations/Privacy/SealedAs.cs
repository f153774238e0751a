namespace Zhiyin.Conversations.Privacy;

/// <summary>The words that sealed bytes of a row are bound to; they never change.</summary>
public static class SealedAs
{
    /// <summary>The bytes of <see cref="Pictures.Attachment.Content"/>; the row is the attachment's id.</summary>
    public const string Picture = "attachment";

    /// <summary>The UTF-8 text of <see cref="Desk.Conversation.RatingComment"/>; the row is the conversation's id.</summary>
    public const string RatingComment = "rating comment";
}
