using Zhiyin.Assist.Gate;

namespace Zhiyin.Assist;

/// <summary>Tables of assist.</summary>
public sealed class AssistTables : ITableMap
{
    public void Map(ModelBuilder model) => model.Entity<SendOverride>(t =>
    {
        t.ToTable("send_overrides");
        t.HasKey(o => new { o.Shop, o.Conversation, o.ClientId });
        t.HasIndex(o => new { o.Shop, o.At }).HasDatabaseName("ix_send_overrides_at");
    });
}
