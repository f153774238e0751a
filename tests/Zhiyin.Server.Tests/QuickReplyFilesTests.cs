using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Zhiyin.Platform.Access;
using Zhiyin.Testing;

namespace Zhiyin.Server.Tests;

/// <summary>Quick replies as files: what one desk writes, another takes.</summary>
public sealed class QuickReplyFilesTests
{
    private const string Head = "快捷短语编码,快捷短语,快捷短语分组\r\n";
    private const string Path = "/api/v1/canned_responses";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<HttpResponseMessage> Import(HttpClient client, string text, string query = "", Encoding? encoding = null)
    {
        var content = new ByteArrayContent((encoding ?? new UTF8Encoding(false)).GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        return client.PostAsync($"{Path}/import{query}", new MultipartFormDataContent { { content, "file", "话术.csv" } }, Cancellation);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public async Task What_is_exported_can_be_imported_elsewhere_unchanged(string encoding)
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, first) = await desk.AgentAsync(await desk.ShopAsync(), Role.Lead);
        var (_, second) = await desk.AgentAsync(await desk.ShopAsync("另一家"), Role.Lead);
        var done = await (await Import(first, Head + "hy1,\"您好，\"\"小迪\"\"在\n请讲😀\",01欢迎\r\nfh1,今天17点前发出,02发货\r\n", "?scope=shop")).ReadAsync<JsonElement>();
        done.GetProperty("added").GetInt32().ShouldBe(2);

        var file = await first.GetByteArrayAsync($"{Path}/export?scope=shop&encoding={encoding}", Cancellation);
        var text = encoding == "utf-8" ? Encoding.UTF8.GetString(file) : CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(file);
        (await (await Import(second, text, "?scope=shop", encoding == "utf-8" ? null : CodePagesEncodingProvider.Instance.GetEncoding("GB18030"))).ReadAsync<JsonElement>()).GetProperty("added").GetInt32().ShouldBe(2);
        (await second.GetByteArrayAsync($"{Path}/export?scope=shop&encoding={encoding}", Cancellation)).ShouldBe(file);
    }

    [Fact]
    public async Task Rows_that_cannot_be_taken_are_named_and_what_the_coach_would_stop_is_said()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, agent) = await desk.AgentAsync(await desk.ShopAsync(), Role.Agent);
        var done = await (await Import(agent, Head + "a,全网最低价，加我微信abc123转账给您优惠,x\r\n,没有编码,x\r\nb,,x\r\n")).ReadAsync<JsonElement>();
        done.GetProperty("added").GetInt32().ShouldBe(1);
        done.GetProperty("refused").EnumerateArray().Select(r => r.GetProperty("line").GetInt32()).ShouldBe([3, 4]);
        done.GetProperty("warnings").EnumerateArray().ShouldContain(w => w.GetProperty("line").GetInt32() == 2);
        (await Import(agent, "没有,这种,表头\r\n1,2,3\r\n")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Import(agent, Head + "c,内容,x\r\n", "?scope=shop")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_formula_is_not_written_and_a_variable_becomes_something_to_fill_in()
    {
        await using var desk = await DeskApp.StartAsync();
        var (_, agent) = await desk.AgentAsync(await desk.ShopAsync(), Role.Agent);
        await Import(agent, Head + "dh,您的货{到货日期}到,x\r\n");
        (await agent.GetStringAsync($"{Path}/export", Cancellation)).ShouldContain("【请填写：到货日期】");
        await Import(agent, Head + "gs,=1+1,x\r\n");
        var refused = await agent.GetAsync($"{Path}/export", Cancellation);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.ReadAsync<JsonElement>()).GetProperty("rows").GetArrayLength().ShouldBe(1);
        (await agent.GetAsync($"{Path}/export?allow_formulas=true", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await agent.GetAsync($"{Path}/export?layout=word", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
