using System.Text.Json;
using System.Text.Json.Serialization;
using Zhiyin.Conversations.Desk;
using Zhiyin.Knowledge.Seed;
using Zhiyin.Platform.Access;

namespace Zhiyin.Server.Demo;

/// <summary>What the demo shop consists of: demo.json and replies.json, read as they stand. What the shop knows is in files of its own (<see cref="Knowledge()"/>).</summary>
internal sealed record DemoPlan(string Shop, string[] Teams, DemoAgent[] Agents, DemoInbox Inbox, DemoLabel[] Labels, DemoTalk[] Talks)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static DemoPlan Read() => Read<DemoPlan>("demo");

    /// <summary>The scripts of the shop, with slots like {承诺时长}.</summary>
    public static DemoQuickReply[] QuickReplies() => Read<DemoQuickReply[]>("replies");

    /// <summary>What the shop knows: a file for each kind, read as one.</summary>
    public static SeedFile Knowledge()
    {
        using var products = Open("products");
        using var orders = Open("orders");
        using var policies = Open("policies");
        using var promotions = Open("promotions");
        using var articles = Open("articles");
        return SeedFile.Read(products) with
        {
            Orders = SeedFile.Read(orders).Orders,
            Policies = SeedFile.Read(policies).Policies,
            Promotions = SeedFile.Read(promotions).Promotions,
            Articles = SeedFile.Read(articles).Articles,
        };
    }

    private static Stream Open(string name) => typeof(DemoPlan).Assembly.GetManifestResourceStream($"Zhiyin.Server.Demo.{name}.json")!;

    private static T Read<T>(string name)
    {
        using var file = Open(name);
        return JsonSerializer.Deserialize<T>(file, s_json)!;
    }
}

internal sealed record DemoAgent(string Login, string Name, string Nick, Role Role, int Capacity, Presence Presence, string[] Teams);

internal sealed record DemoInbox(string Name, string Title, string Greeting, string OfflineMessage);

internal sealed record DemoLabel(string Title, string Color, string Description);

internal sealed record DemoQuickReply(string ShortCode, string Content, string[] Tags);

/// <summary>One conversation; a line begins with «买家：» or «客服：». Without an assignee it waits in the queue.</summary>
internal sealed record DemoTalk(string Buyer, string[] Lines, string? Assignee = null, string[]? Labels = null, Priority Priority = Priority.None, Resolution? Resolved = null, int? Rating = null);
