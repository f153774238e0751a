using System.Collections.Immutable;

namespace Zhiyin.ChatLogs;

/// <summary>What the reader of an export may be told; everything is optional.</summary>
public sealed record ChatLogOptions
{
    public static ChatLogOptions Default { get; } = new();

    /// <summary>Names of agents or sub-accounts, compared whole, never as a prefix.</summary>
    public ImmutableHashSet<string> AgentNames { get; init; } = [];

    /// <summary>Names of the shop's main accounts.</summary>
    public ImmutableHashSet<string> ShopNames { get; init; } = [];

    /// <summary>Names under which automatic replies are sent.</summary>
    public ImmutableHashSet<string> BotNames { get; init; } = [];

    /// <summary>The day of a record page that shows hours only (layout C5); null reads it from the page's heading.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The zone of times without offset.</summary>
    public TimeSpan Offset { get; init; } = TimeSpan.FromHours(8);

    /// <summary>Silence that ends a session where the source has no session id (handbook §3.8).</summary>
    public TimeSpan SessionGap { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The layout to use instead of recognising it, e.g. <c>C4</c>; null recognises.</summary>
    public string? Layout { get; init; }
}
