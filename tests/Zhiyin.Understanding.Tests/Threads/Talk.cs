using System.Text.Json;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Tests.Threads;

/// <summary>Short conversations for tests.</summary>
internal static class Talk
{
    public static Conversation Of(params (string Role, string Text)[] messages) => Of(OrderStatus.Unknown, messages);

    public static Conversation Of(OrderStatus status, params (string Role, string Text)[] messages)
    {
        var facts = status == OrderStatus.Unknown ? null : FactSheet.From(null, JsonSerializer.SerializeToElement(new { status = status.ToString() }));
        return new Conversation([.. messages.Select(m => new Message(Enum.Parse<Role>(m.Role, ignoreCase: true), m.Text))], facts);
    }
}
