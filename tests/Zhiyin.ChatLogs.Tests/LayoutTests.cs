using System.Text;
using Zhiyin.ChatLogs.Tests.Support;

namespace Zhiyin.ChatLogs.Tests;

public sealed class LayoutTests
{
    [Theory]
    [InlineData("C1", Samples.C1)]
    [InlineData("C2", Samples.C2)]
    [InlineData("C3", Samples.C3)]
    [InlineData("C4", Samples.C4)]
    [InlineData("C5", Samples.C5)]
    [InlineData("C6", Samples.C6)]
    [InlineData("C6", Samples.C7)]
    [InlineData("C8", Samples.C8)]
    [InlineData("C9", Samples.C9)]
    [InlineData("C11", Samples.C11)]
    [InlineData("C12", Samples.C12)]
    [InlineData("C6", Samples.C13)]
    [InlineData("C15", Samples.C15)]
    [InlineData("JSONL", Samples.Contract)]
    public void Every_layout_is_recognised_by_content_and_gives_the_same_four_messages(string layout, string text)
    {
        var errors = new List<RowError>();
        var file = Samples.Open(text, onError: errors.Add);
        file.Layout.ShouldBe(layout);
        Check(file.Conversations.ToList().ShouldHaveSingleItem());
        errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_do_not_matter(string end)
    {
        foreach (var text in new[] { Samples.C1, Samples.C2, Samples.C4, Samples.C5, Samples.C9, Samples.C11, Samples.C15, Samples.C6 })
        {
            Check(Samples.One(text.ReplaceLineEndings(end)));
        }
    }

    [Theory]
    [InlineData("# C1", Samples.C1)]
    [InlineData("# C2", Samples.C2)]
    [InlineData("# C5 (page date 2026-03-02)", Samples.C5)]
    [InlineData("# C11", Samples.C11)]
    [InlineData("# C15", Samples.C15)]
    public void A_title_above_the_talk_is_not_part_of_it(string title, string text)
        => Check(Samples.One($"{title}\n{text.Replace("2026-03-02 聊天记录\n", "", StringComparison.Ordinal)}"));

    [Fact]
    public void Utf8_with_mark_and_gb18030_are_read_alike()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        foreach (var bytes in new[] { [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Samples.C2)], gb.GetBytes(Samples.C2), [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Samples.C2)] })
        {
            Check(ChatLog.Open(new MemoryStream(bytes), "a.txt").Conversations.ToList().ShouldHaveSingleItem());
        }
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read_from_its_beginning()
    {
        using var pipe = new ForwardOnly(Encoding.UTF8.GetBytes(Samples.C11));
        Check(ChatLog.Open(pipe, "-").Conversations.ToList().ShouldHaveSingleItem());
    }

    [Fact]
    public void A_dialogue_of_turns_has_no_empty_messages_and_its_overall_line_is_a_rating()
    {
        var conversation = Samples.One("""{"turns":[{"user":"在吗","agent":""},{"user":"发票能开吗","agent":"可以的"},{"user":"OVERALL","agent":"","sat3":2}]}""");
        conversation.Messages.Select(m => (m.Role, m.Text)).ShouldBe([(ChatRole.Buyer, "在吗"), (ChatRole.Buyer, "发票能开吗"), (ChatRole.Agent, "可以的")]);
        conversation.Rating.ShouldBe(1.0);
        conversation.Id.ShouldBe("记录.txt:1");
        conversation.HasTimes.ShouldBeFalse();
    }

    [Fact]
    public void A_bad_line_is_reported_with_its_number_and_the_others_are_read()
    {
        var errors = new List<RowError>();
        var file = Samples.Open(Samples.Contract + "\n{\"id\":\n" + """{"id":"k3","thread":[{"role":"boss","text":"x"}]}""" + "\n" + Samples.Contract, onError: errors.Add);
        file.Conversations.Count().ShouldBe(2);
        errors.Select(e => e.Line).ShouldBe([2, 3]);
        errors[1].Reason.ShouldContain("boss");
    }

    [Fact]
    public void A_text_of_no_known_layout_is_refused() => Should.Throw<InvalidDataException>(() => Samples.Open("今天天气不错\n我们去公园吧"));

    internal static void Check(ChatLogConversation conversation)
    {
        conversation.Messages.Select(m => (m.Role, m.Text)).ShouldBe(
        [
            (ChatRole.Buyer, "在吗"), (ChatRole.Buyer, "这款S码腰围多少"), (ChatRole.Agent, "您好，S码腰围66厘米，平铺测量"), (ChatRole.Buyer, "那M呢"),
        ]);
        conversation.Messages.Select(m => m.At).ShouldBe(new[] { "10:00:00", "10:00:05", "10:00:25", "10:01:00" }.Select(t => (DateTimeOffset?)DateTimeOffset.Parse($"2026-03-02T{t}+08:00")));
        conversation.RolesDecided.ShouldBeTrue();
    }

    private sealed class ForwardOnly(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
