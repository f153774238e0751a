using Zhiyin.Knowledge.Search;
using Zhiyin.Knowledge.Shelves;
using Zhiyin.People.Audit;

namespace Zhiyin.Knowledge.Articles;

/// <summary>An article as the API shows it.</summary>
public sealed record ArticleShape(Guid Id, string Title, string Body, IReadOnlyList<string> Tags, IReadOnlyList<string> Products, DateTimeOffset UpdatedAt);

/// <summary>A new article, or what is to be changed of one: parts left out stay as they are.</summary>
public sealed record ArticleInput(string? Title, string? Body, IReadOnlyList<string>? Tags, IReadOnlyList<string>? Products);

/// <summary>Articles and tutorials.</summary>
public sealed class EditArticles(Store store, TimeProvider time, AuditLog audit) : Shelf<Article, ArticleInput, ArticleShape>(store, time, audit, "article")
{
    private const int LongestBody = 50_000;

    internal static Refusal? Write(Article row, ArticleInput input, bool isNew)
    {
        var (tags, products) = (Checks.Clean(input.Tags), Checks.Clean(input.Products));
        var fault = (isNew || input.Title is not null ? Checks.Needed("title", "标题", input.Title, Checks.LongestName) : null)
            ?? (isNew || input.Body is not null ? Checks.Needed("body", "正文", input.Body, LongestBody) : null)
            ?? (tags.Count > 20 || products.Count > 100 || tags.Concat(products).Any(t => t.Length > 60 || t.Any(char.IsWhiteSpace))
                ? Refusal.Invalid("tags", "最多 20 个标签、100 个商品编码，不含空格", "At most 20 tags and 100 product codes, without blanks")
                : null);
        if (fault is not null)
        {
            return fault;
        }

        row.Title = input.Title?.Trim() ?? row.Title;
        row.Body = input.Body?.Trim() ?? row.Body;
        row.Tags = input.Tags is null ? row.Tags : string.Join(' ', tags);
        row.Products = input.Products is null ? row.Products : string.Join(' ', products);
        return null;
    }

    internal static EntryDraft DraftOf(Article row) => new(EntryKind.Article, row.Id, row.Title, Words(row.Tags), row.Body);

    protected override Article New(ShopId shop, Guid id, DateTimeOffset now) => new() { Shop = shop, Id = id, Title = "", Body = "", UpdatedAt = now };

    protected override Refusal? Apply(Article row, ArticleInput input, bool isNew) => Write(row, input, isNew);

    protected override ArticleShape Shape(Article row) => new(row.Id, row.Title, row.Body, Words(row.Tags), Words(row.Products), row.UpdatedAt);

    protected override IQueryable<Article> Holding(IQueryable<Article> rows, string words) => rows.Where(r => r.Title.Contains(words) || r.Body.Contains(words) || r.Tags.Contains(words));

    private protected override EntryDraft? Draft(Article row) => DraftOf(row);

    private static string[] Words(string joined) => joined.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
