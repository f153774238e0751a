namespace Zhiyin.ChatLogs.Reading;

/// <summary>Finds automatic replies: the same text again, each time within two seconds of the buyer's bubble (handbook §7.4).</summary>
internal static class AutoReplies
{
    private static readonly TimeSpan s_quick = TimeSpan.FromSeconds(2);

    /// <summary>Turns such agent bubbles of <paramref name="messages"/> into the bot's; <paramref name="seen"/> remembers across conversations of a file.</summary>
    public static void Mark(List<ChatLogMessage> messages, Dictionary<string, int> seen)
    {
        for (var i = 1; i < messages.Count; i++)
        {
            if (IsQuick(messages, i) && seen.Count < 10_000)
            {
                seen[messages[i].Text] = seen.GetValueOrDefault(messages[i].Text) + 1;
            }
        }

        for (var i = 1; i < messages.Count; i++)
        {
            if (IsQuick(messages, i) && seen.GetValueOrDefault(messages[i].Text) >= 2)
            {
                messages[i] = messages[i] with { Role = ChatRole.Bot };
            }
        }
    }

    private static bool IsQuick(List<ChatLogMessage> messages, int i)
        => messages[i] is { Role: ChatRole.Agent, At: { } at, Text.Length: >= 6 }
            && messages[i - 1] is { Role: ChatRole.Buyer, At: { } before }
            && at - before <= s_quick;
}
