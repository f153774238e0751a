using Zhiyin.Knowledge.Articles;
using Zhiyin.Knowledge.Orders;
using Zhiyin.Knowledge.Policies;
using Zhiyin.Knowledge.Products;
using Zhiyin.Knowledge.Promotions;
using Zhiyin.Knowledge.Search;

namespace Zhiyin.Knowledge;

/// <summary>Tables of the shop's knowledge.</summary>
public sealed class KnowledgeTables : ITableMap
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Product>(t =>
        {
            t.ToTable("products");
            t.HasKey(p => new { p.Shop, p.Id });
            t.HasIndex(p => new { p.Shop, p.Code }).IsUnique().HasDatabaseName("ux_products_code");
            t.HasIndex(p => new { p.Shop, p.UpdatedAt }).HasDatabaseName("ix_products_updated");
            t.HasIndex(p => new { p.Shop, p.Category }).HasDatabaseName("ix_products_category");
        });
        model.Entity<ProductVariant>(t => { t.ToTable("product_variants"); t.HasKey(v => new { v.Shop, v.Product, v.Code }); });
        model.Entity<Order>(t =>
        {
            t.ToTable("orders");
            t.HasKey(o => new { o.Shop, o.Id });
            t.HasIndex(o => new { o.Shop, o.Number }).IsUnique().HasDatabaseName("ux_orders_number");
            t.HasIndex(o => new { o.Shop, o.BuyerIdentifier }).HasDatabaseName("ix_orders_buyer");
            t.HasIndex(o => new { o.Shop, o.PlacedAt }).HasDatabaseName("ix_orders_placed");
        });
        model.Entity<OrderAction>(t =>
        {
            t.ToTable("order_actions");
            t.HasKey(a => new { a.Shop, a.Id });
            t.HasIndex(a => new { a.Shop, a.Order, a.At }).HasDatabaseName("ix_order_actions_order");
        });
        model.Entity<Policy>(t => { t.ToTable("policies"); t.HasKey(p => new { p.Shop, p.Id }); });
        model.Entity<Promotion>(t => { t.ToTable("promotions"); t.HasKey(p => new { p.Shop, p.Id }); });
        model.Entity<Article>(t => { t.ToTable("articles"); t.HasKey(a => new { a.Shop, a.Id }); });
        model.Entity<KnowledgeEntry>(t =>
        {
            t.ToTable("knowledge_entries");
            t.HasKey(e => new { e.Shop, e.Number });
            t.HasIndex(e => new { e.Shop, e.Kind, e.Subject }).IsUnique().HasDatabaseName("ux_knowledge_entries_subject");
        });
        model.Entity<Posting>(t => { t.ToTable("knowledge_postings"); t.HasKey(p => new { p.Shop, p.Token, p.Part }); });
    }
}
