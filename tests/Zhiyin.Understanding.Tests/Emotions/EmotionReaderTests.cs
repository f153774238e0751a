using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Tests.Emotions;

public sealed class EmotionReaderTests
{
    /// <summary>«你们», «你们家» say whose goods are meant; neither a mood nor a complaint.</summary>
    [Theory]
    [InlineData("你们这个是正品吗")]
    [InlineData("你们家羽绒服是真鹅绒吗")]
    [InlineData("你们几点下班")]
    [InlineData("你们家这个毛毯掉不掉毛")]
    [InlineData("你们的电饭煲是几升的")]
    [InlineData("你家帽子有小孩戴的吗")]
    [InlineData("你们能寄到海南吗")]
    [InlineData("你们这款键盘是热插拔的吗")]
    [InlineData("你们退货是寄到仓库还是店里")]
    [InlineData("你们家茶叶是今年的新茶吧")]
    [InlineData("请问你们开发票要加钱吗")]
    [InlineData("你们晚上有人值班吗")]
    [InlineData("你们这牛肉干是现做的吗")]
    [InlineData("你们有没有纸质说明书")]
    [InlineData("你们的尺子是公制还是英制")]
    public void The_pronoun_of_a_sincere_question_is_no_anger(string text)
    {
        foreach (var question in new[] { text, text.Replace("你们家", "", StringComparison.Ordinal).Replace("你们的", "", StringComparison.Ordinal).Replace("你们", "", StringComparison.Ordinal).Replace("你家", "", StringComparison.Ordinal) })
        {
            var thread = ThreadReading.Read(new Conversation([new Message(Role.Buyer, question)]));
            thread.Emotion.Level.ShouldBeLessThanOrEqualTo(1, question);
            thread.Stage.ShouldNotBe(Stage.Complaint, question);
        }
    }

    [Theory]
    [InlineData("你们就是一帮骗子")]
    [InlineData("你们家客服跟大爷似的，问啥都不理")]
    [InlineData("你们拖了半个月了到底管不管")]
    [InlineData("你们卖的什么垃圾")]
    public void Anger_needs_no_pronoun(string text)
    {
        Read(text).Level.ShouldBeGreaterThanOrEqualTo(3);
        Read(text.Replace("你们家", "", StringComparison.Ordinal).Replace("你们", "", StringComparison.Ordinal)).Level.ShouldBeGreaterThanOrEqualTo(3);
    }

    /// <summary>Handbook §5.1.3, its 25 sentences; «L2–L3» allows both.</summary>
    [Theory]
    [InlineData("谢谢，辛苦啦", 0, "感谢")]
    [InlineData("在吗，这款有XL吗", 1, "中性")]
    [InlineData("麻烦快点回我一下呢", 2, "焦急")]
    [InlineData("有点担心是不是正品", 2, "疑虑")]
    [InlineData("我等了三天了怎么还没发货", 2, "焦急", 3)]
    [InlineData("你们到底发不发货！！！", 4, "愤怒")]
    [InlineData("说了几遍了还没解决，太失望了", 3, "失望")]
    [InlineData("我什么都没做错，凭什么让我出运费", 3, "委屈")]
    [InlineData("服务真是好到家了，问题到现在没解决", 3, "讽刺")]
    [InlineData("呵呵，你们可真行", 3, "讽刺")]
    [InlineData("再不处理我就打12315", 5, "威胁/维权")]
    [InlineData("我要曝光你们", 5, "威胁/维权")]
    [InlineData("用完脸都肿了！我现在在医院", 5, "恐慌/安全")]
    [InlineData("麻烦你告诉我为什么要骗消费者", 4, "愤怒")]
    [InlineData("不急，您慢慢来", 1, "中性")]
    [InlineData("气死我了，东西是坏的！！！", 4, "愤怒")]
    [InlineData("算了吧，以后不买你们家了", 3, "失望")]
    [InlineData("差评！必须给差评", 5, "威胁/维权")]
    [InlineData("今天发不了就算了", 2, null)]
    [InlineData("快点", 2, "焦急")]
    [InlineData("你们真是骗子", 4, "愤怒")]
    [InlineData("孩子误吃了干燥剂怎么办！", 5, "恐慌/安全")]
    [InlineData("挺好的，收到了，谢谢", 0, "满意")]
    [InlineData("我都快疯了，找你们三个客服没一个管", 4, "愤怒")]
    public void The_labelled_sentences_of_the_handbook(string text, int level, string? name, int orLevel = -1)
    {
        var emotion = Read(text);
        emotion.Level.ShouldBeOneOf(level, orLevel < 0 ? level : orLevel);
        if (name is not null)
        {
            emotion.Class.ShouldBe(name);
        }
    }

    [Theory]
    [InlineData(OrderStatus.Signed, 3, "失望")]
    [InlineData(OrderStatus.None, 1, "中性")]
    public void So_so_depends_on_the_stage(OrderStatus status, int level, string name)
    {
        var emotion = Read("还行吧", status);
        (emotion.Level, emotion.Class).ShouldBe((level, name));
    }

    [Theory]
    [InlineData("我不想投诉，只想把问题解决了", 3)]
    [InlineData("请问怎么把差评改成好评", 1)]
    [InlineData("我能不急吗", 3)]
    [InlineData("不是很急，慢慢来就行", 1)]
    [InlineData("急救包里面都有什么", 1)]
    [InlineData("滚筒洗衣机能用吗", 1)]
    [InlineData("轻巧空气炸锅和大容量空气炸锅有什么区别，我该选哪个", 1)]
    [InlineData("活着真没意思，不想活了", 5)]
    public void Traps_are_read_by_meaning(string text, int level) => Read(text).Level.ShouldBe(level);

    [Fact]
    public void Evidence_lies_in_the_original_bubble()
    {
        var conversation = Threads.Talk.Of(("buyer", "你好"), ("buyer", "Ｏ　你们真是骗子"));
        var emotion = ThreadReading.Read(conversation).Emotion;
        emotion.Evidence.ShouldNotBeEmpty();
        foreach (var evidence in emotion.Evidence)
        {
            evidence.Turn.ShouldBe(1);
            conversation.Messages[1].Text.Substring(evidence.Span.Start, evidence.Span.Length).ShouldContain("骗子");
        }
    }

    private static Understanding.Emotions.EmotionReading Read(string text, OrderStatus status = OrderStatus.Unknown)
        => ThreadReading.Read(Threads.Talk.Of(status, ("buyer", text))).Emotion;
}
