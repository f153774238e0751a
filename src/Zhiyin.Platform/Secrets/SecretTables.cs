using Microsoft.EntityFrameworkCore;
using Zhiyin.Platform.Data;

namespace Zhiyin.Platform.Secrets;

/// <summary>The table of key marks.</summary>
public sealed class SecretTables : ITableMap
{
    public void Map(ModelBuilder model) => model.Entity<KeyMark>(table =>
    {
        table.ToTable("key_marks");
        table.HasKey(k => k.Name);
    });
}
