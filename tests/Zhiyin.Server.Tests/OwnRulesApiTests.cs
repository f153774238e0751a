using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Server.Tests;

/// <summary>A shop's own rules judge whatever its people send through the API; strangers and other shops hear nothing of them.</summary>
public sealed class OwnRulesApiTests
{
    private const string Rule = "rules:\n  - id: no-dear\n    kind: phrase\n    title: 不称呼亲亲\n    words: [亲亲]\n    severity: error\n    bad: [亲亲，在的]\n";
    private const string Asked = """{"id":"a","thread":[{"role":"buyer","text":"什么时候发货"}],"draft":"亲亲在的，这款今天18点前发货"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Uri At(string path) => new($"/api/v1/{path}", UriKind.Relative);

    private static async Task<HttpClient> ShopWithRuleAsync(DeskApp desk)
    {
        var (_, owner) = await desk.AgentAsync(await desk.ShopAsync(), Role.Owner);
        using var saved = await owner.PutAsJsonAsync(At("rulebook/own"), new { source = Rule, revision = 0 }, DeskApp.Json, Cancellation);
        saved.EnsureSuccessStatusCode();
        return owner;
    }

    private static async Task<string> PostAsync(HttpClient client, string path, string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await client.PostAsync(At(path), content, Cancellation);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    private static async Task<string> FileAsync(HttpClient client, string path, string name, string text)
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        using var form = new MultipartFormDataContent { { file, "file", name } };
        using var answer = await client.PostAsync(At(path), form, Cancellation);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    [Fact]
    public async Task A_review_hears_them_for_the_shop_and_for_nobody_else()
    {
        await using var desk = await DeskApp.StartAsync();
        var owner = await ShopWithRuleAsync(desk);
        var (_, other) = await desk.AgentAsync(await desk.ShopAsync("另一家"), Role.Owner);

        (await PostAsync(owner, "review", Asked)).ShouldContain("no-dear");
        (await PostAsync(owner, "review", Asked + "\n" + Asked, "application/x-ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(l => l.Contains("no-dear"));
        (await PostAsync(other, "review", Asked)).ShouldNotContain("no-dear");
        (await PostAsync(desk.Stranger(), "review", Asked)).ShouldNotContain("no-dear");
    }

    [Fact]
    public async Task A_library_and_a_chat_export_are_judged_by_them()
    {
        const string Library = "快捷短语编码,快捷短语,快捷短语分组\r\nhy1,亲亲在的，请讲,01欢迎\r\n";
        const string Chats = "客服 2026-03-05 10:00:00\n亲亲在的，这款今天18点前发货\n";
        await using var desk = await DeskApp.StartAsync();
        var owner = await ShopWithRuleAsync(desk);

        (await FileAsync(owner, "optimize", "话术.csv", Library)).ShouldContain("no-dear");
        (await FileAsync(desk.Stranger(), "optimize", "话术.csv", Library)).ShouldNotContain("no-dear");
        (await FileAsync(owner, "audit", "聊天.txt", Chats)).ShouldContain("no-dear");
        (await FileAsync(desk.Stranger(), "audit", "聊天.txt", Chats)).ShouldNotContain("no-dear");
    }

    [Fact]
    public async Task An_import_of_quick_replies_names_the_rows_they_would_stop()
    {
        await using var desk = await DeskApp.StartAsync();
        var owner = await ShopWithRuleAsync(desk);
        var done = JsonDocument.Parse(await FileAsync(owner, "canned_responses/import", "话术.csv", "快捷短语编码,快捷短语,快捷短语分组\r\nhy1,亲亲在的，请讲,01欢迎\r\n")).RootElement;
        done.GetProperty("warnings").EnumerateArray().ShouldContain(w => w.GetProperty("line").GetInt32() == 2 && w.GetProperty("reason").GetString()!.Contains("no-dear"));
    }
}
