namespace Zhiyin.ChatLogs.Reading;

/// <summary>What every layout reader needs: the file's name, the options, where row errors go, and what was learnt about names.</summary>
internal sealed class ReadContext(string source, ChatLogOptions options, Action<RowError> onError)
{
    public string Source { get; } = source;

    public ChatLogOptions Options { get; } = options;

    public RoleDecider Roles { get; } = new(options);

    /// <summary>Answers that came within two seconds of a question, by text: a text that does so twice is an automatic reply.</summary>
    public Dictionary<string, int> QuickReplies { get; } = new(StringComparer.Ordinal);

    public void Error(int line, string reason) => onError(new RowError(Source, line, reason));

    /// <summary>A local time of the export with the zone of the options.</summary>
    public DateTimeOffset At(DateTime local) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Options.Offset);
}
