using Zhiyin.Coach.Contract;
using Zhiyin.Coach.Engine;
using Zhiyin.Server.Http;
using Zhiyin.Server.Shapes;

namespace Zhiyin.Server.Api;

/// <summary>The rules of the coach, for people who want to know what is looked for and why.</summary>
internal static class RulesApi
{
    public static void MapRules(this IEndpointRouteBuilder api)
        => api.MapGet("rules", () => TypedResults.Ok<IReadOnlyList<RuleOut>>([.. RuleCatalog.BuiltIn.Rules.Select(r => Describe(r.Info))]))
            .WithName("rules").WithSummary("Every rule with its reason and examples.").WithTags("rules").RequireRateLimiting(Limits.Reading);

    private static RuleOut Describe(RuleInfo rule) => new(
        rule.Id, rule.Name, rule.Category.Code, ReviewJson.SeverityName(rule.Severity), rule.Blocks, rule.Status.ToString().ToLowerInvariant(),
        rule.Category.PainPoint, rule.Category.Principle, rule.Title, rule.Why, rule.Basis,
        [.. rule.Bad.Select(Describe)], [.. rule.Good.Select(Describe)]);

    private static RuleExample Describe(Example example) => new(example.Draft, example.Better, example.Thread);
}
