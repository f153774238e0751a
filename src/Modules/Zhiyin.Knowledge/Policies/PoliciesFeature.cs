using Zhiyin.Platform.Paging;

namespace Zhiyin.Knowledge.Policies;

/// <summary>The shop's policies.</summary>
public static class PoliciesFeature
{
    private static readonly Right[] s_reading = [Right.Reply, Right.ConversationsSampled, Right.KnowledgeManage];

    public static void MapPolicies(this IEndpointRouteBuilder api)
    {
        var policies = api.MapGroup("policies").WithTags("knowledge");
        policies.MapGet("", async (CurrentUser user, string? q, int? limit, string? cursor, EditPolicies edit, CancellationToken c) => TypedResults.Ok(await edit.ListAsync(user, q, new PageAsk(limit, cursor), c)))
            .Needs(s_reading).WithName("policies").WithSummary("The policies of the shop, changed last first.");
        policies.MapPost("", async (CurrentUser user, PolicyInput input, EditPolicies edit, CancellationToken c) => (await edit.CreateAsync(user, input, c)).ToHttp(s => TypedResults.Created($"/api/v1/policies/{s.Id}", s)))
            .Needs(Right.KnowledgeManage).WithName("createPolicy").WithSummary("A new policy.").Produces<PolicyShape>(201);
        policies.MapGet("{id:guid}", async (CurrentUser user, Guid id, EditPolicies edit, CancellationToken c) => (await edit.GetAsync(user, id, c)).ToHttp())
            .Needs(s_reading).WithName("policy").WithSummary("One policy.").Produces<PolicyShape>();
        policies.MapPatch("{id:guid}", async (CurrentUser user, Guid id, PolicyInput input, EditPolicies edit, CancellationToken c) => (await edit.ChangeAsync(user, id, input, c)).ToHttp())
            .Needs(Right.KnowledgeManage).WithName("changePolicy").WithSummary("Changes a policy; parts left out stay as they are.").Produces<PolicyShape>();
        policies.MapDelete("{id:guid}", async (CurrentUser user, Guid id, EditPolicies edit, CancellationToken c) => (await edit.DeleteAsync(user, id, c)).ToHttp())
            .Needs(Right.KnowledgeManage).WithName("deletePolicy").WithSummary("Deletes a policy.").Produces(204);
    }
}
