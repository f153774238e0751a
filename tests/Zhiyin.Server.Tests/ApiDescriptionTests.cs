using System.Text.Json;
using Zhiyin.Server.Shapes;
using Zhiyin.Server.Tests.Support;

namespace Zhiyin.Server.Tests;

public sealed class ApiDescriptionTests
{
    private static readonly JsonSerializerOptions s_strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Run with ZHIYIN_WRITE=1 to write the file anew; then <c>npm run api</c> in web/desk.</summary>
    [Fact]
    public async Task The_description_in_docs_is_the_one_served()
    {
        await using var desk = await TestDesk.StartAsync();
        var served = (await (await desk.GetAsync("/openapi/v1.json")).TextAsync()).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = Path.Combine(Root(), "docs", "openapi.json");
        if (Environment.GetEnvironmentVariable("ZHIYIN_WRITE") == "1")
        {
            await File.WriteAllTextAsync(file, served, TestContext.Current.CancellationToken);
        }

        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(served, "docs/openapi.json is stale: run this test with ZHIYIN_WRITE=1");
    }

    [Theory]
    [InlineData("understand", typeof(Understood))]
    [InlineData("review", typeof(Reviewed))]
    [InlineData("promises", typeof(PromisesFound))]
    public async Task Answers_have_exactly_the_fields_described(string question, Type shape)
    {
        await using var desk = await TestDesk.StartAsync();

        foreach (var input in Inputs)
        {
            var answer = await (await desk.PostAsync("/api/v1/" + question, input)).TextAsync();
            JsonSerializer.Deserialize(answer, shape, s_strict).ShouldNotBeNull(answer);
        }
    }

    private static string[] Inputs =>
    [
        """{"id":"1","thread":[],"draft":"","text":""}""",
        """
        {"id":"2","thread":[{"role":"buyer","text":"165 110斤穿什么码，在线等，挺急的"},{"role":"agent","text":"亲稍等"},{"role":"buyer","text":"都等了一个小时了，再不回我打12315了！"}],
         "order":{"status":"signed"},"facts":{"actions":[]},"at":"2026-03-05T14:20:00+08:00",
         "draft":"亲，不可能的，保证没问题，明天下午3点前给您退款。您多高？多重？","text":"明天下午3点前给您退款"}
        """,
    ];

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Zhiyin.slnx")))
        {
            at = at.Parent;
        }

        return at.FullName;
    }
}
