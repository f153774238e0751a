using System.Collections.Immutable;
using System.CommandLine;
using Zhiyin.ChatLogs;

namespace Zhiyin.Cli.Lines;

/// <summary>What every command that reads chat exports may be told about them.</summary>
internal sealed class LogOptions
{
    public Option<string?> Agents { get; } = new("--agents") { Description = "Names of agents, separated by commas, where the export does not tell." };

    public Option<string?> Date { get; } = new("--date") { Description = "The day of a record page that shows hours only, e.g. 2026-03-02." };

    /// <summary>What was told; a day that is none is a <see cref="BadInputException"/>.</summary>
    public ChatLogOptions Read(ParseResult result)
    {
        DateOnly? date = null;
        if (result.GetValue(Date) is { } day)
        {
            date = DateOnly.TryParseExact(day, "yyyy-MM-dd", out var parsed) ? parsed : throw new BadInputException($"«{day}» is not a day such as 2026-03-02.");
        }

        return new ChatLogOptions
        {
            AgentNames = (result.GetValue(Agents) ?? "").Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToImmutableHashSet(),
            Date = date,
        };
    }
}
