using System.Text.Json;
using Zhiyin.Coach.Answering;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Tests.Rewriting;

/// <summary>What may be read out to whom: facts that stand beside each other in a shop's sheet are not all about the matter.</summary>
public sealed class FactScopeTests
{
    private const string Cream = """{"product":{"名称":"保湿面霜50g","适用":["秋冬","干皮、中性皮肤"],"不适用":["皮肤正在破损、发炎的时候"],"使用方法":["洁面后取黄豆大一粒，点在脸上推开"],"注意事项":["首次使用先在耳后试用24小时","孕期、哺乳期请先问医生"],"包装清单":["面霜1瓶"]},"attrs":{"功效宣称":"保湿"}}""";
    private const string Cup = """{"order":{"status":"signed","状态":"已签收","快递":"顺丰速运","快递单号":"SF146509647735"},"product":{"名称":"316不锈钢保温杯","适用":["通勤"]},"policy":{"破损漏发":"签收后48小时内拍照联系，核实后补发或退款，由本店承担费用"}}""";
    private const string Coat = """{"order":{"status":"signed","状态":"已签收"},"product":{"名称":"轻薄连帽外套","适用":["春秋通勤"],"不适用":["大雨和零下的天气单穿"]},"policy":{"退货运费":"质量问题、发错、漏发由本店承担来回运费"}}""";

    private const string Kettle = """{"order":{"status":"paid","状态":"已付款，待发货","收货地区":"江苏省南京市鼓楼区***"},"product":{"名称":"恒温电热水壶","使用方法":["加水到最低线以上","按烧水键烧开"]}}""";

    [Theory]
    [InlineData(Cream, "我怀孕四个月，能用这款面霜吗", "孕期、哺乳期请先问医生", "面霜1瓶")]
    [InlineData(Cup, "快递摔得惨，杯子摔了个坑，外包装压烂了", "48小时内拍照", "SF146509647735")]
    public void What_is_about_the_matter_is_said_and_what_only_stands_beside_it_is_not(string facts, string question, string said, string unsaid)
    {
        var answer = FactAnswers.To(Read(facts, question)).ShouldNotBeNull();
        answer.Text.ShouldContain(said);
        answer.Text.ShouldNotContain(unsaid);
    }

    [Theory]
    [InlineData(Cream, "用了你们面霜脸又红又痒，火辣辣的疼，怎么办啊", "推开")]
    [InlineData(Coat, "件外套发错颜色啊，我要黑色，收到系灰色，下个礼拜出差要着", "通勤")]
    [InlineData(Kettle, "同一个问题我说第三遍了，壶坏了怎么没人管", "烧开")]
    [InlineData(Kettle, "地址填错了，能改一下吗", "***")]
    [InlineData(Coat, "客服讥讽我，我非常不满，请给我一个说法", "运费")]
    public void Somebody_in_trouble_is_not_read_the_description_of_the_goods(string facts, string question, string unsaid)
        => (FactAnswers.To(Read(facts, question))?.Text ?? "").ShouldNotContain(unsaid);

    /// <summary>The same sheets do say it to whoever asks for it.</summary>
    [Theory]
    [InlineData(Cream, "这款面霜怎么用", "推开")]
    [InlineData(Coat, "这件外套适合通勤穿吗", "通勤")]
    [InlineData(Kettle, "这个水壶怎么使用", "烧开")]
    [InlineData(Coat, "质量问题退货运费谁出", "运费")]
    public void Somebody_who_asks_is_read_it(string facts, string question, string said)
        => FactAnswers.To(Read(facts, question)).ShouldNotBeNull().Text.ShouldContain(said);

    private static ThreadReading Read(string facts, string question)
    {
        using var sheet = JsonDocument.Parse(facts);
        return ThreadReading.Read(new Conversation([new Message(Role.Buyer, question)], FactSheet.From(sheet.RootElement.Clone())));
    }
}
