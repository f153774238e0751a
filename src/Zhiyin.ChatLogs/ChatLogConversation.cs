using System.Collections.Immutable;
using System.Text.Json;

namespace Zhiyin.ChatLogs;

/// <summary>A conversation of an export: its bubbles in order, and what else the export says about it.</summary>
/// <param name="Id">The source's own id, else <c>file:line</c>.</param>
public sealed record ChatLogConversation(string Id, ImmutableArray<ChatLogMessage> Messages)
{
    /// <summary>The name of the file, as given by the caller.</summary>
    public string Source { get; init; } = "";

    /// <summary>1-based line where it starts.</summary>
    public int Line { get; init; }

    /// <summary>The buyer's nick as written (often masked: never an identity by itself); null when the source has none.</summary>
    public string? Buyer { get; init; }

    /// <summary>The agents' names in order of appearance; empty when the source has none.</summary>
    public ImmutableArray<string> Agents { get; init; } = [];

    /// <summary>Noise lines: read receipts, transfers, recalls.</summary>
    public ImmutableArray<ChatLogNotice> Notices { get; init; } = [];

    /// <summary>The buyer's own rating, 0–1; null when there is none.</summary>
    public double? Rating { get; init; }

    /// <summary>False when nobody can tell from the file who is the agent: roles are then <see cref="ChatRole.Unknown"/>.</summary>
    public bool RolesDecided { get; init; } = true;

    /// <summary>How the roles were decided when it was not by name or field, in Chinese; null otherwise.</summary>
    public string? RoleNote { get; init; }

    /// <summary>The <c>facts</c> object of a contract conversation.</summary>
    public JsonElement? Facts { get; init; }

    /// <summary>The <c>order</c> object of a contract conversation.</summary>
    public JsonElement? Order { get; init; }

    /// <summary>The <c>product</c> value of a contract conversation.</summary>
    public JsonElement? Product { get; init; }

    /// <summary>The moment the conversation is looked at; null when the source does not say.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>True when at least one bubble has a time.</summary>
    public bool HasTimes => Messages.Any(m => m.At is not null);
}
