namespace Zhiyin.ChatLogs.Reading;

/// <summary>Where names say nothing, the way people talk may: who greets and serves is the agent. Decides only when it is clear.</summary>
internal static class RoleGuess
{
    private static readonly string[] s_serving =
        ["您好", "欢迎光临", "为您服务", "帮您", "给您", "请您", "亲，", "亲,", "亲亲", "有什么可以", "麻烦您", "久等", "感谢您", "祝您", "核实", "您这边", "您的"];

    /// <summary>The sender who must be the agent; null when nobody can tell.</summary>
    public static string? Agent(IReadOnlyList<ChatLogMessage> messages)
    {
        var scores = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            if (message.Role == ChatRole.Unknown && message.Sender is { } sender)
            {
                scores[sender] = scores.GetValueOrDefault(sender) + s_serving.Count(w => message.Text.Contains(w, StringComparison.Ordinal));
            }
        }

        if (scores.Count != 2)
        {
            return null;
        }

        var ranked = scores.OrderByDescending(s => s.Value).ToList();
        return ranked[0].Value >= 2 && ranked[0].Value >= (3 * ranked[1].Value) ? ranked[0].Key : null;
    }
}
