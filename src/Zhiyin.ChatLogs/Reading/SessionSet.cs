namespace Zhiyin.ChatLogs.Reading;

/// <summary>The open sessions of a file: one where bubbles simply follow each other, one for each pair where the layout names both sides.</summary>
internal sealed class SessionSet(ReadContext context, bool marked)
{
    private readonly Dictionary<(string, string), SessionBuilder> _pairs = [];

    /// <summary>The session that the last bubble went to.</summary>
    public SessionBuilder Current { get; private set; } = new(context, marked);

    /// <summary>The session of <paramref name="sender"/>, with <paramref name="to"/> when the layout names the other side.</summary>
    public SessionBuilder For(string sender, string? to)
    {
        if (to is null)
        {
            return Current;
        }

        var key = string.CompareOrdinal(sender, to) < 0 ? (sender, to) : (to, sender);
        if (!_pairs.TryGetValue(key, out var session))
        {
            _pairs[key] = session = new SessionBuilder(context, marked);
        }

        return Current = session;
    }

    /// <summary>Ends what is open, in the order it was opened.</summary>
    public IEnumerable<ChatLogConversation> EndAll()
    {
        foreach (var session in _pairs.Values.Append(Current).Distinct())
        {
            if (session.End() is { } conversation)
            {
                yield return conversation;
            }
        }

        _pairs.Clear();
    }
}
