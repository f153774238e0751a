using Zhiyin.Conversations.Messages;

namespace Zhiyin.Conversations.Tests.Messages;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("  你好\r\n在吗 ", "你好\n在吗")]
    [InlineData("a\u0000b\u0007c\u001b[31m", "abc[31m")]
    [InlineData("价格\u202e元99", "价格元99")]
    [InlineData("笑脸😀👨‍👩‍👧", "笑脸😀👨‍👩‍👧")]
    [InlineData("一\t二\n三", "一\t二\n三")]
    [InlineData(" \r\n\u0001 ", "")]
    public void Controls_go_and_line_ends_are_one(string given, string stored) => MessageText.Clean(given).ShouldBe(stored);

    // An attribute cannot hold them: the compiler stores its strings as UTF-8.
    [Fact]
    public void Half_characters_go_whole_ones_stay()
    {
        MessageText.Clean("半个\ud83d字").ShouldBe("半个字");
        MessageText.Clean("\ude00头").ShouldBe("头");
        MessageText.Clean("尾\ud83d").ShouldBe("尾");
        MessageText.Clean("一\ud83d\ude00二").ShouldBe("一\ud83d\ude00二");
    }
}
