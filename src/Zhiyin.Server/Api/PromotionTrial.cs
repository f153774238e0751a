using Zhiyin.Coach.Promotions;
using Zhiyin.Knowledge.Promotions;
using Zhiyin.Platform.Access;
using Zhiyin.Platform.Refusals;

namespace Zhiyin.Server.Api;

/// <summary>The arithmetic of a promotion tried out: what one to five pieces at a price come to. Stands here because knowledge does not know the engine that reckons.</summary>
internal static class PromotionTrial
{
    private const int MostPieces = 5;
    private const long HighestFen = 100_000_00;

    public static void MapPromotionTrial(this IEndpointRouteBuilder api)
        => api.MapPost("promotions/trial", (TrialInput input) => Try(input).ToHttp())
            .Needs(Right.KnowledgeManage).WithName("tryPromotion").WithSummary("What one to five pieces at a price (fen) come to under the terms of a promotion; nothing is stored.").WithTags("knowledge")
            .Produces<TrialShape>().ProducesProblem(422);

    private static Result<TrialShape> Try(TrialInput input)
    {
        if (input.PriceFen is <= 0 or > HighestFen || input.Rule is not { } terms)
        {
            return Refusal.Invalid("priceFen", "要写一件的价格", "The price of one piece is needed");
        }

        var type = terms.Type switch { "minus" => PromotionType.Minus, "discount" => PromotionType.Discount, "nth" => PromotionType.Nth, "fixed" => PromotionType.Fixed, _ => (PromotionType?)null };
        IReadOnlyList<PromotionRule> rules = type is not { } known ? [] :
        [
            new(PromotionLayer.Shop, known, terms.Pieces > 0 ? terms.Pieces : terms.ThresholdFen / 100m, known is PromotionType.Discount or PromotionType.Nth ? terms.Tenths : terms.ValueFen / 100m)
            {
                Cap = terms.CapFen / 100m,
                PerStep = terms.PerStep,
                ByPieces = terms.Pieces > 0,
                Nth = Math.Max(2, terms.Nth),
            },
        ];
        return new TrialShape([.. Enumerable.Range(1, MostPieces).Select(n => new TrialLine(n, (long)(PromotionCalculator.Price([new CartLine("", input.PriceFen / 100m, n)], rules).Total * 100)))]);
    }
}

/// <summary>Terms to be tried on goods at this price of one piece.</summary>
internal sealed record TrialInput(PromotionTerms? Rule, long PriceFen);

/// <summary>What pieces come to, one to five.</summary>
internal sealed record TrialShape(IReadOnlyList<TrialLine> Lines);

/// <summary>A number of pieces and what they cost together, in fen.</summary>
internal sealed record TrialLine(int Pieces, long TotalFen);
