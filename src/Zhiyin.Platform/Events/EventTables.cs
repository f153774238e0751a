using Microsoft.EntityFrameworkCore;
using Zhiyin.Platform.Data;
using Zhiyin.Platform.Due;

namespace Zhiyin.Platform.Events;

/// <summary>Tables of the event log, its cursors and the due work.</summary>
public sealed class EventTables : ITableMap
{
    public void Map(ModelBuilder model)
    {
        model.Entity<EventEntry>(table =>
        {
            table.ToTable("events");
            table.HasKey(e => e.Position);
            table.Property(e => e.Position).ValueGeneratedOnAdd();
            table.Property(e => e.Xid).HasDefaultValue(0L);
        });
        model.Entity<StoredCursor>(table =>
        {
            table.ToTable("cursors");
            table.HasKey(c => c.Consumer);
        });
        model.Entity<DueEntry>(table =>
        {
            table.ToTable("due");
            table.HasKey(d => new { d.Shop, d.Id });
            table.HasIndex(d => d.DueAt).HasDatabaseName("ix_due_due_at");
        });
    }
}
