using Zhiyin.Conversations.Buyers;
using Zhiyin.Conversations.Desk;
using Zhiyin.Conversations.Inboxes;
using Zhiyin.Conversations.Labels;
using Zhiyin.Conversations.Messages;
using Zhiyin.Conversations.Pictures;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Conversations.QuickReplies;
using Zhiyin.Conversations.Search;
using Zhiyin.Conversations.Views;

namespace Zhiyin.Conversations;

/// <summary>Tables of conversations.</summary>
public sealed class ConversationTables : ITableMap
{
    public void Map(ModelBuilder model)
    {
        Talk(model);
        Around(model);
        Buyers(model);
    }

    private static void Talk(ModelBuilder model)
    {
        model.Entity<Conversation>(t =>
        {
            t.ToTable("conversations");
            t.HasKey(c => new { c.Shop, c.Id });
            t.HasIndex(c => new { c.Shop, c.Number }).IsUnique().HasDatabaseName("ux_conversations_number");
            // Rows are locked by id alone.
            t.HasIndex(c => c.Id).IsUnique().HasDatabaseName("ux_conversations_id");
            t.HasIndex(c => new { c.Shop, c.Status, c.WaitingSince }).HasDatabaseName("ix_conversations_queue");
            t.HasIndex(c => new { c.Shop, c.Assignee, c.Status }).HasDatabaseName("ix_conversations_assignee");
            t.HasIndex(c => new { c.Shop, c.Buyer }).HasDatabaseName("ix_conversations_buyer");
            t.HasIndex(c => new { c.Shop, c.LastActivityAt }).HasDatabaseName("ix_conversations_activity");
            t.HasIndex(c => new { c.Shop, c.MergedInto }).HasFilter("merged_into_id IS NOT NULL").HasDatabaseName("ix_conversations_merged");
        });
        model.Entity<Message>(t =>
        {
            t.ToTable("messages");
            t.HasKey(m => new { m.Shop, m.Conversation, m.Seq });
            t.HasIndex(m => new { m.Shop, m.Conversation, m.ClientId }).IsUnique().HasDatabaseName("ux_messages_client");
        });
        model.Entity<Attachment>(t =>
        {
            t.ToTable("attachments");
            t.HasKey(a => new { a.Shop, a.Id });
            t.HasIndex(a => new { a.Shop, a.Buyer }).HasDatabaseName("ix_attachments_buyer");
            t.HasIndex(a => new { a.Shop, a.Conversation }).HasDatabaseName("ix_attachments_conversation");
        });
        model.Entity<Participant>(t =>
        {
            t.ToTable("participants");
            t.HasKey(p => new { p.Shop, p.Conversation, p.Agent });
            t.HasIndex(p => new { p.Shop, p.Agent }).HasDatabaseName("ix_participants_agent");
        });
        model.Entity<Mention>(t => { t.ToTable("mentions"); t.HasKey(m => new { m.Shop, m.Agent, m.Conversation, m.Seq }); });
        model.Entity<Merge>(t =>
        {
            t.ToTable("merges");
            t.HasKey(m => new { m.Shop, m.Id });
            t.HasIndex(m => new { m.Shop, m.Into }).HasDatabaseName("ix_merges_into");
        });
        model.Entity<ScheduledMessage>(t =>
        {
            t.ToTable("scheduled_messages");
            t.HasKey(m => new { m.Shop, m.Id });
            t.HasIndex(m => new { m.Shop, m.Conversation }).HasDatabaseName("ix_scheduled_messages_conversation");
        });
    }

    private static void Around(ModelBuilder model)
    {
        model.Entity<Inbox>(t =>
        {
            t.ToTable("inboxes");
            t.HasKey(i => new { i.Shop, i.Id });
            t.HasIndex(i => i.WebsiteToken).IsUnique().HasDatabaseName("ux_inboxes_token");
        });
        model.Entity<Label>(t =>
        {
            t.ToTable("labels");
            t.HasKey(l => new { l.Shop, l.Id });
            t.HasIndex(l => new { l.Shop, l.Title }).IsUnique().HasDatabaseName("ux_labels_title");
        });
        model.Entity<ConversationLabel>(t =>
        {
            t.ToTable("conversation_labels");
            t.HasKey(l => new { l.Shop, l.Conversation, l.Title });
            t.HasIndex(l => new { l.Shop, l.Title }).HasDatabaseName("ix_conversation_labels_title");
        });
        model.Entity<SavedView>(t => { t.ToTable("saved_views"); t.HasKey(v => new { v.Shop, v.Id }); });
        model.Entity<QuickReply>(t => { t.ToTable("quick_replies"); t.HasKey(r => new { r.Shop, r.Id }); });
        model.Entity<TokenCount>(t => { t.ToTable("token_counts"); t.HasKey(c => new { c.Shop, c.Token }); });
    }

    private static void Buyers(ModelBuilder model)
    {
        model.Entity<Buyer>(t =>
        {
            t.ToTable("buyers");
            t.HasKey(b => new { b.Shop, b.Id });
            // Rows are locked by id alone.
            t.HasIndex(b => b.Id).IsUnique().HasDatabaseName("ux_buyers_id");
            t.HasIndex(b => new { b.Shop, b.Identifier }).IsUnique().HasDatabaseName("ux_buyers_identifier");
        });
        model.Entity<BuyerKey>(t => { t.ToTable("buyer_keys"); t.HasKey(k => new { k.Shop, k.Buyer }); });
        model.Entity<Visitor>(t =>
        {
            t.ToTable("visitors");
            t.HasKey(v => new { v.Shop, v.Id });
            t.HasIndex(v => v.SecretHash).IsUnique().HasDatabaseName("ux_visitors_secret");
            t.HasIndex(v => new { v.Shop, v.Buyer }).HasDatabaseName("ix_visitors_buyer");
        });
    }
}
