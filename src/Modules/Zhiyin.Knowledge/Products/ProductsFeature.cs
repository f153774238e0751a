using Zhiyin.Platform.Paging;

namespace Zhiyin.Knowledge.Products;

/// <summary>Products and their variants.</summary>
public static class ProductsFeature
{
    private static readonly Right[] s_reading = [Right.Reply, Right.ConversationsSampled, Right.KnowledgeManage];

    public static void MapProducts(this IEndpointRouteBuilder api)
    {
        var products = api.MapGroup("products").WithTags("knowledge");
        products.MapGet("", async (CurrentUser user, string? q, int? limit, string? cursor, EditProducts edit, CancellationToken c) => TypedResults.Ok(await edit.ListAsync(user, q, new PageAsk(limit, cursor), c)))
            .Needs(s_reading).WithName("products").WithSummary("Products found by words, pinyin or code; without words those changed last.");
        products.MapPost("", async (CurrentUser user, ProductInput input, EditProducts edit, CancellationToken c) => (await edit.CreateAsync(user, input, c)).ToHttp(p => TypedResults.Created($"/api/v1/products/{p.Id}", p)))
            .Needs(Right.KnowledgeManage).WithName("createProduct").WithSummary("A new product.").Produces<ProductShape>(201);
        products.MapGet("{id:guid}", async (CurrentUser user, Guid id, EditProducts edit, CancellationToken c) => (await edit.GetAsync(user, new ProductId(id), c)).ToHttp())
            .Needs(s_reading).WithName("product").WithSummary("A product with its card, variants and gaps.").Produces<ProductShape>();
        products.MapPatch("{id:guid}", async (CurrentUser user, Guid id, ProductInput input, EditProducts edit, CancellationToken c) => (await edit.ChangeAsync(user, new ProductId(id), input, c)).ToHttp())
            .Needs(Right.KnowledgeManage).WithName("changeProduct").WithSummary("Changes a product; fields and variants are replaced as a whole.").Produces<ProductShape>();
        products.MapDelete("{id:guid}", async (CurrentUser user, Guid id, EditProducts edit, CancellationToken c) => (await edit.DeleteAsync(user, new ProductId(id), c)).ToHttp())
            .Needs(Right.KnowledgeManage).WithName("deleteProduct").WithSummary("Deletes a product; orders keep its name.").Produces(204);
        products.MapGet("{id:guid}/variants", async (CurrentUser user, Guid id, EditProducts edit, CancellationToken c) => (await edit.GetAsync(user, new ProductId(id), c)).ToHttp(p => TypedResults.Ok(p.Variants)))
            .Needs(s_reading).WithName("variants").WithSummary("The variants of a product with price, stock and arrival.").Produces<IReadOnlyList<VariantShape>>();
        products.MapPut("{id:guid}/variants", async (CurrentUser user, Guid id, IReadOnlyList<VariantShape> variants, EditProducts edit, CancellationToken c)
            => (await edit.ChangeAsync(user, new ProductId(id), new ProductInput(null, null, null, null, null, null, null, variants), c)).ToHttp(p => TypedResults.Ok(p.Variants)))
            .Needs(Right.KnowledgeManage).WithName("putVariants").WithSummary("Replaces the variants of a product.").Produces<IReadOnlyList<VariantShape>>();
    }
}
