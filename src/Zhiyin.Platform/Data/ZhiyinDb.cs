using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Zhiyin.Platform.Events;
using Zhiyin.Platform.Ids;

namespace Zhiyin.Platform.Data;

/// <summary>The one database of the desk. Instants are UTC Unix milliseconds, money is integer fen, ids are GUIDs; tables come from the modules' <see cref="ITableMap"/>s.</summary>
public sealed class ZhiyinDb(DbContextOptions<ZhiyinDb> options, TableMaps maps) : DbContext(options)
{
    public DbSet<EventEntry> Events => Set<EventEntry>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<ShopId>().HaveConversion<IdConverter<ShopId>>();
        configurationBuilder.Properties<AgentId>().HaveConversion<IdConverter<AgentId>>();
        configurationBuilder.Properties<TeamId>().HaveConversion<IdConverter<TeamId>>();
        configurationBuilder.Properties<InboxId>().HaveConversion<IdConverter<InboxId>>();
        configurationBuilder.Properties<BuyerId>().HaveConversion<IdConverter<BuyerId>>();
        configurationBuilder.Properties<ConversationId>().HaveConversion<IdConverter<ConversationId>>();
        configurationBuilder.Properties<ProductId>().HaveConversion<IdConverter<ProductId>>();
        configurationBuilder.Properties<OrderId>().HaveConversion<IdConverter<OrderId>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var map in maps.All)
        {
            map.Map(modelBuilder);
        }

        ColumnNames.Apply(modelBuilder);
    }

    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(at => at.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value)) where TId : struct, IStrongId<TId>
    {
        // An expression tree cannot call a static interface member itself.
        private static TId Make(Guid value) => TId.From(value);
    }
}

/// <summary>All table maps of the running program.</summary>
public sealed record TableMaps(IReadOnlyList<ITableMap> All);
