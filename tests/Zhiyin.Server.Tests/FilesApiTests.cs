using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Zhiyin.Server.Tests.Support;

namespace Zhiyin.Server.Tests;

public sealed class FilesApiTests
{
    private const string Library = "快捷短语编码,快捷短语,快捷短语分组\r\n1,\"亲，保证明天到，全网最低价<script>alert(1)</script>\",发货\r\n2,好的，我马上核实，今天18点前给您答复,售后\r\n";

    [Fact]
    public async Task A_script_library_gets_a_report_that_lives_a_while()
    {
        await using var desk = await TestDesk.StartAsync();

        var response = await desk.UploadAsync("/api/v1/optimize?format=keep", "C:\\话术\\scripts.csv", Encoding.UTF8.GetBytes(Library));

        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.TextAsync());
        var kept = JsonDocument.Parse(await response.TextAsync()).RootElement;
        kept.GetProperty("items").GetInt32().ShouldBe(2);
        kept.GetProperty("name").GetString().ShouldBe("scripts.csv");
        var page = await desk.GetAsync(kept.GetProperty("page").GetString()!);
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox allow-scripts");
        page.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await page.TextAsync()).ShouldNotContain("<script>alert");
        var lines = await (await desk.GetAsync(kept.GetProperty("lines").GetString()!)).TextAsync();
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()).ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task Without_a_format_the_answer_is_the_command_lines()
    {
        await using var desk = await TestDesk.StartAsync();

        var response = await desk.UploadAsync("/api/v1/optimize", "scripts.csv", Encoding.UTF8.GetBytes(Library));

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
        (await response.TextAsync()).ShouldContain("\"score\":{\"before\":");
    }

    [Fact]
    public async Task A_chat_export_gets_the_report_of_an_audit()
    {
        const string Chat = "2026-03-05 14:20:05 买家小鹿：用了两天就坏了，你们卖的什么东西！<img src=x onerror=alert(1)>\n2026-03-05 14:22:40 客服小迪：亲，可能是您使用不当造成的\n";
        await using var desk = await TestDesk.StartAsync();

        var lines = await desk.UploadAsync("/api/v1/audit", "chat.txt", Encoding.UTF8.GetBytes(Chat));
        var page = await desk.UploadAsync("/api/v1/audit?format=html", "chat.txt", Encoding.UTF8.GetBytes(Chat));

        JsonDocument.Parse((await lines.TextAsync()).Split('\n')[0]).RootElement.GetProperty("messages").GetInt32().ShouldBe(2);
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox");
        (await page.TextAsync()).ShouldNotContain("<img src=x");
    }

    [Fact]
    public async Task A_text_without_conversation_is_refused_with_the_reason()
    {
        await using var desk = await TestDesk.StartAsync();

        var response = await desk.UploadAsync("/api/v1/audit", "poem.txt", Encoding.UTF8.GetBytes("床前明月光\n疑是地上霜\n"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.TextAsync()).ShouldContain("文件读不懂");
    }

    [Fact]
    public async Task GB18030_is_read_as_what_it_is()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var desk = await TestDesk.StartAsync();

        var response = await desk.UploadAsync("/api/v1/optimize", "scripts.csv", Encoding.GetEncoding("GB18030").GetBytes(Library));

        (await response.TextAsync()).ShouldContain("今天18点前给您答复");
    }

    [Theory]
    [InlineData("scripts.exe", "MZ", "不支持这种文件")]
    [InlineData("scripts.csv", "", "没有收到文件")]
    [InlineData("scripts.csv", "a\0b", "这不是文本文件")]
    [InlineData("scripts.xlsx", "编码,内容", "文件内容和扩展名不符")]
    [InlineData("scripts.csv", "PK\u0003\u0004", "文件内容和扩展名不符")]
    [InlineData("scripts.csv", "一,二\r\n三,四", "文件读不懂")]
    public async Task What_is_no_library_is_refused_with_the_reason(string name, string content, string reason)
    {
        await using var desk = await TestDesk.StartAsync();

        var response = await desk.UploadAsync("/api/v1/optimize", name, Encoding.UTF8.GetBytes(content));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.TextAsync()).ShouldContain(reason);
    }

    [Fact]
    public async Task A_zip_that_is_no_workbook_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("anything").Open();
            entry.Write(new byte[1000]);
        }

        await using var desk = await TestDesk.StartAsync();

        var response = await desk.UploadAsync("/api/v1/optimize", "scripts.xlsx", bytes.ToArray());

        (await response.TextAsync()).ShouldContain("不是有效的 Excel 文件");
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused()
    {
        await using var desk = await TestDesk.StartAsync("--upload-megabytes", "1");

        var response = await desk.UploadAsync("/api/v1/optimize", "scripts.csv", new byte[(1 << 20) + 1]);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task One_file_too_many_at_once_is_turned_away_before_it_is_read_and_later_ones_are_taken()
    {
        await using var desk = await TestDesk.StartAsync();
        var address = new Uri("/api/v1/optimize", UriKind.Relative);
        var slow = Enumerable.Range(0, 5).Select(_ => new NeverEnding()).ToList();
        var asked = slow.Select(content => desk.Client.PostAsync(address, content, TestContext.Current.CancellationToken)).ToList();

        var first = await Task.WhenAny(asked).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        using var refused = await first;
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.Contains("Retry-After").ShouldBeTrue();
        (await desk.PostAsync("/api/v1/review", "{\"draft\":\"好的\"}")).StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests, "only files are counted");

        slow.ForEach(content => content.End());
        foreach (var answer in asked.Where(a => a != first))
        {
            using var ended = await answer;
            ended.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        using var taken = await desk.UploadAsync("/api/v1/optimize", "scripts.csv", Encoding.UTF8.GetBytes(Library));
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>A form whose sender takes their time.</summary>
    private sealed class NeverEnding : HttpContent
    {
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public NeverEnding() => Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        public void End() => _end.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"u8.ToArray());
            await stream.FlushAsync();
            await _end.Task;
            await stream.WriteAsync("\r\n--x--\r\n"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            End();
            base.Dispose(disposing);
        }
    }
}
