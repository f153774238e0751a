namespace Zhiyin.Conversations.Inboxes;

/// <summary>One way buyers reach the shop: a widget on a website with its look, hours and secret.</summary>
public sealed class Inbox
{
    public required ShopId Shop { get; init; }

    public required InboxId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Public name of the inbox in the script tag; random, unique.</summary>
    public required string WebsiteToken { get; init; }

    /// <summary>Key of the shop for identifier hashes, sealed with the master key.</summary>
    public required byte[] HmacSecret { get; set; }

    public bool HmacMandatory { get; set; }

    /// <summary>Sites that may show the widget, separated by spaces; empty: any.</summary>
    public string Origins { get; set; } = "";

    public TeamId? Team { get; set; }

    /// <summary>Service hours as JSON; null: always open.</summary>
    public string? Hours { get; set; }

    /// <summary>Look and words of the widget as JSON.</summary>
    public string Widget { get; set; } = "{}";

    public required DateTimeOffset CreatedAt { get; init; }

    public bool Deleted { get; set; }
}
