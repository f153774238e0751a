using System.Net.Http.Json;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Assist.Tests.Access;

/// <summary>
/// Who may do what with knowledge, rules and practice (handbook §8.4), written out role by role and not read off the routes: a right lost or won by mistake is seen.
/// A 客服, L 组长, I 质检, O 运营, S 主管, W 店主.
/// </summary>
public sealed class RoleWalkTests
{
    private const string Nothing = "00000000-0000-0000-0000-000000000000";

    private static readonly (string Letter, Role Role)[] s_roles =
        [("A", Role.Agent), ("L", Role.Lead), ("I", Role.Inspector), ("O", Role.Operator), ("S", Role.Supervisor), ("W", Role.Owner)];

    [Theory]
    [InlineData("GET", "products", "ALIOSW")]
    [InlineData("POST", "products", "LOSW")]
    [InlineData("PATCH", "products/" + Nothing, "LOSW")]
    [InlineData("DELETE", "products/" + Nothing, "LOSW")]
    [InlineData("GET", "products/" + Nothing + "/variants", "ALIOSW")]
    [InlineData("PUT", "products/" + Nothing + "/variants", "LOSW")]
    [InlineData("GET", "policies", "ALIOSW")]
    [InlineData("POST", "policies", "LOSW")]
    [InlineData("GET", "promotions", "ALIOSW")]
    [InlineData("POST", "promotions", "LOSW")]
    [InlineData("GET", "articles", "ALIOSW")]
    [InlineData("POST", "articles", "LOSW")]
    [InlineData("GET", "orders", "ALOSW")]
    [InlineData("POST", "orders", "LOSW")]
    [InlineData("GET", "orders/1/actions", "ALOSW")]
    [InlineData("POST", "orders/1/actions", "ALSW")]
    [InlineData("GET", "rulebook", "LOSW")]
    [InlineData("PATCH", "rulebook", "OSW")]
    [InlineData("GET", "rulebook/tests", "LOSW")]
    [InlineData("GET", "rulebook/own", "LOSW")]
    [InlineData("PUT", "rulebook/own", "OSW")]
    [InlineData("POST", "rulebook/own/check", "LOSW")]
    [InlineData("POST", "rulebook/own/try", "OSW")]
    [InlineData("GET", "rulebook/own/history", "LOSW")]
    [InlineData("POST", "false_alarms", "ALSW")]
    [InlineData("GET", "false_alarms", "LSW")]
    [InlineData("POST", "false_alarms/" + Nothing + "/decide", "LSW")]
    [InlineData("GET", "conversations/" + Nothing + "/panel", "ALIOSW")]
    [InlineData("POST", "conversations/" + Nothing + "/review", "ALSW")]
    [InlineData("POST", "conversations/" + Nothing + "/messages", "ALSW")]
    public async Task Each_role_gets_what_the_table_says(string method, string path, string may)
    {
        await using var desk = await DeskApp.StartAsync();
        await WalkAsync(desk, method, path, may);
    }

    [Theory]
    [InlineData("GET", "demo", "ALSW")]
    [InlineData("PATCH", "demo/buyers", "ALSW")]
    [InlineData("POST", "demo/buyers/stop", "ALSW")]
    public async Task The_practice_ground_is_for_who_answers_buyers(string method, string path, string may)
    {
        await using var desk = await DeskApp.StartAsync(["--demo", "true"]);
        await WalkAsync(desk, method, path, may);
    }

    private static async Task WalkAsync(DeskApp desk, string method, string path, string may)
    {
        var shop = await desk.ShopAsync();
        foreach (var (letter, role) in s_roles)
        {
            var (_, client) = await desk.AgentAsync(shop, role);
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/api/v1/" + path, UriKind.Relative));
            if (method is not ("GET" or "DELETE"))
            {
                request.Content = JsonContent.Create(new { });
            }

            using var answer = await client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            text.Contains("\"not_allowed\"", StringComparison.Ordinal).ShouldBe(!may.Contains(letter, StringComparison.Ordinal), $"{role} {method} {path}: {(int)answer.StatusCode} {text}");
            ((int)answer.StatusCode).ShouldNotBeInRange(401, 401);
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{role} {method} {path} {text}");
            client.Dispose();
        }
    }
}
