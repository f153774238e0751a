using Zhiyin.Knowledge.Articles;
using Zhiyin.Knowledge.Facts;
using Zhiyin.Knowledge.Orders;
using Zhiyin.Knowledge.Policies;
using Zhiyin.Knowledge.Products;
using Zhiyin.Knowledge.Promotions;
using Zhiyin.Knowledge.Search;
using Zhiyin.People.Audit;
using Zhiyin.People.Shops;

namespace Zhiyin.Knowledge.Import;

/// <summary>What an import did, or would do in a dry run: things new, things replaced, and rows refused with their line and reason in Chinese.</summary>
public sealed record KnowledgeImport(string Kind, bool DryRun, int Rows, int Added, int Replaced, IReadOnlyList<ImportFault> Refused);

/// <summary>A row that was not taken.</summary>
public sealed record ImportFault(int Line, string Reason);

/// <summary>Takes tables of products, orders, policies, promotions or articles. A dry run looks at everything and stores nothing. Rows that cannot be taken do not hold up the others.</summary>
public sealed class ImportKnowledge(Store store, TimeProvider time, AuditLog audit)
{
    /// <summary>Most rows of one file.</summary>
    public const int Most = 5_000;

    public Task<Result<KnowledgeImport>> RunAsync(CurrentUser user, string kind, IReadOnlyList<SheetRow> rows, bool dryRun, CancellationToken cancellation) => store.WriteAsync<Result<KnowledgeImport>>(
        async db =>
        {
            if (!SheetKinds.Columns.ContainsKey(kind))
            {
                return Refusal.Invalid("kind", "kind 是 products、orders、policies、promotions 或 articles", "kind is products, orders, policies, promotions or articles");
            }

            if (rows.Count > Most)
            {
                return Refusal.Invalid("file", $"一次最多 {Most} 行", $"At most {Most} rows at once");
            }

            if (!dryRun)
            {
                await KnowledgeIndex.LockAsync(db, store.Dialect, user.Shop, cancellation);
            }

            var run = new Run(user.Shop, time.GetUtcNow(), ShopTime.Of(await db.Set<Shop>().Where(s => s.Id == user.Shop).Select(s => s.Zone).FirstOrDefaultAsync(cancellation)));
            await (kind switch
            {
                "products" => ProductsAsync(db, run, rows, cancellation),
                "orders" => OrdersAsync(db, run, rows, cancellation),
                "policies" => PoliciesAsync(db, run, rows, cancellation),
                "promotions" => PromotionsAsync(db, run, rows, cancellation),
                _ => ArticlesAsync(db, run, rows, cancellation),
            });
            if (dryRun)
            {
                db.ChangeTracker.Clear();
            }
            else
            {
                await KnowledgeIndex.PutAsync(db, store.Dialect, user.Shop, run.Drafts, cancellation);
                audit.Enter(db, user, "knowledge.imported", "shop", user.Shop.ToString(), new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["kind"] = kind,
                    ["added"] = run.Added.ToString(),
                    ["replaced"] = run.Replaced.ToString(),
                    ["refused"] = run.Refused.Count.ToString(),
                });
            }

            return new KnowledgeImport(kind, dryRun, rows.Count, run.Added, run.Replaced, [.. run.Refused.OrderBy(r => r.Line)]);
        },
        cancellation);

    private async Task ProductsAsync(ZhiyinDb db, Run run, IReadOnlyList<SheetRow> rows, CancellationToken cancellation)
    {
        var known = (await db.Set<Product>().Where(p => p.Shop == run.Shop).ToListAsync(cancellation)).ToDictionary(p => p.Code, StringComparer.Ordinal);
        var variants = (await db.Set<ProductVariant>().Where(v => v.Shop == run.Shop).ToListAsync(cancellation)).ToLookup(v => v.Product);
        foreach (var group in run.Group(rows, SheetReading.CodeOf))
        {
            if (run.Read(group[0], () => SheetReading.Product(group, run.Zone), input => ProductRows.Fault(input, isNew: true)) is not { } input)
            {
                continue;
            }

            var product = run.Count(known.GetValueOrDefault(input.Code!))
                ?? Added(db, new Product { Shop = run.Shop, Id = ProductId.New(time), Code = input.Code!, Name = "", Fields = "{}", UpdatedAt = run.Now });
            ProductRows.Apply(product, input, run.Now);
            run.Drafts.Add(ProductRows.Draft(product, ProductRows.Replace(db, product, [.. variants[product.Id]], input.Variants!)));
        }
    }

    private async Task OrdersAsync(ZhiyinDb db, Run run, IReadOnlyList<SheetRow> rows, CancellationToken cancellation)
    {
        var known = new Dictionary<string, Order>(StringComparer.Ordinal);
        var groups = run.Group(rows, SheetReading.NumberOf).ToList();
        foreach (var numbers in groups.Select(g => SheetReading.NumberOf(g[0])).Chunk(400))
        {
            foreach (var order in await db.Set<Order>().Where(o => o.Shop == run.Shop && numbers.Contains(o.Number)).ToListAsync(cancellation))
            {
                known[order.Number] = order;
            }
        }

        foreach (var group in groups)
        {
            if (run.Read(group[0], () => SheetReading.Order(group, run.Zone), OrderRows.Fault) is { } input)
            {
                var before = run.Count(known.GetValueOrDefault(input.Number!));
                var order = OrderRows.Apply(before, run.Shop, OrderId.New(time), input, run.Now);
                _ = before ?? Added(db, order);
            }
        }
    }

    // A version of a policy is its name and the day it begins.
    private static async Task PoliciesAsync(ZhiyinDb db, Run run, IReadOnlyList<SheetRow> rows, CancellationToken cancellation)
    {
        var known = (await db.Set<Policy>().Where(p => p.Shop == run.Shop).ToListAsync(cancellation)).GroupBy(p => (p.Title, p.From)).ToDictionary(g => g.Key, g => g.First());
        foreach (var row in rows)
        {
            var fresh = new Policy { Shop = run.Shop, Id = Guid.CreateVersion7(run.Now), Title = "", Text = "", UpdatedAt = run.Now };
            if (run.Read(row, () => SheetReading.Policy(row, run.Zone), input => EditPolicies.Write(fresh, input, isNew: true)) is { } input)
            {
                var target = run.Count(known.GetValueOrDefault((fresh.Title, fresh.From))) ?? Added(db, fresh);
                _ = EditPolicies.Write(target, input, isNew: true);
                known[(target.Title, target.From)] = target;
                run.Drafts.Add(EditPolicies.DraftOf(target));
            }
        }
    }

    private static async Task PromotionsAsync(ZhiyinDb db, Run run, IReadOnlyList<SheetRow> rows, CancellationToken cancellation)
    {
        var known = (await db.Set<Promotion>().Where(p => p.Shop == run.Shop).ToListAsync(cancellation)).GroupBy(p => (p.Name, p.From)).ToDictionary(g => g.Key, g => g.First());
        foreach (var row in rows)
        {
            var fresh = new Promotion { Shop = run.Shop, Id = Guid.CreateVersion7(run.Now), Name = "", Rule = "{}", Text = "", UpdatedAt = run.Now };
            if (run.Read(row, () => SheetReading.Promotion(row, run.Zone), input => EditPromotions.Write(fresh, input, isNew: true)) is { } input)
            {
                var target = run.Count(known.GetValueOrDefault((fresh.Name, fresh.From))) ?? Added(db, fresh);
                _ = EditPromotions.Write(target, input, isNew: true);
                known[(target.Name, target.From)] = target;
            }
        }
    }

    private static async Task ArticlesAsync(ZhiyinDb db, Run run, IReadOnlyList<SheetRow> rows, CancellationToken cancellation)
    {
        var known = (await db.Set<Article>().Where(a => a.Shop == run.Shop).ToListAsync(cancellation)).GroupBy(a => a.Title, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var fresh = new Article { Shop = run.Shop, Id = Guid.CreateVersion7(run.Now), Title = "", Body = "", UpdatedAt = run.Now };
            if (run.Read(row, () => SheetReading.Article(row), input => EditArticles.Write(fresh, input, isNew: true)) is { } input)
            {
                var target = run.Count(known.GetValueOrDefault(fresh.Title)) ?? Added(db, fresh);
                _ = EditArticles.Write(target, input, isNew: true);
                known[target.Title] = target;
                run.Drafts.Add(EditArticles.DraftOf(target));
            }
        }
    }

    private static T Added<T>(ZhiyinDb db, T row) where T : class
    {
        db.Add(row);
        return row;
    }

    /// <summary>One import under way.</summary>
    private sealed record Run(ShopId Shop, DateTimeOffset Now, ShopTime Zone)
    {
        public int Added { get; private set; }

        public int Replaced { get; private set; }

        public List<ImportFault> Refused { get; } = [];

        public List<EntryDraft> Drafts { get; } = [];

        /// <summary>Rows of one key together, in the order of the file; rows without the key are refused.</summary>
        public IEnumerable<List<SheetRow>> Group(IReadOnlyList<SheetRow> rows, Func<SheetRow, string> keyOf)
        {
            var keyed = rows.Select(row => (Row: row, Key: Read(row, () => keyOf(row), _ => null))).Where(k => k.Key is not null).ToList();
            return keyed.GroupBy(k => k.Key, StringComparer.Ordinal).Select(g => g.Select(k => k.Row).ToList());
        }

        public T? Read<T>(SheetRow row, Func<T> read, Func<T, Refusal?> check) where T : class
        {
            try
            {
                var input = read();
                if (check(input) is not { } fault)
                {
                    return input;
                }

                Refused.Add(new(row.Line, fault.Title));
            }
            catch (RowFaultException fault)
            {
                Refused.Add(new(row.Line, fault.Message));
            }

            return null;
        }

        public T? Count<T>(T? known) where T : class
        {
            _ = known is null ? Added++ : Replaced++;
            return known;
        }
    }
}
