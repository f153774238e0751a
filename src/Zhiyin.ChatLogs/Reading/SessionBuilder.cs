namespace Zhiyin.ChatLogs.Reading;

/// <summary>One bubble as a layout found it.</summary>
internal readonly record struct RawMessage(string Sender, ChatRole Role, DateTimeOffset? At, string Text, int Line);

/// <summary>
/// Collects bubbles into one conversation at a time. Unless the layout marks sessions itself (<paramref name="marked"/>), another buyer begins a new one,
/// and so does a buyer who comes back after the silence of the options; a late answer of the agent still belongs to the question.
/// </summary>
internal sealed class SessionBuilder(ReadContext context, bool marked)
{
    private static readonly TimeSpan s_followUp = TimeSpan.FromHours(24);

    private readonly List<ChatLogMessage> _messages = [];
    private readonly List<ChatLogNotice> _notices = [];
    private readonly HashSet<string> _strangers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private string? _buyer;
    private bool _hasAgent;

    /// <summary>The id that the source gives; null for <c>file:line</c>.</summary>
    public string? Id { get; set; }

    public bool IsEmpty => _messages.Count == 0;

    public DateTimeOffset? LastAt { get; private set; }

    /// <summary>Adds a bubble; returns the conversation that ended before it, or null.</summary>
    public ChatLogConversation? Add(in RawMessage raw)
    {
        var role = raw.Role == ChatRole.Unknown ? RoleOf(raw.Sender) : raw.Role;
        var ended = !marked && BeginsAnother(raw, role) ? End() : null;
        if (role == ChatRole.Buyer)
        {
            _buyer ??= raw.Sender;
        }
        else if (role == ChatRole.Unknown)
        {
            _strangers.Add(raw.Sender);
        }

        _hasAgent |= role == ChatRole.Agent;
        LastAt = raw.At ?? LastAt;
        _messages.Add(new ChatLogMessage(role, raw.Text, raw.At, raw.Sender, raw.Line, !Noise.IsPlaceholder(raw.Text)));
        return ended;
    }

    public void AddNotice(NoticeKind kind, string text, int line)
    {
        if (kind == NoticeKind.Transfer && text.IndexOf("转交给", StringComparison.Ordinal) is > 0 and var at)
        {
            _taken.Add(text[(at + 3)..].Trim());
        }

        _notices.Add(new ChatLogNotice(kind, text.Trim(), _messages.Count, line));
    }

    /// <summary>Ends the conversation at hand; null when it has no bubble.</summary>
    public ChatLogConversation? End()
    {
        if (_messages.Count == 0)
        {
            _notices.Clear();
            return null;
        }

        var (decided, note) = SettleRoles();
        AutoReplies.Mark(_messages, context.QuickReplies);
        var conversation = new ChatLogConversation(Id ?? $"{context.Source}:{_messages[0].Line}", [.. _messages])
        {
            Source = context.Source,
            Line = _messages[0].Line,
            Buyer = _messages.Find(m => m.Role == ChatRole.Buyer)?.Sender,
            Agents = [.. _messages.Where(m => m.Role == ChatRole.Agent && m.Sender is not null).Select(m => m.Sender!).Distinct(StringComparer.Ordinal)],
            Notices = [.. _notices],
            RolesDecided = decided,
            RoleNote = note,
        };
        _messages.Clear();
        _notices.Clear();
        _strangers.Clear();
        _taken.Clear();
        _buyer = null;
        _hasAgent = false;
        LastAt = null;
        Id = null;
        return conversation;
    }

    private ChatRole RoleOf(string sender) => _taken.Contains(sender) ? ChatRole.Agent : context.Roles.Of(sender);

    private bool BeginsAnother(in RawMessage raw, ChatRole role)
    {
        if (_messages.Count == 0 || role is ChatRole.Bot or ChatRole.System)
        {
            return false;
        }

        var silent = raw.At is { } at && LastAt is { } last ? at - last : TimeSpan.Zero;
        return role switch
        {
            ChatRole.Agent => silent > s_followUp,
            ChatRole.Buyer => silent > context.Options.SessionGap || (_buyer is not null && _buyer != raw.Sender),
            _ => silent > context.Options.SessionGap
                || (!_strangers.Contains(raw.Sender) && (_strangers.Count >= 2 || (_hasAgent && (_buyer is not null || _strangers.Count > 0)))),
        };
    }

    private (bool Decided, string? Note) SettleRoles()
    {
        if (_strangers.Count == 0)
        {
            return (true, null);
        }

        if (_hasAgent || _messages.Exists(m => m.Role == ChatRole.Agent))
        {
            SetStrangers(_ => ChatRole.Buyer);
            return (true, null);
        }

        if (_buyer is not null)
        {
            SetStrangers(_ => ChatRole.Agent);
            return (true, null);
        }

        if (RoleGuess.Agent(_messages) is { } agent)
        {
            SetStrangers(s => s == agent ? ChatRole.Agent : ChatRole.Buyer);
            return (true, $"文件没有写明谁是客服，按用语推断「{agent}」是客服");
        }

        return (false, $"看不出谁是客服（{string.Join('、', _strangers.Take(4))}），请指定客服名称");
    }

    private void SetStrangers(Func<string, ChatRole> role)
    {
        for (var i = 0; i < _messages.Count; i++)
        {
            if (_messages[i] is { Role: ChatRole.Unknown } message)
            {
                _messages[i] = message with { Role = role(message.Sender ?? "") };
            }
        }
    }
}
