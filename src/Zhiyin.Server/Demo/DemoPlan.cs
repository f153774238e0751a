using System.Text.Json;
using System.Text.Json.Serialization;
using Zhiyin.Conversations.Desk;
using Zhiyin.Platform.Access;

namespace Zhiyin.Server.Demo;

/// <summary>What the demo shop consists of: demo.json, read as it stands.</summary>
internal sealed record DemoPlan(string Shop, string[] Teams, DemoAgent[] Agents, DemoInbox Inbox, DemoLabel[] Labels, DemoQuickReply[] QuickReplies, DemoTalk[] Talks)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static DemoPlan Read()
    {
        using var file = typeof(DemoPlan).Assembly.GetManifestResourceStream("Zhiyin.Server.Demo.demo.json")!;
        return JsonSerializer.Deserialize<DemoPlan>(file, s_json)!;
    }
}

internal sealed record DemoAgent(string Login, string Name, string Nick, Role Role, int Capacity, Presence Presence, string[] Teams);

internal sealed record DemoInbox(string Name, string Title, string Greeting, string OfflineMessage);

internal sealed record DemoLabel(string Title, string Color, string Description);

internal sealed record DemoQuickReply(string ShortCode, string Content, string[] Tags);

/// <summary>One conversation; a line begins with «买家：» or «客服：». Without an assignee it waits in the queue.</summary>
internal sealed record DemoTalk(string Buyer, string[] Lines, string? Assignee = null, string[]? Labels = null, Priority Priority = Priority.None, Resolution? Resolved = null, int? Rating = null);
